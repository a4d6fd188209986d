//! Fuzzes uploads: an accepted file must be a picture, and accepting it again must not change it.

use gloss::media::ContentType;
use gloss::media::validation::accept;

/// Checks a file.
pub fn check(input: &[u8]) {
    let Some(content_type) = ContentType::of(input) else {
        return;
    };
    let subtype = content_type.as_str().rsplit('/').next().unwrap_or_default();
    let name = format!("picture.{}", subtype.trim_end_matches("+xml"));
    let Ok(accepted) = accept(&name, input) else {
        return;
    };
    assert!(accepted.size.0 > 0 && accepted.size.1 > 0);
    let again = accept(&name, &accepted.file.bytes).expect("an accepted file is accepted again");
    assert_eq!(again.size, accepted.size);
    assert_eq!(
        again.file.bytes, accepted.file.bytes,
        "no metadata is left to remove"
    );
}
