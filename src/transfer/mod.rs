//! Bringing articles in from other blog engines' files.

pub mod front_matter;
