//! One rendering of an address at a time: whoever asks meanwhile waits for it.

use std::collections::HashMap;
use std::ops::Deref;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::OnceCell;

use super::kept::Kept;

/// A rendering that is under way: what it made, or nothing when that may not be kept.
type Flight = OnceCell<Option<Arc<Kept>>>;

/// The renderings that are under way, by key. Hits do not come here.
#[derive(Debug, Default)]
pub(super) struct Flights(Mutex<HashMap<String, Arc<Flight>>>);

/// A place on a rendering that is under way. Dropped, it makes room: nobody boards what is over, or what everybody has
/// left, as clients do that go away.
pub(super) struct Boarded<'a> {
    flights: &'a Flights,
    key: &'a str,
    flight: Arc<Flight>,
}

impl Flights {
    /// The one that is under way, or a new one.
    pub(super) fn board<'a>(&'a self, key: &'a str) -> Boarded<'a> {
        let mut flights = self.lock();
        let flight = match flights.get(key) {
            Some(flight) => Arc::clone(flight),
            None => Arc::clone(flights.entry(key.to_owned()).or_default()),
        };
        let flights = self;
        Boarded { flights, key, flight }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Arc<Flight>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Deref for Boarded<'_> {
    type Target = Flight;

    fn deref(&self) -> &Flight {
        &self.flight
    }
}

impl Drop for Boarded<'_> {
    fn drop(&mut self) {
        let mut flights = self.flights.lock();
        let is_current = flights
            .get(self.key)
            .is_some_and(|flight| Arc::ptr_eq(flight, &self.flight));
        // One is the map's, and one this.
        let is_last = Arc::strong_count(&self.flight) <= 2;
        if is_current && (self.flight.initialized() || is_last) {
            flights.remove(self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(flights: &Flights) -> usize {
        flights.lock().len()
    }

    #[tokio::test]
    async fn whoever_boards_meanwhile_gets_what_the_first_one_makes() {
        let flights = Flights::default();
        let (first, second) = (flights.board("/"), flights.board("/"));
        let elsewhere = flights.board("/elsewhere");
        first.get_or_init(async || None).await;
        assert!(second.initialized() && !elsewhere.initialized());
        drop(first);
        // It is over, though somebody still looks at what it made.
        assert!(!flights.board("/").initialized());
    }

    #[test]
    fn what_everybody_left_leaves_nothing_behind() {
        let flights = Flights::default();
        let (first, second) = (flights.board("/"), flights.board("/"));
        drop(first);
        assert_eq!(count(&flights), 1);
        drop(second);
        assert_eq!(count(&flights), 0);
    }
}
