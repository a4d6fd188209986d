//! Request coalescing: each URL is rendered once at a time, and concurrent requests wait for the result.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::OnceCell;

use super::entry::CachedPage;

/// A rendering in progress. It holds the cache entry, or `None` if the response must not be cached.
type Flight = OnceCell<Option<Arc<CachedPage>>>;

/// The renderings in progress, by key. Cache hits do not use this.
#[derive(Debug, Default)]
pub(super) struct Renderings(Mutex<HashMap<String, Arc<Flight>>>);

/// A handle to a rendering in progress. Drop removes the rendering if it is finished, or if all its clients have
/// disconnected, so that no new request joins it.
pub(super) struct RenderingHandle<'a> {
    flights: &'a Renderings,
    key: &'a str,
    flight: Arc<Flight>,
}

impl Renderings {
    /// Joins the rendering in progress, or starts a new one.
    pub(super) fn board<'a>(&'a self, key: &'a str) -> RenderingHandle<'a> {
        let mut flights = self.lock();
        let flight = match flights.get(key) {
            Some(flight) => Arc::clone(flight),
            None => Arc::clone(flights.entry(key.to_owned()).or_default()),
        };
        let flights = self;
        RenderingHandle { flights, key, flight }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Arc<Flight>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Deref for RenderingHandle<'_> {
    type Target = Flight;

    fn deref(&self) -> &Flight {
        &self.flight
    }
}

impl Drop for RenderingHandle<'_> {
    fn drop(&mut self) {
        let mut flights = self.flights.lock();
        let is_current = flights
            .get(self.key)
            .is_some_and(|flight| Arc::ptr_eq(flight, &self.flight));
        // One reference is the map's, and one is this handle's.
        let is_last = Arc::strong_count(&self.flight) <= 2;
        if is_current && (self.flight.initialized() || is_last) {
            flights.remove(self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(flights: &Renderings) -> usize {
        flights.lock().len()
    }

    #[tokio::test]
    async fn whoever_boards_meanwhile_gets_what_the_first_one_makes() {
        let flights = Renderings::default();
        let (first, second) = (flights.board("/"), flights.board("/"));
        let elsewhere = flights.board("/elsewhere");
        first.get_or_init(async || None).await;
        assert!(second.initialized() && !elsewhere.initialized());
        drop(first);
        // The rendering is finished, though `second` still refers to its result.
        assert!(!flights.board("/").initialized());
    }

    #[test]
    fn what_everybody_left_leaves_nothing_behind() {
        let flights = Renderings::default();
        let (first, second) = (flights.board("/"), flights.board("/"));
        drop(first);
        assert_eq!(count(&flights), 1);
        drop(second);
        assert_eq!(count(&flights), 0);
    }
}
