//! Renders the Markdown of comments to the HTML that is stored with them.

use super::{CommentBody, queries};
use crate::app::App;
use crate::error::Result;
use crate::text::{SafeHtml, render_comment, render_with_permit};

/// Comments that are rendered again in a single batch.
const BATCH: i64 = 100;

/// Renders a comment. Waits for its turn if many texts are being rendered, so call it without holding a database
/// connection.
///
/// # Errors
/// 503 when too many texts are being rendered.
pub(crate) async fn render(body: &CommentBody) -> Result<SafeHtml> {
    let body = body.clone();
    render_with_permit(body.as_str().len(), move || render_comment(body.as_str())).await
}

/// Renders all comments again whose HTML an older version rendered, and returns their number. Each batch is updated in
/// a single statement, so that no row stays locked for long. Several nodes may run this concurrently: the first update
/// wins.
///
/// # Errors
/// When the database cannot be queried, and 503 when too many texts are being rendered.
pub(crate) async fn render_outdated(app: &App) -> Result<usize> {
    let (mut count, mut before) = (0, None);
    loop {
        let outdated = queries::list_outdated(&mut *app.db.conn().await?, before, BATCH).await?;
        let Some((last, _)) = outdated.last() else {
            return Ok(count);
        };
        before = Some(*last);
        let length = outdated.iter().map(|(_, body)| body.len()).sum();
        let (outdated, rendered) = render_with_permit(length, move || {
            let rendered: Vec<SafeHtml> = outdated.iter().map(|(_, body)| render_comment(body)).collect();
            (outdated, rendered)
        })
        .await?;
        count += queries::update_rendered(&mut *app.db.conn().await?, &outdated, &rendered).await?;
    }
}
