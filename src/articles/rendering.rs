//! From an article's Markdown to what is stored beside it.

use super::model::{ArticleBody, AttachedMedia};
use crate::error::{Error, Result};
use crate::text::{RenderedArticle, render_article};
use crate::theme::urls;

/// Renders on a thread of its own: highlighting a long article takes milliseconds.
pub async fn render(body: &ArticleBody, media: &[AttachedMedia]) -> Result<RenderedArticle> {
    let (body, media) = (body.clone(), media.to_owned());
    tokio::task::spawn_blocking(move || render_now(&body, &media))
        .await
        .map_err(Error::internal)
}

/// Renders here and now.
pub fn render_now(body: &ArticleBody, media: &[AttachedMedia]) -> RenderedArticle {
    let resolve = |path: &str| {
        let file = media.iter().find(|file| file.path == path)?;
        Some(urls::media(file.media_id, &file.name))
    };
    render_article(body.as_str(), &resolve)
}
