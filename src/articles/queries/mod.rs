//! SQL for articles, their categories, tags and redirects.

mod authors;
mod lists;
mod pictures;
mod related;
mod rendering;
mod search_index;
mod taxonomy;
mod urls;
mod view_counts;
mod writing;

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::model::{ArticleKind, SearchMetadata};
use crate::db::visibility;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId};
use crate::schema::{article_tags, articles, categories, tags};
use crate::text::{Heading, SafeHtml, Slug};

pub(crate) use authors::{Profile, find_author};
pub(crate) use lists::{
    ListItem, ListPage, Selection, count_by_day, count_comments, find_list_item, list_all, list_articles,
};
pub(crate) use pictures::{Picture, list_pictures, list_teaser_pictures};
pub(crate) use related::{Candidate, Translation, list_candidates, list_related, list_translations};
pub(crate) use rendering::{find_outdated_article, list_media, update_rendered};
pub(crate) use search_index::{index_article, index_outdated_articles};
pub(crate) use taxonomy::{find_category_by_name, find_tag_by_name, insert_category, insert_tag, lock_name};
pub(crate) use urls::{
    UrlKind, find_alike, find_category, find_feed_alias, find_list_redirect, find_redirect, find_tag,
};
pub(crate) use view_counts::{MostViewed, add_visits, count_visits, count_visits_by_day, list_most_read};
pub(crate) use writing::{
    Relations, delete_attachments, find_site_language, find_username, insert_article, insert_article_media,
    insert_article_tag, insert_revision, list_library_files, lock_article, update_article, upsert_redirect,
};

/// The limit of the tags query; an article has fewer tags.
const MOST_TAGS_READ: i64 = 1_000;

/// A public article with the data for its page.
#[derive(Debug)]
pub struct PublishedArticle {
    /// The id.
    pub id: ArticleId,
    /// The last segment of the URL.
    pub slug: Slug,
    /// The title.
    pub title: String,
    /// The standfirst; may be empty.
    pub standfirst: String,
    /// The language as a BCP 47 tag; empty: the site's language.
    pub language: String,
    /// The names of the authors as readers see them.
    pub byline: String,
    /// The account of the author.
    pub author_id: Option<AccountId>,
    /// The slug of the author's page.
    pub author: Option<Slug>,
    /// The name and the slug of the category.
    pub category: Option<(String, Slug)>,
    /// The rendered body.
    pub html: SafeHtml,
    /// The first sentences of the body.
    pub excerpt: String,
    /// The number of words in the body.
    pub word_count: usize,
    /// The headings of the body.
    pub headings: Vec<Heading>,
    /// Whether readers can comment.
    pub comments_open: bool,
    /// The publication time.
    pub published_at: Timestamp,
    /// The time of the last change.
    pub updated_at: Timestamp,
    /// The slug of the article of which this is a translation; its own slug for an original.
    pub original: Slug,
    /// The title and description for search engines.
    pub search: SearchMetadata,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = articles, check_for_backend(diesel::pg::Pg))]
struct PublishedRow {
    id: ArticleId,
    slug: String,
    title: String,
    standfirst: String,
    language: String,
    byline: String,
    author_id: Option<AccountId>,
    author_slug: String,
    body_html: String,
    excerpt: String,
    word_count: i32,
    headings: serde_json::Value,
    comments_open: bool,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    published_at: Option<Timestamp>,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    updated_at: Timestamp,
    translation_of: String,
    search_title: String,
    search_description: String,
}

/// An article, and the name and slug of its category.
type JoinedRow = (PublishedRow, Option<(String, String)>);

/// Returns the public article or page with this slug.
pub async fn find_published(
    conn: &mut AsyncPgConnection,
    kind: ArticleKind,
    slug: &Slug,
    now: Timestamp,
) -> Result<Option<PublishedArticle>> {
    let found: Option<JoinedRow> = articles::table
        .left_join(categories::table)
        .filter(articles::kind.eq(kind.as_str()))
        .filter(articles::slug.eq(slug.as_str()))
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .select((
            PublishedRow::as_select(),
            (categories::name, categories::slug).nullable(),
        ))
        .first(conn)
        .await
        .optional()?;
    found.map(|row| published(row, now)).transpose()
}

/// Returns the article or page with this id in any state.
pub(crate) async fn find_in_any_state(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    now: Timestamp,
) -> Result<Option<PublishedArticle>> {
    let found: Option<JoinedRow> = articles::table
        .left_join(categories::table)
        .filter(articles::id.eq(id))
        .select((
            PublishedRow::as_select(),
            (categories::name, categories::slug).nullable(),
        ))
        .first(conn)
        .await
        .optional()?;
    found.map(|row| published(row, now)).transpose()
}

fn published((row, category): JoinedRow, now: Timestamp) -> Result<PublishedArticle> {
    let original = if row.translation_of.is_empty() {
        &row.slug
    } else {
        &row.translation_of
    };
    Ok(PublishedArticle {
        id: row.id,
        original: parse_slug(original.clone())?,
        slug: parse_slug(row.slug)?,
        title: row.title,
        standfirst: row.standfirst,
        language: row.language,
        byline: row.byline,
        author_id: row.author_id,
        author: parse_optional_slug(row.author_slug)?,
        category: category
            .map(|(name, slug)| Ok::<_, Error>((name, parse_slug(slug)?)))
            .transpose()?,
        html: SafeHtml::from_stored(row.body_html),
        excerpt: row.excerpt,
        word_count: usize::try_from(row.word_count).map_err(Error::internal)?,
        headings: serde_json::from_value(row.headings).map_err(Error::internal)?,
        comments_open: row.comments_open,
        published_at: row.published_at.unwrap_or(now),
        updated_at: row.updated_at,
        search: SearchMetadata {
            title: row.search_title,
            description: row.search_description,
        },
    })
}

/// Returns the names and slugs of an article's tags, in the author's order.
pub(crate) async fn list_tags(mut conn: &AsyncPgConnection, id: ArticleId) -> Result<Vec<(String, Slug)>> {
    let tags: Vec<(String, String)> = article_tags::table
        .inner_join(tags::table)
        .filter(article_tags::article_id.eq(id))
        .order(article_tags::position)
        .limit(MOST_TAGS_READ)
        .select((tags::name, tags::slug))
        .load(&mut conn)
        .await?;
    tags.into_iter()
        .map(|(name, slug)| Ok((name, parse_slug(slug)?)))
        .collect()
}

/// Returns the title, byline and language of a public article.
pub(crate) async fn find_card(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    now: Timestamp,
) -> Result<Option<(String, String, String)>> {
    Ok(articles::table
        .find(id)
        .filter(visibility::is_article())
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .select((articles::title, articles::byline, articles::language))
        .first(conn)
        .await
        .optional()?)
}

/// Returns the title and slug of the last public article published before this one.
pub(crate) async fn find_previous(
    mut conn: &AsyncPgConnection,
    at: Timestamp,
    id: ArticleId,
) -> Result<Option<(String, Slug)>> {
    let found: Option<(String, String)> = articles::table
        .filter(visibility::is_article())
        .filter(visibility::may_be_public())
        // A separate condition on the time alone lets PostgreSQL start the index scan there.
        .filter(articles::published_at.le(at.to_diesel()))
        .filter(
            articles::published_at
                .lt(at.to_diesel())
                .or(articles::published_at.eq(at.to_diesel()).and(articles::id.lt(id))),
        )
        .order((articles::published_at.desc(), articles::id.desc()))
        .select((articles::title, articles::slug))
        .first(&mut conn)
        .await
        .optional()?;
    found
        .map(|(title, slug)| Ok((title, parse_slug(slug)?)))
        .transpose()
}

/// Returns the title and slug of the first public article published after this one.
pub(crate) async fn find_next(
    mut conn: &AsyncPgConnection,
    at: Timestamp,
    id: ArticleId,
    now: Timestamp,
) -> Result<Option<(String, Slug)>> {
    let found: Option<(String, String)> = articles::table
        .filter(visibility::is_article())
        .filter(visibility::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .filter(articles::published_at.ge(at.to_diesel()))
        .filter(
            articles::published_at
                .gt(at.to_diesel())
                .or(articles::published_at.eq(at.to_diesel()).and(articles::id.gt(id))),
        )
        .order((articles::published_at, articles::id))
        .select((articles::title, articles::slug))
        .first(&mut conn)
        .await
        .optional()?;
    found
        .map(|(title, slug)| Ok((title, parse_slug(slug)?)))
        .transpose()
}

/// Returns the article of this kind with this slug, in any state.
pub(crate) async fn find_by_slug(
    conn: &mut AsyncPgConnection,
    kind: ArticleKind,
    slug: &Slug,
) -> Result<Option<ArticleId>> {
    let found = articles::table
        .filter(articles::kind.eq(kind.as_str()))
        .filter(articles::slug.eq(slug.as_str()))
        .select(articles::id)
        .first(conn)
        .await
        .optional()?;
    Ok(found)
}

/// Locks the table of articles against writes until the transaction ends; reads are not blocked.
pub(crate) async fn lock_articles(conn: &mut AsyncPgConnection) -> Result<()> {
    diesel::sql_query("LOCK TABLE articles IN SHARE ROW EXCLUSIVE MODE")
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns whether any article or page exists.
pub(crate) async fn exists_any(conn: &mut AsyncPgConnection) -> Result<bool> {
    Ok(
        diesel::select(diesel::dsl::exists(articles::table.select(articles::id)))
            .get_result(conn)
            .await?,
    )
}

pub(crate) fn parse_slug(text: String) -> Result<Slug> {
    Slug::try_from(text).map_err(Error::internal)
}

/// Parses a slug; returns `None` for an empty text.
pub(super) fn parse_optional_slug(text: String) -> Result<Option<Slug>> {
    (!text.is_empty()).then(|| parse_slug(text)).transpose()
}

pub(crate) fn parse_kind(text: &str) -> Result<ArticleKind> {
    ArticleKind::parse(text)
        .ok_or_else(|| Error::internal("an article has a kind that this version does not know"))
}
