//! Security headers, such as the content security policy.

use actix_web::Error as ActixError;
use actix_web::HttpRequest;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{self, HeaderMap, HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::web;

use crate::config::{BaseUrl, ImagePolicy};

/// The content security policy of pages, with the allowed sources of images, audio and video.
macro_rules! content_security_policy {
    ($media:literal) => {
        concat!(
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src ",
            $media,
            "; media-src ",
            $media,
            "; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        )
    };
}

/// Returns the content security policy of a site. A page over HTTPS must not load anything over HTTP. A site without
/// TLS has nothing to lose, and its articles may show images of other sites without TLS. A strict site loads nothing
/// from other sites.
const fn content_security_policy(is_https: bool, is_strict: bool) -> &'static str {
    match (is_strict, is_https) {
        (true, _) => content_security_policy!("'self'"),
        (false, true) => content_security_policy!("'self' https:"),
        (false, false) => content_security_policy!("'self' https: http:"),
    }
}

const HEADERS: [(HeaderName, &str); 6] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "strict-origin-when-cross-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(), microphone=(), interest-cohort=()",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// Middleware: adds the headers to every response, unless a handler set its own.
///
/// # Errors
/// Those of inner middleware.
pub(crate) async fn add_security_headers<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, ActixError> {
    let mut response = next.call(request).await?;
    let (request, response_headers) = (response.request().clone(), response.headers_mut());
    add_headers(&request, response_headers);
    Ok(response)
}

/// Adds the headers to a response that has no handler.
pub(crate) fn add_headers(request: &HttpRequest, headers: &mut HeaderMap) {
    let is_https = request
        .app_data::<web::Data<BaseUrl>>()
        .is_some_and(|base_url| base_url.is_https());
    let is_strict = request
        .app_data::<web::Data<ImagePolicy>>()
        .is_some_and(|policy| *policy.get_ref() == ImagePolicy::OwnSite);
    let mut add = |name: HeaderName, value: &'static str| {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    add(
        header::CONTENT_SECURITY_POLICY,
        content_security_policy(is_https, is_strict),
    );
    for (name, value) in HEADERS {
        add(name, value);
    }
    if is_https {
        add(header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    headers.append(header::VARY, HeaderValue::from_static("Accept-Encoding"));
}
