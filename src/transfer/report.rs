//! The report of an import.

use std::fmt;
use std::time::Duration;

/// A message about a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileMessage {
    /// The path relative to the imported folder.
    pub path: String,
    /// The message, without a capital letter at the beginning and without a full stop.
    pub reason: String,
}

/// The number of files by result. `Display` writes the report as plain lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// The number of new articles.
    pub imported: usize,
    /// The number of articles whose files changed.
    pub updated: usize,
    /// The number of articles whose files did not change.
    pub unchanged: usize,
    /// Files that are not articles.
    pub skipped: Vec<FileMessage>,
    /// Files that were rejected.
    pub rejected: Vec<FileMessage>,
    /// Warnings about imported files from which content was left out.
    pub warnings: Vec<FileMessage>,
    /// The number of new media files.
    pub media: usize,
    /// The number of new redirects.
    pub redirects: usize,
    /// The duration of the import.
    pub elapsed: Duration,
    /// Whether the import was a dry run, which stores nothing.
    pub is_dry_run: bool,
}

impl ImportReport {
    /// Returns the number of Markdown files.
    pub fn files(&self) -> usize {
        self.imported + self.updated + self.unchanged + self.skipped.len() + self.rejected.len()
    }

    /// Returns the number of created and updated articles.
    pub fn changes(&self) -> usize {
        self.imported + self.updated
    }
}

impl fmt::Display for ImportReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (what, remarks) in [
            ("skipped", &self.skipped),
            ("warning", &self.warnings),
            ("rejected", &self.rejected),
        ] {
            for FileMessage { path, reason } in remarks {
                writeln!(f, "{what}: {path}: {reason}")?;
            }
        }
        if self.is_dry_run {
            writeln!(f, "dry run: nothing was stored; without --dry-run it would be:")?;
        }
        let Self {
            imported,
            updated,
            unchanged,
            ..
        } = self;
        writeln!(
            f,
            "{} files in {:.1} s: {imported} imported, {updated} updated, {unchanged} unchanged, {} skipped, {} rejected",
            self.files(),
            self.elapsed.as_secs_f64(),
            self.skipped.len(),
            self.rejected.len(),
        )?;
        writeln!(
            f,
            "{} changes, {} new media files, {} new redirects, {} warnings",
            self.changes(),
            self.media,
            self.redirects,
            self.warnings.len(),
        )
    }
}
