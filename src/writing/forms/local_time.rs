//! Times as the form has them.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// As `<input type="datetime-local">` writes a time.
const LOCAL_TIME: &str = "%Y-%m-%dT%H:%M";

/// A time by the clocks of a zone, to the minute.
pub(super) fn local_time(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone()).strftime(LOCAL_TIME).to_string()
}
