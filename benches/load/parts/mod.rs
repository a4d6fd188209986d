//! The measurements.

mod growth;
mod instructions;
mod reading;
mod sign_in;
mod soak;
mod start_and_memory;
mod writing;

use super::report::Report;

/// A part and its name on the command line.
type Part = (&'static str, fn(&mut Report));

/// All parts in the order in which they run.
pub(crate) const ALL: [Part; 10] = [
    ("cached", reading::cached),
    ("uncached", reading::uncached),
    ("instructions", instructions::instructions),
    ("posting", writing::posting),
    ("hot", writing::hot),
    ("signing-in", sign_in::signing_in),
    ("nodes", start_and_memory::nodes),
    ("standing", start_and_memory::standing),
    ("soak", soak::soak),
    ("growth", growth::growth),
];

/// Parts that run only when they are named. One takes half an hour, the other first inserts ten million comments, which
/// takes more than an hour.
pub(crate) const LONGEST: [&str; 2] = ["soak", "growth"];

/// Returns the path of the newest seeded article, which has 200 comments.
pub(crate) fn newest(articles: u32) -> String {
    format!("/articles/seeded-{}", articles - 1)
}
