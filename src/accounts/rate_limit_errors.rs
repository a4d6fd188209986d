//! Error messages and headers for requests that exceed the rate limit.

use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::header::{self, HeaderValue};
use jiff::SignedDuration;

use crate::locale::Message;
use crate::site::Site;
use crate::web::{FormErrors, error_pages};

/// Waits of at least this many seconds are displayed in minutes.
const MINUTES_FROM: u64 = 90;

/// Returns the error message with the duration of the wait, and its end if it is long.
pub(super) fn errors(site: &Site, wait: Duration) -> FormErrors {
    let seconds = error_pages::whole_seconds(wait);
    if seconds < MINUTES_FROM {
        return FormErrors::whole(Message::new("sign-in-too-many-attempts-error").with("seconds", seconds));
    }
    let minutes = seconds.div_ceil(60);
    let until =
        i64::try_from(minutes).map_or(site.now, |minutes| site.now + SignedDuration::from_mins(minutes));
    FormErrors::whole(
        Message::new("too-many-attempts-minutes")
            .with("minutes", minutes)
            .with("time", site.locale.time_of_day(until)),
    )
}

/// Sets the `Retry-After` header, in seconds.
pub(super) fn set_retry_after(response: &mut HttpResponse, wait: Duration) {
    let seconds = HeaderValue::from(error_pages::whole_seconds(wait));
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
}
