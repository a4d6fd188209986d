//! Tests of Gloss in a real Chromium: the actions of readers and the owner, with the real program.

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
