//! Links that show an article to people without an account before it is public.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;
use uuid::Uuid;

use crate::error::Result;
use crate::ids::{AccountId, ArticleId};
use crate::schema::preview_links;

/// The token of an article's link, if there is one.
pub async fn find_preview_token(conn: &mut AsyncPgConnection, article: ArticleId) -> Result<Option<Uuid>> {
    let token = preview_links::table
        .find(article)
        .select(preview_links::token)
        .first(conn)
        .await
        .optional()?;
    Ok(token)
}

/// The article that a token is of.
pub async fn find_previewed(conn: &mut AsyncPgConnection, token: Uuid) -> Result<Option<ArticleId>> {
    let article = preview_links::table
        .filter(preview_links::token.eq(token))
        .select(preview_links::article_id)
        .first(conn)
        .await
        .optional()?;
    Ok(article)
}

/// Makes an article's link; one that is there stays.
pub async fn insert_preview_link(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    (token, maker): (Uuid, AccountId),
    now: Timestamp,
) -> Result<()> {
    diesel::insert_into(preview_links::table)
        .values((
            preview_links::article_id.eq(article),
            preview_links::token.eq(token),
            preview_links::created_at.eq(now.to_diesel()),
            preview_links::created_by.eq(maker),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok(())
}

/// Withdraws an article's link.
pub async fn delete_preview_link(conn: &mut AsyncPgConnection, article: ArticleId) -> Result<()> {
    diesel::delete(preview_links::table.find(article))
        .execute(conn)
        .await?;
    Ok(())
}
