//! Renders every error as a themed page, in one place: errors of handlers, of the framework, and of unknown URLs.
//! Internal errors are logged here once, with their causes, and never shown.

use std::sync::{LazyLock, PoisonError};
use std::time::{Duration, Instant};

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, Responder as _, ResponseError, web};
use serde::Serialize;

use super::cache::Outage;
use super::layout::{LastLayout, Layout};
use super::request_log::RefusalReason;
use super::{CachePolicy, Head, NavigationItem, Page, Scope, SignedInViewer, View, shape_of};
use crate::error::Error;
use crate::locale::Message;
use crate::telemetry::{LogRateLimit, causes_of};
use crate::theme::{Shape, urls};

/// The `Retry-After` of a database outage, in seconds.
const RETRY_AFTER_OUTAGE: u64 = 5;

impl ResponseError for Error {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignInRequired
            | Self::ConfirmationRequired
            | Self::FactorConfirmationRequired
            | Self::SecondFactorRequired => StatusCode::SEE_OTHER,
            Self::Forbidden(_) => StatusCode::FORBIDDEN,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Conflict(_) => StatusCode::CONFLICT,
            Self::MethodNotAllowed(_) => StatusCode::METHOD_NOT_ALLOWED,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::UnsupportedMediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::TooManyRequests(_) => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        HttpResponse::new(self.status_code())
    }
}

/// Returns the shapes of the error pages.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![shape_of::<ErrorPage>(), shape_of::<AdminErrorPage>()]
}

/// Says that a URL does not exist, with suggestions. A request carries this to the error page.
#[derive(Debug, Clone)]
pub(crate) struct MissingPage {
    /// The current layout.
    pub layout: Layout,
    /// The suggestions.
    pub nearest: Suggestions,
    /// Whether every client gets this answer until something on the site changes.
    pub is_lasting: bool,
}

/// Suggestions for a URL that does not exist.
#[derive(Debug, Clone, Default)]
pub(crate) struct Suggestions {
    /// The most similar pages, the best first.
    pub links: Vec<NavigationItem>,
    /// The words of the URL, to search for.
    pub words: String,
}

/// The page of an error.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct ErrorPage {
    status: u16,
    heading: Message,
    message: Message,
    request_path: String,
    /// On a "not found" page: links to pages with similar URLs.
    nearest: Vec<NavigationItem>,
    /// On a "not found" page: the words of the URL, as search terms.
    words: String,
    /// Whether every client gets this answer until something on the site changes.
    #[serde(skip)]
    is_lasting: bool,
}

/// The page of an error under `/admin`, for staff.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct AdminErrorPage {
    status: u16,
    heading: Message,
    message: Message,
    request_path: String,
    /// The first page of the admin.
    back_url: &'static str,
}

impl View for AdminErrorPage {
    const TEMPLATE: &'static str = "admin/error.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            said_title: Some(self.heading.clone()),
            is_unlisted: true,
            ..Head::default()
        }
    }
}

impl View for ErrorPage {
    const TEMPLATE: &'static str = "errors/error.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn tag(&self) -> Option<Scope> {
        self.is_lasting.then_some(Scope::Site)
    }

    fn head(&self) -> Head {
        Head {
            said_title: Some(self.heading.clone()),
            is_unlisted: true,
            ..Head::default()
        }
    }
}

/// Middleware: renders the page of every error.
///
/// # Errors
/// Those of inner middleware, which should return none.
pub(crate) async fn show_errors(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let is_read = matches!(request.method().as_str(), "GET" | "HEAD");
    let response = next.call(request).await?.map_into_boxed_body();
    let has_page =
        response.headers().contains_key(header::CONTENT_TYPE) && response.response().error().is_none();
    if has_page
        || !(response.status().is_client_error()
            || response.status().is_server_error()
            || response.status() == StatusCode::SEE_OTHER && response.response().error().is_some())
    {
        return Ok(response);
    }
    if let Some(reason) = response
        .response()
        .error()
        .and_then(actix_web::Error::as_error)
        .and_then(reason_of)
    {
        response.request().extensions_mut().insert(RefusalReason(reason));
    }
    Ok(with_page(response, is_read))
}

/// Returns the message of a refused request.
fn reason_of(error: &Error) -> Option<&'static str> {
    match error {
        Error::Forbidden(message) | Error::BadRequest(message) | Error::Conflict(message) => Some(message),
        _ => None,
    }
}

/// Returns the page to redirect to first, such as the sign-in page. It leads back to the requested page, or to the
/// admin after a posted form.
fn detour(request: &HttpRequest, error: &Error, is_read: bool) -> Option<String> {
    let page = request.uri().path_and_query().filter(|_| is_read);
    let next = page.map_or(urls::ADMIN, |path| path.as_str());
    match error {
        Error::SignInRequired => Some(urls::sign_in(next)),
        Error::ConfirmationRequired if is_read => Some(urls::confirmation(next)),
        Error::ConfirmationRequired => Some(urls::confirmation(urls::ADMIN_SECURITY)),
        Error::FactorConfirmationRequired if is_read => Some(urls::factor_confirmation(next)),
        Error::FactorConfirmationRequired => Some(urls::factor_confirmation(urls::ADMIN_SECURITY)),
        Error::SecondFactorRequired => Some(urls::ADMIN_SECURITY.to_owned()),
        _ => None,
    }
}

fn with_page(response: ServiceResponse, is_read: bool) -> ServiceResponse {
    let (request, response) = response.into_parts();
    let error = response.error().and_then(|error| error.as_error::<Error>());
    if let Some(path) = error.and_then(|error| detour(&request, error, is_read)) {
        return ServiceResponse::new(request.clone(), super::see_other(&path));
    }
    if let Some(error) = error {
        log_failure(error, request.match_pattern().as_deref().unwrap_or("-"));
    }
    let status = response.status();
    let (heading, message) = wording(error, status);
    let Some(last) = request.app_data::<web::Data<LastLayout>>() else {
        return ServiceResponse::new(request.clone(), HttpResponse::new(status));
    };
    let nothing = request.extensions_mut().remove::<MissingPage>();
    let MissingPage {
        mut layout,
        nearest,
        is_lasting,
    } = nothing.unwrap_or_else(|| MissingPage {
        layout: last.0.read().unwrap_or_else(PoisonError::into_inner).clone(),
        nearest: Suggestions::default(),
        is_lasting: false,
    });
    layout.viewer = request.extensions_mut().remove::<SignedInViewer>();
    let request_path = request.path().to_owned();
    let mut page = if layout.viewer.is_some() && urls::is_admin(&request_path) {
        let view = AdminErrorPage {
            status: status.as_u16(),
            heading,
            message,
            request_path,
            back_url: urls::ADMIN,
        };
        Page::new(layout, view).with_status(status).respond_to(&request)
    } else {
        let view = ErrorPage {
            status: status.as_u16(),
            heading,
            message,
            request_path,
            nearest: nearest.links,
            words: nearest.words,
            is_lasting,
        };
        Page::new(layout, view).with_status(status).respond_to(&request)
    };
    if let Some((name, value)) = extra_header(error) {
        page.headers_mut().insert(name, value);
    }
    if matches!(error, Some(Error::Unavailable(_))) {
        page.extensions_mut().insert(Outage);
    }
    ServiceResponse::new(request, page)
}

/// Limits repeated log lines: during a database outage, every request fails for the same reason.
static FAILURES: LazyLock<LogRateLimit> = LazyLock::new(LogRateLimit::default);

/// Logs an internal error or an outage with its causes. Errors of the client are not logged. The same causes are logged
/// once every few seconds, with the number of lines left out.
pub(crate) fn log_failure(error: &Error, route: &str) {
    let (Error::Unavailable(source) | Error::Internal(source)) = error else {
        return;
    };
    let causes = causes_of(&**source);
    let Some(left_out) = FAILURES.admit(&causes, Instant::now()) else {
        return;
    };
    tracing::error!(
        http.status = error.status_code().as_u16(),
        http.route = route,
        error = causes,
        left_out,
        "request failed"
    );
}

/// Returns a `Retry-After` value in seconds. It is rounded up, so that a client that waits this long has waited long
/// enough.
pub(crate) fn whole_seconds(wait: Duration) -> u64 {
    (wait.as_secs() + u64::from(wait.subsec_nanos() > 0)).max(1)
}

fn wording(error: Option<&Error>, status: StatusCode) -> (Message, Message) {
    let (heading, message) = match (error, status) {
        (Some(Error::Forbidden(sentence)), _) => ("forbidden-title", *sentence),
        (Some(Error::BadRequest(sentence) | Error::Conflict(sentence)), _) => {
            ("bad-request-title", *sentence)
        }
        (_, StatusCode::NOT_FOUND) => ("page-not-found", "page-not-found-help"),
        (_, StatusCode::METHOD_NOT_ALLOWED | StatusCode::NOT_IMPLEMENTED) => {
            ("method-not-allowed-title", "method-not-allowed-help")
        }
        (_, StatusCode::PAYLOAD_TOO_LARGE) => ("payload-too-large-title", "payload-too-large-help"),
        (_, StatusCode::UNSUPPORTED_MEDIA_TYPE) => {
            ("unsupported-media-type-title", "unsupported-media-type-help")
        }
        (_, StatusCode::TOO_MANY_REQUESTS) => ("too-many-requests", "too-many-requests-help"),
        (_, StatusCode::SERVICE_UNAVAILABLE) => ("unavailable-title", "unavailable-help"),
        (_, status) if status.is_client_error() => ("bad-request-title", "bad-request-help"),
        _ => ("internal-error-title", "internal-error-help"),
    };
    (Message::new(heading), Message::new(message))
}

fn extra_header(error: Option<&Error>) -> Option<(header::HeaderName, HeaderValue)> {
    match error? {
        Error::MethodNotAllowed(methods) => Some((header::ALLOW, HeaderValue::from_static(methods))),
        Error::TooManyRequests(wait) => Some((header::RETRY_AFTER, HeaderValue::from(whole_seconds(*wait)))),
        Error::Unavailable(_) => Some((header::RETRY_AFTER, HeaderValue::from(RETRY_AFTER_OUTAGE))),
        _ => None,
    }
}
