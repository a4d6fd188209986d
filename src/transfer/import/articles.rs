//! Stores converted articles.

use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;

use super::convert::{self, Converted};
use super::queries::{self, Identity, KnownArticle};
use super::summary::ImportSummary;
use crate::articles::store;
use crate::error::Error;
use crate::ids::ArticleId;

/// What became of an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Created(ArticleId),
    Updated(ArticleId),
    /// The same as at the last import.
    Unchanged(ArticleId),
    /// Edited here since the last import.
    Kept(ArticleId),
}

/// The article that is to be stored.
pub(super) struct Arriving<'a> {
    pub(super) place: &'a str,
    pub(super) converted: Converted,
    /// The article of an earlier import.
    pub(super) known: Option<&'a KnownArticle>,
    /// As redirects store them.
    pub(super) old_urls: &'a [String],
}

/// Stores an article with its redirects. Returns its id; `None` if it was rejected.
pub(super) async fn store(
    conn: &mut AsyncPgConnection,
    identity: Identity<'_>,
    arriving: Arriving<'_>,
    now: Timestamp,
    report: &mut ImportSummary,
) -> Result<Option<ArticleId>, Error> {
    let Arriving {
        place,
        converted,
        known,
        old_urls,
    } = arriving;
    let what = format!("article “{}”", converted.content.title.as_str());
    for warning in &converted.warnings {
        report.warnings.add(place, &what, warning.clone());
    }
    for (note, count) in &converted.notes {
        *report.notes.entry(note.clone()).or_default() += count;
    }
    let stored = conn
        .transaction(async |conn| {
            let outcome = store_article(conn, identity, &converted, known, now).await?;
            let redirects = match outcome {
                Outcome::Created(id) | Outcome::Updated(id) => {
                    store_redirects(conn, id, &converted, old_urls).await?
                }
                Outcome::Unchanged(_) | Outcome::Kept(_) => 0,
            };
            Ok::<_, Error>((outcome, redirects))
        })
        .await;
    let (outcome, redirects) = match stored {
        Ok(stored) => stored,
        Err(error @ Error::Unavailable(_)) => return Err(error),
        Err(error) => {
            let reason = crate::transfer::error::reason(&error);
            report
                .rejected
                .add(place, &what, format!("the database refused it: {reason}"));
            return Ok(None);
        }
    };
    report.redirects += redirects;
    let counts = &mut report.articles;
    Ok(Some(match outcome {
        Outcome::Created(id) => {
            counts.created += 1;
            id
        }
        Outcome::Updated(id) => {
            counts.updated += 1;
            id
        }
        Outcome::Unchanged(id) => {
            counts.unchanged += 1;
            id
        }
        Outcome::Kept(id) => {
            counts.kept += 1;
            let message = "it was edited on this site since it was imported, and that is kept";
            report.warnings.add(place, &what, message);
            id
        }
    }))
}

async fn store_article(
    conn: &mut AsyncPgConnection,
    identity: Identity<'_>,
    converted: &Converted,
    known: Option<&KnownArticle>,
    now: Timestamp,
) -> Result<Outcome, Error> {
    let (content, rendered) = (&converted.content, &converted.rendered);
    let outcome = match known {
        Some(known) if known.source_hash == converted.fingerprint => return Ok(Outcome::Unchanged(known.id)),
        Some(known) if known.imported_version != Some(known.version) => return Ok(Outcome::Kept(known.id)),
        Some(known) => {
            if !store::update(conn, known.id, known.version, content, rendered, now).await? {
                return Ok(Outcome::Kept(known.id));
            }
            Outcome::Updated(known.id)
        }
        None => Outcome::Created(store::create(conn, content, rendered, now).await?),
    };
    if let Outcome::Created(id) | Outcome::Updated(id) = outcome {
        queries::upsert_article_identity(conn, identity, &converted.id, id, &converted.fingerprint).await?;
    }
    Ok(outcome)
}

async fn store_redirects(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    converted: &Converted,
    old_urls: &[String],
) -> Result<usize, Error> {
    let content = &converted.content;
    let own = convert::path(content.kind.as_str() == "page", &content.slug);
    let wanted: Vec<&str> = old_urls
        .iter()
        .map(String::as_str)
        .filter(|url| *url != own)
        .collect();
    queries::insert_redirects(conn, &wanted, id).await
}
