//! The report of an import.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

/// The most messages of each kind that a report holds; all are counted.
const MOST_MESSAGES: usize = 10_000;

/// A message about a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportMessage {
    /// The file, and the place in it.
    pub place: String,
    /// The record: `post “Hello”`.
    pub what: String,
    /// What is wrong with it, or what became of it.
    pub message: String,
}

/// The number of records of one kind by result.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// New records.
    pub created: usize,
    /// Records that changed in the file.
    pub updated: usize,
    /// Records that are the same as at the last import.
    pub unchanged: usize,
    /// Changed in the file and on this site: this site's stays.
    pub kept: usize,
}

/// Messages, of which the first are held.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Messages {
    /// The first messages.
    pub first: Vec<ImportMessage>,
    /// The number of all messages.
    pub count: usize,
}

/// What an import did. `Display` writes it as plain lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportSummary {
    /// Articles and pages.
    pub articles: Counts,
    /// Comments.
    pub comments: Counts,
    /// New files in the library.
    pub files: usize,
    /// New redirects from old URLs.
    pub redirects: usize,
    /// Records that were left out on purpose, by what they are.
    pub skipped: BTreeMap<String, u64>,
    /// What was not understood in texts, by what it is.
    pub notes: BTreeMap<String, usize>,
    /// Records that could not be imported.
    pub rejected: Messages,
    /// Messages about records that were imported.
    pub warnings: Messages,
    /// Pages of a comment system whose article is not here: address and number of comments.
    pub unmatched: Vec<(String, u64)>,
    /// The duration of the import.
    pub elapsed: Duration,
    /// Whether nothing was stored.
    pub is_dry_run: bool,
}

impl Messages {
    pub(super) fn add(&mut self, place: &str, what: &str, message: impl Into<String>) {
        self.count += 1;
        if self.first.len() < MOST_MESSAGES {
            self.first.push(ImportMessage {
                place: place.to_owned(),
                what: what.to_owned(),
                message: message.into(),
            });
        }
    }
}

impl ImportSummary {
    /// Returns the number of records that were created or updated.
    pub fn changes(&self) -> usize {
        let of = |counts: Counts| counts.created + counts.updated;
        of(self.articles) + of(self.comments) + self.files + self.redirects
    }
}

impl fmt::Display for ImportSummary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (kind, messages) in [("warning", &self.warnings), ("rejected", &self.rejected)] {
            for ImportMessage { place, what, message } in &messages.first {
                writeln!(f, "{kind}: {place}: {what}: {message}")?;
            }
            if messages.count > messages.first.len() {
                writeln!(f, "{kind}: and {} more", messages.count - messages.first.len())?;
            }
        }
        for (page, comments) in &self.unmatched {
            writeln!(f, "no article: {page}: {comments} comments")?;
        }
        if !self.unmatched.is_empty() {
            writeln!(
                f,
                "To import the comments of these pages, write a CSV file with a line `address,slug` for each, and give it \
                 with --map."
            )?;
        }
        for (what, count) in &self.notes {
            writeln!(f, "in texts: {what}: {count}")?;
        }
        for (what, count) in &self.skipped {
            writeln!(f, "left out: {what}: {count}")?;
        }
        if self.is_dry_run {
            writeln!(f, "dry run: nothing was stored; without --dry-run it would be:")?;
        }
        for (what, counts) in [("articles and pages", self.articles), ("comments", self.comments)] {
            let Counts {
                created,
                updated,
                unchanged,
                kept,
            } = counts;
            writeln!(
                f,
                "{what}: {created} imported, {updated} updated, {unchanged} unchanged, {kept} kept as edited here"
            )?;
        }
        writeln!(
            f,
            "{} changes, {} new media files, {} new redirects, {} warnings, {} rejected, in {:.1} s",
            self.changes(),
            self.files,
            self.redirects,
            self.warnings.count,
            self.rejected.count,
            self.elapsed.as_secs_f64(),
        )
    }
}
