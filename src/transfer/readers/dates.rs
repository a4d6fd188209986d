//! Dates in the formats of the files.

use jiff::civil::DateTime;
use jiff::fmt::rfc2822;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::Context;

/// No article or comment is older: the first pages of the web.
const OLDEST: i16 = 1971;

/// Parses an RFC 3339 date; one without a zone is UTC. `None` for none, and for dates that mean none.
pub(super) fn rfc3339(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    text.parse::<Timestamp>()
        .ok()
        .or_else(|| utc(text))
        .filter(|date| is_sound(*date))
}

/// Parses `YYYY-MM-DD HH:MM:SS` in UTC.
pub(super) fn utc(text: &str) -> Option<Timestamp> {
    let civil = civil(text)?;
    civil
        .to_zoned(TimeZone::UTC)
        .ok()
        .map(|zoned| zoned.timestamp())
        .filter(|date| is_sound(*date))
}

/// Parses `YYYY-MM-DD HH:MM:SS` in the old site's time zone.
pub(super) fn local(text: &str, context: &Context) -> Option<Timestamp> {
    let zoned = civil(text)?.to_zoned(context.time_zone.clone()).ok()?;
    Some(zoned.timestamp()).filter(|date| is_sound(*date))
}

/// Parses `YYYY-MM-DD HH:MM:SS`, or the same with `T`.
fn civil(text: &str) -> Option<DateTime> {
    let text = text.trim();
    if text.starts_with("0000") {
        return None;
    }
    text.replacen(' ', "T", 1).parse().ok()
}

/// Parses an RFC 2822 date.
pub(super) fn rfc2822_date(text: &str) -> Option<Timestamp> {
    let parsed = rfc2822::DateTimeParser::new().parse_timestamp(text.trim()).ok();
    parsed.filter(|date| is_sound(*date))
}

/// Returns the time that is so many seconds after 1970.
pub(super) fn seconds(seconds: f64) -> Option<Timestamp> {
    let duration = SignedDuration::try_from_secs_f64(seconds).ok()?;
    let date = Timestamp::UNIX_EPOCH.checked_add(duration).ok()?;
    Some(date).filter(|date| is_sound(*date))
}

fn is_sound(date: Timestamp) -> bool {
    date.to_zoned(TimeZone::UTC).year() >= OLDEST
}
