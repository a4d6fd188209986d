//! What strangers send, read by what reads it in the program, and what must be true of the outcome whatever was sent.
//!
//! Each module has a `check`, which takes the bytes and panics where something is not true. `fuzz_targets` hands them to
//! libFuzzer; `tests/integration/fuzzing.rs` runs them on `seeds`: valid examples and all earlier findings.

pub mod addresses;
pub mod articles;
pub mod comments;
pub mod forms;
pub mod front_matter;
pub mod headers;
mod markup;
pub mod pictures;
