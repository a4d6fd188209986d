//! The HTML of articles that an older version of the program rendered.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use super::super::model::{ArticleBody, AttachedMedia};
use crate::error::{Error, Result};
use crate::ids::{ArticleId, MediaId};
use crate::schema::{article_media, articles, media};
use crate::text::{RENDERER_VERSION, RenderedArticle};

/// Files that are read with an article.
const MOST_MEDIA: i64 = 1_000;

/// An article whose HTML an older version rendered.
#[derive(Debug)]
pub(crate) struct OutdatedArticle {
    pub id: ArticleId,
    /// Grows with each save.
    pub version: i32,
    /// Its text.
    pub body: ArticleBody,
    /// What the addresses in it mean.
    pub media: Vec<AttachedMedia>,
}

/// The newest article with outdated HTML that is older than `before`.
pub(crate) async fn find_outdated_article(
    conn: &mut AsyncPgConnection,
    before: Option<ArticleId>,
) -> Result<Option<OutdatedArticle>> {
    let mut outdated = articles::table
        .filter(articles::renderer_version.lt(RENDERER_VERSION))
        .order(articles::id.desc())
        .select((articles::id, articles::version, articles::body))
        .into_boxed();
    if let Some(before) = before {
        outdated = outdated.filter(articles::id.lt(before));
    }
    let Some((id, version, body)) = outdated
        .first::<(ArticleId, i32, String)>(conn)
        .await
        .optional()?
    else {
        return Ok(None);
    };
    Ok(Some(OutdatedArticle {
        id,
        version,
        body: ArticleBody::try_from(body.as_str()).map_err(Error::internal)?,
        media: list_media(conn, id).await?,
    }))
}

/// Stores the HTML of an article, and what is read off it, unless the article was saved meanwhile. Its version, its
/// dates and its revisions stay as they are: nothing was written. Run it in a transaction.
pub(crate) async fn update_rendered(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    version: i32,
    rendered: &RenderedArticle,
) -> Result<bool> {
    let updated = diesel::update(articles::table.find(id))
        .filter(articles::version.eq(version))
        .filter(articles::renderer_version.lt(RENDERER_VERSION))
        .set((
            articles::body_html.eq(rendered.html.as_str()),
            articles::excerpt.eq(&rendered.excerpt),
            articles::word_count.eq(i32::try_from(rendered.word_count).map_err(Error::internal)?),
            articles::headings.eq(serde_json::to_value(&rendered.headings).map_err(Error::internal)?),
            articles::renderer_version.eq(RENDERER_VERSION),
        ))
        .execute(conn)
        .await?;
    Ok(updated > 0)
}

/// What the addresses in an article mean.
pub(crate) async fn list_media(conn: &mut AsyncPgConnection, id: ArticleId) -> Result<Vec<AttachedMedia>> {
    let rows: Vec<(String, MediaId, String)> = article_media::table
        .inner_join(media::table)
        .filter(article_media::article_id.eq(id))
        .order(article_media::path)
        .limit(MOST_MEDIA)
        .select((article_media::path, article_media::media_id, media::name))
        .load(conn)
        .await?;
    Ok(rows
        .into_iter()
        .map(|(path, media_id, name)| AttachedMedia { path, media_id, name })
        .collect())
}
