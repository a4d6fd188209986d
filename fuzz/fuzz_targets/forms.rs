//! `bin/fuzz forms`
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| gloss_fuzz::forms::check(input));
