//! Comments whose classification is known: approved or spam.

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Bool, Integer, Nullable, Text};
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use super::parse_state;
use crate::comments::CommentState;
use crate::error::Result;
use crate::text::SafeHtml;

/// A reader's comment that is approved or in spam.
#[derive(Debug, Clone)]
pub(crate) struct ClassifiedComment {
    /// Approved or spam.
    pub state: CommentState,
    /// The public name.
    pub author_name: String,
    /// The website's URL, or empty.
    pub website: String,
    pub body: String,
    pub html: SafeHtml,
    /// Seconds from the rendering of the form to its submission, if known.
    pub seconds: Option<i32>,
    /// The reasons why it was held, as they are stored.
    pub hold_reasons: Vec<String>,
    /// Whether its commenter already had an approved comment.
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

/// Returns the newest comments of both kinds, at most `limit` of each. Each kind has its own subquery, because the
/// other kind may be far more frequent.
pub(crate) async fn list_judged(conn: &mut AsyncPgConnection, limit: i64) -> Result<Vec<ClassifiedComment>> {
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
            Ok(ClassifiedComment {
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
