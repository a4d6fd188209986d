//! Fuzz targets: parse untrusted input with the code of Gloss, and check properties that must hold for any input.
//!
//! Each module has a `check`, which takes the bytes and panics if a property does not hold. `fuzz_targets` passes input
//! from libFuzzer to it. `tests/integration/fuzzing.rs` runs it on `seeds`: valid examples and all earlier findings.

pub mod addresses;
pub mod articles;
pub mod comments;
pub mod forms;
pub mod front_matter;
pub mod headers;
mod markup;
pub mod pictures;
