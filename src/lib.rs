//! Gloss, a blog engine in which the readers' comments are part of the page.

pub mod db;
pub mod text;
