//! `bin/fuzz comments`
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| gloss_fuzz::comments::check(input));
