//! Gloss in a real Chromium: what readers and the owner do, from the first page to the last, on the real program.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what fails here fails the test"
)]

mod support;

mod accounts;
mod conversing;
mod enduring;
mod fitting;
mod guarding;
mod inspecting;
mod keeping;
mod moderating;
mod posting;
mod reading;
mod scripting;
mod visiting;
mod writing;
