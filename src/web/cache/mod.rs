//! The page cache: whole public answers in memory, as clients get them.
//!
//! - `keep`: what a handler says of an answer that may be kept · `key`: by which it is found again
//! - `pages`: what is `kept`, and whether it is still good · `places`: what changed when · `flights`: one rendering, however many ask
//! - `serving`: the middleware · `answer`: codings and conditional requests · `sending`: its body
//! - `listening`: what other nodes change · `purging`: caches in front · `remembering`: what pages are made of
//!
//! What is kept is never searched for what a change concerns. Each change gets the next number of a counter and
//! leaves it at the places of what it concerns: the site, the lists, an article's comments. A page is good as long as
//! the places of what it shows hold no number greater than the counter's when its rendering began. So a hit reads
//! three numbers, a change writes one, and what was rendered while something changed is not good from the beginning.

mod answer;
mod flights;
mod keep;
mod kept;
mod key;
mod listening;
mod pages;
mod places;
mod purging;
mod remembering;
mod sending;
mod serving;

pub use keep::{Keep, Tag};
pub use key::has_parameters;
pub use listening::keep_listening;
pub use pages::PageCache;
pub use remembering::Memorable;
pub use sending::SENT_AT_ONCE;
pub use serving::{Announced, Outage, serve_kept};
