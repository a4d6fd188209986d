//! Importing articles.

mod importing;
mod repeating;
