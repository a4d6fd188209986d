//! How much one network, and one person, may send. The buckets are in the database, so that every node agrees.

use std::time::Duration;

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::model::Refusal;
use super::posting::Rejection;
use crate::db::rate_limit::{Rate, take_token, take_tokens};
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

/// What is sent. Each kind has buckets of its own.
#[derive(Debug, Clone, Copy)]
pub(super) enum Sending {
    /// A comment, or a change of one.
    Comment,
    /// A report.
    Report,
}

/// Takes a token from the bucket of the network and, where they are known, from the person's. In a transaction that
/// is rolled back neither is spent.
pub(super) async fn spend(
    conn: &AsyncPgConnection,
    keys: &Keys,
    sending: Sending,
    client: Client,
    person: Option<&[u8]>,
    now: Timestamp,
) -> Result<(), Rejection> {
    let kind: &[u8] = match sending {
        Sending::Comment => b"comment",
        Sending::Report => b"report",
    };
    let bucket = |whose: &[u8], who: &[u8]| keys.hash(Purpose::RateLimit, &[kind, whose, who]);
    let of_network = (bucket(b"network", client.network()), BY_NETWORK);
    let wait = match person {
        Some(person) => {
            let of_person = (bucket(b"commenter", person), BY_PERSON);
            take_tokens(conn, [of_network, of_person], now).await?
        }
        None => take_token(conn, of_network, now).await?,
    };
    wait.map_or(Ok(()), |wait| Err(Rejection::Refused(Refusal::TooMany(wait))))
}
