//! Limits how many expensive requests of anonymous clients run at once for each network.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::Client;

/// Counts the running requests of each network, on this node. Clones share the counts.
#[derive(Debug, Clone)]
pub struct PerNetwork(Arc<Counts>);

#[derive(Debug)]
struct Counts {
    most: usize,
    /// The count by the hash of the network. Networks without a running request have no entry.
    taken: Mutex<HashMap<[u8; 32], usize>>,
}

/// A permit of a network, which is released on drop.
#[derive(Debug)]
pub struct Permit {
    counts: Arc<Counts>,
    network: [u8; 32],
}

impl PerNetwork {
    /// Sets the limit for each network.
    pub fn new(most: usize) -> Self {
        Self(Arc::new(Counts {
            most,
            taken: Mutex::default(),
        }))
    }

    /// Takes a permit, or returns `None` if the client's network is at its limit.
    pub fn enter(&self, client: Client) -> Option<Permit> {
        let network = client.network_hash();
        let mut taken = self.0.lock();
        let count = taken.get(&network).copied().unwrap_or_default();
        if count >= self.0.most {
            return None;
        }
        taken.insert(network, count + 1);
        Some(Permit {
            counts: Arc::clone(&self.0),
            network,
        })
    }
}

impl Counts {
    fn lock(&self) -> MutexGuard<'_, HashMap<[u8; 32], usize>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let mut taken = self.counts.lock();
        if let Some(count) = taken.get_mut(&self.network) {
            *count -= 1;
            if *count == 0 {
                taken.remove(&self.network);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_has_so_many_places_and_others_have_their_own() {
        let searches = PerNetwork::new(2);
        let (one, other) = (Client::of_network([1; 32]), Client::of_network([2; 32]));
        let first = searches.enter(one).unwrap();
        let _second = searches.enter(one).unwrap();
        assert!(searches.enter(one).is_none());
        assert!(searches.enter(other).is_some());
        drop(first);
        assert!(searches.enter(one).is_some());
    }

    #[test]
    fn a_network_that_is_done_leaves_nothing_behind() {
        let searches = PerNetwork::new(2);
        drop([1, 2].map(|number| searches.enter(Client::of_network([number; 32])).unwrap()));
        assert!(searches.0.lock().is_empty());
    }
}
