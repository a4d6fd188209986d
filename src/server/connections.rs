//! Counts the open connections, so that the shutdown can wait for them.

use std::any::Any;
use std::time::Duration;

use actix_web::dev::Extensions;
use tokio::sync::watch;
use tokio::time::timeout;

/// The number of open connections. Clones share it.
#[derive(Debug, Clone)]
pub(super) struct Connections(watch::Sender<usize>);

/// A connection. It is counted until this is dropped.
struct Open(Connections);

impl Default for Connections {
    fn default() -> Self {
        Self(watch::Sender::new(0))
    }
}

impl Connections {
    /// Counts a connection until its data is dropped, which happens when it is closed.
    pub(super) fn count(&self, _socket: &dyn Any, data: &mut Extensions) {
        data.insert(self.open());
    }

    fn open(&self) -> Open {
        self.0.send_modify(|open| *open += 1);
        Open(self.clone())
    }

    /// Waits until no connection is open, for `longest` at most.
    pub(super) async fn wait_until_closed(&self, longest: Duration) {
        let mut open = self.0.subscribe();
        // The sender lives as long as `self`.
        drop(timeout(longest, open.wait_for(|open| *open == 0)).await);
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.0.send_modify(|open| *open -= 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_stop_waits_for_the_last_connection() {
        let connections = Connections::default();
        let (first, second) = (connections.open(), connections.open());
        drop(first);
        let closing = async { drop(second) };
        tokio::join!(connections.wait_until_closed(Duration::from_hours(1)), closing);
        assert_eq!(*connections.0.borrow(), 0);
    }
}
