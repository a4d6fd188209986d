//! What an import tells at its end.

use std::fmt;
use std::time::Duration;

/// A file, and what there is to say of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Remark {
    /// The file's path from the folder that was imported.
    pub path: String,
    /// Why, in a sentence without a capital and a full stop.
    pub reason: String,
}

/// How many files became what. `Display` writes it in plain lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// Articles that are new.
    pub imported: usize,
    /// Articles whose files had changed.
    pub updated: usize,
    /// Articles whose files had not.
    pub unchanged: usize,
    /// Files that are no articles.
    pub skipped: Vec<Remark>,
    /// Files that were not taken.
    pub rejected: Vec<Remark>,
    /// Files that were taken, and something was left out.
    pub warnings: Vec<Remark>,
    /// Pictures and other files that are new.
    pub media: usize,
    /// Old addresses that lead to their article from now on.
    pub redirects: usize,
    /// How long it took.
    pub elapsed: Duration,
    /// Whether nothing was stored.
    pub is_dry_run: bool,
}

impl ImportReport {
    /// How many Markdown files were looked at.
    pub fn files(&self) -> usize {
        self.imported + self.updated + self.unchanged + self.skipped.len() + self.rejected.len()
    }

    /// How many articles were made or changed.
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
            for Remark { path, reason } in remarks {
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
