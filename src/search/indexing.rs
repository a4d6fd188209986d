//! Renews the search documents that an older version of the program wrote, in batches, while the site runs.

use crate::app::App;
use crate::articles::queries::index_outdated_articles;
use crate::comments::queries::index_missing_comments;
use crate::error::Result;

/// Indexes all articles and comments whose documents are missing or outdated, and returns how many these were. Each batch
/// is a transaction of its own, so that no lock is held for long. Several nodes may do so at once.
///
/// # Errors
/// When the database cannot be asked.
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
