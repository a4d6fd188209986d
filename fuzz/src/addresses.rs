//! Fuzzes parts of URLs: cursors of lists, slugs and names of files.

use gloss::db::keyset::{Cursor, EARLIEST};
use gloss::media::MediaName;
use gloss::text::Slug;

/// Checks a decoded part of a URL.
pub fn check(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    if let Ok(cursor) = text.parse::<Cursor>() {
        assert!(cursor.at >= EARLIEST, "PostgreSQL knows no such time");
        assert_eq!(cursor.to_string(), text, "a cursor has one spelling");
    }
    if let Ok(slug) = text.parse::<Slug>() {
        assert_eq!(slug.as_str().parse::<Slug>().as_ref(), Ok(&slug));
        assert!(
            !slug.as_str().contains(['/', '\\', '?', '#', '%', '<', '"', '\0']),
            "{slug:?}"
        );
    }
    if let Some(slug) = Slug::from_title(text) {
        assert_eq!(
            slug.as_str().parse::<Slug>().as_ref(),
            Ok(&slug),
            "a slug from a title is a valid slug"
        );
    }
    if let Ok(name) = MediaName::try_from(text) {
        assert!(!name.as_str().contains(['/', '\\', '\0', '\r', '\n']), "{name:?}");
    }
}
