//! What somebody is told who has to wait.

use std::time::Duration;

use actix_web::HttpResponse;
use actix_web::http::header::{self, HeaderValue};
use jiff::SignedDuration;

use crate::locale::Message;
use crate::site::Site;
use crate::web::{FormErrors, error_pages};

/// From here on the wait is told in minutes, in seconds.
const MINUTES_FROM: u64 = 90;

/// How long, and until when.
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

/// The same for programs.
pub(super) fn set_retry_after(response: &mut HttpResponse, wait: Duration) {
    let seconds = HeaderValue::from(error_pages::whole_seconds(wait));
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
}
