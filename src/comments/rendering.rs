//! From a comment's Markdown to what is stored beside it.

use super::{CommentBody, queries};
use crate::app::App;
use crate::error::Result;
use crate::text::{SafeHtml, in_turn, render_comment};

/// Comments that are rendered again at once.
const BATCH: i64 = 100;

/// Renders a comment when it is its turn. Call it without a database connection in hand.
///
/// # Errors
/// 503 when too many texts are being rendered.
pub(crate) async fn render(body: &CommentBody) -> Result<SafeHtml> {
    let body = body.clone();
    in_turn(body.as_str().len(), move || render_comment(body.as_str())).await
}

/// Renders the comments again whose HTML an older version rendered, and returns how many these were. Each batch is one
/// statement, so that no comment is held for long. Several nodes may do so at once: the first one counts.
///
/// # Errors
/// When the database cannot be asked, and 503 when too many texts are being rendered.
pub(crate) async fn render_outdated(app: &App) -> Result<usize> {
    let (mut count, mut before) = (0, None);
    loop {
        let outdated = queries::list_outdated(&mut *app.db.conn().await?, before, BATCH).await?;
        let Some((last, _)) = outdated.last() else {
            return Ok(count);
        };
        before = Some(*last);
        let length = outdated.iter().map(|(_, body)| body.len()).sum();
        let (outdated, rendered) = in_turn(length, move || {
            let rendered: Vec<SafeHtml> = outdated.iter().map(|(_, body)| render_comment(body)).collect();
            (outdated, rendered)
        })
        .await?;
        count += queries::update_rendered(&mut *app.db.conn().await?, &outdated, &rendered).await?;
    }
}
