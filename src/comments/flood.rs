//! How much one network, and one person, may send. The buckets are in the database, so that every node agrees.

use std::time::Duration;

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::model::Refusal;
use super::rejection::Rejection;
use crate::db::rate_limit::{Rate, take_token, take_tokens};
use crate::error::Result;
use crate::ids::{CommentId, CommenterId};
use crate::secrets::{Keys, Purpose};
use crate::web::Client;

/// What one network may send: a school or an office behind one address can talk, a flood cannot.
const BY_NETWORK: Rate = Rate {
    burst: 60,
    every: Duration::from_secs(2),
};
/// What one person may send.
const BY_PERSON: Rate = Rate {
    burst: 20,
    every: Duration::from_secs(15),
};
/// Reports of one comment that are stored from one network. As buckets are forgotten after a day, they are full by then.
const OF_COMMENT: Rate = Rate {
    burst: 3,
    every: Duration::from_hours(8),
};

/// What is sent, and by whom. Comments and reports have buckets of their own.
///
/// Anybody can type an address. So a commenter is counted by the address together with the browser, or with the network:
/// what somebody else sends under the address must neither stop its owner nor show in an answer.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sending<'a> {
    /// A comment, or a change of one, from a browser that proved its token (the hash).
    Comment(CommenterId, &'a [u8]),
    /// A comment from a browser that sent no token for this address; the hash of the token that it gets.
    FirstComment(CommenterId, &'a [u8]),
    /// A report, by a keyed hash of the account or the browser.
    Report(&'a [u8]),
}

/// Takes a token from each bucket: the network's and the person's. In a transaction that is rolled back none is spent.
pub(super) async fn spend(
    conn: &AsyncPgConnection,
    keys: &Keys,
    sending: Sending<'_>,
    client: Client,
    now: Timestamp,
) -> Result<(), Rejection> {
    let network = client.network();
    let bucket = |parts: &[&[u8]], rate| (keys.hash(Purpose::RateLimit, parts), rate);
    let of_network = |kind: &[u8]| bucket(&[kind, b"network", network], BY_NETWORK);
    let wait = match sending {
        Sending::Comment(commenter, browser) => {
            let person = bucket(
                &[b"comment", b"browser", commenter.0.as_bytes(), browser],
                BY_PERSON,
            );
            take_tokens(conn, [of_network(b"comment"), person], now).await?
        }
        Sending::FirstComment(commenter, browser) => {
            let address = commenter.0.as_bytes();
            let person = bucket(&[b"comment", b"browser", address, browser], BY_PERSON);
            let there = bucket(&[b"comment", b"address", address, network], BY_PERSON);
            let (both, third) = tokio::try_join!(
                biased;
                take_tokens(conn, [of_network(b"comment"), person], now),
                take_token(conn, there, now),
            )?;
            both.max(third)
        }
        Sending::Report(reporter) => {
            let person = bucket(&[b"report", b"commenter", reporter], BY_PERSON);
            take_tokens(conn, [of_network(b"report"), person], now).await?
        }
    };
    wait.map_or(Ok(()), |wait| Err(Rejection::Refused(Refusal::TooMany(wait))))
}

/// Whether one more report of a comment from this network is stored: one reader must not look like a crowd.
pub(super) async fn takes_report(
    conn: &AsyncPgConnection,
    keys: &Keys,
    comment: CommentId,
    client: Client,
    now: Timestamp,
) -> Result<bool> {
    let parts: [&[u8]; 4] = [b"report", b"of comment", comment.0.as_bytes(), client.network()];
    let bucket = (keys.hash(Purpose::RateLimit, &parts), OF_COMMENT);
    Ok(take_token(conn, bucket, now).await?.is_none())
}
