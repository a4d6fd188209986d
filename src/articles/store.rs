//! Creates and updates articles. The admin, the importers and the command line all call these functions.

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::model::{ArticleContent, AttachedMedia, CategoryName, TagName};
use super::queries::Relations;
use super::{queries, render};
use crate::error::{Error, Result};
use crate::ids::{ArticleId, CategoryId, TagId};
use crate::locale;
use crate::text::normalization::fold;
use crate::text::words::plain;
use crate::text::{RenderedArticle, Slug};
use crate::theme::urls;

/// Stores a new article with its rendered body. Call it in a transaction. Render before the transaction begins, so
/// that no database connection waits for the rendering.
///
/// # Errors
/// A duplicate slug within the same kind violates `articles_kind_slug_key`: call `queries::find_by_slug` first.
pub async fn create(
    conn: &mut AsyncPgConnection,
    content: &ArticleContent,
    rendered: &RenderedArticle,
    now: Timestamp,
) -> Result<ArticleId> {
    let id = ArticleId::new(now);
    create_as(conn, id, content, rendered, now).await?;
    Ok(id)
}

/// Stores a new article like `create`, with the given id.
///
/// # Errors
/// Besides those of `create`, a duplicate id violates `articles_pkey`.
pub(crate) async fn create_as(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    content: &ArticleContent,
    rendered: &RenderedArticle,
    now: Timestamp,
) -> Result<()> {
    let relations = relations(conn, content, rendered, now).await?;
    queries::insert_article(conn, id, content, rendered, &relations, now).await?;
    attach(conn, id, content, &relations, now).await
}

/// Updates an article if it still has this version, and increments the version. Returns `false` without a change if
/// another save came first (optimistic locking). The old URL redirects to the new one. Call it in a transaction, with
/// the body already rendered.
pub(crate) async fn update(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    version: i32,
    content: &ArticleContent,
    rendered: &RenderedArticle,
    now: Timestamp,
) -> Result<bool> {
    let relations = relations(conn, content, rendered, now).await?;
    let Some(before) = queries::lock_article(conn, id).await? else {
        return Err(Error::NotFound);
    };
    if before.version != version {
        return Ok(false);
    }
    // Stores the previous text as a revision, in case it was not saved in the admin.
    queries::insert_revision(conn, id, None).await?;
    queries::update_article(conn, id, content, rendered, &relations).await?;
    queries::delete_attachments(conn, id).await?;
    attach(conn, id, content, &relations, now).await?;
    if before.path != super::views::plain_path(content.kind, &content.slug) && before.was_public {
        queries::upsert_redirect(conn, &before.path, id).await?;
    }
    Ok(true)
}

async fn attach(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    content: &ArticleContent,
    relations: &Relations,
    now: Timestamp,
) -> Result<()> {
    for (position, tag) in tag_ids(conn, &content.tags, now).await? {
        queries::insert_article_tag(conn, id, tag, position).await?;
    }
    for file in &relations.media {
        queries::insert_article_media(conn, id, file).await?;
    }
    queries::index_article(conn, id).await
}

async fn relations(
    conn: &mut AsyncPgConnection,
    content: &ArticleContent,
    rendered: &RenderedArticle,
    now: Timestamp,
) -> Result<Relations> {
    let username = match content.author_id {
        Some(account) => queries::find_username(conn, account).await?,
        None => None,
    };
    let of_byline = || Slug::from_title(content.byline.as_str()).map(String::from);
    let language = match content.language.as_str() {
        "" => site_language(conn, content, rendered).await?,
        language => language.to_owned(),
    };
    Ok(Relations {
        language,
        category: category_id(conn, content.category.as_ref(), now).await?,
        author_slug: username.or_else(of_byline).unwrap_or_default(),
        media: media_of(conn, content, rendered).await?,
    })
}

/// Returns the site's language for an article without a language of its own. Returns an empty text if the article is
/// written in the other direction.
async fn site_language(
    conn: &mut AsyncPgConnection,
    content: &ArticleContent,
    rendered: &RenderedArticle,
) -> Result<String> {
    let language = queries::find_site_language(conn).await?;
    let runs = locale::direction_of_text(&[content.title.as_str(), &rendered.excerpt]);
    let fits = runs.is_none_or(|runs| runs == locale::direction(&language));
    Ok(if fits { language } else { String::new() })
}

/// Returns the files with relative paths that came with the article, and the library files that it shows.
async fn media_of(
    conn: &mut AsyncPgConnection,
    content: &ArticleContent,
    rendered: &RenderedArticle,
) -> Result<Vec<AttachedMedia>> {
    let mut media: Vec<AttachedMedia> = content.media.clone();
    media.retain(|file| urls::media_id(&file.path).is_none());
    let named = render::library_files(&rendered.html, &content.image.path);
    for file in queries::list_library_files(conn, &named).await? {
        // A file that came with a relative path keeps that path, unless the featured image refers to the file by its
        // library URL.
        let is_known = media.iter().any(|known| known.media_id == file.media_id);
        if !is_known || file.path == content.image.path {
            media.push(file);
        }
    }
    Ok(media)
}

/// Returns the category of this name; creates a missing one.
async fn category_id(
    conn: &mut AsyncPgConnection,
    name: Option<&CategoryName>,
    now: Timestamp,
) -> Result<Option<CategoryId>> {
    let Some(name) = name else { return Ok(None) };
    if let Some(id) = queries::find_category_by_name(conn, name).await? {
        return Ok(Some(id));
    }
    queries::lock_name(conn, "category", name.as_str()).await?;
    for slug in slugs(name.as_str(), "category") {
        if let Some(id) = queries::find_category_by_name(conn, name).await? {
            return Ok(Some(id));
        }
        queries::insert_category(conn, name, &slug, now).await?;
    }
    Err(Error::internal("a thousand categories have this slug"))
}

/// Returns the tags of these names with their positions, in the order of the positions.
async fn tag_ids(
    conn: &mut AsyncPgConnection,
    names: &[TagName],
    now: Timestamp,
) -> Result<Vec<(i16, TagId)>> {
    let mut placed: Vec<(i16, &TagName)> = (0_i16..).zip(names).collect();
    // All transactions create tags in the same order, as two articles with the same new tags could deadlock otherwise.
    // The sort is stable: of two spellings of one name, the first one typed counts.
    placed.sort_by_cached_key(|(_, name)| fold(&plain(name.as_str())).into_owned());
    let mut tags = Vec::with_capacity(placed.len());
    for (position, name) in placed {
        tags.push((position, tag_id(conn, name, now).await?));
    }
    tags.sort_by_key(|(position, _)| *position);
    Ok(tags)
}

/// Returns the tag of this name; creates a missing one.
async fn tag_id(conn: &mut AsyncPgConnection, name: &TagName, now: Timestamp) -> Result<TagId> {
    if let Some(id) = queries::find_tag_by_name(conn, name).await? {
        return Ok(id);
    }
    queries::lock_name(conn, "tag", name.as_str()).await?;
    for slug in slugs(name.as_str(), "tag") {
        if let Some(id) = queries::find_tag_by_name(conn, name).await? {
            return Ok(id);
        }
        queries::insert_tag(conn, name, &slug, now).await?;
    }
    Err(Error::internal("a thousand tags have this slug"))
}

/// Returns slug candidates for a name, the preferred one first. C, C++ and C# would all be `c`, and a name of symbols
/// alone becomes `tag` or `category`. The insert of a candidate does nothing if the slug or the name is taken in the
/// meantime.
fn slugs(name: &str, fallback: &str) -> impl Iterator<Item = Slug> {
    let first = Slug::from_title(name).or_else(|| Slug::from_title(fallback));
    first.into_iter().flat_map(|slug| {
        let numbered = slug.clone();
        let more = (2..1_000).map(move |number| numbered.with_suffix(&number.to_string()));
        std::iter::once(slug).chain(more)
    })
}
