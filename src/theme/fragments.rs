//! Parts of pages as they were drawn lately, such as a comment: a page is then put together instead of rendered.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use moka::sync::Cache;
use serde_json::value::RawValue;
use uuid::Uuid;

use crate::text::SafeHtml;

/// What an entry takes besides its texts.
const OVERHEAD: usize = 400;
/// Frames that have a number: one or two for each article that is read, and one for each name that is answered.
const FRAMES: u64 = 10_000;

/// What a fragment shows. Whatever could make it look different is in here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FragmentKey {
    /// The row.
    pub id: Uuid,
    /// The transaction that wrote it as it is: PostgreSQL's `xmin`, which every change of the row changes.
    pub version: u32,
    /// All else that shows in it.
    pub frame: Frame,
}

/// What shows in fragments besides their rows: a number for each text that says it. Nothing has the number of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Frame(u64);

/// A part of a page.
#[derive(Debug)]
pub struct Fragment {
    /// For people.
    pub html: SafeHtml,
    /// For machines: a node of JSON-LD, of what is public.
    pub data: Option<Box<RawValue>>,
}

/// The fragments that one theme drew. Clones share them.
#[derive(Debug, Clone)]
pub struct Fragments {
    drawn: Cache<FragmentKey, Arc<Fragment>>,
    frames: Cache<String, Frame>,
    next: Arc<AtomicU64>,
}

impl Fragments {
    /// Makes an empty cache that holds at most this many bytes.
    pub fn new(capacity: u64) -> Self {
        let weigh = |_: &FragmentKey, fragment: &Arc<Fragment>| {
            let data = fragment.data.as_ref().map_or(0, |data| data.get().len());
            u32::try_from(fragment.html.as_str().len() + data + OVERHEAD).unwrap_or(u32::MAX)
        };
        Self {
            drawn: Cache::builder().weigher(weigh).max_capacity(capacity).build(),
            frames: Cache::new(FRAMES),
            next: Arc::default(),
        }
    }

    /// The number of a frame. One that was not asked for in a long time gets a new one, and what was drawn with it is
    /// drawn again.
    pub fn frame(&self, said: &str) -> Frame {
        let known = self.frames.get(said);
        known.unwrap_or_else(|| {
            let new = Frame(self.next.fetch_add(1, Ordering::Relaxed));
            self.frames.insert(said.to_owned(), new);
            new
        })
    }

    /// What was drawn for this key, if it is still there.
    pub fn get(&self, key: &FragmentKey) -> Option<Arc<Fragment>> {
        self.drawn.get(key)
    }

    /// Keeps what was drawn.
    pub fn insert(&self, key: FragmentKey, fragment: Arc<Fragment>) {
        self.drawn.insert(key, fragment);
    }
}
