//! Imports a folder of Markdown files of Hugo, Zola or Jekyll, in two passes. The first pass reads enough to assign
//! slugs and to detect changed files. The second pass renders and stores the changed files.

mod scan;
mod slugs;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use futures_util::{Stream, StreamExt as _, stream};
use jiff::Timestamp;

use self::scan::Scan;
use self::slugs::{Named, source};
use super::error::ImportError;
use super::prepare::{Prepared, prepare};
use super::publish::edited;
use super::queries;
use super::report::{FileMessage, ImportReport};
use super::store::{self, StoreError, Target};
use crate::clock::Clock;
use crate::db::Database;

/// Options of an import.
#[derive(Debug, Clone, Copy, Default)]
pub struct ImportOptions {
    /// Run the whole import in a transaction and roll it back at the end.
    pub dry_run: bool,
}

/// Receives the progress of a long operation.
pub trait Progress {
    /// Begins with the expected number of steps.
    fn start(&self, total: u64);
    /// Reports `count` more finished steps.
    fn advance_by(&self, count: u64);
    /// Reports one more finished step.
    fn advance(&self) {
        self.advance_by(1);
    }
    /// Ends the operation.
    fn finish(&self);
}

/// Imports every Markdown file below `dir`. Each article is stored in its own transaction, so an interrupted import
/// can be run again. A second run stores only changed files.
pub async fn import_markdown(
    db: &Database,
    clock: &Clock,
    dir: &Path,
    options: ImportOptions,
    progress: &(dyn Progress + Sync),
) -> Result<ImportReport, ImportError> {
    let started = Instant::now();
    let survey = survey(dir).await?;
    let mut conn = db.dedicated().await?;
    progress.start(survey.files());
    let import = Import {
        now: clock.now(),
        progress,
    };
    let result = if options.dry_run {
        let taken_back = conn.transaction(async |conn| Err(RolledBack(import.run(conn, survey).await)));
        match taken_back.await {
            Ok(never) => never,
            Err(RolledBack(result)) => result,
        }
    } else {
        import.run(&mut conn, survey).await
    };
    progress.finish();
    let mut report = result?;
    report.elapsed = started.elapsed();
    report.is_dry_run = options.dry_run;
    Ok(report)
}

/// The result of a dry run, passed as the error that rolls back the transaction.
struct RolledBack(Result<ImportReport, ImportError>);

impl From<diesel::result::Error> for RolledBack {
    fn from(error: diesel::result::Error) -> Self {
        Self(Err(error.into()))
    }
}

async fn survey(dir: &Path) -> Result<Scan, ImportError> {
    let path = dir.to_owned();
    tokio::task::spawn_blocking(move || scan::survey(&path))
        .await?
        .map_err(|source| ImportError::Folder {
            path: PathBuf::from(dir),
            source,
        })
}

struct Import<'i> {
    now: Timestamp,
    progress: &'i (dyn Progress + Sync),
}

impl Import<'_> {
    async fn run(&self, conn: &mut AsyncPgConnection, survey: Scan) -> Result<ImportReport, ImportError> {
        let mut report = ImportReport {
            skipped: survey.skipped,
            rejected: survey.rejected,
            warnings: survey.warnings,
            ..ImportReport::default()
        };
        for _ in 0..report.skipped.len() + report.rejected.len() {
            self.progress.advance();
        }
        let (named, without_name) = slugs::assign(survey.candidates, queries::list_articles(conn).await?);
        let changed = self.changed(named, without_name, &mut report);
        self.store_all(conn, changed, &mut report).await?;
        report.skipped.sort();
        report.rejected.sort();
        report.warnings.sort();
        Ok(report)
    }

    /// Returns the files whose article must be created or updated.
    fn changed(
        &self,
        named: Vec<Named>,
        without_name: Vec<FileMessage>,
        report: &mut ImportReport,
    ) -> Vec<Named> {
        let mut changed = Vec::new();
        let before = without_name.len() + named.len();
        report.rejected.extend(without_name);
        for file in named {
            let is_same = |before: &queries::StoredArticle| {
                before.fingerprint.as_deref() == Some(file.candidate.fingerprint.as_slice())
            };
            match &file.before {
                Some(before) if is_same(before) => report.unchanged += 1,
                Some(before) if before.was_edited() => report.rejected.push(file.remark(edited())),
                _ => changed.push(file),
            }
        }
        for _ in changed.len()..before {
            self.progress.advance();
        }
        changed
    }

    async fn store_all(
        &self,
        conn: &mut AsyncPgConnection,
        files: Vec<Named>,
        report: &mut ImportReport,
    ) -> Result<(), ImportError> {
        let mut preparing = std::pin::pin!(prepare_all(files));
        while let Some(outcome) = preparing.next().await {
            let (file, prepared) = outcome?;
            let target = Target {
                source: source(&file.candidate.place.relative),
                slug: file.slug.clone(),
                before: file.before.clone(),
            };
            let stored = match prepared {
                Ok(prepared) => store::store(conn, &target, prepared, self.now).await,
                Err(reason) => Err(StoreError::Refused(reason)),
            };
            match stored {
                Ok(stored) => {
                    match &file.before {
                        None => report.imported += 1,
                        Some(_) => report.updated += 1,
                    }
                    report.media += stored.media;
                    report.redirects += stored.redirects;
                    let warnings = stored.warnings.into_iter();
                    report
                        .warnings
                        .extend(warnings.map(|warning| file.remark(warning)));
                }
                Err(StoreError::Refused(reason)) => report.rejected.push(file.remark(reason)),
                Err(StoreError::Database(error)) => return Err(error.into()),
            }
            self.progress.advance();
        }
        Ok(())
    }
}

type PreparedFile = Result<(Named, Result<Prepared, String>), ImportError>;

/// Reads and renders files on all cores, a few files ahead of the database, in their order.
fn prepare_all(files: Vec<Named>) -> impl Stream<Item = PreparedFile> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    stream::iter(files)
        .map(async |file| {
            let candidate = Arc::clone(&file.candidate);
            let work = move || prepare(&candidate.place, candidate.section.as_deref());
            let prepared = tokio::task::spawn_blocking(work).await?;
            Ok((file, prepared))
        })
        .buffered(cores + 2)
}
