//! Refuses what another site makes a browser send (cross-site request forgery).

use actix_web::Error as ActixError;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::ORIGIN;
use actix_web::middleware::Next;
use actix_web::web;

use crate::config::BaseUrl;
use crate::error::Error;

/// Middleware: `POST` needs `Sec-Fetch-Site: same-origin` (W3C Fetch Metadata) or, from a browser that does not send it,
/// this site's `Origin`. `Address` registers handlers for no other method that changes something, so all others are left
/// to the router, which refuses them.
///
/// # Errors
/// Those of middleware further in.
pub async fn refuse_other_origins(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, ActixError> {
    if request.method() != Method::POST || is_same_origin(&request) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    Ok(request.error_response(Error::Forbidden("form-of-another-site")))
}

fn is_same_origin(request: &ServiceRequest) -> bool {
    let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = header("sec-fetch-site") {
        return site == "same-origin";
    }
    match (header(ORIGIN.as_str()), request.app_data::<web::Data<BaseUrl>>()) {
        (Some(origin), Some(base_url)) => origin == base_url.as_str(),
        _ => false,
    }
}
