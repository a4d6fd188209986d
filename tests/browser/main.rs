//! Gloss in a real Chromium: what readers and the owner do, from the first page to the last, on the real program.

mod support;

mod moderating;
mod posting;
mod writing;
