//! `bin/fuzz articles`
#![no_main]

libfuzzer_sys::fuzz_target!(|input: &[u8]| gloss_fuzz::articles::check(input));
