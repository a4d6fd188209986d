//! The languages of the interface, and the text direction of any language.

/// A language with a complete translation of the interface.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// British English: the day comes before the month.
    English,
    /// Persian.
    Persian,
    /// Arabic.
    Arabic,
    /// German.
    German,
    /// French.
    French,
}

impl Language {
    /// All languages of the interface.
    pub const ALL: [Self; 5] = [
        Self::English,
        Self::Persian,
        Self::Arabic,
        Self::German,
        Self::French,
    ];

    /// Returns the language of a BCP 47 tag; English if there is no translation.
    pub fn of(tag: &str) -> Self {
        let primary = primary(tag);
        Self::ALL
            .into_iter()
            .find(|language| language.tag() == primary)
            .unwrap_or(Self::English)
    }

    /// Returns the BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Persian => "fa",
            Self::Arabic => "ar",
            Self::German => "de",
            Self::French => "fr",
        }
    }

    /// Returns the name of the language in the language itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Persian => "فارسی",
            Self::Arabic => "العربية",
            Self::German => "Deutsch",
            Self::French => "Français",
        }
    }

    /// Returns whether the language is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        matches!(self, Self::Persian | Self::Arabic)
    }

    /// Returns the tag that selects CLDR's formats for numbers and dates.
    pub(super) fn formats(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            // With Arabic-Indic digits, which CLDR uses by default only in eastern Arab countries.
            Self::Arabic => "ar-EG",
            other => other.tag(),
        }
    }
}

/// Returns the text direction of a language by its BCP 47 tag. It is the direction of the script in the tag, or else
/// of the usual script of the language in its region (CLDR, "likely subtags").
pub(crate) fn direction(tag: &str) -> &'static str {
    let mut subtags = tag.split(['-', '_']).map(str::to_ascii_lowercase);
    let language = subtags.next().unwrap_or_default();
    // A subtag of a single letter or digit begins an extension.
    let subtags: Vec<String> = subtags.take_while(|subtag| subtag.len() > 1).collect();
    let script = subtags
        .iter()
        .find(|subtag| subtag.len() == 4 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic()));
    let region = subtags
        .iter()
        .map(String::as_str)
        .find(|subtag| subtag.len() == 2);
    let is_right_to_left = match script {
        Some(script) => is_right_to_left_script(script),
        None => is_mostly_right_to_left(&language, region),
    };
    if is_right_to_left { "rtl" } else { "ltr" }
}

/// Returns whether a script, by its ISO 15924 code in lower case, is written from right to left.
fn is_right_to_left_script(script: &str) -> bool {
    matches!(
        script,
        "adlm"
            | "arab"
            | "aran"
            | "armi"
            | "avst"
            | "chrs"
            | "cprt"
            | "elym"
            | "hatr"
            | "hebr"
            | "hung"
            | "khar"
            | "lydi"
            | "mand"
            | "mani"
            | "mend"
            | "merc"
            | "mero"
            | "narb"
            | "nbat"
            | "nkoo"
            | "orkh"
            | "ougr"
            | "palm"
            | "phli"
            | "phlp"
            | "phnx"
            | "prti"
            | "rohg"
            | "samr"
            | "sarb"
            | "sogd"
            | "sogo"
            | "syrc"
            | "syre"
            | "syrj"
            | "syrn"
            | "thaa"
            | "yezi"
    )
}

/// Languages that are written from right to left in most countries.
const RIGHT_TO_LEFT: [&str; 81] = [
    "aao", "abh", "abv", "acm", "acq", "acw", "acx", "acy", "adf", "aeb", "aec", "afb", "aii", "ajp", "apc",
    "apd", "ar", "arb", "arc", "arq", "ars", "ary", "arz", "auz", "avl", "ayl", "ayn", "azb", "bal", "bcc",
    "bft", "bgn", "bqi", "brh", "cja", "ckb", "dcc", "drw", "dv", "fa", "glk", "gwc", "haz", "hbo", "he",
    "hnd", "hno", "iw", "ji", "khw", "ks", "kvx", "lad", "lki", "lrc", "luz", "mfa", "mvy", "mzn", "nqo",
    "ota", "pbt", "pbu", "pes", "phr", "pnb", "prs", "ps", "pst", "rhg", "sam", "sd", "sdh", "skr", "syr",
    "trw", "ug", "ur", "wni", "ydd", "yi",
];

fn is_mostly_right_to_left(language: &str, region: Option<&str>) -> bool {
    match (language, region) {
        ("az" | "tk", Some("ir" | "iq" | "af"))
        | ("uz", Some("af" | "cn"))
        | ("tg" | "pa", Some("pk"))
        | ("ku", Some("iq" | "ir"))
        | ("kk" | "ky", Some("cn" | "af" | "ir"))
        | ("ms", Some("cc"))
        | ("ha", Some("cm" | "sd"))
        | ("tt", Some("cn")) => true,
        ("ug", Some("kz" | "mn")) | ("sd", Some("in")) => false,
        _ => RIGHT_TO_LEFT.contains(&language),
    }
}

/// Returns the text direction by the letters at the beginning of some texts; `None` without letters. The direction is
/// right-to-left if at least two letters in five are. Names and code in Latin letters are common in such texts, and
/// the reverse is rare.
pub(crate) fn direction_of_text(texts: &[&str]) -> Option<&'static str> {
    const LETTERS: usize = 1_000;
    let letters = texts
        .iter()
        .flat_map(|text| text.chars())
        .filter(|c| c.is_alphabetic());
    let (mut all, mut right_to_left) = (0, 0);
    for letter in letters.take(LETTERS) {
        all += 1;
        right_to_left += usize::from(is_right_to_left_letter(letter));
    }
    match all {
        0 => None,
        _ if right_to_left * 5 >= all * 2 => Some("rtl"),
        _ => Some("ltr"),
    }
}

/// Returns whether a character is in a block that Unicode reserves for right-to-left scripts (`DerivedBidiClass.txt`,
/// classes R and AL).
fn is_right_to_left_letter(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

fn primary(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_does_not_hide_a_language() {
        assert_eq!(Language::of("fa-IR"), Language::Persian);
        assert_eq!(Language::of("de_AT"), Language::German);
        assert_eq!(Language::of("sv"), Language::English);
        assert_eq!(direction("ar-EG"), "rtl");
        assert_eq!(direction("arn"), "ltr");
    }

    #[test]
    fn the_script_decides_about_the_direction_and_else_what_is_likely() {
        for tag in [
            "az-Arab",
            "uz-Arab",
            "pa-Arab",
            "ku-Arab",
            "pa_Arab_PK",
            "az-arab-IR",
            "ff-Adlm",
            "en-Hebr",
            "uz-AF",
            "pa-PK",
            "ku-IQ",
            "az-IR",
            "kk-CN",
            "ug",
            "sd",
            "iw",
            "prs",
            "nqo",
            "syr",
            "ckb-IR",
            "ur-PK",
        ] {
            assert_eq!(direction(tag), "rtl", "{tag}");
        }
        for tag in [
            "az",
            "uz-Latn",
            "pa",
            "pa-Guru",
            "ku",
            "ku-Latn-IQ",
            "az-Cyrl",
            "ar-Latn",
            "fa-Latn",
            "ks-Deva",
            "sd-IN",
            "ug-Cyrl",
            "en-x-arab",
            "en-u-nu-arab",
            "",
            "arn",
            "de-AT",
        ] {
            assert_eq!(direction(tag), "ltr", "{tag}");
        }
    }

    #[test]
    fn two_letters_in_five_make_a_text_run_from_right_to_left() {
        for (texts, expected) in [
            (&["Rust 1.80 منتشر شد", "نسخه‌ی تازه"][..], Some("rtl")),
            (&["سلام means hello", "in Persian"], Some("ltr")),
            (
                &["کد در متن", "با let x = a[0] - 1; و --flag و #[derive]."],
                Some("rtl"),
            ),
            (&["The word سلام"], Some("ltr")),
            (&["日本語"], Some("ltr")),
            (&["שלום"], Some("rtl")),
            (&["2024 — 😀", ""], None),
            (&[], None),
        ] {
            assert_eq!(direction_of_text(texts), expected, "{texts:?}");
        }
    }
}
