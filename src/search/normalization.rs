//! Normalizes words with several spellings, as the SQL function `search_fold` does for documents and search terms.
//! Used to highlight the found words in an extract; a test compares the two implementations.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::text::words::is_unspaced;

/// The zero-width non-joiner, which occurs within Persian words.
pub(super) const NON_JOINER: char = '\u{200c}';
const BREVE: char = '\u{306}';
/// Letters on which the breve makes a different letter: и is not й.
const KEEPS_BREVE: [char; 2] = ['и', 'И'];

/// Returns a word in lower case, without accents, vowel marks, elongation (tatweel) and invisible characters, and with
/// one form of similar letters and digits.
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    let mut plain = String::with_capacity(word.len());
    for c in word.nfkd().filter(|c| !is_dropped(*c)) {
        if c != BREVE || plain.ends_with(KEEPS_BREVE) {
            plain.push(c);
        }
    }
    let mut folded = String::with_capacity(plain.len());
    for c in plain.nfkc().flat_map(char::to_lowercase) {
        match c {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            'ß' => folded.push_str("ss"),
            'þ' => folded.push_str("th"),
            // The lower case of capital I with a dot contains this combining dot.
            '\u{307}' => {}
            c => folded.push(letter(c)),
        }
    }
    folded
}

/// Returns whether a word may start with a character. Unicode classifies some apostrophes as letters; they are
/// excluded.
pub(super) fn begins_word(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{2b9}' | '\u{2bb}' | '\u{2bc}' | '\u{374}')
}

/// Returns whether a character belongs to a word: a letter, a digit, or a mark on or between them.
pub(super) fn is_of_word(c: char) -> bool {
    begins_word(c) || c == NON_JOINER || is_combining_mark(c) || is_dropped(c)
}

/// Returns whether a character is of a script that is indexed in pairs of characters (bigrams).
pub(super) fn is_in_pairs(c: char) -> bool {
    is_unspaced(c)
        || matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3005}'..='\u{3007}' | '\u{3131}'..='\u{318e}'
            | '\u{ac00}'..='\u{d7a3}' | '\u{ff66}'..='\u{ff9f}')
}

/// Returns whether folding removes a character: accents, vowel marks, tatweel and invisible characters.
fn is_dropped(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{300}'..='\u{305}' | '\u{307}'..='\u{36f}' | '\u{483}'..='\u{489}'
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{61c}' | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        | '\u{6d6}'..='\u{6dc}' | '\u{6df}'..='\u{6e8}' | '\u{6ea}'..='\u{6ed}' | '\u{8d3}'..='\u{8ff}'
        | '\u{180e}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{200b}' | '\u{200d}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe20}'..='\u{fe2f}' | '\u{feff}')
}

/// Returns the normalized form of a letter or digit.
fn letter(c: char) -> char {
    let digit = |zero: char| char::from_digit(u32::from(c) - u32::from(zero), 10).unwrap_or(c);
    match c {
        '\u{64a}' | '\u{649}' | '\u{6d2}' | '\u{6d0}' | '\u{6cd}' => '\u{6cc}',
        '\u{643}' | '\u{6aa}' => '\u{6a9}',
        '\u{629}' | '\u{6d5}' | '\u{6c1}' | '\u{6c3}' | '\u{6be}' | '\u{6c0}' | '\u{6c2}' => '\u{647}',
        '\u{671}' => '\u{627}',
        '۰'..='۹' => digit('۰'),
        '٠'..='٩' => digit('٠'),
        '०'..='९' => digit('०'),
        '০'..='৯' => digit('০'),
        '๐'..='๙' => digit('๐'),
        'ø' => 'o',
        'ł' => 'l',
        'đ' | 'ð' => 'd',
        'ħ' => 'h',
        'ı' => 'i',
        'ĸ' => 'k',
        'ŋ' => 'n',
        'ŧ' => 't',
        'ς' => 'σ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn one_spelling_in_every_script() {
        for (word, folded) in [
            ("ŒUVRE", "oeuvre"),
            ("Straße", "strasse"),
            ("Smørrebrød", "smorrebrod"),
            ("المدرسة", "المدرسه"),
            ("أإآٱ", "اااا"),
            ("مُدَرِّســـة", "مدرسه"),
            ("كتابي", "کتابی"),
            ("۱۴۰۳", "1403"),
            ("２０２４", "2024"),
            ("ﾃﾝｷ", "テンキ"),
            ("がス", "がス"),
            ("학교", "학교"),
            ("ΣΊΣΥΦΟΣ", "σισυφοσ"),
            ("Красивый", "красивый"),
            ("Ёлка", "елка"),
            ("שָׁלוֹם", "שלום"),
            ("İSTANBUL", "istanbul"),
        ] {
            assert_eq!(fold(word), folded, "{word}");
        }
    }

    proptest! {
        #[test]
        fn what_is_folded_stays_so(word in "\\PC{0,20}|[\u{600}-\u{6ff}\u{200c}]{0,20}") {
            let once = fold(&word);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
