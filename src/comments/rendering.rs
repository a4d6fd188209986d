//! From a comment's Markdown to what is stored beside it.

use super::CommentBody;
use crate::error::Result;
use crate::text::{SafeHtml, in_turn, render_comment};

/// Renders a comment when it is its turn. Call it without a database connection in hand.
///
/// # Errors
/// 503 when too many texts are being rendered.
pub async fn render(body: &CommentBody) -> Result<SafeHtml> {
    let body = body.clone();
    in_turn(body.as_str().len(), move || render_comment(body.as_str())).await
}
