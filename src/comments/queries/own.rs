//! Queries for a commenter's own comment.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::super::model::{CommentState, Discussion, EditedComment, OwnComment};
use super::{DiscussionRow, parse_state};
use crate::db::visibility;
use crate::error::Result;
use crate::ids::{AccountId, CommentId, CommenterId, RevisionId};
use crate::schema::{articles, comment_revisions, comments};
use crate::text::{RENDERER_VERSION, SafeHtml};

#[derive(Queryable, Selectable)]
#[diesel(table_name = comments, check_for_backend(diesel::pg::Pg))]
struct OwnRow {
    id: CommentId,
    state: String,
    hold_reasons: Vec<String>,
    told_reasons: Option<Vec<String>>,
    commenter_id: Option<CommenterId>,
    account_id: Option<AccountId>,
    body: String,
    body_html: String,
    token_hash: Vec<u8>,
    browser_hash: Option<Vec<u8>>,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    created_at: Timestamp,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    withdrawn_at: Option<Timestamp>,
}

/// Returns a comment on a public article in any state, unless it was erased. The caller must check that the requester
/// owns it.
pub(crate) async fn find_in_any_state(
    conn: &mut AsyncPgConnection,
    id: CommentId,
    now: Timestamp,
) -> Result<Option<OwnComment>> {
    let found: Option<(OwnRow, DiscussionRow)> = comments::table
        .inner_join(articles::table)
        .filter(comments::id.eq(id))
        .filter(comments::erased_at.is_null())
        .filter(visibility::is_article())
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .select((OwnRow::as_select(), DiscussionRow::as_select()))
        .first(conn)
        .await
        .optional()?;
    found
        .map(|(row, article)| own(row, article.into_discussion(now)?))
        .transpose()
}

fn own(row: OwnRow, discussion: Discussion) -> Result<OwnComment> {
    Ok(OwnComment {
        id: row.id,
        discussion,
        state: parse_state(&row.state)?,
        hold_reasons: row.hold_reasons,
        told_reasons: row.told_reasons,
        commenter_id: row.commenter_id,
        account_id: row.account_id,
        body: row.body,
        html: SafeHtml::from_stored(row.body_html),
        token_hash: row.token_hash,
        browser_hash: row.browser_hash,
        posted_at: row.created_at,
        is_withdrawn: row.withdrawn_at.is_some(),
    })
}

/// Takes a row lock on a comment until the transaction ends, so that no moderator changes its state meanwhile.
pub(crate) async fn lock_comment(conn: &mut AsyncPgConnection, id: CommentId) -> Result<()> {
    comments::table
        .find(id)
        .select(comments::id)
        .for_no_key_update()
        .first::<CommentId>(conn)
        .await
        .optional()?;
    Ok(())
}

/// Stores the previous text of a comment as a revision.
pub(crate) async fn insert_revision(
    conn: &mut AsyncPgConnection,
    id: CommentId,
    body: &str,
    now: Timestamp,
) -> Result<()> {
    diesel::insert_into(comment_revisions::table)
        .values((
            comment_revisions::id.eq(RevisionId::new(now)),
            comment_revisions::comment_id.eq(id),
            comment_revisions::body.eq(body),
            comment_revisions::replaced_at.eq(now.to_diesel()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Updates the text of a comment, and the state that the policy chose.
pub(crate) async fn update_body(
    conn: &mut AsyncPgConnection,
    id: CommentId,
    change: &EditedComment<'_>,
    now: Timestamp,
) -> Result<()> {
    diesel::update(comments::table.find(id))
        .set((
            comments::body.eq(change.body.as_str()),
            comments::body_html.eq(change.html.as_str()),
            comments::renderer_version.eq(RENDERER_VERSION),
            comments::state.eq(change.state.as_str()),
            comments::hold_reasons.eq(&change.hold_reasons),
            comments::told_reasons.eq(&change.told_reasons),
            comments::edited_at.eq(now.to_diesel()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Moves a comment to the trash as deleted by its commenter, unless this was done before.
pub(crate) async fn update_withdrawn(
    conn: &mut AsyncPgConnection,
    id: CommentId,
    now: Timestamp,
) -> Result<()> {
    diesel::update(comments::table.find(id))
        .filter(comments::withdrawn_at.is_null())
        .filter(comments::erased_at.is_null())
        .set((
            comments::state.eq(CommentState::Trash.as_str()),
            comments::withdrawn_at.eq(now.to_diesel()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}
