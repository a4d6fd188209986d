//! One rendering of an address at a time: whoever asks meanwhile waits for it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OnceCell;

use super::pages::Kept;

/// A rendering that is under way: what it made, or nothing when that may not be kept.
pub(super) type Flight = Arc<OnceCell<Option<Arc<Kept>>>>;

/// The renderings that are under way, by key. Hits do not come here.
#[derive(Debug, Default)]
pub(super) struct Flights(Mutex<HashMap<String, Flight>>);

impl Flights {
    /// The one that is under way, or a new one.
    pub(super) fn board(&self, key: &str) -> Flight {
        let mut flights = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match flights.get(key) {
            Some(flight) => Arc::clone(flight),
            None => Arc::clone(flights.entry(key.to_owned()).or_default()),
        }
    }

    /// Nobody boards it any more.
    pub(super) fn end(&self, key: &str, flight: &Flight) {
        let mut flights = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if flights
            .get(key)
            .is_some_and(|current| Arc::ptr_eq(current, flight))
        {
            flights.remove(key);
        }
    }
}
