//! Comments as they are drawn.

use std::collections::BTreeSet;

use diesel::prelude::*;
use diesel::sql_types::Oid;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;

use super::super::thread::{CommentRow, Own};
use super::entries::VERSION;
use super::parse_state;
use crate::commenters::Avatar;
use crate::db::{Fixed, visible};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId, CommenterId};
use crate::schema::comments;
use crate::secrets::Token;
use crate::text::SafeHtml;

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
    #[diesel(select_expression = VERSION, select_expression_type = Fixed<Oid>)]
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
            own: own.contains(&self.id).then_some(Own {
                nonce: self.nonce,
                hold_reasons: self.hold_reasons,
            }),
            id: self.id,
            state: parse_state(&self.state)?,
            avatar,
            account_id: self.account_id,
            author_name: self.author_name,
            website: self.website,
            html: SafeHtml::from_stored(self.body_html),
            created_at: self.created_at,
            edited_at: self.edited_at,
            version: self.version,
        })
    }
}

/// Which comments of an article are whoever looks' own: each that a claim names with the right token.
pub async fn list_own(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    claims: &[(CommentId, Token)],
) -> Result<BTreeSet<CommentId>> {
    if claims.is_empty() {
        return Ok(BTreeSet::new());
    }
    let claimed: Vec<(CommentId, Vec<u8>)> = comments::table
        .filter(comments::id.eq_any(claims.iter().map(|(id, _)| *id)))
        .filter(comments::article_id.eq(article))
        .select((comments::id, comments::token_hash))
        .load(conn)
        .await?;
    let proves = |(id, hash): &(CommentId, Vec<u8>)| {
        let mut of_it = claims.iter().filter(|(claimed, _)| claimed == id);
        of_it.any(|(_, token)| token.hash().as_bytes() == hash)
    };
    Ok(claimed.into_iter().filter(proves).map(|(id, _)| id).collect())
}

/// These comments, each of which whoever looks may read; `own` are theirs.
pub async fn list_comments(
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

/// The public comment that a form answers, as the form's page shows it.
pub async fn find_public(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    id: CommentId,
) -> Result<Option<CommentRow>> {
    let row: Option<Row> = comments::table
        .filter(comments::id.eq(id))
        .filter(comments::article_id.eq(article))
        .filter(visible::is_approved())
        .select(Row::as_select())
        .first(conn)
        .await
        .optional()?;
    row.map(|row| row.into_comment(&BTreeSet::new())).transpose()
}
