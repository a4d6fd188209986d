//! The SQL about articles, their categories, tags and old addresses.

mod addresses;
mod authors;
mod indexing;
mod lists;
mod names;
mod nearby;
mod pictures;
mod rendering;
mod visits;
mod writing;

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::model::{ArticleKind, SearchListing};
use crate::db::visible;
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId};
use crate::schema::{article_tags, articles, categories, tags};
use crate::text::{Heading, SafeHtml, Slug};

pub(crate) use addresses::{
    Place, find_alike, find_category, find_feed_alias, find_list_redirect, find_redirect, find_tag,
};
pub(crate) use authors::{Profile, find_author};
pub(crate) use indexing::{index_article, index_outdated_articles};
pub(crate) use lists::{
    ListItem, ListPage, Selection, count_by_day, count_comments, find_list_item, list_all, list_articles,
};
pub(crate) use names::{find_category_by_name, find_tag_by_name, insert_category, insert_tag, lock_name};
pub(crate) use nearby::{Candidate, Translation, list_candidates, list_related, list_translations};
pub(crate) use pictures::{Picture, list_pictures, list_teaser_pictures};
pub(crate) use rendering::{find_outdated_article, list_media, update_rendered};
pub(crate) use visits::{MostRead, add_visits, count_visits, count_visits_by_day, list_most_read};
pub(crate) use writing::{
    Relations, delete_attachments, find_site_language, find_username, insert_article, insert_article_media,
    insert_article_tag, insert_revision, list_library_files, lock_article, update_article, upsert_redirect,
};

/// An article has fewer tags.
const MOST_TAGS_READ: i64 = 1_000;

/// A public article with all that its page shows.
#[derive(Debug)]
pub struct PublishedArticle {
    /// Its id.
    pub id: ArticleId,
    /// The last part of its address.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// Under the title, or nothing.
    pub standfirst: String,
    /// BCP 47 tag; empty: the site's.
    pub language: String,
    /// The authors as printed.
    pub byline: String,
    /// The account that wrote it.
    pub author_id: Option<AccountId>,
    /// The last part of the address of its author's list.
    pub author: Option<Slug>,
    /// The name and the slug of its category.
    pub category: Option<(String, Slug)>,
    /// Its body as rendered.
    pub html: SafeHtml,
    /// Its first sentences.
    pub excerpt: String,
    /// How many words the body has.
    pub word_count: usize,
    /// The headings of the body.
    pub headings: Vec<Heading>,
    /// Whether its author takes comments.
    pub comments_open: bool,
    /// When it was published.
    pub published_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
    /// The slug of the article that it translates, or its own.
    pub original: Slug,
    /// What search engines are told.
    pub search: SearchListing,
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

/// The public article or page of this slug.
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
        .filter(visible::may_be_public())
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

/// The article or page of this id, whether it is public or not.
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
        search: SearchListing {
            title: row.search_title,
            description: row.search_description,
        },
    })
}

/// The names and slugs of an article's tags, in its order.
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

/// Title, byline and language of a public article.
pub(crate) async fn find_card(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    now: Timestamp,
) -> Result<Option<(String, String, String)>> {
    Ok(articles::table
        .find(id)
        .filter(visible::is_article())
        .filter(visible::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .select((articles::title, articles::byline, articles::language))
        .first(conn)
        .await
        .optional()?)
}

/// Title and slug of the public article just before this place in time.
pub(crate) async fn find_previous(
    mut conn: &AsyncPgConnection,
    at: Timestamp,
    id: ArticleId,
) -> Result<Option<(String, Slug)>> {
    let found: Option<(String, String)> = articles::table
        .filter(visible::is_article())
        .filter(visible::may_be_public())
        // The time is said apart from the id, as an index is entered by it.
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

/// Title and slug of the public article just after this place in time.
pub(crate) async fn find_next(
    mut conn: &AsyncPgConnection,
    at: Timestamp,
    id: ArticleId,
    now: Timestamp,
) -> Result<Option<(String, Slug)>> {
    let found: Option<(String, String)> = articles::table
        .filter(visible::is_article())
        .filter(visible::may_be_public())
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

/// The article, in whatever state, that has this slug among its kind.
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

/// Keeps others from writing articles until the transaction ends; reading goes on.
pub(crate) async fn lock_articles(conn: &mut AsyncPgConnection) -> Result<()> {
    diesel::sql_query("LOCK TABLE articles IN SHARE ROW EXCLUSIVE MODE")
        .execute(conn)
        .await?;
    Ok(())
}

/// Whether there is any article or page at all.
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

/// An empty text is none.
pub(super) fn parse_optional_slug(text: String) -> Result<Option<Slug>> {
    (!text.is_empty()).then(|| parse_slug(text)).transpose()
}

pub(crate) fn parse_kind(text: &str) -> Result<ArticleKind> {
    ArticleKind::parse(text)
        .ok_or_else(|| Error::internal("an article has a kind that this version does not know"))
}
