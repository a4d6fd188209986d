//! SQL for preview links. A trigger expires a link when its article is published or unpublished.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;
use uuid::Uuid;

use crate::articles::ArticleKind;
use crate::articles::queries::{parse_kind, parse_slug};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId};
use crate::schema::{articles, preview_links};
use crate::text::Slug;

/// Returns the token of an article's preview link and its expiry time; `None` if there is none or it has expired.
pub(crate) async fn find_preview_link(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    now: Timestamp,
) -> Result<Option<(Uuid, Timestamp)>> {
    let found: Option<(Uuid, jiff_diesel::Timestamp)> = preview_links::table
        .find(article)
        .filter(preview_links::expires_at.gt(now.to_diesel()))
        .select((preview_links::token, preview_links::expires_at))
        .first(conn)
        .await
        .optional()?;
    Ok(found.map(|(token, expires_at)| (token, expires_at.to_jiff())))
}

/// The article of a preview link.
#[derive(Debug)]
pub(crate) enum Previewed {
    /// The article is public.
    Public(ArticleKind, Slug),
    /// The article is not public, and the link is valid.
    Hidden(ArticleId),
    /// The article is not public, and the link has expired.
    Ended,
}

/// Returns the article of a token; `None` if there is no such link.
pub(crate) async fn find_previewed(
    conn: &mut AsyncPgConnection,
    token: Uuid,
    now: Timestamp,
) -> Result<Option<Previewed>> {
    type Row = (
        ArticleId,
        String,
        String,
        String,
        jiff_diesel::NullableTimestamp,
        jiff_diesel::Timestamp,
    );
    let found: Option<Row> = preview_links::table
        .inner_join(articles::table)
        .filter(preview_links::token.eq(token))
        .select((
            articles::id,
            articles::kind,
            articles::slug,
            articles::state,
            articles::published_at,
            preview_links::expires_at,
        ))
        .first(conn)
        .await
        .optional()?;
    let Some((id, kind, slug, state, published_at, expires_at)) = found else {
        return Ok(None);
    };
    let is_out = super::parse_state(&state)?.is_out();
    if is_out && published_at.to_jiff().is_some_and(|at| at <= now) {
        return Ok(Some(Previewed::Public(parse_kind(&kind)?, parse_slug(slug)?)));
    }
    Ok(Some(if expires_at.to_jiff() > now {
        Previewed::Hidden(id)
    } else {
        Previewed::Ended
    }))
}

/// Creates the preview link of an article and replaces an expired one; a valid link stays.
pub(crate) async fn insert_preview_link(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    token: Uuid,
    maker: AccountId,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    diesel::delete(preview_links::table.find(article))
        .filter(preview_links::expires_at.le(now.to_diesel()))
        .execute(conn)
        .await?;
    diesel::insert_into(preview_links::table)
        .values((
            preview_links::article_id.eq(article),
            preview_links::token.eq(token),
            preview_links::created_at.eq(now.to_diesel()),
            preview_links::expires_at.eq(expires_at.to_diesel()),
            preview_links::created_by.eq(maker),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok(())
}

/// Deletes the preview link of an article.
pub(crate) async fn delete_preview_link(conn: &mut AsyncPgConnection, article: ArticleId) -> Result<()> {
    diesel::delete(preview_links::table.find(article))
        .execute(conn)
        .await?;
    Ok(())
}
