//! Normalises typed codes: spaces and hyphens, digits of other scripts, and invisible characters from copying.

use unicode_normalization::UnicodeNormalization as _;

/// The zeros of scripts whose decimal digits are consecutive code points (Unicode: decimal numbers).
const ZEROS: [char; 24] = [
    '0', '\u{660}', '\u{6f0}', '\u{7c0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}', '\u{be6}',
    '\u{c66}', '\u{ce6}', '\u{d66}', '\u{de6}', '\u{e50}', '\u{ed0}', '\u{f20}', '\u{1040}', '\u{1090}',
    '\u{17e0}', '\u{1810}', '\u{1946}', '\u{19d0}', '\u{1a80}',
];

/// Returns the letters and digits of a code: full-width characters as ASCII, digits of any script as 0 to 9.
///
/// All other characters are removed.
pub(super) fn plain(typed: &str) -> String {
    typed
        .nfkc()
        .filter(|c| c.is_alphanumeric())
        .map(|c| digit(c).unwrap_or(c))
        .collect()
}

/// Returns the six digits of an authenticator app's code, or `None` for anything else.
pub(super) fn digits(typed: &str) -> Option<String> {
    let code = plain(typed);
    let is_code = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
    is_code.then_some(code)
}

fn digit(c: char) -> Option<char> {
    let value = |zero: &char| {
        u32::from(c)
            .checked_sub(u32::from(*zero))
            .filter(|value| *value < 10)
    };
    ZEROS
        .iter()
        .find_map(value)
        .and_then(|value| char::from_digit(value, 10))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_code_is_typed_in_any_digits_and_with_anything_between_them() {
        for typed in [
            "287082",
            " 287 082 ",
            "287-082",
            "287\u{2011}082",
            "287\u{2013}082",
            "28-70-82",
            "287.082",
            "287\u{a0}082\n",
            "\u{200e}287082\u{200f}",
            "287\u{200b}082",
            "\u{6f2}\u{6f8}\u{6f7}\u{6f0}\u{6f8}\u{6f2}",
            "\u{662}\u{668}\u{667} \u{660}\u{668}\u{662}",
            "２８７０８２",
            "２８７－０８２",
            "२८७०८२",
        ] {
            assert_eq!(digits(typed).as_deref(), Some("287082"), "{typed:?}");
        }
        for typed in ["", "28708", "2870822", "28708a", "２８７０８２x", "------"] {
            assert_eq!(digits(typed), None, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_typed_the_digits_are_ascii(typed in "\\PC{0,40}") {
            if let Some(code) = digits(&typed) {
                prop_assert!(code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit()));
            }
        }

        #[test]
        fn separators_change_nothing(code in "[0-9]{6}", place in 0_usize..=6, between in "[ .\\-\u{2010}-\u{2015}\u{a0}\u{200e}]{0,3}") {
            let typed = format!("{}{between}{}", &code[..place], &code[place..]);
            prop_assert_eq!(digits(&typed), Some(code));
        }
    }
}
