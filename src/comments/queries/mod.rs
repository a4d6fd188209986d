//! The SQL statements about comments.
//!
//! - `threads`, `entries`, `rows`: threads, the comments in them, and their columns, for readers
//! - `first_page`: the first page of a discussion in one statement
//! - `position`: the article and the page of a comment
//! - `posting`: the checks and the insert of a new comment
//! - `counting`: verification of the stored comment counts
//! - `days`: comments by day
//! - `own`: statements about comments for their own commenters
//! - `reports`: reports by readers, and earlier texts of comments
//! - `trash`: expired comments in the trash, expired spam, and expired IP ranges
//! - `indexing`: search documents of comments
//! - `rendering`: HTML of an older renderer version

mod counting;
mod days;
mod entries;
mod first_page;
mod indexing;
mod own;
mod position;
mod posting;
mod rendering;
mod reports;
mod rows;
mod threads;
mod trash;

use diesel::dsl::sum;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::model::{CommentState, Discussion};
use crate::db::visibility;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId, CommentId};
use crate::schema::{articles, comment_counts, comments};
use crate::text::Slug;

pub use counting::{count_wrong_counts, update_counts};
pub(crate) use days::count_by_day;
pub(crate) use entries::{list_names, list_replies, list_threads};
pub(crate) use first_page::find_first_page;
pub(crate) use indexing::index_missing_comments;
pub(crate) use own::{find_in_any_state, insert_revision, lock_comment, update_body, update_withdrawn};
pub(crate) use position::{
    Position, count_replies_before, count_roots_through, find_page_start, find_place, find_reply_start,
};
pub(crate) use posting::{
    CommenterStanding, Original, find_by_nonce, find_duplicate, find_original, find_record, insert_comment,
    insert_welcome_comment, lock_parent, notify_after_commit,
};
pub(crate) use rendering::{list_outdated, update_rendered};
pub(crate) use reports::{has_reported, insert_report, list_open_reports, list_revisions};
pub(in crate::comments) use rows::list_own;
pub(crate) use rows::{find_public, list_comments};
pub(crate) use threads::{list_own_roots, list_roots, list_roots_before};
pub(crate) use trash::{delete_network_bans, forget_networks, lock_expired};

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

impl DiscussionRow {
    fn into_discussion(self, now: Timestamp) -> Result<Discussion> {
        Ok(Discussion {
            article_id: self.id,
            slug: Slug::try_from(self.slug).map_err(Error::internal)?,
            title: self.title,
            is_open: self.comments_open,
            published_at: self.published_at.unwrap_or(now),
            author_id: self.author_id,
        })
    }
}

/// Returns the discussion of a public article.
pub async fn find_discussion(
    conn: &mut AsyncPgConnection,
    slug: &Slug,
    now: Timestamp,
) -> Result<Option<Discussion>> {
    let row: Option<DiscussionRow> = articles::table
        .filter(visibility::is_article())
        .filter(articles::slug.eq(slug.as_str()))
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .select(DiscussionRow::as_select())
        .first(conn)
        .await
        .optional()?;
    row.map(|row| row.into_discussion(now)).transpose()
}

/// Returns the number of public comments of an article. The database maintains it; it is exact in every snapshot.
pub(crate) async fn count_approved(conn: &mut AsyncPgConnection, article: ArticleId) -> Result<i64> {
    let count: Option<i64> = comment_counts::table
        .filter(comment_counts::article_id.eq(article))
        .select(sum(comment_counts::approved))
        .first(conn)
        .await?;
    Ok(count.unwrap_or(0))
}

/// Returns the number of public comments of the whole site.
pub(crate) async fn count_public(conn: &mut AsyncPgConnection) -> Result<i64> {
    let count: Option<i64> = comment_counts::table
        .select(sum(comment_counts::approved))
        .first(conn)
        .await?;
    Ok(count.unwrap_or(0))
}

/// Returns how many comments of an article became public after `since`, without those in `own`; at most 100.
pub(crate) async fn count_published_since(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    since: Timestamp,
    own: &[CommentId],
) -> Result<i64> {
    let newest: Vec<CommentId> = comments::table
        .filter(comments::article_id.eq(article))
        .filter(visibility::is_approved())
        .filter(comments::published_at.gt(since.to_diesel()))
        .filter(comments::id.ne_all(own))
        .order((comments::published_at.desc(), comments::id.desc()))
        .limit(100)
        .select(comments::id)
        .load(conn)
        .await?;
    i64::try_from(newest.len()).map_err(Error::internal)
}

fn parse_state(text: &str) -> Result<CommentState> {
    CommentState::parse(text)
        .ok_or_else(|| Error::internal("a comment has a state that this version does not know"))
}
