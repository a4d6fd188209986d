//! The SQL about comments.
//!
//! - `threads`: as readers see them · `posting`: what a new comment asks and stores · `moderation`: the queue

mod moderation;
mod posting;
mod threads;

use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::model::{CommentState, Discussion};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId};
use crate::schema::{articles, comments};
use crate::text::Slug;

pub use moderation::{
    ParentComment, QueueItem, count_by_state, find_article_author, list_queue, update_state,
};
pub use posting::{
    EarlierComment, exists_approved, find_by_nonce, find_duplicate, insert_comment, insert_note, lock_parent,
};
pub use threads::{
    PAGE_SIZE, Place, count_roots_through, find_page_start, find_place, find_public, list_own_roots,
    list_roots, list_roots_before, list_threads,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = articles, check_for_backend(diesel::pg::Pg))]
struct DiscussionRow {
    id: ArticleId,
    slug: String,
    title: String,
    comments_open: bool,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    published_at: Option<Timestamp>,
    author_id: Option<AccountId>,
}

/// The discussion of a public article.
pub async fn find_discussion(
    conn: &mut AsyncPgConnection,
    slug: &Slug,
    now: Timestamp,
) -> Result<Option<Discussion>> {
    let row: Option<DiscussionRow> = articles::table
        .filter(articles::kind.eq("article"))
        .filter(articles::slug.eq(slug.as_str()))
        .filter(articles::state.eq_any(["published", "scheduled"]))
        .filter(articles::published_at.le(now.to_diesel()))
        .select(DiscussionRow::as_select())
        .first(conn)
        .await
        .optional()?;
    row.map(|row| {
        Ok(Discussion {
            article_id: row.id,
            slug: Slug::try_from(row.slug).map_err(Error::internal)?,
            title: row.title,
            is_open: row.comments_open,
            published_at: row.published_at.unwrap_or(now),
            author_id: row.author_id,
        })
    })
    .transpose()
}

/// How many public comments an article has.
pub async fn count_approved(conn: &mut AsyncPgConnection, article: ArticleId) -> Result<i64> {
    let count = comments::table
        .filter(comments::article_id.eq(article))
        .filter(comments::state.eq("approved"))
        .select(count_star())
        .first(conn)
        .await?;
    Ok(count)
}

fn parse_state(text: &str) -> Result<CommentState> {
    CommentState::parse(text)
        .ok_or_else(|| Error::internal("a comment has a state that this version does not know"))
}
