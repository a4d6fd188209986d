//! `bin/fuzz pictures`
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| gloss_fuzz::pictures::check(input));
