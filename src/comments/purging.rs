//! Removes what has lain in the trash, or among the spam, for long enough, and says so in the audit log.

use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::SignedDuration;

use super::queries;
use crate::app::App;
use crate::audit::recording::record;
use crate::audit::{Action, Actor, Entry};
use crate::commenters::{Removed, removing};
use crate::error::{Error, Result};

/// How long a comment lies there.
const KEPT_FOR: SignedDuration = SignedDuration::from_hours(30 * 24);
/// Comments whose networks are forgotten in one transaction.
const NETWORKS: i64 = 1_000;
/// Comments in one transaction.
const BATCH: i64 = 100;
/// Batches in one run: the rest is for the next.
const BATCHES: usize = 50;

/// What is not known any more.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Forgotten {
    /// Comments of which the network was known.
    pub comments: usize,
    /// Networks that were banned.
    pub bans: usize,
}

/// Forgets from which networks comments older than 30 days came, and which networks were banned before that. How many of either.
pub async fn forget_networks(app: &App) -> Result<Forgotten> {
    let now = app.clock.now();
    let before = now - KEPT_FOR;
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let mut forgotten = Forgotten {
        comments: 0,
        bans: queries::delete_network_bans(conn, before).await?,
    };
    for _ in 0..BATCHES {
        let comments = conn
            .transaction::<_, Error, _>(async |conn| queries::forget_networks(conn, before, NETWORKS).await)
            .await?;
        forgotten.comments += comments;
        if comments == 0 {
            break;
        }
    }
    if forgotten != Forgotten::default() {
        let Forgotten { comments, bans } = forgotten;
        let entry = Entry {
            after: format!("networks of {comments} comments, {bans} bans of networks"),
            ..Entry::new(Actor::Site, Action::Purged)
        };
        conn.transaction::<_, Error, _>(async |conn| record(conn, &app.keys, vec![entry], now).await)
            .await?;
    }
    Ok(forgotten)
}

/// Removes what has lain in the trash, or among the spam, for 30 days. What others answered leaves an empty place, and that goes too
/// once nothing hangs on it any more.
pub async fn purge_trash(app: &App) -> Result<Removed> {
    let now = app.clock.now();
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let mut purged = Removed::default();
    for _ in 0..BATCHES {
        let removed = conn
            .transaction::<_, Error, _>(async |conn| {
                let expired = queries::lock_expired(conn, now - KEPT_FOR, BATCH).await?;
                removing::remove(conn, &expired, now).await
            })
            .await?;
        if removed == Removed::default() {
            break;
        }
        purged.deleted += removed.deleted;
        purged.emptied += removed.emptied;
    }
    if purged != Removed::default() {
        let entry = Entry {
            after: format!("{} removed, {} emptied", purged.deleted, purged.emptied),
            ..Entry::new(Actor::Site, Action::Purged)
        };
        conn.transaction::<_, Error, _>(async |conn| record(conn, &app.keys, vec![entry], now).await)
            .await?;
    }
    Ok(purged)
}
