//! A cache of rendered parts of pages, such as comments, from which pages are assembled.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use moka::sync::Cache;
use serde_json::value::RawValue;
use uuid::Uuid;

use crate::text::SafeHtml;

/// The memory of an entry besides its texts, in bytes.
const OVERHEAD: usize = 400;
/// The maximum number of cached frames. Each article that is read has one or two, and each name that is replied to has
/// one.
const FRAMES: u64 = 10_000;

/// The cache key of a fragment. It contains everything that can change how the fragment looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FragmentKey {
    /// The id of the row.
    pub id: Uuid,
    /// The transaction that wrote the row's current version: PostgreSQL's `xmin`, which changes with every update of
    /// the row.
    pub version: u32,
    /// Everything else that shows in the fragment.
    pub frame: Frame,
}

/// A number for the data that a fragment shows besides its row. Each text that describes this data has its own number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Frame(u64);

/// A rendered part of a page.
#[derive(Debug)]
pub struct Fragment {
    /// The HTML.
    pub html: SafeHtml,
    /// A JSON-LD node with the public data.
    pub data: Option<Box<RawValue>>,
}

/// The fragments that one theme rendered. Clones share them.
#[derive(Debug, Clone)]
pub struct Fragments {
    rendered: Cache<FragmentKey, Arc<Fragment>>,
    frames: Cache<String, Frame>,
    next: Arc<AtomicU64>,
}

impl Fragments {
    /// Creates an empty cache of at most this many bytes.
    pub fn new(capacity: u64) -> Self {
        let weigh = |_: &FragmentKey, fragment: &Arc<Fragment>| {
            let data = fragment.data.as_ref().map_or(0, |data| data.get().len());
            u32::try_from(fragment.html.as_str().len() + data + OVERHEAD).unwrap_or(u32::MAX)
        };
        Self {
            rendered: Cache::builder().weigher(weigh).max_capacity(capacity).build(),
            frames: Cache::new(FRAMES),
            next: Arc::default(),
        }
    }

    /// Returns the number of a frame. A frame that was evicted gets a new number, and its fragments are rendered again.
    pub fn frame(&self, said: &str) -> Frame {
        let known = self.frames.get(said);
        known.unwrap_or_else(|| {
            let new = Frame(self.next.fetch_add(1, Ordering::Relaxed));
            self.frames.insert(said.to_owned(), new);
            new
        })
    }

    /// Returns the cached fragment of this key.
    pub fn get(&self, key: &FragmentKey) -> Option<Arc<Fragment>> {
        self.rendered.get(key)
    }

    /// Stores a rendered fragment.
    pub fn insert(&self, key: FragmentKey, fragment: Arc<Fragment>) {
        self.rendered.insert(key, fragment);
    }
}
