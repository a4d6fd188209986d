//! Stores the records while the files are read again.

use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;
use std::sync::Arc;

use diesel_async::AsyncPgConnection;
use futures_util::Stream;
use futures_util::stream::{self, StreamExt as _};
use jiff::Timestamp;
use tokio::sync::mpsc;

use super::articles::{self, Arriving};
use super::comments::{BATCH, Comments, Placed, Surroundings};
use super::convert::{Converted, Converter};
use super::options::{Only, SystemImportOptions};
use super::pages::Map;
use super::queries::{Identity, KnownArticle};
use super::summary::ImportSummary;
use crate::ids::ArticleId;
use crate::secrets::Keys;
use crate::transfer::error::ImportError;
use crate::transfer::input::Input;
use crate::transfer::markdown::Progress;
use crate::transfer::readers::{self, Context, ReadError, Sink, System};
use crate::transfer::records::{Located, Record};

/// Records that were read and are not stored yet.
const AHEAD: usize = 64;

pub(super) struct Import<'i> {
    pub(super) system: System,
    pub(super) keys: &'i Keys,
    pub(super) now: Timestamp,
    pub(super) context: Context,
    pub(super) options: SystemImportOptions,
    pub(super) map: Map,
    pub(super) progress: &'i (dyn Progress + Sync),
}

/// What is stored while the file is read again.
pub(super) struct Target<'t> {
    pub(super) converter: Arc<Converter>,
    pub(super) known: HashMap<String, KnownArticle>,
    /// The article of each article or page of the old system.
    pub(super) articles: HashMap<String, ArticleId>,
    pub(super) comments: Comments<'t>,
}

/// A record that is ready to be stored.
enum Prepared {
    Article(String, String, Result<Box<Converted>, String>),
    Comment(Box<Placed>),
    /// Known from the first reading.
    Other,
}

impl Import<'_> {
    /// Reads the files again and stores articles and comments.
    pub(super) async fn store_all(
        &self,
        conn: &mut AsyncPgConnection,
        input: Input,
        identity: Identity<'_>,
        target: &mut Target<'_>,
        report: &mut ImportSummary,
    ) -> Result<(), ImportError> {
        let converter = Arc::clone(&target.converter);
        let old_urls: HashMap<&str, &[String]> = converter
            .index
            .articles
            .iter()
            .map(|article| (article.id.as_str(), article.old_urls.as_slice()))
            .collect();
        let (mut done, mut batch) = (HashSet::new(), Vec::new());
        let mut records = std::pin::pin!(self.prepared(input, &converter));
        while let Some(found) = records.next().await {
            self.progress.advance();
            match found? {
                Prepared::Article(place, id, Ok(article)) => {
                    if !done.insert(id.clone()) {
                        continue;
                    }
                    let arriving = Arriving {
                        place: &place,
                        converted: *article,
                        known: target.known.get(&id),
                        old_urls: old_urls.get(id.as_str()).copied().unwrap_or_default(),
                    };
                    let stored = articles::store(conn, identity, arriving, self.now, report).await?;
                    target.articles.extend(stored.map(|article| (id, article)));
                }
                Prepared::Article(place, id, Err(reason)) => {
                    report.rejected.add(&place, &format!("article {id}"), reason);
                }
                Prepared::Comment(placed) if self.options.wants(Only::Comments) => {
                    batch.push(*placed);
                    if batch.len() >= BATCH {
                        target
                            .store_comments(conn, std::mem::take(&mut batch), report)
                            .await?;
                    }
                }
                Prepared::Comment(_) | Prepared::Other => {}
            }
        }
        target.store_comments(conn, batch, report).await?;
        target.finish_comments(conn, report).await
    }

    /// Returns the records in their order. Articles are converted on all cores, a few ahead.
    fn prepared(
        &self,
        input: Input,
        converter: &Arc<Converter>,
    ) -> impl Stream<Item = Result<Prepared, ImportError>> + use<> {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let wants_articles = self.options.wants(Only::Articles);
        let converter = Arc::clone(converter);
        let records = stream::unfold(self.read_again(input), async |mut records| {
            let located: Located = records.recv().await?;
            Some((located, records))
        });
        records
            .map(move |located| prepare(located, Arc::clone(&converter), wants_articles))
            .buffered(cores + 2)
    }

    /// Reads the files on a thread of their own.
    fn read_again(&self, input: Input) -> mpsc::Receiver<Located> {
        let (sender, receiver) = mpsc::channel(AHEAD);
        let (system, context) = (self.system, self.context.clone());
        let several = input.sources.len() > 1;
        tokio::task::spawn_blocking(move || {
            for source in &input.sources {
                let mut receive = |mut located: Located| {
                    if several {
                        located.place = format!("{}: {}", source.name, located.place);
                    }
                    match sender.blocking_send(located) {
                        Ok(()) => ControlFlow::Continue(()),
                        Err(_) => ControlFlow::Break(()),
                    }
                };
                // What is broken was reported at the first reading.
                if let Err(ReadError::Stopped) =
                    readers::read(system, source, &context, &mut Sink::new(&mut receive))
                {
                    return;
                }
            }
        });
        receiver
    }
}

impl Target<'_> {
    async fn store_comments(
        &mut self,
        conn: &mut AsyncPgConnection,
        batch: Vec<Placed>,
        report: &mut ImportSummary,
    ) -> Result<(), ImportError> {
        let mut around = Surroundings {
            articles: &self.articles,
            converter: &self.converter,
            report,
        };
        Ok(self.comments.store(conn, batch, &mut around).await?)
    }

    async fn finish_comments(
        &mut self,
        conn: &mut AsyncPgConnection,
        report: &mut ImportSummary,
    ) -> Result<(), ImportError> {
        let mut around = Surroundings {
            articles: &self.articles,
            converter: &self.converter,
            report,
        };
        Ok(self.comments.finish(conn, &mut around).await?)
    }
}

async fn prepare(
    located: Located,
    converter: Arc<Converter>,
    wants_articles: bool,
) -> Result<Prepared, ImportError> {
    let Located { place, record } = located;
    Ok(match record {
        Record::Article(article) if wants_articles => {
            let id = article.id.clone();
            let article = tokio::task::spawn_blocking(move || converter.convert(*article)).await?;
            Prepared::Article(place, id, article.map(Box::new))
        }
        Record::Comment(record) => Prepared::Comment(Box::new(Placed {
            place,
            record: *record,
        })),
        _ => Prepared::Other,
    })
}
