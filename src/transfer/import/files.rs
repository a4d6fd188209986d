//! The files of the old site: in a folder on this machine, or in the archive that holds the export.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

use super::old_urls::OldSite;
use crate::media::MediaFile;
use crate::media::model::MAXIMUM_SIZE;
use crate::transfer::input::ArchivedFile;

/// Where a file is.
#[derive(Debug, Clone)]
pub(super) enum Found {
    Path(PathBuf),
    Archived(usize),
}

/// Finds files by their old URLs.
#[derive(Debug, Default)]
pub(super) struct Files {
    folder: Option<PathBuf>,
    archived: Vec<ArchivedFile>,
    /// The index of each archived file by its path in lower case.
    by_path: HashMap<String, usize>,
}

impl Files {
    pub(super) fn new(folder: Option<&Path>, archived: Vec<ArchivedFile>) -> Result<Self, String> {
        let folder = folder
            .map(|folder| {
                folder
                    .canonicalize()
                    .map_err(|error| format!("the folder {} cannot be read: {error}", folder.display()))
            })
            .transpose()?;
        let by_path = archived
            .iter()
            .enumerate()
            .map(|(index, file)| (file.path.to_lowercase(), index))
            .collect();
        Ok(Self {
            folder,
            archived,
            by_path,
        })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.folder.is_none() && self.archived.is_empty()
    }

    /// Returns the original of a file, by the URL of it or of a smaller size.
    pub(super) fn find(&self, url: &str) -> Option<Found> {
        originals(url).iter().find_map(|path| self.find_path(path))
    }

    /// Looks for the path, then for its ends: the folder may be any folder above the file.
    fn find_path(&self, path: &str) -> Option<Found> {
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        if segments
            .iter()
            .any(|segment| matches!(*segment, "." | "..") || segment.contains('\\'))
        {
            return None;
        }
        for start in 0..segments.len() {
            let end = segments.get(start..)?.join("/");
            if let Some(folder) = &self.folder {
                let candidate = folder.join(&end);
                if candidate.is_file()
                    && let Ok(real) = candidate.canonicalize()
                    && real.starts_with(folder)
                {
                    return Some(Found::Path(real));
                }
            }
            let lower = end.to_lowercase();
            // In archives, the folders above are not known, so an end with its folder must match.
            let known = ["", "content/", "data/", "wp-content/"]
                .iter()
                .find_map(|above| self.by_path.get(&format!("{above}{lower}")));
            if let Some(index) = known {
                return Some(Found::Archived(*index));
            }
        }
        None
    }

    /// Reads a file. The error is the reason why it is left out.
    pub(super) fn read(&self, found: &Found) -> Result<MediaFile, String> {
        let (name, bytes) = match found {
            Found::Path(path) => {
                let size = fs::metadata(path).map_err(|error| error.to_string())?.len();
                if usize::try_from(size).is_ok_and(|size| size > MAXIMUM_SIZE) {
                    return Err("it is larger than 25 MB".to_owned());
                }
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
                (name, fs::read(path).map_err(|error| error.to_string())?)
            }
            Found::Archived(index) => {
                let file = self.archived.get(*index).ok_or("it is not in the archive")?;
                let name = file.path.rsplit('/').next().map(str::to_owned);
                (name, file.read(MAXIMUM_SIZE).map_err(|error| error.to_string())?)
            }
        };
        MediaFile::new(&name.unwrap_or_default(), bytes).map_err(|error| error.to_string())
    }
}

/// Returns the URL's path without its query, decoded, as the key of a file.
pub(super) fn key(url: &str) -> String {
    path_of(url).to_lowercase()
}

fn path_of(url: &str) -> String {
    let url = url.split(['?', '#']).next().unwrap_or("");
    let rest = match url.split_once("://") {
        Some((_, rest)) => rest.split_once('/').map_or("", |(_, path)| path),
        None => url.trim_start_matches('/'),
    };
    // Jetpack's copies have the address of the original in their path.
    let is_copy = url.contains(".wp.com/");
    let rest = if is_copy {
        rest.split_once('/').map_or(rest, |(_, path)| path)
    } else {
        rest
    };
    percent_decode_str(rest).decode_utf8_lossy().into_owned()
}

/// Returns whether the URL is of a file of the old site.
pub(super) fn is_file(url: &str, site: &OldSite) -> bool {
    let path = path_of(url);
    let name = path.rsplit('/').next().unwrap_or_default();
    let has_ending = name.rsplit_once('.').is_some_and(|(_, ending)| {
        (2..=4).contains(&ending.len())
            && ending.chars().all(|c| c.is_ascii_alphanumeric())
            && !matches!(
                ending.to_ascii_lowercase().as_str(),
                "html" | "htm" | "php" | "aspx" | "asp" | "xml" | "css" | "js"
            )
    });
    let is_copy = url.contains(".wp.com/") || url.contains(".files.wordpress.com/");
    has_ending && (is_copy || site.owns(url))
}

/// Returns the paths of the original, the most likely first.
pub(super) fn originals(url: &str) -> Vec<String> {
    let path = path_of(url);
    let mut found = Vec::new();
    let (stem, ending) = path.rsplit_once('.').unwrap_or((path.as_str(), ""));
    // WordPress: name-300x200.jpg, name-scaled.jpg, name-e1234567890123.jpg.
    for without in [
        without_size(stem),
        stem.strip_suffix("-scaled"),
        without_edit(stem),
    ]
    .into_iter()
    .flatten()
    {
        found.push(format!("{without}.{ending}"));
    }
    // Ghost: /content/images/size/w600/2024/01/a.jpg.
    if let Some((before, after)) = path.split_once("/size/w")
        && let Some((_, after)) = after.split_once('/')
    {
        found.push(format!("{before}/{after}"));
    }
    found.push(path);
    found
}

fn without_size(stem: &str) -> Option<&str> {
    let (before, size) = stem.rsplit_once('-')?;
    let (width, height) = size.split_once('x')?;
    let is_number =
        |text: &str| !text.is_empty() && text.len() <= 5 && text.bytes().all(|byte| byte.is_ascii_digit());
    (is_number(width) && is_number(height)).then_some(before)
}

fn without_edit(stem: &str) -> Option<&str> {
    let (before, edit) = stem.rsplit_once("-e")?;
    (edit.len() == 13 && edit.bytes().all(|byte| byte.is_ascii_digit())).then_some(before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_original_is_found_by_its_sizes() {
        for (url, original) in [
            (
                "https://a.example/wp-content/uploads/2019/cat-300x200.jpg",
                "wp-content/uploads/2019/cat.jpg",
            ),
            (
                "/wp-content/uploads/2019/cat-scaled.jpg?w=3",
                "wp-content/uploads/2019/cat.jpg",
            ),
            ("/uploads/cat-e1234567890123.png", "uploads/cat.png"),
            (
                "https://i0.wp.com/a.example/wp-content/uploads/cat.jpg?fit=1",
                "wp-content/uploads/cat.jpg",
            ),
            (
                "/content/images/size/w600/2024/01/a.jpg",
                "content/images/2024/01/a.jpg",
            ),
            ("/a%20b.jpg", "a b.jpg"),
        ] {
            assert_eq!(
                originals(url).first().map(String::as_str),
                Some(original),
                "{url}"
            );
        }
    }

    #[test]
    fn pages_are_no_files() {
        let site = OldSite::new("https://a.example");
        for (url, is_one) in [
            ("https://a.example/x.jpg", true),
            ("https://a.example/x.html", false),
            ("https://a.example/x", false),
            ("https://b.example/x.jpg", false),
            ("https://i0.wp.com/a.example/x.jpg", true),
        ] {
            assert_eq!(is_file(url, &site), is_one, "{url}");
        }
    }
}
