//! Parses the `Range` header of a request for a file.

use std::ops::Range;

use actix_web::http::header::{self, HeaderMap};

/// Returns the single byte range of a request (RFC 9110, 14.2). `Err` if the file has no byte in this range. `None`
/// for a request of the whole file, several ranges, or an invalid header. `length` is the length of the file in bytes.
pub fn asked_range(headers: &HeaderMap, length: i32) -> Option<Result<Range<i32>, ()>> {
    // The client's part may belong to another version of the file; sending the whole file is always correct.
    if headers.contains_key(header::IF_RANGE) {
        return None;
    }
    let asked = headers
        .get(header::RANGE)?
        .to_str()
        .ok()?
        .strip_prefix("bytes=")?;
    let (first, last) = asked.split_once('-')?;
    let number = |text: &str| {
        text.trim()
            .parse::<u32>()
            .map(|number| i32::try_from(number).unwrap_or(i32::MAX))
    };
    let range = match (first.trim(), last.trim()) {
        ("", last) => length.saturating_sub(number(last).ok()?).max(0)..length,
        (first, "") => number(first).ok()?..length,
        (first, last) => number(first).ok()?..number(last).ok()?.saturating_add(1).min(length),
    };
    if range.start < range.end {
        return Some(Ok(range));
    }
    let is_reversed = last
        .trim()
        .parse::<u32>()
        .is_ok_and(|last| first.trim().parse::<u32>().is_ok_and(|first| last < first));
    (!is_reversed).then_some(Err(()))
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    #[test]
    fn one_range_is_taken_and_what_is_none_ignored() {
        for (asked, range) in [
            ("bytes=0-0", Some(Ok(0..1))),
            ("bytes=2-", Some(Ok(2..10))),
            ("bytes=-3", Some(Ok(7..10))),
            ("bytes=-30", Some(Ok(0..10))),
            ("bytes=5-99999999999", None),
            ("bytes=5-4294967295", Some(Ok(5..10))),
            ("bytes=10-", Some(Err(()))),
            ("bytes=10-12", Some(Err(()))),
            ("bytes=-0", Some(Err(()))),
            ("bytes=5-4", None),
            ("bytes=0-1,3-4", None),
            ("bytes=-", None),
            ("lines=0-1", None),
        ] {
            let headers = HeaderMap::from_iter([(header::RANGE, HeaderValue::from_static(asked))]);
            assert_eq!(asked_range(&headers, 10), range, "{asked}");
        }
    }
}
