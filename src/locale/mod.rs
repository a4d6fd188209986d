//! How a site speaks: its sentences, its numbers and its dates, in its language and its calendar.
//!
//! Sentences are Fluent messages in `locales/<language>/*.ftl`. Code that has something to say names it with a
//! [`Message`]; it becomes words where a page is rendered, in the language of that page. Everything else (CLDR's
//! digits, month names and calendars) comes from ICU4X.

mod bundles;
mod calendar;
mod dates;
mod language;
mod message;
mod numbers;
mod phrases;
mod wording;

use jiff::Timestamp;
use jiff::civil;
use jiff::tz::TimeZone;

pub(crate) use calendar::{Calendar, Month};
pub use language::Language;
pub(crate) use language::{direction, direction_of_text};
pub(crate) use message::Argument;
pub use message::Message;
pub(crate) use message::error_with_message;
pub use phrases::comment_count;
pub(crate) use phrases::{article_count, comment_on, comments_on, new_comment_count, reading_time};

/// How one site writes dates and numbers.
#[derive(Debug, Clone)]
pub struct Locale {
    /// The language of its own words.
    pub language: Language,
    /// The calendar of its dates.
    pub calendar: Calendar,
    /// Where its days begin.
    pub time_zone: TimeZone,
}

impl Locale {
    /// A message in the site's language, where it is needed as text: in a feed's title, say.
    pub(crate) fn text(&self, message: &Message) -> String {
        message.in_language(self.language)
    }

    /// Such as "1,234".
    pub(crate) fn number(&self, number: i64) -> String {
        numbers::grouped(self.language, number)
    }

    /// A number that is a name, such as a year's: in the language's digits, without separators.
    pub(crate) fn digits(&self, number: i64) -> String {
        numbers::plain(self.language, number)
    }

    /// Such as "5 September 2024".
    pub(crate) fn long_date(&self, time: Timestamp) -> String {
        dates::long_date(self.language, self.calendar, self.local(time).date())
    }

    /// A day that is no moment.
    pub(crate) fn long_day(&self, day: civil::Date) -> String {
        dates::long_date(self.language, self.calendar, day)
    }

    /// Such as "5 September 2024, 14:05".
    pub(crate) fn date_and_time(&self, time: Timestamp) -> String {
        dates::date_and_time(self.language, self.calendar, self.local(time))
    }

    /// Such as "14:05".
    pub(crate) fn time_of_day(&self, time: Timestamp) -> String {
        dates::time_of_day(self.language, self.calendar, self.local(time).time())
    }

    /// For `<time datetime>`: RFC 3339 with the zone's offset.
    pub(crate) fn machine_time(&self, time: Timestamp) -> String {
        time.to_zoned(self.time_zone.clone())
            .strftime("%Y-%m-%dT%H:%M:%S%:z")
            .to_string()
    }

    /// A month with its year: "September 2024".
    pub(crate) fn month(&self, month: Month) -> String {
        dates::month_and_year(self.language, self.calendar, month)
    }

    /// A month's name alone: "September".
    pub(crate) fn month_name(&self, month: Month) -> String {
        dates::month_name(self.language, self.calendar, month)
    }

    /// The month of the site's calendar that a moment falls into.
    pub(crate) fn month_of(&self, time: Timestamp) -> Month {
        self.calendar.month_of(self.local(time).date())
    }

    /// The moment at which a month of the site's calendar begins; `None` where the calendar does not reach.
    pub(crate) fn start_of(&self, month: Month) -> Option<Timestamp> {
        let day = self.calendar.first_day(month)?;
        Some(day.to_zoned(self.time_zone.clone()).ok()?.timestamp())
    }

    /// The present year of the site's calendar.
    pub(crate) fn year_of(&self, time: Timestamp) -> i32 {
        self.month_of(time).year
    }

    /// How it writes dates and numbers, as a BCP 47 tag with the calendar: `fa-u-ca-persian`.
    pub(crate) fn formats(&self) -> String {
        dates::formats(self.language, self.calendar)
    }

    fn local(&self, time: Timestamp) -> jiff::civil::DateTime {
        time.to_zoned(self.time_zone.clone()).datetime()
    }
}
