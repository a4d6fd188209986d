//! What the operator asks of an import.

use std::path::PathBuf;

use jiff::tz::TimeZone;

/// A part of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Only {
    /// Articles, pages, categories and tags, with their files and redirects.
    Articles,
    /// Comments on articles that are here.
    Comments,
}

/// The options of an import.
#[derive(Debug, Clone, Default)]
pub struct SystemImportOptions {
    /// Report what would be imported, without storing anything.
    pub dry_run: bool,
    /// The URL of the old site, if the file does not name it.
    pub site: Option<String>,
    /// The folder with the old site's files, such as `wp-content/uploads`.
    pub media: Option<PathBuf>,
    /// The time zone of dates that have none; UTC by default.
    pub time_zone: Option<TimeZone>,
    /// Names of authors in the old system, and the usernames of their accounts here.
    pub authors: Vec<(String, String)>,
    /// The part to import; `None`: everything.
    pub only: Option<Only>,
    /// A CSV file with old addresses of pages and the slugs of their articles.
    pub map: Option<PathBuf>,
}

impl SystemImportOptions {
    /// Returns whether a part is wanted.
    pub(super) fn wants(&self, part: Only) -> bool {
        self.only.is_none_or(|only| only == part)
    }
}
