//! The first pass: finds the files and reads what determines their slugs and whether they changed.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use crate::articles::ArticleKind;
use crate::transfer::front_matter;
use crate::transfer::parse::{ParsedArticle, RequestedSlug};
use crate::transfer::prepare;
use crate::transfer::report::FileMessage;
use crate::transfer::source_file::{SourceFile, is_markdown};

/// The files of a folder, by what the import does with them.
#[derive(Debug, Default)]
pub(super) struct Scan {
    pub(super) candidates: Vec<Candidate>,
    pub(super) skipped: Vec<FileMessage>,
    pub(super) rejected: Vec<FileMessage>,
    pub(super) warnings: Vec<FileMessage>,
}

/// A file that can become an article. Its text is read again when it is stored, as the folder may be larger than
/// memory.
#[derive(Debug)]
pub(super) struct Candidate {
    pub(super) place: SourceFile,
    /// The category of the nearest section index above the file.
    pub(super) section: Option<Arc<str>>,
    pub(super) kind: ArticleKind,
    pub(super) date: Option<Timestamp>,
    pub(super) slug: RequestedSlug,
    pub(super) fingerprint: [u8; 32],
}

impl Scan {
    /// Returns the number of files.
    pub(super) fn files(&self) -> u64 {
        let files = self.candidates.len() + self.skipped.len() + self.rejected.len();
        u64::try_from(files).unwrap_or(u64::MAX)
    }

    fn reject(&mut self, path: &str, reason: String) {
        self.rejected.push(remark(path, reason));
    }
}

/// Reads every Markdown file below `dir`.
///
/// # Errors
/// If `dir` itself cannot be read; errors below it are collected in the survey.
pub(super) fn survey(dir: &Path) -> io::Result<Scan> {
    let root = dir.canonicalize()?;
    let mut survey = Scan::default();
    let mut files = Vec::new();
    list(&root, &root, &mut files, &mut survey)?;
    files.sort();
    let (indexes, files): (Vec<String>, Vec<String>) =
        files.into_iter().partition(|relative| is_section_index(relative));
    let place = |relative: String| SourceFile {
        root: root.clone(),
        relative,
    };
    let mut sections = HashMap::new();
    for index in indexes.into_iter().map(place) {
        read_section(&index, &mut sections, &mut survey);
    }
    for file in files.into_iter().map(place) {
        read_file(file, &sections, &mut survey);
    }
    Ok(survey)
}

/// Collects the paths of the Markdown files below a folder. Skips hidden files; does not follow symbolic links.
fn list(root: &Path, folder: &Path, files: &mut Vec<String>, survey: &mut Scan) -> io::Result<()> {
    let mut folders: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, kind) = (entry.path(), entry.file_type()?);
        let shown = path.strip_prefix(root).unwrap_or(&path).to_string_lossy();
        let is_hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
        if kind.is_dir() && !is_hidden {
            folders.push(path);
        } else if is_hidden || !is_markdown(&path) {
            // Neither an article nor worth reporting.
        } else if kind.is_symlink() {
            let reason = "a symbolic link, which is not followed".to_owned();
            survey.skipped.push(remark(&shown, reason));
        } else if path.to_str().is_none() {
            survey.reject(&shown, "its name is not UTF-8: rename it".to_owned());
        } else if kind.is_file() {
            files.push(shown.replace(std::path::MAIN_SEPARATOR, "/"));
        }
    }
    for folder in folders {
        if let Err(error) = list(root, &folder, files, survey) {
            let shown = folder.strip_prefix(root).unwrap_or(&folder).to_string_lossy();
            survey.reject(&shown, format!("the folder cannot be read: {error}"));
        }
    }
    Ok(())
}

/// Returns whether a file is `_index.md` or a translation of it, such as `_index.fr.md`.
fn is_section_index(relative: &str) -> bool {
    let name = relative.rsplit('/').next().unwrap_or(relative);
    name.starts_with("_index.")
}

fn read_section(index: &SourceFile, sections: &mut HashMap<String, Arc<str>>, survey: &mut Scan) {
    let text = match index.read() {
        Ok(text) => text,
        Err(reason) => return survey.reject(&index.relative, reason),
    };
    match front_matter::parse(&text) {
        Ok((matter, _)) => {
            let title = matter.title.filter(|title| !title.trim().is_empty());
            let reason = match &title {
                Some(title) => {
                    format!(
                        "a section index: it names the category {title:?} of the files below that name none"
                    )
                }
                None => "a section index".to_owned(),
            };
            survey.skipped.push(remark(&index.relative, reason));
            if let Some(title) = title {
                sections
                    .entry(index.folder_path().to_owned())
                    .or_insert(Arc::from(title));
            }
        }
        Err(error) => survey.reject(&index.relative, error.to_string()),
    }
}

fn read_file(place: SourceFile, sections: &HashMap<String, Arc<str>>, survey: &mut Scan) {
    let section = section_of(&place, sections);
    let read = place.read().and_then(|text| {
        let parts =
            ParsedArticle::read(&text, &place, section.as_deref()).map_err(|error| error.to_string())?;
        let fingerprint = prepare::fingerprint(&text, &place, section.as_deref());
        Ok((parts, fingerprint))
    });
    match read {
        Ok((parts, fingerprint)) => survey.candidates.push(Candidate {
            section,
            kind: parts.kind,
            date: parts.date,
            slug: parts.slug,
            fingerprint,
            place,
        }),
        Err(reason) => survey.reject(&place.relative, reason),
    }
}

/// Returns the title of the nearest section index above a file.
fn section_of(place: &SourceFile, sections: &HashMap<String, Arc<str>>) -> Option<Arc<str>> {
    let mut folder = place.folder_path();
    loop {
        if let Some(title) = sections.get(folder) {
            return Some(Arc::clone(title));
        }
        if folder.is_empty() {
            return None;
        }
        folder = folder.rsplit_once('/').map_or("", |(above, _)| above);
    }
}

fn remark(path: &str, reason: String) -> FileMessage {
    FileMessage {
        path: path.to_owned(),
        reason,
    }
}
