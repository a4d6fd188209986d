//! Reads a page of the moderation queue.

use std::collections::HashMap;

use diesel::dsl::{count_star, exists, sql};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use diesel_async::{AsyncConnection as _, AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::super::model::{Filter, Tab};
use super::duplicates::fold;
use super::{parse_state, plan_for_values};
use crate::accounts::SessionScope;
use crate::comments::CommentState;
use crate::db::keyset::{Cursor, KeysetPage, Position, walk};
use crate::error::{Error, Result};
use crate::ids::{CommentId, CommenterId};
use crate::schema::{articles, comment_reports, comments};
use crate::text::{SafeHtml, Slug};

/// Comments on a page.
const PAGE_SIZE: usize = 30;

/// A comment as moderators see it, without its commenter's email address.
#[derive(Debug)]
pub(crate) struct QueueItem {
    pub id: CommentId,
    pub state: CommentState,
    /// The reasons why it was held, as they are stored.
    pub hold_reasons: Vec<String>,
    /// The public name.
    pub author_name: String,
    /// The website's URL, or empty.
    pub website: String,
    /// The rendered text.
    pub html: SafeHtml,
    pub created_at: Timestamp,
    pub article_title: String,
    /// The article's slug, if the article is public.
    pub article_slug: Option<Slug>,
    /// The parent, if the comment is a reply.
    pub parent: Option<ParentComment>,
    /// Whether its commenter deleted it.
    pub is_withdrawn: bool,
    /// The commenter; `None` for staff.
    pub commenter: Option<CommenterId>,
    /// The article's slug, even if the article is not public.
    pub on: Slug,
    /// The first comment with the same text; the comment itself if it is no copy.
    pub first: CommentId,
}

impl QueueItem {
    /// Returns whether its commenter has other approved comments.
    pub(crate) fn is_of_known(&self, standing: Option<&Standing>) -> bool {
        let itself = i64::from(self.state == CommentState::Approved);
        standing.is_some_and(|standing| standing.approved > itself)
    }
}

/// The parent of a reply.
#[derive(Debug)]
pub(crate) struct ParentComment {
    /// The public name of its writer.
    pub author_name: String,
    /// The rendered text.
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
    commenter_id: Option<CommenterId>,
    copy_of: Option<CommentId>,
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

/// Returns a page of the comments that the moderator may see, newest first.
pub(crate) async fn list_queue(
    conn: &mut AsyncPgConnection,
    reach: SessionScope,
    filter: &Filter,
    position: Position,
    now: Timestamp,
) -> Result<KeysetPage<QueueItem>> {
    let limit = i64::try_from(PAGE_SIZE + 1).map_err(Error::internal)?;
    // The ids are selected first, and the details are loaded only for the page. So the cost depends on the page alone.
    let ids = if filter.words.is_empty() {
        choose(conn, reach, filter, position, limit).await?
    } else {
        conn.transaction::<_, Error, _>(async |conn| {
            plan_for_values(conn).await?;
            choose(conn, reach, filter, position, limit).await
        })
        .await?
    };
    let mut items = list_items(conn, &ids, now).await?;
    if matches!(position, Position::After(_)) {
        items.reverse();
    }
    let cursor = |item: &QueueItem| Cursor {
        at: item.created_at,
        id: item.id.0,
    };
    Ok(KeysetPage::new(items, PAGE_SIZE, position, cursor))
}

/// Returns the ids of a page. No index covers all states at once, so each state is queried with the full limit, and the
/// results are merged.
async fn choose(
    conn: &mut AsyncPgConnection,
    reach: SessionScope,
    filter: &Filter,
    position: Position,
    limit: i64,
) -> Result<Vec<CommentId>> {
    let tabs = match filter.tab {
        Some(tab) => vec![tab],
        None => CommentState::ALL.map(Tab::State).to_vec(),
    };
    let mut chosen: Vec<(jiff_diesel::Timestamp, CommentId)> = Vec::new();
    for tab in tabs {
        let within = Filter {
            tab: Some(tab),
            ..filter.clone()
        };
        let listed = listed(reach, &within);
        let listed = if filter.is_folded() { fold(listed) } else { listed };
        let listed = walk!(listed, position, comments::created_at, comments::id, CommentId);
        let found = listed.limit(limit).select((comments::created_at, comments::id));
        chosen.extend(found.load::<(jiff_diesel::Timestamp, CommentId)>(conn).await?);
    }
    chosen.sort_by_key(|(at, id)| (at.to_jiff(), *id));
    if !matches!(position, Position::After(_)) {
        chosen.reverse();
    }
    let limit = usize::try_from(limit).map_err(Error::internal)?;
    Ok(chosen.into_iter().map(|(_, id)| id).take(limit).collect())
}

/// Returns the query for comments that match a filter and that the moderator may see.
pub(super) fn listed(reach: SessionScope, filter: &Filter) -> comments::BoxedQuery<'_, Pg> {
    let mut query = comments::table.filter(comments::erased_at.is_null()).into_boxed();
    if let Some(tab) = filter.tab {
        query = query.filter(comments::state.eq(tab.state().as_str()));
    }
    if filter.tab == Some(Tab::Reported) {
        query = query.filter(exists(open_reports()));
    }
    if !filter.words.is_empty() {
        let has_words = sql::<Bool>(
            "EXISTS (SELECT FROM comment_search WHERE comment_id = comments.id AND document @@ comment_query(",
        );
        query = query.filter(has_words.bind::<Text, _>(&filter.words).sql("))"));
    }
    if let Some(commenter) = filter.commenter {
        query = query.filter(comments::commenter_id.eq(commenter));
    }
    if !filter.article.is_empty() {
        let article = articles::table
            .filter(articles::slug.eq(&filter.article))
            .select(articles::id);
        query = query.filter(comments::article_id.eq_any(article));
    }
    if let Some(since) = filter.since {
        query = query.filter(comments::created_at.ge(since.to_diesel()));
    }
    if let Some(until) = filter.until {
        query = query.filter(comments::created_at.lt(until.to_diesel()));
    }
    if let SessionScope::Own(author) = reach {
        let own = articles::table
            .filter(articles::author_id.eq(author))
            .select(articles::id);
        query = query.filter(comments::article_id.eq_any(own));
    }
    query
}

/// Returns these comments as moderators see them, newest first. Comments of deleted commenters are left out.
async fn list_items(
    conn: &mut AsyncPgConnection,
    ids: &[CommentId],
    now: Timestamp,
) -> Result<Vec<QueueItem>> {
    let parents = diesel::alias!(comments as parents);
    let rows: Vec<Row> = comments::table
        .inner_join(articles::table)
        .left_join(parents.on(parents.field(comments::id).nullable().eq(comments::parent_id)))
        .filter(comments::id.eq_any(ids))
        .filter(comments::erased_at.is_null())
        .order((comments::created_at.desc(), comments::id.desc()))
        .limit(i64::try_from(ids.len()).map_err(Error::internal)?)
        .select((
            QueueRow::as_select(),
            ArticleRow::as_select(),
            parents
                .fields((comments::author_name, comments::body_html))
                .nullable(),
        ))
        .load(conn)
        .await?;
    rows.into_iter().map(|row| item(row, now)).collect()
}

/// Returns a comment as moderators see it.
pub(crate) async fn find_item(
    conn: &mut AsyncPgConnection,
    id: CommentId,
    now: Timestamp,
) -> Result<Option<QueueItem>> {
    Ok(list_items(conn, &[id], now).await?.pop())
}

type Row = (QueueRow, ArticleRow, Option<(String, String)>);

fn item((row, article, parent): Row, now: Timestamp) -> Result<QueueItem> {
    let is_public = article.is_public(now);
    let slug = Slug::try_from(article.slug).map_err(Error::internal)?;
    Ok(QueueItem {
        first: row.copy_of.unwrap_or(row.id),
        id: row.id,
        state: parse_state(&row.state)?,
        hold_reasons: row.hold_reasons,
        author_name: row.author_name,
        website: row.website,
        html: SafeHtml::from_stored(row.body_html),
        created_at: row.created_at,
        article_title: article.title,
        article_slug: is_public.then(|| slug.clone()),
        on: slug,
        commenter: row.commenter_id,
        is_withdrawn: row.withdrawn_at.is_some(),
        parent: parent.map(|(author_name, html)| ParentComment {
            author_name,
            html: SafeHtml::from_stored(html),
        }),
    })
}

/// The numbers of a commenter's comments by state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Standing {
    pub approved: i64,
    pub spam: i64,
    /// Pending comments and those in the trash.
    pub others: i64,
}

/// Returns the numbers of comments by state for each of these commenters.
pub(crate) async fn list_standings(
    conn: &mut AsyncPgConnection,
    commenters: &[CommenterId],
) -> Result<HashMap<CommenterId, Standing>> {
    let rows: Vec<(Option<CommenterId>, String, i64)> = comments::table
        .filter(comments::commenter_id.eq_any(commenters))
        .group_by((comments::commenter_id, comments::state))
        .select((comments::commenter_id, comments::state, count_star()))
        .load(conn)
        .await?;
    let mut standings: HashMap<CommenterId, Standing> = HashMap::new();
    for (commenter, state, count) in rows {
        let Some(commenter) = commenter else { continue };
        let standing = standings.entry(commenter).or_default();
        match parse_state(&state)? {
            CommentState::Approved => standing.approved += count,
            CommentState::Spam => standing.spam += count,
            CommentState::Pending | CommentState::Trash => standing.others += count,
        }
    }
    Ok(standings)
}

#[diesel::dsl::auto_type]
fn open_reports() -> _ {
    comment_reports::table
        .filter(comment_reports::comment_id.eq(comments::id))
        .filter(comment_reports::resolved_at.is_null())
}
