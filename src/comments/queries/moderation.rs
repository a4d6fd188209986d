//! The moderators' queue, and what they decide.

use std::collections::HashMap;

use diesel::dsl::{count_star, exists};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::super::model::{CommentState, Tab};
use super::parse_state;
use crate::accounts::Reach;
use crate::db::keyset::{Cursor, KeysetPage, Position, walk};
use crate::error::{Error, Result};
use crate::ids::{AccountId, CommentId};
use crate::schema::{articles, comment_reports, comments};
use crate::text::{SafeHtml, Slug};

/// Comments on a page of the queue.
const PAGE_SIZE: usize = 30;

/// A comment as moderators see it. Its writer's address is not among what they see.
#[derive(Debug)]
pub struct QueueItem {
    /// Its id.
    pub id: CommentId,
    /// Where it is in its life.
    pub state: CommentState,
    /// Why it was held.
    pub hold_reasons: Vec<String>,
    /// The name on the page.
    pub author_name: String,
    /// Or nothing.
    pub website: String,
    /// The text.
    pub html: SafeHtml,
    /// When it was posted.
    pub created_at: Timestamp,
    /// The title of its article.
    pub article_title: String,
    /// The slug of its article, while the article is public.
    pub article_slug: Option<Slug>,
    /// The comment that it answers.
    pub parent: Option<ParentComment>,
    /// Whether its commenter took it back.
    pub is_withdrawn: bool,
}

/// The comment that another one answers.
#[derive(Debug)]
pub struct ParentComment {
    /// The name of its writer.
    pub author_name: String,
    /// Its text.
    pub html: SafeHtml,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = comments, check_for_backend(diesel::pg::Pg))]
struct QueueRow {
    id: CommentId,
    state: String,
    hold_reasons: Vec<String>,
    author_name: String,
    website: String,
    body_html: String,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    created_at: Timestamp,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    withdrawn_at: Option<Timestamp>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = articles, check_for_backend(diesel::pg::Pg))]
struct ArticleRow {
    title: String,
    slug: String,
    kind: String,
    state: String,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    published_at: Option<Timestamp>,
}

impl ArticleRow {
    fn is_public(&self, now: Timestamp) -> bool {
        let is_out = matches!(self.state.as_str(), "published" | "scheduled");
        is_out && self.kind == "article" && self.published_at.is_some_and(|at| at <= now)
    }
}

/// A page of the comments of one tab, the newest first, as far as the moderator's rights go.
pub async fn list_queue(
    conn: &mut AsyncPgConnection,
    reach: Reach,
    tab: Tab,
    position: Position,
    now: Timestamp,
) -> Result<KeysetPage<QueueItem>> {
    let parents = diesel::alias!(comments as parents);
    let mut query = comments::table
        .inner_join(articles::table)
        .left_join(parents.on(parents.field(comments::id).nullable().eq(comments::parent_id)))
        .filter(comments::state.eq(tab.state().as_str()))
        .filter(comments::erased_at.is_null())
        .select((
            QueueRow::as_select(),
            ArticleRow::as_select(),
            parents
                .fields((comments::author_name, comments::body_html))
                .nullable(),
        ))
        .limit(i64::try_from(PAGE_SIZE + 1).map_err(Error::internal)?)
        .into_boxed();
    if let Reach::Own(author) = reach {
        query = query.filter(articles::author_id.eq(author));
    }
    if tab == Tab::Reported {
        query = query.filter(exists(open_reports()));
    }
    query = walk!(query, position, comments::created_at, comments::id, CommentId);
    let rows: Vec<Row> = query.load(conn).await?;
    let items: Result<Vec<QueueItem>> = rows.into_iter().map(|row| item(row, now)).collect();
    let cursor = |item: &QueueItem| Cursor {
        at: item.created_at,
        id: item.id.0,
    };
    Ok(KeysetPage::new(items?, PAGE_SIZE, position, cursor))
}

type Row = (QueueRow, ArticleRow, Option<(String, String)>);

fn item((row, article, parent): Row, now: Timestamp) -> Result<QueueItem> {
    let is_public = article.is_public(now);
    let slug = Slug::try_from(article.slug).map_err(Error::internal)?;
    Ok(QueueItem {
        id: row.id,
        state: parse_state(&row.state)?,
        hold_reasons: row.hold_reasons,
        author_name: row.author_name,
        website: row.website,
        html: SafeHtml::from_stored(row.body_html),
        created_at: row.created_at,
        article_title: article.title,
        article_slug: is_public.then_some(slug),
        is_withdrawn: row.withdrawn_at.is_some(),
        parent: parent.map(|(author_name, html)| ParentComment {
            author_name,
            html: SafeHtml::from_stored(html),
        }),
    })
}

/// How many comments are in each state; a state without any is left out.
pub async fn count_by_state(
    conn: &mut AsyncPgConnection,
    reach: Reach,
) -> Result<HashMap<CommentState, i64>> {
    let counts = comments::table
        .inner_join(articles::table)
        .filter(comments::erased_at.is_null())
        .group_by(comments::state)
        .select((comments::state, count_star()));
    let counts: Vec<(String, i64)> = match reach {
        Reach::All => counts.load(conn).await?,
        Reach::Own(author) => counts.filter(articles::author_id.eq(author)).load(conn).await?,
    };
    counts
        .into_iter()
        .map(|(state, count)| Ok((parse_state(&state)?, count)))
        .collect()
}

/// How many public comments have reports that nobody has answered yet.
pub async fn count_reported(conn: &mut AsyncPgConnection, reach: Reach) -> Result<i64> {
    let reported = comments::table
        .inner_join(articles::table)
        .filter(comments::state.eq(CommentState::Approved.as_str()))
        .filter(exists(open_reports()))
        .select(count_star());
    let count = match reach {
        Reach::All => reported.first(conn).await?,
        Reach::Own(author) => {
            reported
                .filter(articles::author_id.eq(author))
                .first(conn)
                .await?
        }
    };
    Ok(count)
}

#[diesel::dsl::auto_type]
fn open_reports() -> _ {
    comment_reports::table
        .filter(comment_reports::comment_id.eq(comments::id))
        .filter(comment_reports::resolved_at.is_null())
}

/// The author of the article that a comment is on; the outer `None` when there is no such comment.
pub async fn find_article_author(
    conn: &mut AsyncPgConnection,
    id: CommentId,
) -> Result<Option<Option<AccountId>>> {
    let found = comments::table
        .inner_join(articles::table)
        .filter(comments::id.eq(id))
        .select(articles::author_id)
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// Moves a comment to a state, unless its commenter took it back. The state in which it is then.
pub async fn update_state(
    conn: &mut AsyncPgConnection,
    id: CommentId,
    state: CommentState,
    now: Timestamp,
) -> Result<CommentState> {
    let published_at = (state == CommentState::Approved).then(|| now.to_diesel());
    diesel::update(comments::table.find(id))
        .filter(comments::state.ne(state.as_str()))
        .filter(comments::withdrawn_at.is_null())
        .filter(comments::erased_at.is_null())
        .set((
            comments::state.eq(state.as_str()),
            comments::moderated_at.eq(now.to_diesel()),
            published_at.map(|at| comments::published_at.eq(at)),
        ))
        .execute(conn)
        .await?;
    let found: Option<String> = comments::table
        .find(id)
        .select(comments::state)
        .first(conn)
        .await
        .optional()?;
    parse_state(&found.ok_or(Error::NotFound)?)
}
