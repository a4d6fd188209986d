//! The languages that the program itself speaks, and the direction of any.

use super::{Argument, bundles};

/// A language that the program has all its sentences in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, as written in Britain: a day comes before its month.
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
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::English,
        Self::Persian,
        Self::Arabic,
        Self::German,
        Self::French,
    ];

    /// The language that a BCP 47 tag asks for; English for one that the program does not speak.
    pub fn of(tag: &str) -> Self {
        let primary = primary(tag);
        Self::ALL
            .into_iter()
            .find(|language| language.tag() == primary)
            .unwrap_or(Self::English)
    }

    /// Its BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Persian => "fa",
            Self::Arabic => "ar",
            Self::German => "de",
            Self::French => "fr",
        }
    }

    /// What those who speak it call it.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Persian => "فارسی",
            Self::Arabic => "العربية",
            Self::German => "Deutsch",
            Self::French => "Français",
        }
    }

    /// A message of `locales` by its name, in words; `None` when there is no such message.
    pub fn say(self, id: &str, arguments: &[(String, Argument)]) -> Option<String> {
        bundles::format(self, id, arguments)
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        matches!(self, Self::Persian | Self::Arabic)
    }

    /// The tag by which CLDR knows how it writes numbers and dates.
    pub(super) fn formats(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            // With the digits of the language, which CLDR keeps for most of the east alone.
            Self::Arabic => "ar-EG",
            other => other.tag(),
        }
    }
}

/// The text direction of a language, by its BCP 47 tag: `rtl` for the scripts written from right to left.
pub fn direction(tag: &str) -> &'static str {
    match primary(tag) {
        "ar" | "arc" | "ckb" | "dv" | "fa" | "he" | "ks" | "ps" | "sd" | "ug" | "ur" | "yi" => "rtl",
        _ => "ltr",
    }
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
}
