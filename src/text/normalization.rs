//! Normalizes similar characters: Arabic and Persian letters, digits, and invisible marks.
//!
//! Used to compare tags, categories and slugs. The SQL function `fold_text` does the same to stored texts, after NFKC
//! and lower case; a test compares the two.

use std::borrow::Cow;

/// Pairs of a character and its replacement.
const SAME: [(char, char); 26] = [
    ('\u{649}', '\u{6cc}'), // alef maksura: yeh
    ('\u{64a}', '\u{6cc}'), // Arabic yeh: Persian yeh
    ('\u{643}', '\u{6a9}'), // Arabic kaf: Persian kaf
    ('\u{6aa}', '\u{6a9}'), // swash kaf: Persian kaf
    ('\u{6c1}', '\u{647}'), // heh goal: heh
    ('\u{6c3}', '\u{629}'), // marbuta goal: marbuta
    ('\u{660}', '0'),
    ('\u{661}', '1'),
    ('\u{662}', '2'),
    ('\u{663}', '3'),
    ('\u{664}', '4'),
    ('\u{665}', '5'),
    ('\u{666}', '6'),
    ('\u{667}', '7'),
    ('\u{668}', '8'),
    ('\u{669}', '9'),
    ('\u{6f0}', '0'),
    ('\u{6f1}', '1'),
    ('\u{6f2}', '2'),
    ('\u{6f3}', '3'),
    ('\u{6f4}', '4'),
    ('\u{6f5}', '5'),
    ('\u{6f6}', '6'),
    ('\u{6f7}', '7'),
    ('\u{6f8}', '8'),
    ('\u{6f9}', '9'),
];

/// Returns the text with one form of similar characters: Arabic yeh and kaf become the Persian ones, digits become
/// ASCII. Tatweel, Arabic vowel marks, the dot that lower case adds to `İ`, direction marks, soft hyphens and
/// variation selectors are removed. Expects NFKC and lower case, and preserves both.
pub fn fold(text: &str) -> Cow<'_, str> {
    if text.chars().any(|c| is_removed(c) || same(c) != c) {
        Cow::Owned(text.chars().filter(|&c| !is_removed(c)).map(same).collect())
    } else {
        Cow::Borrowed(text)
    }
}

fn same(c: char) -> char {
    SAME.iter().find(|(from, _)| *from == c).map_or(c, |(_, to)| *to)
}

fn is_removed(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{307}' | '\u{61c}' | '\u{640}' | '\u{64b}'
            ..='\u{652}'
                | '\u{670}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{2060}'
                | '\u{fe0e}'
                | '\u{fe0f}'
                | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn letters_that_look_alike_are_one() {
        for (text, folded) in [
            ("كتاب", "کتاب"),
            ("فارسي", "فارسی"),
            ("مصطفى", "مصطفی"),
            ("نسخه ۲ و ٢", "نسخه 2 و 2"),
            ("كـــتاب", "کتاب"),
            ("مُدَرِّس", "مدرس"),
            ("❤\u{fe0f}", "❤"),
            ("i\u{307}stanbul", "istanbul"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
        for kept in ["plain", "می\u{200c}خواهم", "👩\u{200d}💻", "żółw", "آأإؤئ"] {
            assert!(matches!(fold(kept), Cow::Borrowed(_)), "{kept}");
        }
    }

    proptest! {
        #[test]
        fn what_is_folded_stays_so(text in "[\\PC\u{600}-\u{6ff}]{0,40}") {
            let once = fold(&text).into_owned();
            prop_assert_eq!(fold(&once), once.as_str());
        }
    }
}
