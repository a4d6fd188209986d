//! Runs renderings on blocking threads, and limits how many run at once.

use std::sync::LazyLock;
use std::thread;
use std::time::Duration;

use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::timeout;

use crate::error::{Error, Result};

/// The length in bytes above which a source is large: its rendering takes more than a few milliseconds.
const LARGE: usize = 32 * 1024;
/// The timeout of waiting for a permit.
const PERMIT_TIMEOUT: Duration = Duration::from_secs(10);

/// Permits for comments and articles of normal length.
static SMALL_AT_ONCE: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new(2 * processors()));
/// Permits for large texts; fewer, so that processors stay available for other requests.
static LARGE_AT_ONCE: LazyLock<Semaphore> = LazyLock::new(|| Semaphore::new((processors() / 2).max(1)));

/// Renders a source of `length` bytes after a permit is acquired. Call it without holding a database connection, as
/// other requests would wait for that connection.
///
/// # Errors
/// 503 when no permit is available within 10 seconds.
pub async fn render_with_permit<T: Send + 'static>(
    length: usize,
    render: impl FnOnce() -> T + Send + 'static,
) -> Result<T> {
    let turns = if length > LARGE {
        &LARGE_AT_ONCE
    } else {
        &SMALL_AT_ONCE
    };
    let turn = timeout(PERMIT_TIMEOUT, turns.acquire())
        .await
        .map_err(|_elapsed| Error::Unavailable("too many texts are being rendered".into()))?
        .map_err(Error::internal)?;
    spawn_blocking(move || {
        let rendered = render();
        // The thread holds the permit, as a cancelled request does not stop the rendering.
        drop(turn);
        rendered
    })
    .await
    .map_err(Error::internal)
}

fn processors() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn large_texts_take_turns_and_small_ones_do_not_wait_for_them() {
        let (release, held) = std::sync::mpsc::channel::<()>();
        let large = LARGE + 1;
        let turns = LARGE_AT_ONCE.available_permits();
        let all = LARGE_AT_ONCE
            .acquire_many(u32::try_from(turns - 1).unwrap())
            .await
            .unwrap();
        let first = tokio::spawn(render_with_permit(large, move || held.recv().is_ok()));
        while LARGE_AT_ONCE.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        let second = tokio::spawn(render_with_permit(large, || true));
        assert!(render_with_permit(1, || true).await.unwrap());
        assert!(!second.is_finished());
        release.send(()).unwrap();
        assert!(first.await.unwrap().unwrap() && second.await.unwrap().unwrap());
        drop(all);
    }
}
