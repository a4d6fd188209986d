//! Sends the emails in the outbox.

use std::time::Duration;

use jiff::SignedDuration;
use tokio::time::{Instant, sleep};

use super::queries::{self, DueEmail};
use super::{Mailer, MailerError};
use crate::clock::Clock;
use crate::db::Database;
use crate::error::Result;
use crate::metrics::Metrics;
use crate::secrets::Keys;

/// How long an email is reserved for the node that sends it: longer than the timeout of an SMTP session.
const LEASE: SignedDuration = SignedDuration::from_mins(5);
/// A run takes no further email after this time, because a shutdown waits for the end of the run.
const WHILE: Duration = Duration::from_secs(10);
/// The delay between attempts to delete an email from the outbox.
const AGAIN: Duration = Duration::from_secs(1);
/// The delay after the first failed attempt; each further failure doubles it.
const FIRST_WAIT: SignedDuration = SignedDuration::from_mins(1);
/// The delay is doubled at most this often, up to about four hours.
const MOST_DOUBLINGS: i32 = 8;
/// The maximum number of attempts, over about three days.
const MOST_TRIES: i32 = 26;

/// Sends the emails that are due, one after the other. Returns how many were sent.
///
/// # Errors
/// Fails if the database is unavailable. Emails that were not sent stay in the outbox.
pub async fn send_due(
    db: &Database,
    keys: &Keys,
    mailer: &Mailer,
    clock: &Clock,
    metrics: &Metrics,
) -> Result<usize> {
    let mut sent = 0;
    let deadline = Instant::now() + WHILE;
    while Instant::now() < deadline
        && let Some(due) = take(db, keys, clock).await?
    {
        if deliver(db, mailer, clock, metrics, due).await? {
            sent += 1;
        }
    }
    Ok(sent)
}

async fn take(db: &Database, keys: &Keys, clock: &Clock) -> Result<Option<DueEmail>> {
    db.transaction(async |conn| queries::take_due(conn, keys, clock.now(), LEASE).await)
        .await
}

/// Deletes an email from the outbox after it was sent or failed permanently.
///
/// If the deletion fails, another node would send the email again after the lease. It is therefore retried
/// until the lease ends or the process stops.
async fn settle(db: &Database, due: &DueEmail) -> Result<()> {
    let deadline = Instant::now() + LEASE.unsigned_abs();
    loop {
        let settled = async { queries::delete_letter(&mut *db.conn().await?, due.id).await };
        match settled.await {
            Err(error) if Instant::now() < deadline => {
                tracing::warn!(email = %due.id, %error, "mail: result of an email not stored yet, will retry");
                sleep(AGAIN).await;
            }
            outcome => return outcome,
        }
    }
}

/// Sends an email and returns whether it succeeded. No database connection is held during the SMTP session.
async fn deliver(
    db: &Database,
    mailer: &Mailer,
    clock: &Clock,
    metrics: &Metrics,
    due: DueEmail,
) -> Result<bool> {
    let outcome = match &due.email {
        Some(email) => mailer.send(due.id, email).await,
        None => Err(MailerError::Permanent(
            "it was sealed under another key".to_owned(),
        )),
    };
    match outcome {
        Ok(()) => {
            metrics.mail("sent");
            settle(db, &due).await?;
            Ok(true)
        }
        Err(error @ MailerError::Temporary(_)) if due.tries < MOST_TRIES => {
            metrics.mail("failed");
            tracing::warn!(email = %due.id, tries = due.tries, %error, "mail: sending failed, will retry");
            let doublings = (due.tries - 1).clamp(0, MOST_DOUBLINGS);
            let wait = FIRST_WAIT * 2_i32.pow(doublings.unsigned_abs());
            let mut conn = db.conn().await?;
            queries::update_next_try(&mut conn, due.id, clock.now() + wait).await?;
            Ok(false)
        }
        Err(error) => {
            metrics.mail("given_up");
            tracing::error!(email = %due.id, tries = due.tries, %error, "mail: sending failed permanently, email dropped");
            settle(db, &due).await?;
            Ok(false)
        }
    }
}
