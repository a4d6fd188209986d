//! The program as people run it: in a real browser, with PostgreSQL servers of its own, and while what it stands on breaks.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a test's failure is a panic, and its table is for people"
)]

mod browser;
mod cluster;
mod faults;
