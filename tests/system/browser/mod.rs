//! Gloss in a real Chromium: what readers and the owner do, from the first page to the last, on the real program.

pub(crate) mod support;

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
