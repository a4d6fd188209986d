//! `bin/fuzz comments`
#![no_main]

mod speed;

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    gloss_fuzz::comments::check(input);
    speed::assert_fast(input, |text| {
        gloss::text::render_comment(text);
    });
});
