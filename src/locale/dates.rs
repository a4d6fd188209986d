//! Formats dates in a language and a calendar, with data from CLDR.

use std::sync::OnceLock;

use icu_datetime::fieldsets::{M, T, YMD};
use icu_datetime::input::Time;
use icu_datetime::{DateTimeFormatter, NoCalendarFormatter};
use icu_provider::prelude::icu_locale_core::Locale;
use jiff::civil;

use super::calendar::iso;
use super::{Calendar, Language, Month, numbers};

struct Formatters {
    day: DateTimeFormatter<YMD>,
    month: DateTimeFormatter<M>,
    time: NoCalendarFormatter<T>,
}

type OfCalendars = [Option<Formatters>; Calendar::ALL.len()];

/// The formatters of a language, created at the first date in it.
static FORMATTERS: [OnceLock<OfCalendars>; Language::ALL.len()] =
    [const { OnceLock::new() }; Language::ALL.len()];

impl Formatters {
    /// Returns `None` if ICU's data lacks the language; a test checks that it lacks none.
    fn new(language: Language, calendar: Calendar) -> Option<Self> {
        let locale: Locale = formats(language, calendar).parse().ok()?;
        Some(Self {
            day: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok()?,
            month: DateTimeFormatter::try_new((&locale).into(), M::long()).ok()?,
            time: NoCalendarFormatter::try_new((&locale).into(), T::hm()).ok()?,
        })
    }

    fn of(language: Language, calendar: Calendar) -> Option<&'static Self> {
        let of_language = || Calendar::ALL.map(|calendar| Self::new(language, calendar));
        FORMATTERS[language as usize].get_or_init(of_language)[calendar as usize].as_ref()
    }
}

/// Returns the BCP 47 tag that selects CLDR's date formats for a language and a calendar.
pub(super) fn formats(language: Language, calendar: Calendar) -> String {
    let calendar = match calendar {
        Calendar::Gregorian => "gregory",
        Calendar::Persian => "persian",
    };
    format!("{}-u-ca-{calendar}", language.formats())
}

/// Formats a date, such as "5 September 2024".
pub(super) fn long_date(language: Language, calendar: Calendar, day: civil::Date) -> String {
    match (Formatters::of(language, calendar), iso(day)) {
        (Some(formatters), Some(day)) => formatters.day.format(&day).to_string(),
        _ => day.to_string(),
    }
}

/// Formats a date and time, such as "5 September 2024, 14:05".
pub(super) fn date_and_time(language: Language, calendar: Calendar, time: civil::DateTime) -> String {
    let comma = if language.is_right_to_left() { "،" } else { "," };
    let clock = time_of_day(language, calendar, time.time());
    format!("{}{comma} {clock}", long_date(language, calendar, time.date()))
}

/// Formats a time, such as "14:05".
pub(super) fn time_of_day(language: Language, calendar: Calendar, time: civil::Time) -> String {
    let (hour, minute) = (time.hour().unsigned_abs(), time.minute().unsigned_abs());
    match (
        Formatters::of(language, calendar),
        Time::try_new(hour, minute, 0, 0),
    ) {
        (Some(formatters), Ok(time)) => formatters.time.format(&time).to_string(),
        _ => time.strftime("%H:%M").to_string(),
    }
}

/// Formats a month with its year, such as "September 2024". All five languages put the year last; CLDR's generic
/// pattern does not in Persian.
pub(super) fn month_and_year(language: Language, calendar: Calendar, month: Month) -> String {
    let year = numbers::plain(language, month.year.into());
    format!("{} {year}", month_name(language, calendar, month))
}

/// Returns the name of a month, such as "September". A month outside the range of the calendar is written in digits.
pub(super) fn month_name(language: Language, calendar: Calendar, month: Month) -> String {
    match (Formatters::of(language, calendar), calendar.first_iso_day(month)) {
        (Some(formatters), Some(day)) => formatters.month.format(&day).to_string(),
        _ => numbers::plain(language, month.number.into()),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn written(calendar: Calendar, time: civil::DateTime) -> [String; Language::ALL.len()] {
        Language::ALL.map(|language| date_and_time(language, calendar, time))
    }

    #[test]
    fn every_language_writes_gregorian_dates() {
        let written = written(Calendar::Gregorian, date(2024, 9, 5).at(14, 5, 0, 0));
        assert_eq!(
            written,
            [
                "5 September 2024, 14:05",
                "۵ سپتامبر ۲۰۲۴، ۱۴:۰۵",
                "٥ سبتمبر ٢٠٢٤، ٢:٠٥ م",
                "5. September 2024, 14:05",
                "5 septembre 2024, 14:05",
            ]
        );
    }

    /// Days in and around leap years, from the official calendar of Iran.
    #[test]
    fn persian_writes_persian_dates() {
        for (day, written) in [
            (date(2021, 3, 20), "۳۰ اسفند ۱۳۹۹"),
            (date(2021, 3, 21), "۱ فروردین ۱۴۰۰"),
            (date(2024, 3, 19), "۲۹ اسفند ۱۴۰۲"),
            (date(2024, 3, 20), "۱ فروردین ۱۴۰۳"),
            (date(2025, 3, 20), "۳۰ اسفند ۱۴۰۳"),
            (date(2025, 3, 21), "۱ فروردین ۱۴۰۴"),
            (date(2026, 3, 21), "۱ فروردین ۱۴۰۵"),
            (date(2026, 11, 26), "۵ آذر ۱۴۰۵"),
            (date(2029, 3, 19), "۲۹ اسفند ۱۴۰۷"),
            (date(2030, 3, 20), "۳۰ اسفند ۱۴۰۸"),
            (date(1979, 2, 11), "۲۲ بهمن ۱۳۵۷"),
        ] {
            assert_eq!(long_date(Language::Persian, Calendar::Persian, day), written);
        }
    }

    #[test]
    fn months_have_names_in_every_language_and_calendar() {
        let month = Month {
            year: 2025,
            number: 10,
        };
        let written = Language::ALL.map(|language| month_and_year(language, Calendar::Gregorian, month));
        assert_eq!(
            written,
            [
                "October 2025",
                "اکتبر ۲۰۲۵",
                "أكتوبر ٢٠٢٥",
                "Oktober 2025",
                "octobre 2025"
            ]
        );
        let month = Month {
            year: 1404,
            number: 7,
        };
        assert_eq!(
            month_and_year(Language::Persian, Calendar::Persian, month),
            "مهر ۱۴۰۴"
        );
        assert_eq!(month_name(Language::Persian, Calendar::Persian, month), "مهر");
        let far = Month {
            year: 99_999,
            number: 7,
        };
        assert_eq!(month_name(Language::German, Calendar::Gregorian, far), "7");
    }
}
