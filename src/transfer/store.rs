//! Stores a prepared file in one transaction: the article, its media files and its redirects.

use std::collections::BTreeSet;

use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;

use super::media_files::Picture;
use super::parse::ParsedArticle;
use super::prepare::Prepared;
use super::queries::{self, StoredArticle};
use super::{error, redirects};
use crate::articles::model::{ArticleContent, AttachedMedia, SearchMetadata};
use crate::articles::{ArticleState, render, store, views};
use crate::error::Error;
use crate::ids::ArticleId;
use crate::media;
use crate::text::Slug;

/// The destination of a file.
#[derive(Debug)]
pub(super) struct Target {
    /// The existing article; `None` if it is new.
    pub(super) before: Option<StoredArticle>,
    pub(super) slug: Slug,
    /// The import source.
    pub(super) source: String,
}

/// The number of stored media files and redirects, and the warnings.
#[derive(Debug, Default)]
pub(super) struct Stored {
    pub(super) media: usize,
    pub(super) redirects: usize,
    pub(super) warnings: Vec<String>,
}

/// Why nothing was stored.
#[derive(Debug)]
pub(super) enum StoreError {
    /// This file was rejected, with the reason.
    Refused(String),
    /// The database is unavailable, so that no file can be stored.
    Database(Error),
}

impl From<Error> for StoreError {
    fn from(error: Error) -> Self {
        match error {
            Error::Unavailable(_) => Self::Database(error),
            other => Self::Refused(format!("the database refused it: {}", error::reason(&other))),
        }
    }
}

impl From<diesel::result::Error> for StoreError {
    fn from(error: diesel::result::Error) -> Self {
        Error::from(error).into()
    }
}

/// Stores a file in its own transaction (a savepoint inside an outer transaction).
pub(super) async fn store(
    conn: &mut AsyncPgConnection,
    target: &Target,
    prepared: Prepared,
    now: Timestamp,
) -> Result<Stored, StoreError> {
    conn.transaction(async |conn| store_all(conn, target, prepared, now).await)
        .await
}

async fn store_all(
    conn: &mut AsyncPgConnection,
    target: &Target,
    prepared: Prepared,
    now: Timestamp,
) -> Result<Stored, StoreError> {
    let mut stored = Stored {
        warnings: prepared.warnings,
        ..Stored::default()
    };
    let old_addresses = prepared.parts.old_addresses.clone();
    let mut content = content(prepared.parts, target, now);
    let mut rendered = prepared.rendered;
    for picture in prepared.pictures {
        let (file, is_new) = store_picture(conn, picture, now).await?;
        content.media.push(file);
        stored.media += usize::from(is_new);
    }
    if !content.media.is_empty() {
        rendered = render::render(&content.body, &content.media).await?;
    }
    let id = match &target.before {
        None => store::create(conn, &content, &rendered, now).await?,
        Some(before) => {
            let (id, version) = (before.id, before.version);
            if !store::update(conn, id, version, &content, &rendered, now).await? {
                return Err(StoreError::Refused(
                    "somebody changes it on the site at this moment: run the command again".to_owned(),
                ));
            }
            before.id
        }
    };
    queries::update_source(conn, id, &target.source, &prepared.fingerprint).await?;
    store_redirects(conn, id, &content, &old_addresses, &mut stored).await?;
    Ok(stored)
}

fn content(parts: ParsedArticle, target: &Target, now: Timestamp) -> ArticleContent {
    let published_before = target.before.as_ref().and_then(|before| before.published_at);
    let published_at = match parts.date {
        None if parts.is_draft => published_before,
        // A file without a date is published at its first import and keeps that date.
        None => published_before.or(Some(now)),
        Some(date) => Some(date),
    };
    let state = match published_at {
        _ if parts.is_draft => ArticleState::Draft,
        Some(date) if date > now => ArticleState::Scheduled,
        _ => ArticleState::Published,
    };
    ArticleContent {
        kind: parts.kind,
        state,
        slug: target.slug.clone(),
        title: parts.title,
        standfirst: parts.standfirst,
        language: parts.language,
        byline: parts.byline,
        author_id: None,
        category: parts.category,
        tags: parts.tags,
        body: parts.body,
        comments_open: true,
        published_at,
        updated_at: parts.updated.or(published_at).unwrap_or(now),
        media: Vec::new(),
        image: parts.image,
        translation_of: parts.translation_of,
        search: SearchMetadata::default(),
    }
}

async fn store_picture(
    conn: &mut AsyncPgConnection,
    picture: Picture,
    now: Timestamp,
) -> Result<(AttachedMedia, bool), Error> {
    let Picture { address, file } = picture;
    let name = file.name.as_str().to_owned();
    let (media_id, is_new) = media::store::store(conn, file, now).await?;
    let attached = AttachedMedia {
        path: address,
        media_id,
        name,
    };
    Ok((attached, is_new))
}

async fn store_redirects(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    content: &ArticleContent,
    old_addresses: &[String],
    stored: &mut Stored,
) -> Result<(), Error> {
    let own = views::plain_path(content.kind, &content.slug);
    let mut paths = BTreeSet::new();
    for address in old_addresses {
        match redirects::canonical(address) {
            Ok(path) => {
                paths.insert(path);
            }
            Err(error) => stored.warnings.push(format!(
                "the old address `{address}` {error}: it does not lead here"
            )),
        }
    }
    paths.remove(&own);
    for path in paths {
        if queries::insert_redirect(conn, &path, id).await? {
            stored.redirects += 1;
        } else if let Some(slug) = queries::find_other_owner(conn, &path, id).await? {
            stored.warnings.push(format!(
                "the old address `{path}` leads to the article `{slug}` already, and still does"
            ));
        }
    }
    Ok(())
}
