//! SQL for lists of public articles with keyset pagination, and for their comment counts.

use std::collections::HashMap;

use diesel::dsl::{exists, sum};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Text, Timestamptz};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;
use uuid::Uuid;

use super::{parse_optional_slug, parse_slug};
use crate::db::keyset::{Cursor, KeysetPage, Position, walk};
use crate::db::visibility;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CategoryId, TagId};
use crate::schema::{article_tags, articles, categories, comment_counts};
use crate::text::{Slug, excerpt};

/// The number of articles per page.
const PAGE_SIZE: usize = 20;

/// A public article in a list.
#[derive(Debug)]
pub(crate) struct ListItem {
    pub id: ArticleId,
    /// The last segment of the URL.
    pub slug: Slug,
    pub title: String,
    /// The standfirst, or else the excerpt; empty when these only repeat the title.
    pub summary: String,
    /// The language as a BCP 47 tag; empty: the site's language.
    pub language: String,
    /// The names of the authors as readers see them.
    pub byline: String,
    /// The slug of the author's page.
    pub author: Option<Slug>,
    /// The name and the slug of the category.
    pub category: Option<(String, Slug)>,
    /// The number of words in the body.
    pub word_count: usize,
    /// The publication time.
    pub published_at: Timestamp,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = articles, check_for_backend(diesel::pg::Pg))]
struct ListRow {
    id: ArticleId,
    slug: String,
    title: String,
    standfirst: String,
    excerpt: String,
    language: String,
    byline: String,
    author_slug: String,
    word_count: i32,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    published_at: Option<Timestamp>,
}

/// An article, and the name and slug of its category.
type JoinedRow = (ListRow, Option<(String, String)>);

/// The filter of a list.
#[derive(Debug, Clone)]
pub(crate) enum Selection {
    /// All articles.
    All,
    /// The articles of a category.
    Category(CategoryId),
    /// The articles with a tag.
    Tag(TagId),
    /// The articles of an author.
    Author(Slug),
    /// The articles published from the first time on until before the second.
    Between(Timestamp, Timestamp),
}

/// A page of a list, with the titles of the adjacent articles.
#[derive(Debug)]
pub(crate) struct ListPage {
    /// The articles, and the cursors of the adjacent pages.
    pub page: KeysetPage<ListItem>,
    /// The title of the oldest article of the newer page.
    pub newer_title: Option<String>,
    /// The title of the newest article of the older page.
    pub older_title: Option<String>,
}

/// Returns a page of public articles, the newest first.
pub(crate) async fn list_articles(
    conn: &mut AsyncPgConnection,
    selection: Selection,
    position: Position,
    now: Timestamp,
) -> Result<ListPage> {
    let limit = i64::try_from(PAGE_SIZE + 1).map_err(Error::internal)?;
    let mut query = articles::table
        .left_join(categories::table)
        .filter(visibility::is_article())
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .select((
            ListRow::as_select(),
            (categories::name, categories::slug).nullable(),
        ))
        .limit(limit)
        .into_boxed();
    query = match selection {
        Selection::All => query,
        Selection::Category(id) => query.filter(articles::category_id.eq(id)),
        Selection::Author(slug) => query.filter(articles::author_slug.eq(String::from(slug))),
        Selection::Tag(id) => query.filter(exists(
            article_tags::table
                .filter(article_tags::article_id.eq(articles::id))
                .filter(article_tags::tag_id.eq(id)),
        )),
        Selection::Between(from, until) => query
            .filter(articles::published_at.ge(from.to_diesel()))
            .filter(articles::published_at.lt(until.to_diesel())),
    };
    query = walk!(query, position, articles::published_at, articles::id, ArticleId);
    let rows: Vec<JoinedRow> = query.load(conn).await?;
    let items: Result<Vec<ListItem>> = rows.into_iter().map(|row| item(row, now)).collect();
    with_titles(conn, items?, position, now).await
}

/// Returns the list item of the public article with this id.
pub(crate) async fn find_list_item(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    now: Timestamp,
) -> Result<Option<ListItem>> {
    let found: Option<JoinedRow> = articles::table
        .left_join(categories::table)
        .filter(articles::id.eq(id))
        .filter(visibility::is_article())
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .select((
            ListRow::as_select(),
            (categories::name, categories::slug).nullable(),
        ))
        .first(conn)
        .await
        .optional()?;
    found.map(|row| item(row, now)).transpose()
}

/// Builds a page from one row more than its size: the extra row provides the title for the link to the adjacent page.
async fn with_titles(
    conn: &mut AsyncPgConnection,
    items: Vec<ListItem>,
    position: Position,
    now: Timestamp,
) -> Result<ListPage> {
    let cursor = |item: &ListItem| Cursor {
        at: item.published_at,
        id: item.id.0,
    };
    let mut page = KeysetPage::new(items, PAGE_SIZE, position, cursor);
    let beyond = page.beyond.take().map(|item| item.title);
    let (newer_title, older_title) = match position {
        Position::Start => (None, beyond),
        Position::Before(from) => (title_of(conn, from.id, now).await?, beyond),
        Position::After(from) => (beyond, title_of(conn, from.id, now).await?),
    };
    Ok(ListPage {
        page,
        newer_title,
        older_title,
    })
}

/// Returns the title of the article that a cursor refers to; `None` if it is no longer public.
async fn title_of(conn: &mut AsyncPgConnection, id: Uuid, now: Timestamp) -> Result<Option<String>> {
    let title = articles::table
        .find(ArticleId(id))
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .select(articles::title);
    Ok(title.first(conn).await.optional()?)
}

#[derive(QueryableByName)]
struct DayRow {
    #[diesel(sql_type = Date, deserialize_as = jiff_diesel::Date)]
    day: jiff::civil::Date,
    #[diesel(sql_type = BigInt)]
    articles: i64,
}

/// Returns the number of articles published on each day in a time zone (IANA name), the newest day first.
pub(crate) async fn count_by_day(
    conn: &mut AsyncPgConnection,
    time_zone: &str,
    now: Timestamp,
) -> Result<Vec<(jiff::civil::Date, i64)>> {
    let statement = "SELECT (published_at AT TIME ZONE $1)::date AS day, count(*) AS articles
        FROM articles
        WHERE kind = 'article' AND state IN ('published', 'scheduled') AND published_at <= $2
        GROUP BY day ORDER BY day DESC";
    let counts: Vec<DayRow> = diesel::sql_query(statement)
        .bind::<Text, _>(time_zone)
        .bind::<Timestamptz, _>(now.to_diesel())
        .load(conn)
        .await?;
    Ok(counts.into_iter().map(|row| (row.day, row.articles)).collect())
}

fn item((row, category): JoinedRow, now: Timestamp) -> Result<ListItem> {
    Ok(ListItem {
        id: row.id,
        slug: parse_slug(row.slug)?,
        summary: excerpt::beside_title(&row.title, &[&row.standfirst, &row.excerpt]).to_owned(),
        title: row.title,
        language: row.language,
        byline: row.byline,
        author: parse_optional_slug(row.author_slug)?,
        category: category
            .map(|(name, slug)| Ok::<_, Error>((name, parse_slug(slug)?)))
            .transpose()?,
        word_count: usize::try_from(row.word_count).map_err(Error::internal)?,
        published_at: row.published_at.unwrap_or(now),
    })
}

/// Returns the number of public comments of each article; articles that never had a comment are left out.
pub(crate) async fn count_comments(
    conn: &mut AsyncPgConnection,
    articles: &[ArticleId],
) -> Result<HashMap<ArticleId, i64>> {
    let counts: Vec<(ArticleId, Option<i64>)> = comment_counts::table
        .filter(comment_counts::article_id.eq_any(articles))
        .group_by(comment_counts::article_id)
        .select((comment_counts::article_id, sum(comment_counts::approved)))
        .load(conn)
        .await?;
    let counts = counts.into_iter();
    Ok(counts
        .map(|(article, count)| (article, count.unwrap_or(0)))
        .collect())
}

/// An article or page in any state, for the list of the command line.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = articles, check_for_backend(diesel::pg::Pg))]
pub(crate) struct AnyArticle {
    pub id: ArticleId,
    /// The publication state.
    pub state: String,
    /// Article or static page.
    pub kind: String,
    /// The last segment of the URL.
    pub slug: String,
    pub title: String,
}

/// Returns up to 500 articles and pages in any state, ordered by id, after the given one.
pub(crate) async fn list_all(
    conn: &mut AsyncPgConnection,
    after: Option<ArticleId>,
) -> Result<Vec<AnyArticle>> {
    let mut query = articles::table
        .select(AnyArticle::as_select())
        .order(articles::id)
        .limit(500)
        .into_boxed();
    if let Some(after) = after {
        query = query.filter(articles::id.gt(after));
    }
    Ok(query.load(conn).await?)
}
