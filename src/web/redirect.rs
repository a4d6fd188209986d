//! Answers that lead elsewhere.

use actix_web::HttpResponse;
use actix_web::http::header;

/// 303: look there for the outcome of what was posted.
pub(crate) fn see_other(path: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((header::LOCATION, path))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .finish()
}
