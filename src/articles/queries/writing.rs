//! SQL that stores articles, their tags, files, revisions and redirects.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel;

use super::super::model::{ArticleContent, AttachedMedia};
use super::super::views;
use super::{parse_kind, parse_slug};
use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId, CategoryId, MediaId, TagId};
use crate::schema::{accounts, article_media, article_tags, articles, media, redirects, settings};
use crate::text::{RENDERER_VERSION, RenderedArticle, Slug};
use crate::theme::urls;

/// The data of the stored article that an update needs; its row is locked.
#[derive(Debug)]
pub(crate) struct LockedArticle {
    /// Incremented with each save.
    pub version: i32,
    pub path: String,
    /// Whether the article was ever public, so that links to the path may exist.
    pub was_public: bool,
}

/// Locks the row of an article until the transaction ends, and returns its current data.
pub(crate) async fn lock_article(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
) -> Result<Option<LockedArticle>> {
    let row: Option<(i32, String, String, String)> = articles::table
        .find(id)
        .select((articles::version, articles::kind, articles::slug, articles::state))
        .for_update()
        .first(conn)
        .await
        .optional()?;
    row.map(|(version, kind, slug, state)| {
        let path = views::plain_path(parse_kind(&kind)?, &parse_slug(slug)?);
        Ok(LockedArticle {
            version,
            path,
            was_public: state != "draft",
        })
    })
    .transpose()
}

/// The related records of an article, without its tags.
#[derive(Debug)]
pub(crate) struct Relations {
    pub category: Option<CategoryId>,
    /// The language, which does not change with the site's language.
    pub language: String,
    /// The slug of the author's page; may be empty.
    pub author_slug: String,
    /// The files that URLs in the article refer to.
    pub media: Vec<AttachedMedia>,
}

pub(crate) async fn insert_article(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    content: &ArticleContent,
    rendered: &RenderedArticle,
    relations: &Relations,
    now: Timestamp,
) -> Result<()> {
    diesel::insert_into(articles::table)
        .values((
            articles::id.eq(id),
            articles::created_at.eq(now.to_diesel()),
            changes(content, rendered, relations)?,
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Updates an article and increments its version.
pub(crate) async fn update_article(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    content: &ArticleContent,
    rendered: &RenderedArticle,
    relations: &Relations,
) -> Result<()> {
    diesel::update(articles::table.find(id))
        .set((
            changes(content, rendered, relations)?,
            articles::version.eq(articles::version + 1),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

#[derive(Insertable, AsChangeset)]
#[diesel(table_name = articles, treat_none_as_null = true)]
struct Changes<'a> {
    kind: &'static str,
    state: &'static str,
    slug: &'a str,
    title: &'a str,
    standfirst: &'a str,
    language: &'a str,
    byline: &'a str,
    author_id: Option<AccountId>,
    author_slug: &'a str,
    category_id: Option<CategoryId>,
    body: &'a str,
    body_html: &'a str,
    excerpt: &'a str,
    word_count: i32,
    headings: serde_json::Value,
    renderer_version: i16,
    comments_open: bool,
    published_at: Option<jiff_diesel::Timestamp>,
    updated_at: jiff_diesel::Timestamp,
    image_path: &'a str,
    image_alt: &'a str,
    image_caption: &'a str,
    teaser_path: &'a str,
    translation_of: &'a str,
    search_title: &'a str,
    search_description: &'a str,
}

fn changes<'a>(
    content: &'a ArticleContent,
    rendered: &'a RenderedArticle,
    relations: &'a Relations,
) -> Result<Changes<'a>> {
    Ok(Changes {
        kind: content.kind.as_str(),
        state: content.state.as_str(),
        slug: content.slug.as_str(),
        title: content.title.as_str(),
        standfirst: content.standfirst.as_str(),
        language: &relations.language,
        byline: content.byline.as_str(),
        author_id: content.author_id,
        author_slug: &relations.author_slug,
        category_id: relations.category,
        body: content.body.as_str(),
        body_html: rendered.html.as_str(),
        excerpt: &rendered.excerpt,
        word_count: i32::try_from(rendered.word_count).map_err(Error::internal)?,
        headings: serde_json::to_value(&rendered.headings).map_err(Error::internal)?,
        renderer_version: RENDERER_VERSION,
        comments_open: content.comments_open,
        published_at: content.published_at.map(ToDiesel::to_diesel),
        updated_at: content.updated_at.to_diesel(),
        image_path: &content.image.path,
        image_alt: &content.image.alt,
        image_caption: &content.image.caption,
        teaser_path: teaser_path(content, rendered, &relations.media),
        translation_of: content.translation_of.as_ref().map_or("", Slug::as_str),
        search_title: &content.search.title,
        search_description: &content.search.description,
    })
}

/// Returns the path of the featured image, or else of the first picture in the body.
fn teaser_path<'a>(
    content: &'a ArticleContent,
    rendered: &RenderedArticle,
    media: &'a [AttachedMedia],
) -> &'a str {
    if !content.image.path.is_empty() {
        return &content.image.path;
    }
    let place = |file: &&AttachedMedia| {
        let address = format!("src=\"{}\"", urls::media(file.media_id, &file.name));
        rendered.html.as_str().find(&address)
    };
    let first = media
        .iter()
        .filter_map(|file| Some((place(&file)?, file)))
        .min_by_key(|(place, _)| *place);
    first.map_or("", |(_, file)| &file.path)
}

/// Returns the username of an account; `None` if the account was deleted.
pub(crate) async fn find_username(conn: &mut AsyncPgConnection, id: AccountId) -> Result<Option<String>> {
    let username = accounts::table.find(id).select(accounts::username);
    Ok(username.first(conn).await.optional()?)
}

/// Deletes the links of an article to its tags and files.
pub(crate) async fn delete_attachments(conn: &mut AsyncPgConnection, id: ArticleId) -> Result<()> {
    diesel::delete(article_tags::table.filter(article_tags::article_id.eq(id)))
        .execute(conn)
        .await?;
    diesel::delete(article_media::table.filter(article_media::article_id.eq(id)))
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns the site's language, as a BCP 47 tag.
pub(crate) async fn find_site_language(conn: &mut AsyncPgConnection) -> Result<String> {
    Ok(settings::table.select(settings::language).first(conn).await?)
}

/// Adds a tag to an article; an existing tag keeps its position.
pub(crate) async fn insert_article_tag(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    tag: TagId,
    position: i16,
) -> Result<()> {
    diesel::insert_into(article_tags::table)
        .values((
            article_tags::article_id.eq(article),
            article_tags::tag_id.eq(tag),
            article_tags::position.eq(position),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok(())
}

/// Stores the file that a relative URL in the body of an article refers to.
pub(crate) async fn insert_article_media(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    file: &AttachedMedia,
) -> Result<()> {
    diesel::insert_into(article_media::table)
        .values((
            article_media::article_id.eq(article),
            article_media::path.eq(&file.path),
            article_media::media_id.eq(file.media_id),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns the existing library files among these ids.
pub(crate) async fn list_library_files(
    conn: &mut AsyncPgConnection,
    ids: &[MediaId],
) -> Result<Vec<AttachedMedia>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<(MediaId, String)> = media::table
        .filter(media::id.eq_any(ids))
        .select((media::id, media::name))
        .load(conn)
        .await?;
    let files = rows.into_iter().map(|(media_id, name)| AttachedMedia {
        path: urls::media(media_id, &name),
        media_id,
        name,
    });
    Ok(files.collect())
}

/// Stores the current text of an article as a revision of the given account, or of an unknown one. Does nothing if the
/// revision exists or equals the previous one.
pub(crate) async fn insert_revision(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    account: Option<AccountId>,
) -> Result<()> {
    diesel::sql_query(
        "INSERT INTO article_revisions (article_id, version, account_id, saved_at, title, standfirst, body) \
         SELECT id, version, $2, updated_at, title, standfirst, body FROM articles \
         WHERE id = $1 AND NOT EXISTS ( \
             SELECT FROM (SELECT title, standfirst, body FROM article_revisions WHERE article_id = $1 \
                          ORDER BY version DESC LIMIT 1) AS latest \
             WHERE (latest.title, latest.standfirst, latest.body) = \
                 (articles.title, articles.standfirst, articles.body)) \
         ON CONFLICT DO NOTHING",
    )
    .bind::<diesel::sql_types::Uuid, _>(id)
    .bind::<diesel::sql_types::Nullable<diesel::sql_types::Uuid>, _>(account)
    .execute(conn)
    .await?;
    Ok(())
}

/// Redirects an old path to an article, and replaces an existing redirect.
pub(crate) async fn upsert_redirect(
    conn: &mut AsyncPgConnection,
    path: &str,
    article: ArticleId,
) -> Result<()> {
    diesel::insert_into(redirects::table)
        .values((redirects::path.eq(path), redirects::article_id.eq(article)))
        .on_conflict(redirects::path)
        .do_update()
        .set(redirects::article_id.eq(article))
        .execute(conn)
        .await?;
    Ok(())
}
