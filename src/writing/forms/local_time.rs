//! Local times in the form.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// The format of `<input type="datetime-local">`.
const LOCAL_TIME: &str = "%Y-%m-%dT%H:%M";

/// Formats a time in a time zone, to the minute.
pub(super) fn local_time(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime(LOCAL_TIME).to_string()
}
