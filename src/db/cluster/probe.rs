//! Checks whether a server accepts connections.

use tokio_postgres::NoTls;
use tokio_postgres::error::SqlState;

/// The state of a server, as seen by a connection attempt.
#[derive(Debug)]
pub(super) enum ServerState {
    /// The server accepts connections to the database.
    Ready,
    /// The server accepts connections, but the database does not exist.
    NoDatabase,
    /// The server is starting, possibly with crash recovery, or stopping.
    Busy,
    /// There is no server, or it refuses the connection.
    None,
}

/// Connects and disconnects.
pub(super) async fn ask(url: &str) -> ServerState {
    let Err(failure) = tokio_postgres::connect(url, NoTls).await else {
        return ServerState::Ready;
    };
    match failure.code() {
        Some(code) if *code == SqlState::INVALID_CATALOG_NAME => ServerState::NoDatabase,
        Some(code) if *code == SqlState::CANNOT_CONNECT_NOW => ServerState::Busy,
        _ => ServerState::None,
    }
}

/// Creates the database `gloss` through the database `postgres`, which every cluster has.
pub(super) async fn create_database(url: &str) -> Result<(), tokio_postgres::Error> {
    let mut config: tokio_postgres::Config = url.parse()?;
    let (client, connection) = config.dbname("postgres").connect(NoTls).await?;
    let connection = tokio::spawn(connection);
    let created = client.batch_execute("CREATE DATABASE gloss").await;
    drop(client);
    // The connection's own error would repeat the error in `created`.
    let _ = connection.await;
    created
}
