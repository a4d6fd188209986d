//! Detects connection poolers between Gloss and PostgreSQL. Some poolers use a different connection for each
//! transaction, such as `PgBouncer` with `pool_mode=transaction`. They lose the state of a session: settings, prepared
//! statements, locks and `LISTEN`.

use tokio_postgres::{Client, SimpleQueryMessage};
use uuid::Uuid;

use super::{Database, DatabaseError};

/// The number of comparisons, because a pooler may give a client the same connection again by chance.
const ROUNDS: usize = 3;

impl Database {
    /// Refuses a pooler that uses a different connection for each transaction.
    ///
    /// # Errors
    /// `Pooled` behind such a pooler. Also when no connection can be opened.
    pub async fn refuse_shared_connections(&self) -> Result<(), DatabaseError> {
        let (one, other) = (self.client().await?, self.client().await?);
        for _ in 0..ROUNDS {
            let shared = is_shared(&one, &other).await;
            if shared.map_err(|error| DatabaseError::lost(&error))? {
                return Err(DatabaseError::Pooled);
            }
        }
        Ok(())
    }
}

/// Returns whether a setting of one client is visible to another client, or is lost while the other client holds a
/// transaction open. No statement is prepared, because some poolers mix up prepared statements.
async fn is_shared(one: &Client, other: &Client) -> Result<bool, tokio_postgres::Error> {
    let mark = Uuid::new_v4().to_string();
    one.batch_execute(&format!("SET gloss.probe = '{mark}'")).await?;
    // A pooler that uses a different connection for each statement refuses this.
    if other.batch_execute("BEGIN").await.is_err() {
        return Ok(true);
    }
    let (seen_by_other, seen_by_one) = (probe(other).await?, probe(one).await?);
    other.batch_execute("ROLLBACK").await?;
    Ok(seen_by_other.as_deref() == Some(&mark) || seen_by_one.as_deref() != Some(&mark))
}

async fn probe(client: &Client) -> Result<Option<String>, tokio_postgres::Error> {
    let rows = client
        .simple_query("SELECT current_setting('gloss.probe', true)")
        .await?;
    Ok(rows.iter().find_map(|row| match row {
        SimpleQueryMessage::Row(row) => row.get(0).map(str::to_owned),
        _ => None,
    }))
}
