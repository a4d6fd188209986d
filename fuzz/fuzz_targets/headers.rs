//! `bin/fuzz headers`
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| gloss_fuzz::headers::check(input));
