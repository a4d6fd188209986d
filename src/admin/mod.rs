//! The desk's first page: what waits, and where to begin. Writing is in `articles::editing`, moderation in
//! `comments::moderating`.

pub mod showing;
mod views;
