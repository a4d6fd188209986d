//! `bin/fuzz addresses`
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| gloss_fuzz::addresses::check(input));
