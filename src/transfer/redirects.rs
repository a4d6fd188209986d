//! The URLs under which a file was served before the import; they become redirects to the article.

use percent_encoding::percent_decode_str;
use url::Url;

use super::front_matter::{self, FrontMatter};
use super::source_file::SourceFile;
use crate::articles::redirects;

/// The maximum length of a redirect's path, in characters.
const MAXIMUM_LENGTH: usize = 1_000;

/// Paths that Gloss serves itself; no article can be reached under them.
const SERVED: [&str; 15] = [
    "/archive",
    "/comments.atom",
    "/favicon.ico",
    "/feed.atom",
    "/feed.json",
    "/feed.rss",
    "/healthz",
    "/opensearch.xml",
    "/password-reset",
    "/readyz",
    "/robots.txt",
    "/search",
    "/sign-in",
    "/sign-out",
    "/sitemap.xml",
];
/// Like `SERVED`, with all paths below them.
const SERVED_WITH_ALL_BELOW: [&str; 2] = ["/admin", "/api"];

/// Folders of Jekyll that are not part of a URL.
const UNSERVED_FOLDERS: [&str; 2] = ["_posts", "_drafts"];

/// Why a path cannot redirect to an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum AddressError {
    #[error("is no path of a site")]
    NotAPath,
    #[error("is a pattern: a single file's address is needed")]
    Pattern,
    #[error("is an address that this site serves itself")]
    Served,
}

/// Returns the paths that the front matter names. Without any, returns the paths that Zola, Hugo and Jekyll give such
/// a file.
pub(super) fn of(matter: &FrontMatter, place: &SourceFile) -> Vec<String> {
    let mut found = matter.paths.clone();
    if found.is_empty() {
        found = by_place(matter, place);
    }
    found.extend(matter.aliases.iter().cloned());
    found
}

/// Returns a path in the form in which redirects are stored: decoded, in lower case, without a trailing slash.
pub(super) fn canonical(address: &str) -> Result<String, AddressError> {
    let address = address.trim();
    let path = match Url::parse(address) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => url.path().to_owned(),
        _ => address.split(['?', '#']).next().unwrap_or("").to_owned(),
    };
    if path.split('/').any(|segment| segment.starts_with(':')) {
        return Err(AddressError::Pattern);
    }
    if path.split('/').any(|segment| matches!(segment, "." | "..")) {
        return Err(AddressError::NotAPath);
    }
    if path == "/" {
        return Err(AddressError::Served);
    }
    let decoded = percent_decode_str(&path)
        .decode_utf8()
        .map_err(|_not_text| AddressError::NotAPath)?;
    let canonical = redirects::canonical(&decoded).ok_or(AddressError::NotAPath)?;
    if canonical.chars().count() > MAXIMUM_LENGTH {
        Err(AddressError::NotAPath)
    } else if is_served(&canonical) {
        Err(AddressError::Served)
    } else {
        Ok(canonical)
    }
}

fn by_place(matter: &FrontMatter, place: &SourceFile) -> Vec<String> {
    let Some(name) = place.name() else {
        return Vec::new();
    };
    let page_path = place.page_path();
    let folder = page_path.strip_suffix(name).unwrap_or(page_path);
    let folders = folder
        .split('/')
        .filter(|segment| !segment.is_empty() && !UNSERVED_FOLDERS.contains(segment))
        .fold(String::new(), |path, segment| format!("{path}/{segment}"));
    let served_as = matter.slug.as_deref().unwrap_or(name);
    let mut found = vec![format!("{folders}/{served_as}")];
    if let Some((date, rest)) = front_matter::split_name(name) {
        let rest = matter.slug.as_deref().unwrap_or(rest);
        found.push(format!("{folders}/{rest}"));
        let day = date.strftime("%Y/%m/%d");
        let categories = matter
            .categories
            .iter()
            .fold(String::new(), |path, category| format!("{path}/{category}"));
        found.push(format!("{categories}/{day}/{rest}"));
        found.push(format!("{categories}/{day}/{rest}.html"));
    }
    found
}

fn is_served(path: &str) -> bool {
    SERVED.contains(&path)
        || SERVED_WITH_ALL_BELOW.iter().any(|top| {
            path.strip_prefix(top)
                .is_some_and(|below| below.is_empty() || below.starts_with('/'))
        })
}
