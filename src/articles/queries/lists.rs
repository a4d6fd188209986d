//! Lists of public articles, by keyset, and their counts of comments.

use std::collections::HashMap;

use diesel::dsl::sum;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::parse_slug;
use crate::db::keyset::{Cursor, KeysetPage, Position};
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CategoryId};
use crate::schema::{articles, categories, comment_counts};
use crate::text::Slug;

/// Articles on a page of a list.
const PAGE_SIZE: usize = 20;

/// A public article in a list.
#[derive(Debug)]
pub struct ListItem {
    /// Its id.
    pub id: ArticleId,
    /// The last part of its address.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// Its standfirst, or else its excerpt.
    pub summary: String,
    /// BCP 47 tag; empty: the site's.
    pub language: String,
    /// The authors as printed.
    pub byline: String,
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
    word_count: i32,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    published_at: Option<Timestamp>,
}

/// A page of public articles, the newest first, of one category or of all.
pub async fn list_articles(
    conn: &mut AsyncPgConnection,
    category: Option<CategoryId>,
    position: Position,
    now: Timestamp,
) -> Result<KeysetPage<ListItem>> {
    let limit = i64::try_from(PAGE_SIZE + 1).map_err(Error::internal)?;
    let mut query = articles::table
        .left_join(categories::table)
        .filter(articles::kind.eq("article"))
        .filter(articles::state.eq_any(["published", "scheduled"]))
        .filter(articles::published_at.le(now.to_diesel()))
        .select((
            ListRow::as_select(),
            (categories::name, categories::slug).nullable(),
        ))
        .limit(limit)
        .into_boxed();
    if let Some(category) = category {
        query = query.filter(articles::category_id.eq(category));
    }
    query = match position {
        Position::Start => query.order((articles::published_at.desc(), articles::id.desc())),
        Position::Before(Cursor { at, id }) => query
            .filter(
                articles::published_at
                    .lt(at.to_diesel())
                    .or(articles::published_at
                        .eq(at.to_diesel())
                        .and(articles::id.lt(ArticleId(id)))),
            )
            .order((articles::published_at.desc(), articles::id.desc())),
        Position::After(Cursor { at, id }) => query
            .filter(
                articles::published_at
                    .gt(at.to_diesel())
                    .or(articles::published_at
                        .eq(at.to_diesel())
                        .and(articles::id.gt(ArticleId(id)))),
            )
            .order((articles::published_at, articles::id)),
    };
    let rows: Vec<(ListRow, Option<(String, String)>)> = query.load(conn).await?;
    let items: Result<Vec<ListItem>> = rows
        .into_iter()
        .map(|(row, category)| item(row, category, now))
        .collect();
    let cursor = |item: &ListItem| Cursor {
        at: item.published_at,
        id: item.id.0,
    };
    Ok(KeysetPage::new(items?, PAGE_SIZE, position, cursor))
}

fn item(row: ListRow, category: Option<(String, String)>, now: Timestamp) -> Result<ListItem> {
    Ok(ListItem {
        id: row.id,
        slug: parse_slug(row.slug)?,
        title: row.title,
        summary: if row.standfirst.is_empty() {
            row.excerpt
        } else {
            row.standfirst
        },
        language: row.language,
        byline: row.byline,
        category: category
            .map(|(name, slug)| Ok::<_, Error>((name, parse_slug(slug)?)))
            .transpose()?,
        word_count: usize::try_from(row.word_count).map_err(Error::internal)?,
        published_at: row.published_at.unwrap_or(now),
    })
}

/// How many public comments each of these articles has; one that never had any is left out.
pub async fn count_comments(
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
pub struct AnyArticle {
    /// Its id.
    pub id: ArticleId,
    /// Where it is in its life.
    pub state: String,
    /// Article or page.
    pub kind: String,
    /// The last part of its address.
    pub slug: String,
    /// Its title.
    pub title: String,
}

/// Up to 500 articles and pages in whatever state, in the order of their ids, after this one.
pub async fn list_all(conn: &mut AsyncPgConnection, after: Option<ArticleId>) -> Result<Vec<AnyArticle>> {
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
