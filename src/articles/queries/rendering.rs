//! SQL for rendering articles again whose HTML an older version of Gloss rendered.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use super::super::model::{ArticleBody, AttachedMedia};
use crate::error::{Error, Result};
use crate::ids::{ArticleId, MediaId};
use crate::schema::{article_media, articles, media};
use crate::text::{RENDERER_VERSION, RenderedArticle};

/// The maximum number of files that are loaded with an article.
const MOST_MEDIA: i64 = 1_000;

/// An article whose HTML an older version of Gloss rendered.
#[derive(Debug)]
pub(crate) struct OutdatedArticle {
    pub id: ArticleId,
    /// Incremented with each save.
    pub version: i32,
    /// The body in Markdown.
    pub body: ArticleBody,
    /// The files that relative URLs in the body refer to.
    pub media: Vec<AttachedMedia>,
}

/// Returns the newest article with outdated HTML that is older than `before`.
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

/// Stores the rendered HTML and the data derived from it, unless the article was saved in the meantime. The version,
/// the dates and the revisions do not change, as the text is the same. Call it in a transaction.
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

/// Returns the files that the URLs in an article refer to.
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
