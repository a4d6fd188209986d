//! Lists of public articles, by keyset, and their counts of comments.

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
use crate::db::visible;
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CategoryId, TagId};
use crate::schema::{article_tags, articles, categories, comment_counts};
use crate::text::{Slug, excerpt};

/// Articles on a page of a list.
const PAGE_SIZE: usize = 20;

/// A public article in a list.
#[derive(Debug)]
pub(crate) struct ListItem {
    pub id: ArticleId,
    /// The last part of its address.
    pub slug: Slug,
    pub title: String,
    /// Its standfirst, or else its excerpt; empty when these only repeat the title.
    pub summary: String,
    /// BCP 47 tag; empty: the site's.
    pub language: String,
    /// The authors as printed.
    pub byline: String,
    /// The last part of the address of its author's list.
    pub author: Option<Slug>,
    /// The name and the slug of its category.
    pub category: Option<(String, Slug)>,
    /// How many words it has.
    pub word_count: usize,
    /// When it was published.
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

/// Which articles a list holds.
#[derive(Debug, Clone)]
pub(crate) enum Selection {
    /// All of them.
    All,
    /// Those of a category.
    Category(CategoryId),
    /// Those with a tag.
    Tag(TagId),
    /// Those of an author.
    Author(Slug),
    /// Those published from a moment on until before another.
    Between(Timestamp, Timestamp),
}

/// A page of a list, with the titles of the articles on either side of it.
#[derive(Debug)]
pub(crate) struct ListPage {
    /// The articles, and the cursors of the pages beside theirs.
    pub page: KeysetPage<ListItem>,
    /// The title of the oldest article of the newer page.
    pub newer_title: Option<String>,
    /// The title of the newest article of the older page.
    pub older_title: Option<String>,
}

/// A page of public articles, the newest first.
pub(crate) async fn list_articles(
    conn: &mut AsyncPgConnection,
    selection: Selection,
    position: Position,
    now: Timestamp,
) -> Result<ListPage> {
    let limit = i64::try_from(PAGE_SIZE + 1).map_err(Error::internal)?;
    let mut query = articles::table
        .left_join(categories::table)
        .filter(visible::is_article())
        .filter(visible::may_be_public())
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

/// The public article of this id, as lists show it.
pub(crate) async fn find_list_item(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    now: Timestamp,
) -> Result<Option<ListItem>> {
    let found: Option<JoinedRow> = articles::table
        .left_join(categories::table)
        .filter(articles::id.eq(id))
        .filter(visible::is_article())
        .filter(visible::may_be_public())
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

/// Makes a page of one article more than it holds: that one gives its title to the page beside it.
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

/// The title of the public article that a cursor names; it may be public no more.
async fn title_of(conn: &mut AsyncPgConnection, id: Uuid, now: Timestamp) -> Result<Option<String>> {
    let title = articles::table
        .find(ArticleId(id))
        .filter(visible::may_be_public())
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

/// How many articles were published on each day of a time zone, by its IANA name; the newest first.
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

/// How many public comments each of these articles has; one that never had any is left out.
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

/// An article or page in whatever state, as the command line lists it.
#[derive(Debug, Queryable, Selectable)]
#[diesel(table_name = articles, check_for_backend(diesel::pg::Pg))]
pub(crate) struct AnyArticle {
    pub id: ArticleId,
    /// Where it is in its life.
    pub state: String,
    /// Article or page.
    pub kind: String,
    /// The last part of its address.
    pub slug: String,
    pub title: String,
}

/// Up to 500 articles and pages in whatever state, in the order of their ids, after this one.
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
