//! What is measured, part by part.

mod counting;
mod growth;
mod reading;
mod signing;
mod soak;
mod standing;
mod writing;

use super::report::Report;

/// A part, and the name by which it is asked for.
type Part = (&'static str, fn(&mut Report));

/// The parts by their names, in the order in which they run.
pub(crate) const ALL: [Part; 10] = [
    ("cached", reading::cached),
    ("uncached", reading::uncached),
    ("instructions", counting::instructions),
    ("posting", writing::posting),
    ("hot", writing::hot),
    ("signing-in", signing::signing_in),
    ("nodes", standing::nodes),
    ("standing", standing::standing),
    ("soak", soak::soak),
    ("growth", growth::growth),
];

/// Half an hour, and filling a site with ten million comments, which takes more than an hour: these run when they are
/// asked for by name.
pub(crate) const LONGEST: [&str; 2] = ["soak", "growth"];

/// The newest of so many seeded articles: the one with 200 comments.
pub(crate) fn newest(articles: u32) -> String {
    format!("/articles/seeded-{}", articles - 1)
}
