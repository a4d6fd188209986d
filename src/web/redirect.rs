//! Redirects.

use actix_web::HttpResponse;
use actix_web::http::header;

/// Returns a 303 redirect to the result of a posted form.
pub(crate) fn see_other(path: &str) -> HttpResponse {
    HttpResponse::SeeOther()
        .insert_header((header::LOCATION, path))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .finish()
}
