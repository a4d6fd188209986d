//! Loads the fields of comments that are needed to render them.

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_types::Oid;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;

use super::super::model::told_state;
use super::super::ownership::Proofs;
use super::super::thread::{CommentRow, Own};
use super::entries::VERSION;
use super::parse_state;
use crate::commenters::Avatar;
use crate::db::{SqlLiteral, visibility};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId, CommenterId};
use crate::schema::comments;
use crate::secrets::TokenHash;
use crate::text::SafeHtml;

/// Maximum number of comments of an article that a browser is shown as its own.
const MOST_OWN: i64 = 100;

#[derive(Queryable, Selectable)]
#[diesel(table_name = comments, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: CommentId,
    state: String,
    commenter_id: Option<CommenterId>,
    browser_hash: Option<Vec<u8>>,
    account_id: Option<AccountId>,
    author_name: String,
    website: String,
    body_html: String,
    nonce: String,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    created_at: Timestamp,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    edited_at: Option<Timestamp>,
    hold_reasons: Vec<String>,
    told_reasons: Option<Vec<String>>,
    old_anchor: Option<String>,
    #[diesel(select_expression = VERSION, select_expression_type = SqlLiteral<Oid>)]
    version: u32,
}

impl Row {
    fn into_comment(self, own: &BTreeSet<CommentId>) -> Result<CommentRow> {
        let avatar = match (self.account_id, self.commenter_id, &self.browser_hash) {
            (Some(account), _, _) => Avatar::of_account(account),
            (None, Some(commenter), Some(browser)) => Avatar::of_commenter(commenter, browser),
            (None, _, _) => Avatar::of_comment(self.id),
        };
        Ok(CommentRow {
            id: self.id,
            state: told_state(parse_state(&self.state)?, self.told_reasons.is_some()),
            own: own.contains(&self.id).then_some(Own {
                nonce: self.nonce,
                hold_reasons: self.told_reasons.unwrap_or(self.hold_reasons),
            }),
            avatar,
            account_id: self.account_id,
            author_name: self.author_name,
            website: self.website,
            html: SafeHtml::from_stored(self.body_html),
            created_at: self.created_at,
            edited_at: self.edited_at,
            old_anchor: self.old_anchor,
            version: self.version,
        })
    }
}

/// Returns the comments of an article that a browser proves to be its own: the newest `MOST_OWN`, without those in the
/// trash. Comments named in the legacy cookie are added.
///
/// The query for the browser's tokens is answered from an index, so that commenters read other articles as fast as
/// other readers.
pub(in crate::comments) async fn list_own(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    proofs: &Proofs,
) -> Result<BTreeSet<CommentId>> {
    let mut own = BTreeSet::new();
    if !proofs.browsers.is_empty() {
        let of_browser: Vec<CommentId> = comments::table
            .filter(comments::article_id.eq(article))
            .filter(comments::browser_hash.eq_any(proofs.browsers.iter().map(TokenHash::as_bytes)))
            // The partial index contains only these rows.
            .filter(comments::browser_hash.eq(comments::token_hash.nullable()))
            .filter(comments::state.ne("trash"))
            .order(comments::id.desc())
            .limit(MOST_OWN)
            .select(comments::id)
            .load(conn)
            .await?;
        own.extend(of_browser);
    }
    if !proofs.claims.is_empty() {
        let claimed: Vec<(CommentId, Vec<u8>)> = comments::table
            .filter(comments::id.eq_any(proofs.claims.iter().map(|(id, _)| *id)))
            .filter(comments::article_id.eq(article))
            .select((comments::id, comments::token_hash))
            .load(conn)
            .await?;
        let proved = claimed.into_iter().filter(|(id, hash)| proofs.prove(*id, hash));
        own.extend(proved.map(|(id, _)| id));
    }
    Ok(own)
}

/// Returns these comments, each of which the reader may read. Those in `own` are the reader's own.
pub(crate) async fn list_comments(
    conn: &mut AsyncPgConnection,
    ids: &[CommentId],
    own: &BTreeSet<CommentId>,
) -> Result<Vec<CommentRow>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<Row> = comments::table
        .filter(comments::id.eq_any(ids))
        .select(Row::as_select())
        .load(conn)
        .await?;
    rows.into_iter().map(|row| row.into_comment(own)).collect()
}

/// Returns the public comment that is shown above the form for a reply.
pub(crate) async fn find_public(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    id: CommentId,
) -> Result<Option<CommentRow>> {
    let row: Option<Row> = comments::table
        .filter(comments::id.eq(id))
        .filter(comments::article_id.eq(article))
        .filter(visibility::is_approved())
        .select(Row::as_select())
        .first(conn)
        .await
        .optional()?;
    row.map(|row| row.into_comment(&BTreeSet::new())).transpose()
}
