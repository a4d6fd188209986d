//! From a comment's Markdown to what is stored beside it.

use super::CommentBody;
use crate::error::{Error, Result};
use crate::text::{SafeHtml, render_comment};

/// Renders on a thread of its own: a hostile text takes tens of milliseconds, which no other reader should wait for.
pub async fn render(body: &CommentBody) -> Result<SafeHtml> {
    let body = body.clone();
    tokio::task::spawn_blocking(move || render_comment(body.as_str()))
        .await
        .map_err(Error::internal)
}
