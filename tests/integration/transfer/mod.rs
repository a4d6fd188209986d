//! Bringing articles in.

mod importing;
mod repeating;
