//! Tests the program as operators run it: in a real browser, with its own PostgreSQL servers, and during failures of
//! its dependencies.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test's failure is a panic, and its table is for people"
)]

mod browser;
mod cluster;
mod faults;
