//! `bin/fuzz front_matter`
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| gloss_fuzz::front_matter::check(input));
