//! Importing articles.

mod importing;
mod repeated_imports;
