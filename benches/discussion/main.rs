//! The cost of an article's comments in time, memory and bytes, from 10 to 100,000 comments. `bin/bench discussion`
//! runs it with a private PostgreSQL server and prints tables.
//!
//! - `rendering`: rows into threads, views and HTML, for any number of rows
//! - `serving`: the program with a database, and the size of a page
//! - `measuring`: clocks, memory and tables
//! - `rows`: comments to measure with
//! - `site`: the program
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "it prints what it measures, and ends where it cannot go on"
)]

#[path = "../../tests/system/browser/support/database.rs"]
mod database;
#[path = "../support/memory.rs"]
mod memory;
#[path = "../../tests/system/browser/support/program.rs"]
mod program;
#[path = "../support/table.rs"]
mod table;

mod measuring;
mod rendering;
mod rows;
mod serving;
mod site;

use site::Site;

fn main() {
    // Reqwest verifies certificates, so it needs a crypto provider.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [mark, database, shape, count] = &arguments[..]
        && mark == rendering::MARK
    {
        return rendering::measure_here(database, shape, count);
    }
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    let site = runtime.block_on(Site::start());
    rendering::print_growth(&site);
    rendering::print_page_of_200(&site);
    site.stop();
    runtime.block_on(serving::print_weight_of_200());
    runtime.block_on(serving::print_growth());
}
