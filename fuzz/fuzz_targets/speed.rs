//! Rendering takes time in proportion to the text: no text makes a byte take long. Measured here alone, as the tests run
//! beside others on machines of any speed.

use std::time::{Duration, Instant};

/// What any text may take, and each of its bytes: some fifty times what prose takes in a release build.
const FREE: Duration = Duration::from_millis(100);
const PER_BYTE: Duration = Duration::from_micros(20);

/// Panics when rendering takes too long three times.
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
