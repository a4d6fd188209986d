//! Localisation: messages, numbers and dates in the site's language and calendar.
//!
//! Messages are Fluent messages in `locales/<language>/*.ftl`. Code refers to a message by a [`Message`]; rendering a
//! page formats it in the language of the page. Digits, month names and calendars come from CLDR through ICU4X.

mod calendar;
mod dates;
mod language;
mod message;
mod messages;
mod numbers;
mod shared_messages;
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
pub use shared_messages::comment_count;
pub(crate) use shared_messages::{article_count, comment_on, comments_on, new_comment_count, reading_time};

/// The language, calendar and time zone of a site.
#[derive(Debug, Clone)]
pub struct Locale {
    /// The language of the site's interface.
    pub language: Language,
    /// The calendar of dates.
    pub calendar: Calendar,
    /// The time zone of dates and times.
    pub time_zone: TimeZone,
}

impl Locale {
    /// Formats a message in the site's language, for uses other than templates, such as the title of a feed.
    pub(crate) fn text(&self, message: &Message) -> String {
        message.in_language(self.language)
    }

    /// Formats a number, such as "1,234".
    pub(crate) fn number(&self, number: i64) -> String {
        numbers::grouped(self.language, number)
    }

    /// Formats a number that is a name, such as a year: in the language's digits, without separators.
    pub(crate) fn digits(&self, number: i64) -> String {
        numbers::plain(self.language, number)
    }

    /// Formats a date in the site's time zone, such as "5 September 2024".
    pub(crate) fn long_date(&self, time: Timestamp) -> String {
        dates::long_date(self.language, self.calendar, self.local(time).date())
    }

    /// Formats a calendar day, which has no time zone.
    pub(crate) fn long_day(&self, day: civil::Date) -> String {
        dates::long_date(self.language, self.calendar, day)
    }

    /// Formats a date and time, such as "5 September 2024, 14:05".
    pub(crate) fn date_and_time(&self, time: Timestamp) -> String {
        dates::date_and_time(self.language, self.calendar, self.local(time))
    }

    /// Formats a time, such as "14:05".
    pub(crate) fn time_of_day(&self, time: Timestamp) -> String {
        dates::time_of_day(self.language, self.calendar, self.local(time).time())
    }

    /// Formats a time for `<time datetime>`: RFC 3339 with the offset of the time zone.
    pub(crate) fn machine_time(&self, time: Timestamp) -> String {
        time.to_zoned(self.time_zone.clone())
            .strftime("%Y-%m-%dT%H:%M:%S%:z")
            .to_string()
    }

    /// Formats a month with its year: "September 2024".
    pub(crate) fn month(&self, month: Month) -> String {
        dates::month_and_year(self.language, self.calendar, month)
    }

    /// Returns the name of a month: "September".
    pub(crate) fn month_name(&self, month: Month) -> String {
        dates::month_name(self.language, self.calendar, month)
    }

    /// Returns the month of a time in the site's calendar.
    pub(crate) fn month_of(&self, time: Timestamp) -> Month {
        self.calendar.month_of(self.local(time).date())
    }

    /// Returns the time at which a month of the site's calendar begins; `None` outside the range of the calendar.
    pub(crate) fn start_of(&self, month: Month) -> Option<Timestamp> {
        let day = self.calendar.first_day(month)?;
        Some(day.to_zoned(self.time_zone.clone()).ok()?.timestamp())
    }

    /// Returns the year of a time in the site's calendar.
    pub(crate) fn year_of(&self, time: Timestamp) -> i32 {
        self.month_of(time).year
    }

    /// Returns the BCP 47 tag of the site's formats, including the calendar: `fa-u-ca-persian`.
    pub(crate) fn formats(&self) -> String {
        dates::formats(self.language, self.calendar)
    }

    fn local(&self, time: Timestamp) -> jiff::civil::DateTime {
        time.to_zoned(self.time_zone.clone()).datetime()
    }
}
