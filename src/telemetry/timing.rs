//! Measures the time that a request spends in the database and in templates.

use std::cell::Cell;
use std::time::Duration;

/// The time that a task waited for the database and rendered templates.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TimeSpent {
    /// The time between statements and their results.
    pub database: Duration,
    /// The time of rendering templates; nested templates are counted once.
    pub rendering: Duration,
}

tokio::task_local! {
    static SPENT: Cell<TimeSpent>;
}

/// Runs a future and returns its result with the time that it spent.
pub(crate) async fn measured<T>(work: impl Future<Output = T>) -> (T, TimeSpent) {
    let measuring = async {
        let done = work.await;
        (done, SPENT.with(Cell::get))
    };
    SPENT.scope(Cell::default(), measuring).await
}

/// Adds the duration of a statement to the surrounding [`measured`], if there is one.
pub(crate) fn add_database(took: Duration) {
    add(|spent| spent.database += took);
}

/// Adds the duration of a template.
pub(crate) fn add_rendering(took: Duration) {
    add(|spent| spent.rendering += took);
}

fn add(change: impl FnOnce(&mut TimeSpent)) {
    // Outside a request, the time is not measured.
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
