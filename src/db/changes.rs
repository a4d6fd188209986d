//! Notifies every node of changes in the database, with PostgreSQL's `NOTIFY`. Notifications arrive in the order of the
//! commits.
//!
//! Triggers send notifications of rare changes in the same transaction. New comments are announced by the node that
//! stored them, after the commit. Within the transaction, a notification would prevent group commit (see
//! docs/PERFORMANCE.md).

use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use tokio_postgres::{Client, Notification};
use uuid::Uuid;

use super::{Database, DatabaseError};
use crate::error::Error;
use crate::ids::ArticleId;

/// A change in the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Change {
    /// Any change except comments. Any page may have changed.
    Site,
    /// A change of the public comments of an article.
    Comments(ArticleId),
    /// Added comments of an article. No comment was removed or edited.
    Added(ArticleId),
}

const SITE: &str = "site";
const COMMENTS: &str = "comments ";
const ADDED: &str = "added ";
/// The payload that a node sends to itself, to learn when it has received all earlier notifications.
const MARK: &str = "mark";

impl Change {
    /// Parses the payload of a trigger or another node. An unknown payload counts as a change of the site.
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

/// A notification that a node receives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Received {
    /// A change made by another node or a trigger.
    Change(Change),
    /// A mark of this connection. All notifications of transactions that committed before the mark was sent have
    /// arrived.
    Mark,
}

/// A connection that receives the notifications of other nodes and sends those of this one.
pub(crate) struct Subscription {
    client: Client,
    process: i32,
    received: UnboundedReceiver<Notification>,
}

impl Subscription {
    /// Subscribes to the notifications of all commits from now on.
    ///
    /// # Errors
    /// When the database cannot be reached.
    pub(crate) async fn listen(db: &Database) -> Result<Self, DatabaseError> {
        let (sender, received) = unbounded_channel();
        let client = db.listen(sender).await?;
        // This connection only sends notifications and stores nothing, so a commit need not wait for the disk.
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

    /// Returns the next notification, or `None` when the connection is lost. Cancelling a call loses nothing.
    pub(crate) async fn next(&mut self) -> Option<Received> {
        loop {
            let notification = self.received.recv().await?;
            let is_own = notification.process_id() == self.process;
            match notification.payload() {
                MARK if is_own => return Some(Received::Mark),
                // The mark of another node, or a change that this node recorded when it made it.
                MARK => {}
                _ if is_own => {}
                payload => return Some(Received::Change(Change::parse(payload))),
            }
        }
    }

    /// Notifies the other nodes.
    ///
    /// # Errors
    /// `Unavailable` when the connection is lost.
    pub(crate) async fn tell(&self, changes: &[Change]) -> Result<(), Error> {
        let payloads: Vec<String> = changes.iter().map(|change| change.payload()).collect();
        self.notify(&payloads).await
    }

    /// Sends a mark. It arrives after the notifications of all earlier commits.
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
