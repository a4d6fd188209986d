//! The performance budgets of Gloss. Each is compared with a reference that runs on the same machine in the same run.
//! `bin/bench load` installs the tools and prints a table; `bin/bench load posting` measures one part.
//!
//! - `parts`: the measurements
//! - `series`: interleaved runs, medians, verdicts
//! - `report`: the table, and JSON
//! - `site`: the program with a private, durable database
//! - `nginx`, `wrk`: the reference, and the load generator
//! - `readers`: a mixture of all requests to a site
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "it prints what it measures, and ends where it cannot go on"
)]

#[path = "../support/memory.rs"]
mod memory;
#[path = "../../tests/system/browser/support/program.rs"]
mod program;
#[path = "../support/table.rs"]
mod table;

mod nginx;
mod parts;
mod readers;
mod report;
mod series;
mod site;
mod wrk;

use report::Report;

fn main() {
    // Reqwest verifies certificates, so it needs a crypto provider.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let asked: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with("--"))
        .collect();
    if let Some(unknown) = asked
        .iter()
        .find(|name| !parts::ALL.iter().any(|(part, _)| part == name))
    {
        let names: Vec<&str> = parts::ALL.iter().map(|(name, _)| *name).collect();
        println!("there is no part {unknown}; there are {}", names.join(", "));
        return;
    }
    let mut report = Report::new();
    for (name, part) in parts::ALL {
        let is_asked = asked.iter().any(|asked| asked == name);
        if is_asked || (asked.is_empty() && !parts::LONGEST.contains(&name)) {
            part(&mut report);
        }
    }
    report.print();
    report.keep();
}
