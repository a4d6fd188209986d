//! The whole import: reads the files twice, and stores what they hold.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

use diesel_async::{AnsiTransactionManager as Transactions, AsyncPgConnection, TransactionManager as _};
use jiff::tz::TimeZone;

use super::comments::Comments;
use super::convert::Converter;
use super::files::Files;
use super::index::{self, Index};
use super::options::{Only, SystemImportOptions};
use super::pages::{self, Map};
use super::queries::{self, Identity};
use super::records::{Import, Target};
use super::summary::ImportSummary;
use super::{rest, slugs};
use crate::clock::Clock;
use crate::db::Database;
use crate::media;
use crate::secrets::Keys;
use crate::theme::urls;
use crate::transfer::error::ImportError;
use crate::transfer::input::{self, Input};
use crate::transfer::markdown::Progress;
use crate::transfer::readers::{Context, System};

/// The files of an export of another system.
#[derive(Debug, Clone)]
pub struct Export {
    /// The system that wrote them.
    pub system: System,
    /// The files, plain, compressed or in archives.
    pub files: Vec<PathBuf>,
}

/// Imports the files of an export of another system. A file or record that cannot be imported does not stop it: the
/// report lists it. A second import changes nothing.
///
/// # Errors
/// When no file is an export of this system, or the database fails.
pub async fn import_system(
    db: &Database,
    keys: &Keys,
    clock: &Clock,
    export: &Export,
    options: SystemImportOptions,
    progress: &(dyn Progress + Sync),
) -> Result<ImportSummary, ImportError> {
    let started = Instant::now();
    let now = clock.now();
    let refused = |reason: String| ImportError::Export { reason };
    let map = options
        .map
        .as_deref()
        .map(Map::read)
        .transpose()
        .map_err(refused)?
        .unwrap_or_default();
    let Export { system, files: paths } = export.clone();
    let context = Context {
        now,
        time_zone: options.time_zone.clone().unwrap_or(TimeZone::UTC),
    };
    let (surveyed, options) = tokio::task::spawn_blocking({
        let context = context.clone();
        move || (survey(system, &paths, &options, &context), options)
    })
    .await?;
    let survey = surveyed.map_err(refused)?;
    progress.start(survey.index.records);
    let import = Import {
        system,
        keys,
        now,
        context,
        options,
        map,
        progress,
    };
    let mut conn = db.conn().await?;
    let result = if import.options.dry_run {
        Transactions::begin_transaction(&mut *conn).await?;
        let result = import.run(&mut conn, survey).await;
        Transactions::rollback_transaction(&mut *conn).await?;
        result
    } else {
        queries::do_not_wait_for_disk(&mut conn).await?;
        let result = import.run(&mut conn, survey).await;
        queries::wait_for_disk(&mut conn).await?;
        result
    };
    progress.finish();
    let mut report = result?;
    report.elapsed = started.elapsed();
    report.is_dry_run = import.options.dry_run;
    Ok(report)
}

/// What the first reading found.
struct Survey {
    input: Input,
    files: Files,
    index: Index,
    report: ImportSummary,
}

fn survey(
    system: System,
    paths: &[PathBuf],
    options: &SystemImportOptions,
    context: &Context,
) -> Result<Survey, String> {
    let mut input = input::open(paths)?;
    let files = Files::new(options.media.as_deref(), std::mem::take(&mut input.files))?;
    let mut report = ImportSummary::default();
    let index = index::read(system, &input, &files, options, context, &mut report)
        .map_err(|error| error.to_string())?;
    Ok(Survey {
        input,
        files,
        index,
        report,
    })
}

impl Import<'_> {
    async fn run(&self, conn: &mut AsyncPgConnection, survey: Survey) -> Result<ImportSummary, ImportError> {
        let Survey {
            input,
            files,
            index,
            mut report,
        } = survey;
        let key = index.old_site.key.clone();
        let identity = Identity {
            system: self.system.as_str(),
            site: &key,
        };
        let is_new_site = queries::is_new_site(conn).await?;
        let known = queries::list_known_articles(conn, identity).await?;
        let slugs = slugs::assign(&index.articles, &known, queries::list_slugs(conn).await?);
        let new_files = self.store_files(conn, &index, files, &mut report).await?;
        let accounts = self.accounts(conn, &index).await?;
        let mut matched = pages::find(conn, &index.pages, &self.map).await?;
        if !self.options.wants(Only::Articles) {
            matched.extend(known.iter().map(|(id, known)| (id.clone(), known.id)));
        }
        let converter = Arc::new(Converter::new(index, slugs, new_files, accounts, self.now));
        let mut target = Target {
            converter: Arc::clone(&converter),
            known,
            articles: matched,
            comments: Comments::new(self.system, identity, self.keys, self.now),
        };
        self.store_all(conn, input, identity, &mut target, &mut report)
            .await?;
        if self.options.wants(Only::Articles) {
            rest::store(self, conn, &target, is_new_site, &mut report).await?;
        }
        rest::report_unmatched(&target, &mut report);
        Ok(report)
    }

    /// Stores the files that are here. Returns the URL of each by the key of its old URL.
    async fn store_files(
        &self,
        conn: &mut AsyncPgConnection,
        index: &Index,
        files: Files,
        report: &mut ImportSummary,
    ) -> Result<HashMap<String, String>, ImportError> {
        for missing in &index.missing {
            report.warnings.add(
                "files",
                missing,
                "it was not found: texts still refer to the old site",
            );
        }
        let files = Arc::new(files);
        let mut stored = HashMap::new();
        for (key, found) in &index.files {
            let (files, place) = (Arc::clone(&files), found.clone());
            match tokio::task::spawn_blocking(move || files.read(&place)).await? {
                Ok(file) => {
                    let name = file.name.as_str().to_owned();
                    let (id, is_new) = media::store::store(conn, file, self.now).await?;
                    report.files += usize::from(is_new);
                    let url = urls::media(id, &name);
                    // Smaller sizes lead to the original.
                    for path in super::files::originals(key) {
                        stored.entry(path.to_lowercase()).or_insert_with(|| url.clone());
                    }
                }
                Err(reason) => report
                    .warnings
                    .add("files", key, format!("it was left out: {reason}")),
            }
        }
        Ok(stored)
    }

    /// Returns the accounts that the operator named, and those with the same usernames as in the old system.
    async fn accounts(
        &self,
        conn: &mut AsyncPgConnection,
        index: &Index,
    ) -> Result<HashMap<String, crate::ids::AccountId>, ImportError> {
        let named = &self.options.authors;
        let logins: Vec<&str> = index
            .authors
            .values()
            .map(|author| author.login.as_str())
            .collect();
        let wanted: Vec<&str> = named
            .iter()
            .map(|(_, username)| username.as_str())
            .chain(logins)
            .collect();
        let found = queries::find_accounts(conn, &wanted).await?;
        let mut accounts = found.clone();
        for (old, username) in named {
            let Some(id) = found.get(username) else {
                let reason = format!(
                    "no account has the username {username}, which --author names: `gloss account list` lists them"
                );
                return Err(ImportError::Export { reason });
            };
            accounts.insert(old.clone(), *id);
        }
        Ok(accounts)
    }
}
