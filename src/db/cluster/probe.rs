//! Asks a server whether it takes connections yet.

use tokio_postgres::NoTls;
use tokio_postgres::error::SqlState;

/// What a connection attempt says about the server.
#[derive(Debug)]
pub(super) enum Answer {
    /// It takes connections to the database.
    Ready,
    /// It takes connections, but the database has not been made.
    NoDatabase,
    /// It is starting, perhaps after a crash, or stopping.
    Busy,
    /// Nobody listens, or it turns us away.
    None,
}

/// Connects and disconnects.
pub(super) async fn ask(url: &str) -> Answer {
    let Err(failure) = tokio_postgres::connect(url, NoTls).await else {
        return Answer::Ready;
    };
    match failure.code() {
        Some(code) if *code == SqlState::INVALID_CATALOG_NAME => Answer::NoDatabase,
        Some(code) if *code == SqlState::CANNOT_CONNECT_NOW => Answer::Busy,
        _ => Answer::None,
    }
}

/// Makes the database `gloss` through the database that every cluster has.
pub(super) async fn create_database(url: &str) -> Result<(), tokio_postgres::Error> {
    let mut config: tokio_postgres::Config = url.parse()?;
    let (client, connection) = config.dbname("postgres").connect(NoTls).await?;
    let connection = tokio::spawn(connection);
    let created = client.batch_execute("CREATE DATABASE gloss").await;
    drop(client);
    // The connection's own failure would repeat what `created` says.
    let _ = connection.await;
    created
}
