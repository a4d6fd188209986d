//! Importing articles and comments.

mod bad_exports;
mod comment_systems;
mod importing;
mod old_urls;
mod other_blogs;
mod repeated_exports;
mod repeated_imports;
mod wordpress;
