//! A commenter's summary for staff: counts by state, names, and the newest comments.

use diesel::dsl::{count_star, max, min};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;

use crate::error::{Error, Result};
use crate::ids::{CommentId, CommenterId};
use crate::schema::{articles, comments};
use crate::text::{SafeHtml, Slug};

/// The number of comments in a state, with the time of the first and the last.
#[derive(Debug)]
pub(crate) struct StateSummary {
    /// The state as the database writes it.
    pub state: String,
    pub count: i64,
    /// The time when the first was posted.
    pub first: Timestamp,
    /// The time when the last was posted.
    pub last: Timestamp,
}

/// Returns the summaries of all states in which this commenter has comments.
pub(crate) async fn list_states(conn: &mut AsyncPgConnection, id: CommenterId) -> Result<Vec<StateSummary>> {
    let rows: Vec<(
        String,
        i64,
        Option<jiff_diesel::Timestamp>,
        Option<jiff_diesel::Timestamp>,
    )> = comments::table
        .filter(comments::commenter_id.eq(id))
        .group_by(comments::state)
        .select((
            comments::state,
            count_star(),
            min(comments::created_at),
            max(comments::created_at),
        ))
        .load(conn)
        .await?;
    let summaries = rows.into_iter().filter_map(|(state, count, first, last)| {
        Some(StateSummary {
            state,
            count,
            first: first?.to_jiff(),
            last: last?.to_jiff(),
        })
    });
    Ok(summaries.collect())
}

/// Returns the distinct names that this commenter gave, in alphabetical order, at most `limit`.
pub(crate) async fn list_names(
    conn: &mut AsyncPgConnection,
    id: CommenterId,
    limit: i64,
) -> Result<Vec<String>> {
    let names = comments::table
        .filter(comments::commenter_id.eq(id))
        .select(comments::author_name)
        .distinct()
        .order(comments::author_name)
        .limit(limit)
        .load(conn)
        .await?;
    Ok(names)
}

/// A comment in the list that staff see.
#[derive(Debug)]
pub(crate) struct RecentComment {
    pub id: CommentId,
    /// The state as the database writes it.
    pub state: String,
    /// Whether its commenter deleted it.
    pub is_withdrawn: bool,
    /// The public name.
    pub author_name: String,
    /// The rendered text.
    pub html: SafeHtml,
    pub created_at: Timestamp,
    pub article_title: String,
    /// The article's slug, if the article is public.
    pub article_slug: Option<Slug>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = comments, check_for_backend(diesel::pg::Pg))]
struct RecentRow {
    id: CommentId,
    state: String,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    withdrawn_at: Option<Timestamp>,
    author_name: String,
    body_html: String,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    created_at: Timestamp,
}

/// The article of a comment.
#[derive(Queryable, Selectable)]
#[diesel(table_name = articles, check_for_backend(diesel::pg::Pg))]
pub(super) struct ArticleRow {
    pub(super) title: String,
    slug: String,
    kind: String,
    state: String,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    published_at: Option<Timestamp>,
}

impl ArticleRow {
    /// Returns the article's slug if the article is public.
    pub(super) fn public_slug(&self, now: Timestamp) -> Result<Option<Slug>> {
        let is_out = matches!(self.state.as_str(), "published" | "scheduled");
        if !is_out || self.kind != "article" || self.published_at.is_none_or(|at| at > now) {
            return Ok(None);
        }
        Slug::try_from(self.slug.clone())
            .map(Some)
            .map_err(Error::internal)
    }
}

/// Returns the commenter's newest comments, at most `limit`.
pub(crate) async fn list_recent(
    conn: &mut AsyncPgConnection,
    id: CommenterId,
    limit: i64,
    now: Timestamp,
) -> Result<Vec<RecentComment>> {
    let rows: Vec<(RecentRow, ArticleRow)> = comments::table
        .inner_join(articles::table)
        .filter(comments::commenter_id.eq(id))
        .order((comments::created_at.desc(), comments::id.desc()))
        .limit(limit)
        .select((RecentRow::as_select(), ArticleRow::as_select()))
        .load(conn)
        .await?;
    rows.into_iter()
        .map(|(row, article)| {
            Ok(RecentComment {
                id: row.id,
                state: row.state,
                is_withdrawn: row.withdrawn_at.is_some(),
                author_name: row.author_name,
                html: SafeHtml::from_stored(row.body_html),
                created_at: row.created_at,
                article_slug: article.public_slug(now)?,
                article_title: article.title,
            })
        })
        .collect()
}
