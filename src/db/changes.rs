//! What changes in the database, told to every node: PostgreSQL's `NOTIFY`, received in the order of the commits.
//!
//! Triggers tell of rare changes in the transaction that makes them. New comments are told of by the node that took
//! them, after the commit: within the transaction it would cost the group commit (see docs/PERFORMANCE.md).

use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio_postgres::{Client, Notification};
use uuid::Uuid;

use super::{Database, DatabaseError};
use crate::error::Error;
use crate::ids::ArticleId;

/// What was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Change {
    /// Anything but comments: any page may look different.
    Site,
    /// The public comments of an article.
    Comments(ArticleId),
    /// The same, but none was taken back or became another.
    Added(ArticleId),
}

const SITE: &str = "site";
const COMMENTS: &str = "comments ";
const ADDED: &str = "added ";
/// What a node sends to itself, to learn that it has heard of everything before.
const MARK: &str = "mark";

impl Change {
    /// As the triggers and other nodes write it; what is not understood may be anything.
    fn parse(payload: &str) -> Self {
        let article = |prefix| {
            let id = payload.strip_prefix(prefix)?;
            Uuid::parse_str(id).ok().map(ArticleId)
        };
        let comments = article(COMMENTS).map(Self::Comments);
        comments
            .or_else(|| article(ADDED).map(Self::Added))
            .unwrap_or(Self::Site)
    }

    fn payload(self) -> String {
        match self {
            Self::Site => SITE.to_owned(),
            Self::Comments(article) => format!("{COMMENTS}{}", article.0),
            Self::Added(article) => format!("{ADDED}{}", article.0),
        }
    }
}

/// What a node hears.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heard {
    /// Somebody changed something.
    Change(Change),
    /// A mark of this connection: everything that was committed before it was sent has been heard.
    Mark,
}

/// A connection that receives the notifications of other nodes and sends those of this one.
pub(crate) struct Subscription {
    client: Client,
    process: i32,
    received: UnboundedReceiver<Notification>,
}

impl Subscription {
    /// Subscribes to everything that is committed from now on.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub(crate) async fn listen(db: &Database) -> Result<Self, DatabaseError> {
        let (sender, received) = unbounded_channel();
        let client = db.listen(sender).await?;
        // Told and not stored: nothing that must wait for the disk.
        let begin = "SET synchronous_commit = off; LISTEN gloss_changes; SELECT pg_backend_pid()";
        let answer = client
            .simple_query(begin)
            .await
            .map_err(|error| DatabaseError::lost(&error))?;
        let process = answer.iter().find_map(|message| match message {
            tokio_postgres::SimpleQueryMessage::Row(row) => row.get(0)?.parse().ok(),
            _ => None,
        });
        Ok(Self {
            client,
            process: process.unwrap_or_default(),
            received,
        })
    }

    /// The next thing heard; nothing when the connection is lost. May be dropped and called again.
    pub(crate) async fn next(&mut self) -> Option<Heard> {
        loop {
            let notification = self.received.recv().await?;
            let is_own = notification.process_id() == self.process;
            match notification.payload() {
                MARK if is_own => return Some(Heard::Mark),
                // Another node's, or told of where it was made.
                MARK => {}
                _ if is_own => {}
                payload => return Some(Heard::Change(Change::parse(payload))),
            }
        }
    }

    /// Tells the other nodes.
    ///
    /// # Errors
    /// `Unavailable` when the connection is lost.
    pub(crate) async fn tell(&self, changes: &[Change]) -> Result<(), Error> {
        let payloads: Vec<String> = changes.iter().map(|change| change.payload()).collect();
        self.notify(&payloads).await
    }

    /// Sends a mark, which is heard after everything that was committed before.
    ///
    /// # Errors
    /// `Unavailable` when the connection is lost.
    pub(crate) async fn send_mark(&self) -> Result<(), Error> {
        self.notify(&[MARK.to_owned()]).await
    }

    async fn notify(&self, payloads: &[String]) -> Result<(), Error> {
        let statement = "SELECT pg_notify('gloss_changes', payload) FROM unnest($1::text[]) AS payload";
        let done = self.client.execute(statement, &[&payloads]).await;
        done.map(drop).map_err(|error| Error::Unavailable(error.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_read_as_it_was_written() {
        let article = ArticleId(Uuid::from_u128(7));
        for change in [Change::Site, Change::Comments(article), Change::Added(article)] {
            assert_eq!(Change::parse(&change.payload()), change);
        }
    }

    #[test]
    fn what_is_not_understood_may_be_anything() {
        for payload in ["", "comments", "comments x", "articles 7"] {
            assert_eq!(Change::parse(payload), Change::Site, "{payload}");
        }
    }
}
