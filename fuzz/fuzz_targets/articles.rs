//! `bin/fuzz articles`
#![no_main]

mod speed;

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    gloss_fuzz::articles::check(input);
    speed::assert_fast(input, |text| {
        gloss::text::render_article(text, &|_path| None);
    });
});
