//! What a request spends its time on.

use std::cell::Cell;
use std::time::Duration;

/// How long something waited for the database, and how long templates took.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Spent {
    /// From statements to their results.
    pub database: Duration,
    /// Of templates, those within others counted once.
    pub rendering: Duration,
}

tokio::task_local! {
    static SPENT: Cell<Spent>;
}

/// Does something, and says what it spent.
pub(crate) async fn measured<T>(work: impl Future<Output = T>) -> (T, Spent) {
    let measuring = async {
        let done = work.await;
        (done, SPENT.with(Cell::get))
    };
    SPENT.scope(Cell::default(), measuring).await
}

/// A statement took so long. Counts for what is [`measured`], if anything is.
pub(crate) fn add_database(took: Duration) {
    add(|spent| spent.database += took);
}

/// A template took so long.
pub(crate) fn add_rendering(took: Duration) {
    add(|spent| spent.rendering += took);
}

fn add(change: impl FnOnce(&mut Spent)) {
    // Outside of a request, nobody asks.
    let _ = SPENT.try_with(|cell| {
        let mut spent = cell.get();
        change(&mut spent);
        cell.set(spent);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn each_request_spends_its_own_time() {
        const SECOND: Duration = Duration::from_secs(1);
        let one = measured(async {
            add_database(SECOND);
            tokio::task::yield_now().await;
            add_database(SECOND);
        });
        let other = measured(async { add_rendering(SECOND) });
        let (((), one), ((), other)) = tokio::join!(one, other);
        assert_eq!((one.database, one.rendering), (2 * SECOND, Duration::ZERO));
        assert_eq!((other.database, other.rendering), (Duration::ZERO, SECOND));
        add_database(SECOND);
    }
}
