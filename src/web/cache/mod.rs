//! The caches: whole public responses in memory, as they are sent to clients, and values that pages are rendered from.
//!
//! - `instructions`: the cache instructions of a handler
//! - `key`: the cache keys
//! - `page_cache`: the entries, and the check whether they are fresh
//! - `entry`: a cached response
//! - `coalescing`: request coalescing
//! - `middleware`: the middleware
//! - `response`: encodings and conditional requests
//! - `body`: the response body
//! - `upstream`: shared caches in front of the site
//! - `values`: the cache of values that pages are rendered from
//!
//! `web::changes` decides whether content has changed since an entry was rendered.

mod body;
mod coalescing;
mod entry;
mod instructions;
mod key;
mod middleware;
mod page_cache;
mod response;
mod upstream;
mod values;

pub(crate) use body::SENT_AT_ONCE;
pub(crate) use instructions::CacheInstructions;
pub(crate) use key::has_parameters;
pub(crate) use middleware::{Announced, Outage, serve_cached};
pub(crate) use page_cache::PageCache;
pub(crate) use upstream::UpstreamCaches;
pub(crate) use values::{Cacheable, ValueCache};
