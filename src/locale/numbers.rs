//! Formats integers with a language's digits and separators, from CLDR.

use std::sync::OnceLock;

use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_provider::prelude::icu_locale_core::Locale;

use super::Language;

struct Formatters {
    grouped: Option<DecimalFormatter>,
    plain: Option<DecimalFormatter>,
}

/// The formatters of a language, created at the first number in it.
static FORMATTERS: [OnceLock<Formatters>; Language::ALL.len()] =
    [const { OnceLock::new() }; Language::ALL.len()];

impl Formatters {
    fn of(language: Language) -> &'static Self {
        FORMATTERS[language as usize].get_or_init(|| Self {
            grouped: formatter(language, GroupingStrategy::Auto),
            plain: formatter(language, GroupingStrategy::Never),
        })
    }
}

/// Formats a number with separators, such as "1,234".
pub(super) fn grouped(language: Language, number: i64) -> String {
    write(Formatters::of(language).grouped.as_ref(), number)
}

/// Formats a number without separators, for a number that is a name.
pub(super) fn plain(language: Language, number: i64) -> String {
    write(Formatters::of(language).plain.as_ref(), number)
}

/// Formats a number; falls back to ASCII digits. ICU has data for all five languages.
fn write(formatter: Option<&DecimalFormatter>, number: i64) -> String {
    formatter.map_or_else(
        || number.to_string(),
        |formatter| formatter.format(&number.into()).to_string(),
    )
}

fn formatter(language: Language, grouping: GroupingStrategy) -> Option<DecimalFormatter> {
    let locale: Locale = language.formats().parse().ok()?;
    let options = DecimalFormatterOptions::from(grouping);
    DecimalFormatter::try_new(locale.into(), options).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_has_its_digits_and_separators() {
        let written = Language::ALL.map(|language| grouped(language, 12_345));
        assert_eq!(written, ["12,345", "۱۲٬۳۴۵", "١٢٬٣٤٥", "12.345", "12\u{202f}345"]);
    }

    #[test]
    fn a_year_has_no_separators() {
        assert_eq!(plain(Language::German, 2026), "2026");
        assert_eq!(plain(Language::Persian, 1405), "۱۴۰۵");
    }
}
