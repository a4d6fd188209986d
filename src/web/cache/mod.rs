//! The caches: whole public responses in memory, as they are sent to clients, and values that pages are rendered from.
//!
//! - `keep`: the cache instructions of a handler
//! - `key`: the cache keys
//! - `pages`: the entries, and the check whether they are fresh
//! - `kept`: a cached response
//! - `flights`: request coalescing
//! - `serving`: the middleware
//! - `answer`: encodings and conditional requests
//! - `sending`: the response body
//! - `upstream`: shared caches in front of the site
//! - `values`: the cache of values that pages are rendered from
//!
//! `web::changes` decides whether content has changed since an entry was rendered.

mod answer;
mod flights;
mod keep;
mod kept;
mod key;
mod pages;
mod sending;
mod serving;
mod upstream;
mod values;

pub(crate) use keep::Keep;
pub(crate) use key::has_parameters;
pub(crate) use pages::PageCache;
pub(crate) use sending::SENT_AT_ONCE;
pub(crate) use serving::{Announced, Outage, serve_kept};
pub(crate) use upstream::UpstreamCaches;
pub(crate) use values::{Cacheable, ValueCache};
