//! The caches: whole public responses in memory, as clients get them, and values that pages are made from.
//!
//! - `keep`: what a handler says of an answer that may be kept · `key`: by which it is found again
//! - `pages`: what is `kept`, and whether it is still good · `flights`: one rendering, however many ask
//! - `serving`: the middleware · `answer`: codings and conditional requests · `sending`: its body
//! - `upstream`: shared caches in front of the site · `values`: what pages are made from
//!
//! Whether a page is still good is a question of `web::changes`.

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
