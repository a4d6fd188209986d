//! SQL for the newest articles with their full text.

use std::collections::HashMap;

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::articles::queries::Selection;
use crate::db::visibility;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::schema::{article_tags, articles, categories, tags};
use crate::text::{SafeHtml, Slug, excerpt};

/// The maximum number of articles in a feed.
const LENGTH: i64 = 20;

/// A public article.
#[derive(Debug)]
pub(crate) struct NewestArticle {
    pub id: ArticleId,
    pub slug: Slug,
    pub title: String,
    /// The standfirst, or else the excerpt; empty when these only repeat the title.
    pub summary: String,
    /// The language as a BCP 47 tag; empty: the site's language.
    pub language: String,
    /// The names of the authors as readers see them.
    pub byline: String,
    /// The name of the category, then those of the tags.
    pub labels: Vec<String>,
    /// The rendered body.
    pub html: SafeHtml,
    /// The publication time.
    pub published_at: Timestamp,
    /// The time of the last change.
    pub updated_at: Timestamp,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = articles, check_for_backend(diesel::pg::Pg))]
struct ArticleRow {
    id: ArticleId,
    slug: String,
    title: String,
    standfirst: String,
    excerpt: String,
    language: String,
    byline: String,
    body_html: String,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    published_at: Option<Timestamp>,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    updated_at: Timestamp,
}

/// Returns the articles that were published last.
pub(crate) async fn list_newest_articles(
    conn: &mut AsyncPgConnection,
    selection: Selection,
    now: Timestamp,
) -> Result<Vec<NewestArticle>> {
    let query = articles::table
        .left_join(categories::table)
        .filter(visibility::is_article())
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .order((articles::published_at.desc(), articles::id.desc()))
        .limit(LENGTH)
        .select((ArticleRow::as_select(), categories::name.nullable()))
        .into_boxed();
    let query = match selection {
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
    let rows: Vec<(ArticleRow, Option<String>)> = query.load(conn).await?;
    let ids: Vec<ArticleId> = rows.iter().map(|(row, _)| row.id).collect();
    let mut tags = tags_of(conn, &ids).await?;
    rows.into_iter()
        .map(|(row, category)| {
            let tags = tags.remove(&row.id).unwrap_or_default();
            newest(row, category.into_iter().chain(tags).collect(), now)
        })
        .collect()
}

fn newest(row: ArticleRow, labels: Vec<String>, now: Timestamp) -> Result<NewestArticle> {
    let published_at = row.published_at.unwrap_or(now);
    Ok(NewestArticle {
        id: row.id,
        slug: Slug::try_from(row.slug).map_err(Error::internal)?,
        summary: excerpt::beside_title(&row.title, &[&row.standfirst, &row.excerpt]).to_owned(),
        title: row.title,
        language: row.language,
        byline: row.byline,
        labels,
        html: SafeHtml::from_stored(row.body_html),
        published_at,
        updated_at: row.updated_at.max(published_at),
    })
}

/// Returns the names of the tags of each article, in the author's order.
async fn tags_of(conn: &mut AsyncPgConnection, ids: &[ArticleId]) -> Result<HashMap<ArticleId, Vec<String>>> {
    let found: Vec<(ArticleId, String)> = article_tags::table
        .inner_join(tags::table)
        .filter(article_tags::article_id.eq_any(ids))
        .order((article_tags::article_id, article_tags::position))
        .select((article_tags::article_id, tags::name))
        .load(conn)
        .await?;
    let mut tags: HashMap<ArticleId, Vec<String>> = HashMap::new();
    for (id, name) in found {
        tags.entry(id).or_default().push(name);
    }
    Ok(tags)
}
