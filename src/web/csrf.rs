//! Protection against cross-site request forgery.

use actix_web::Error as ActixError;
use actix_web::HttpMessage as _;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::Method;
use actix_web::http::header::{HeaderValue, ORIGIN};
use actix_web::middleware::Next;
use actix_web::web;

use crate::config::BaseUrl;
use crate::error::Error;

/// Middleware: `POST` requires `Sec-Fetch-Site: same-origin` (W3C Fetch Metadata). Browsers that do not send this
/// header must send the site's own `Origin`. `Route` registers handlers for no other method that changes data, so the
/// router refuses the others.
///
/// # Errors
/// Those of inner middleware.
pub(crate) async fn refuse_other_origins(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, ActixError> {
    if request.method() != Method::POST || is_same_origin(&request) {
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    if is_unknown(&request) && gives_back(&request) {
        request.extensions_mut().insert(UnknownOrigin);
        return Ok(next.call(request).await?.map_into_boxed_body());
    }
    Ok(request.error_response(Error::Forbidden("form-cross-site-error")))
}

/// Marks a request whose origin is unknown and whose handler refuses it itself. Such a handler returns the submitted
/// text to the reader (`gives_back`).
#[derive(Debug, Clone, Copy)]
pub(crate) struct UnknownOrigin;

/// Returns whether the browser does not say where a form comes from. An old browser does not, and nor does one with
/// that privacy setting. A form that certainly comes from another site is not returned, because that site could have
/// filled it in.
fn is_unknown(request: &ServiceRequest) -> bool {
    let headers = request.headers();
    let origin = headers.get(ORIGIN).map(HeaderValue::as_bytes);
    !headers.contains_key("sec-fetch-site") && matches!(origin, None | Some(b"null"))
}

/// Returns whether this URL takes a text that a reader typed. Each of these handlers checks for `UnknownOrigin` first.
/// A test sends each of them a form of unknown origin.
fn gives_back(request: &ServiceRequest) -> bool {
    const OF_ARTICLE: [&str; 2] = ["/comments", "/comments/preview"];
    const OF_COMMENT: [&str; 2] = ["/edit", "/report"];
    let path = request.path();
    let ends = |start: &str, ends: [&str; 2]| {
        let rest = path.strip_prefix(start).and_then(|rest| rest.split_once('/'));
        rest.is_some_and(|(_, end)| ends.iter().any(|known| known.strip_prefix('/') == Some(end)))
    };
    *request.method() == Method::POST && (ends("/articles/", OF_ARTICLE) || ends("/comments/", OF_COMMENT))
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
