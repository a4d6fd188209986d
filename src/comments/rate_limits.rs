//! Rate limits for comments and reports, for each IP range and each person. The token buckets are in the database, so
//! that all nodes share them.

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

/// The limit for an IP range. It lets a school or an office behind one IP address discuss, but stops a flood.
const BY_NETWORK: Rate = Rate {
    burst: 60,
    every: Duration::from_secs(2),
};
/// The limit for a person.
const BY_PERSON: Rate = Rate {
    burst: 20,
    every: Duration::from_secs(15),
};
/// The limit for stored reports of one comment from one IP range. Buckets are deleted after a day; by then these are
/// full again.
const OF_COMMENT: Rate = Rate {
    burst: 3,
    every: Duration::from_hours(8),
};

/// An action that is rate limited, with the person who does it. Comments and reports use separate buckets.
///
/// Anyone can type another person's email address. A commenter is therefore counted by the address together with the
/// browser or the IP range. Comments that another person sends with the address must not block its owner, and must not
/// show in a response.
#[derive(Debug, Clone, Copy)]
pub(super) enum RateLimited<'a> {
    /// A comment or an edit, from a browser that proved its token. Holds the token's hash.
    Comment(CommenterId, &'a [u8]),
    /// A comment from a browser that sent no token for this email address. Holds the hash of the new token.
    FirstComment(CommenterId, &'a [u8]),
    /// A report, with the keyed hash of the account or the browser.
    Report(&'a [u8]),
}

/// Takes a token from the bucket of the IP range and from that of the person. A first comment also takes a token from
/// the bucket of the email address in the IP range. A rollback of the transaction returns them.
///
/// # Errors
/// `Refused` with `TooMany` and the waiting time when a bucket is empty.
pub(super) async fn spend(
    conn: &AsyncPgConnection,
    keys: &Keys,
    sending: RateLimited<'_>,
    client: Client,
    now: Timestamp,
) -> Result<(), Rejection> {
    let network = client.network();
    let bucket = |parts: &[&[u8]], rate| (keys.hash(Purpose::RateLimit, parts), rate);
    let of_network = |kind: &[u8]| bucket(&[kind, b"network", network], BY_NETWORK);
    let wait = match sending {
        RateLimited::Comment(commenter, browser) => {
            let person = bucket(
                &[b"comment", b"browser", commenter.0.as_bytes(), browser],
                BY_PERSON,
            );
            take_tokens(conn, [of_network(b"comment"), person], now).await?
        }
        RateLimited::FirstComment(commenter, browser) => {
            let address = commenter.0.as_bytes();
            let person = bucket(&[b"comment", b"browser", address, browser], BY_PERSON);
            let there = bucket(&[b"comment", b"address", address, network], BY_PERSON);
            pipelined!(
                both = take_tokens(conn, [of_network(b"comment"), person], now),
                third = take_token(conn, there, now),
            );
            both.max(third)
        }
        RateLimited::Report(reporter) => {
            let person = bucket(&[b"report", b"commenter", reporter], BY_PERSON);
            take_tokens(conn, [of_network(b"report"), person], now).await?
        }
    };
    wait.map_or(Ok(()), |wait| Err(Rejection::Refused(Refusal::TooMany(wait))))
}

/// Returns whether another report of this comment from this IP range may be stored. A single reader must not look like
/// many.
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
