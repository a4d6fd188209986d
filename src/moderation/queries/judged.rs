//! Comments about which it is known what they were.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Nullable, Text};
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use super::parse_state;
use crate::comments::CommentState;
use crate::error::Result;
use crate::text::SafeHtml;

/// A reader's comment that is public, or that was called spam.
#[derive(Debug, Clone)]
pub(crate) struct JudgedComment {
    /// Which of the two.
    pub state: CommentState,
    /// The name on the page.
    pub author_name: String,
    /// Or nothing.
    pub website: String,
    /// The Markdown.
    pub body: String,
    /// What it renders to.
    pub html: SafeHtml,
    /// From the form to the comment.
    pub seconds: Option<i32>,
    /// Why it was held, as it is stored.
    pub hold_reasons: Vec<String>,
    /// Its writer had an approved comment before.
    pub was_known: bool,
}

#[derive(QueryableByName)]
struct JudgedRow {
    #[diesel(sql_type = Text)]
    state: String,
    #[diesel(sql_type = Text)]
    author_name: String,
    #[diesel(sql_type = Text)]
    website: String,
    #[diesel(sql_type = Text)]
    body: String,
    #[diesel(sql_type = Text)]
    body_html: String,
    #[diesel(sql_type = Nullable<Integer>)]
    seconds: Option<i32>,
    #[diesel(sql_type = Array<Text>)]
    hold_reasons: Vec<String>,
    #[diesel(sql_type = Bool)]
    was_known: bool,
}

/// The newest of either kind, `limit` of each at most. Each is asked for by itself, as one may be far rarer.
pub(crate) async fn list_judged(conn: &mut AsyncPgConnection, limit: i64) -> Result<Vec<JudgedComment>> {
    const NEWEST: &str = "SELECT id FROM comments WHERE state = 'approved' AND erased_at IS NULL \
            AND account_id IS NULL AND withdrawn_at IS NULL ORDER BY created_at DESC, id DESC LIMIT $1";
    let statement = format!(
        "SELECT state, author_name, website, body, body_html, seconds, hold_reasons, EXISTS ( \
             SELECT FROM comments AS earlier WHERE earlier.commenter_id = comments.commenter_id \
             AND earlier.state = 'approved' AND earlier.created_at < comments.created_at) AS was_known \
         FROM comments WHERE id IN (({NEWEST}) UNION ALL ({})) ORDER BY created_at DESC, id DESC",
        NEWEST.replace("approved", "spam")
    );
    let rows: Vec<JudgedRow> = diesel::sql_query(statement)
        .bind::<BigInt, _>(limit)
        .load(conn)
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(JudgedComment {
                state: parse_state(&row.state)?,
                author_name: row.author_name,
                website: row.website,
                body: row.body,
                html: SafeHtml::from_stored(row.body_html),
                seconds: row.seconds,
                hold_reasons: row.hold_reasons,
                was_known: row.was_known,
            })
        })
        .collect()
}
