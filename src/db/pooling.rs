//! Connection poolers between the program and PostgreSQL. One that gives each transaction another connection, such as
//! `PgBouncer` with `pool_mode=transaction`, loses what a connection must keep: settings, prepared statements, locks, and
//! what `LISTEN` asked for.

use tokio_postgres::{Client, SimpleQueryMessage};
use uuid::Uuid;

use super::{Database, DatabaseError};

/// Two connections are compared so often: a pooler may happen to give a client the same connection again.
const ROUNDS: usize = 3;

impl Database {
    /// Refuses a pooler that gives each transaction another connection.
    ///
    /// # Errors
    /// `Pooled` behind such a pooler; when no connection can be opened.
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

/// Whether a setting of one client reaches another, or is lost to its own while the other holds a transaction open.
/// No statement is prepared, as some poolers would mix those up.
async fn is_shared(one: &Client, other: &Client) -> Result<bool, tokio_postgres::Error> {
    let mark = Uuid::new_v4().to_string();
    one.batch_execute(&format!("SET gloss.probe = '{mark}'")).await?;
    // Refused by a pooler that gives each statement another connection.
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
