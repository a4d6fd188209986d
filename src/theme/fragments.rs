//! Parts of pages as they were drawn lately, such as a comment: a page is then put together instead of rendered.

use std::sync::Arc;

use moka::sync::Cache;
use serde_json::Value as Json;
use uuid::Uuid;

use crate::text::SafeHtml;

/// In bytes, all fragments together.
const CAPACITY: u64 = 8 * 1024 * 1024;
/// What an entry takes besides its texts: the cache's own, and the small parts of both values.
const OVERHEAD: usize = 600;

/// What a fragment shows. Whatever could make it look different is in here.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FragmentKey {
    /// The row.
    pub id: Uuid,
    /// The transaction that wrote it as it is: PostgreSQL's `xmin`, which every change of the row changes.
    pub version: u32,
    /// All else that shows in it, in words.
    pub frame: Arc<str>,
}

/// A part of a page.
#[derive(Debug)]
pub struct Fragment {
    /// For people.
    pub html: SafeHtml,
    /// For machines: a node of JSON-LD, of what is public.
    pub data: Option<Json>,
}

/// The fragments that one theme drew. Clones share them.
#[derive(Debug, Clone)]
pub struct Fragments(Cache<FragmentKey, Arc<Fragment>>);

impl Default for Fragments {
    fn default() -> Self {
        let weigh = |key: &FragmentKey, fragment: &Arc<Fragment>| {
            let data = fragment.data.as_ref().map_or(0, weight);
            let all = key.frame.len() + fragment.html.as_str().len() + data + OVERHEAD;
            u32::try_from(all).unwrap_or(u32::MAX)
        };
        Self(Cache::builder().weigher(weigh).max_capacity(CAPACITY).build())
    }
}

impl Fragments {
    /// What was drawn for this key, if it is still there.
    pub fn get(&self, key: &FragmentKey) -> Option<Arc<Fragment>> {
        self.0.get(key)
    }

    /// Keeps what was drawn.
    pub fn insert(&self, key: FragmentKey, fragment: Arc<Fragment>) {
        self.0.insert(key, fragment);
    }
}

/// About how many bytes it takes.
fn weight(data: &Json) -> usize {
    match data {
        Json::String(text) => text.len(),
        Json::Array(items) => items.iter().map(weight).sum(),
        Json::Object(items) => items.iter().map(|(name, item)| name.len() + weight(item)).sum(),
        _ => 0,
    }
}
