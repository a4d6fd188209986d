//! Asserts that rendering takes time in proportion to the length of the text. Only the fuzz targets measure it, because
//! tests run in parallel and on slow machines.

use std::time::{Duration, Instant};

/// The time for any text, plus the time per byte: about 50 times what prose takes in a release build.
const FREE: Duration = Duration::from_millis(100);
const PER_BYTE: Duration = Duration::from_micros(20);

/// Panics if rendering takes too long three times in a row.
pub fn assert_fast(input: &[u8], render: impl Fn(&str)) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    let most = FREE + PER_BYTE * u32::try_from(text.len()).unwrap_or(u32::MAX);
    let takes = || {
        let start = Instant::now();
        render(text);
        start.elapsed()
    };
    let fastest = takes();
    if fastest > most {
        let fastest = fastest.min(takes()).min(takes());
        assert!(fastest <= most, "{} bytes take {fastest:?}", text.len());
    }
}
