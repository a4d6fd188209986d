//! Rebuilds the search documents that an older version of Gloss wrote, in batches, while the site is running.

use crate::app::App;
use crate::articles::queries::index_outdated_articles;
use crate::comments::queries::index_missing_comments;
use crate::error::Result;

/// Indexes all articles and comments with missing or outdated search documents, and returns their number. Each batch
/// is a transaction of its own, so that no lock is held for long. Several nodes may run this at once.
///
/// # Errors
/// When the database is unavailable.
pub async fn index_outdated(app: &App) -> Result<u64> {
    let mut indexed = 0;
    loop {
        let mut conn = app.db.conn().await?;
        let articles = index_outdated_articles(&mut conn).await?;
        if articles == 0 {
            break;
        }
        indexed += articles;
    }
    let mut before = None;
    loop {
        let mut conn = app.db.conn().await?;
        let batch = index_missing_comments(&mut conn, before).await?;
        indexed += batch.indexed;
        before = batch.last;
        if before.is_none() {
            break;
        }
    }
    Ok(indexed)
}
