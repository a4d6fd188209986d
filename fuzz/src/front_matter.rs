//! Fuzzes imported files: the front matter and the file name.

use gloss::transfer::front_matter::{from_path, parse, parse_date, split_name};

/// Checks a Markdown file.
pub fn check(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    match parse(text) {
        Ok((_, body)) => assert!(text.ends_with(body), "the text is the end of the file"),
        Err(error) => assert!(
            !error.to_string().contains('\n'),
            "a reason of several lines: {error}"
        ),
    }
    let _ = parse_date(text);
    if let Some((_, rest)) = split_name(text) {
        assert!(text.ends_with(rest));
    }
    let _ = from_path(text);
}
