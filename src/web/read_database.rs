//! Chooses the database of a request: the primary, or a replica for anonymous readers.

use std::time::Duration;

use actix_web::HttpRequest;
use actix_web::http::header::{self, HeaderMap};

use super::Changes;
use crate::db::{Class, Connection, Database, Replica};
use crate::error::Result;

/// How often the primary is asked for its WAL position while nothing changes.
const PULSE: Duration = Duration::from_secs(1);

/// Returns whether the response may depend on the client, by a cookie of Gloss or by credentials. Responses with files
/// never do.
pub(super) fn is_personal(request: &HttpRequest) -> bool {
    const FILES: [&str; 4] = ["/assets/", "/avatars/", "/cards/", "/media/"];
    const OURS: &[u8] = b"gloss-";
    let headers = request.headers();
    let is_named = |headers: &HeaderMap| {
        let mut cookies = headers.get_all(header::COOKIE);
        cookies.any(|line| line.as_bytes().windows(OURS.len()).any(|part| part == OURS))
    };
    (headers.contains_key(header::AUTHORIZATION) || is_named(headers))
        && !FILES.iter().any(|folder| request.path().starts_with(folder))
}

/// The databases that public pages are read from.
#[derive(Clone)]
pub struct ReadDatabase {
    primary: Database,
    replica: Option<Replica>,
    changes: Changes,
}

impl ReadDatabase {
    /// Returns whether the replica is healthy, or `None` if there is no replica.
    pub fn is_replica_well(&self) -> Option<bool> {
        self.replica.as_ref().map(Replica::is_healthy)
    }

    /// Reads from the primary, or from its replica if there is one.
    pub fn new(primary: Database, replica: Option<Replica>, changes: Changes) -> Self {
        Self {
            primary,
            replica,
            changes,
        }
    }

    /// Returns a connection to read for a request. A client with a cookie may have just written something and reads
    /// from the primary. Other clients get data that is at least as new as the latest change known to this node.
    ///
    /// # Errors
    /// `Unavailable` when there is no connection.
    pub async fn conn(&self, request: &HttpRequest) -> Result<Connection> {
        self.conn_of(Class::Reading, is_personal(request)).await
    }

    /// Returns a connection for a search.
    ///
    /// # Errors
    /// `Unavailable` when all connections are busy for a second, or the database is down.
    pub async fn conn_for_search(&self, request: &HttpRequest) -> Result<Connection> {
        self.conn_of(Class::Searching, is_personal(request)).await
    }

    async fn conn_of(&self, class: Class, is_personal: bool) -> Result<Connection> {
        if let Some(replica) = &self.replica
            && self.changes.is_listening()
            && !is_personal
            && let Some(conn) = replica.conn(class, self.changes.latest()).await
        {
            return Ok(conn);
        }
        self.primary.conn_of(class).await
    }

    /// Asks the primary for its WAL position after each change and each second, until the task is dropped.
    pub async fn keep_asking(self) {
        let Some(replica) = &self.replica else { return };
        loop {
            let change = self.changes.latest();
            if let Err(error) = replica.ask(&self.primary, change).await {
                tracing::debug!(%error, "database: WAL position of the primary unknown");
            }
            self.changes.wait_for_change(PULSE).await;
        }
    }
}
