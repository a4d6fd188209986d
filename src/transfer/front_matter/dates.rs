//! Parses dates in front matter and in paths.

use jiff::civil::{Date, DateTime};
use jiff::fmt::{rfc2822, strtime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, civil};

/// Formats without leading zeros or with slashes.
const LOOSE: [&str; 4] = ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%d", "%Y/%m/%d"];

/// Parses a date or time in ISO 8601 or RFC 2822. In ISO 8601, a space may replace the `T` and precede the offset.
/// Without an offset, the time is in UTC; without a time, it is midnight. The error is the reason, for display.
pub fn parse_date(text: &str) -> Result<Timestamp, String> {
    let text = text.trim();
    let compact = without_space_before_offset(text);
    let time = if let Ok(time) = compact.parse::<Timestamp>() {
        Ok(time)
    } else if let Ok(time) = rfc2822::parse(text) {
        Ok(time.timestamp())
    } else {
        match compact.parse::<DateTime>() {
            Ok(time) => in_utc(time),
            Err(strict) => loose(text).map_or_else(|| Err(strict.to_string()), in_utc),
        }
    };
    let time = time.map_err(|reason| format!("{text:?} ({reason})"))?;
    // The range that PostgreSQL and four-digit years have in common.
    let year = time.to_zoned(TimeZone::UTC).year();
    if (1..=9999).contains(&year) {
        Timestamp::from_microsecond(time.as_microsecond()).map_err(|error| error.to_string())
    } else {
        Err(format!("{text:?} (the year must be 1 to 9999)"))
    }
}

/// Returns the date in a path: at the beginning of the last segment (`2024-09-05-name`), or in three segments
/// (`2024/09/05`). The time is midnight in UTC.
pub fn from_path(path: &str) -> Option<Timestamp> {
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let in_name = segments
        .last()
        .and_then(|name| split_name(name))
        .map(|(date, _)| date);
    let date = in_name.or_else(|| segments.windows(3).find_map(date_of_segments))?;
    in_utc(date.at(0, 0, 0, 0)).ok()
}

/// Splits `2024-09-05-name` or `2024-09-05_name` into date and name.
pub fn split_name(name: &str) -> Option<(Date, &str)> {
    let (date, rest) = (name.get(..10)?, name.get(10..)?);
    let rest = rest.strip_prefix(['-', '_'])?;
    let mut parts = date.split('-');
    let date = date_of_segments(&[parts.next()?, parts.next()?, parts.next()?])?;
    (!rest.is_empty()).then_some((date, rest))
}

fn date_of_segments(segments: &[&str]) -> Option<Date> {
    let number = |text: &str, digits: usize| {
        let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| text.parse::<i16>().ok()).flatten()
    };
    let [year, month, day] = segments else {
        return None;
    };
    let (month, day) = (number(month, 2)?, number(day, 2)?);
    Date::new(
        number(year, 4)?,
        i8::try_from(month).ok()?,
        i8::try_from(day).ok()?,
    )
    .ok()
}

fn loose(text: &str) -> Option<civil::DateTime> {
    LOOSE
        .iter()
        .filter_map(|form| strtime::parse(form, text).ok())
        .find_map(|parsed| {
            let date = parsed.to_date().ok()?;
            Some(parsed.to_datetime().unwrap_or_else(|_| date.at(0, 0, 0, 0)))
        })
}

/// Removes the space before the offset, as Jekyll writes it: `2024-09-05 14:00:00 +0200` becomes `2024-09-05
/// 14:00:00+0200`. `UTC` and `GMT` become `Z`.
fn without_space_before_offset(text: &str) -> String {
    match text.rsplit_once(' ') {
        Some((time, "UTC" | "GMT" | "Z")) => format!("{}Z", time.trim_end()),
        Some((time, offset)) if offset.starts_with(['+', '-']) => format!("{}{offset}", time.trim_end()),
        _ => text.to_owned(),
    }
}

fn in_utc(time: DateTime) -> Result<Timestamp, String> {
    time.to_zoned(TimeZone::UTC)
        .map(|zoned| zoned.timestamp())
        .map_err(|error| error.to_string())
}
