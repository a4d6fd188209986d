//! The two middlewares that watch requests: one around everything, which counts and times, and one around the handlers,
//! by which the log says what belongs to one request.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::ConnectionType;
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::middleware::Next;
use actix_web::{Error as ActixError, HttpMessage as _, HttpRequest};
use tracing::Instrument as _;
use uuid::Uuid;

use super::address::Pattern;
use crate::metrics::{Answered, Metrics};

/// The header that says which lines of the log belong to an answer.
pub(super) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// Says that the server is about to stop: it is not ready for more, and a connection ends with its next answer. Clones
/// share it.
#[derive(Debug, Clone, Default)]
pub struct Stopping(Arc<AtomicBool>);

impl Stopping {
    /// From now on.
    pub fn begin(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it has begun.
    pub fn has_begun(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Counts and times a request, and ends its connection when the server is about to stop: whoever keeps one open would
/// otherwise find it closed in the middle of their next request.
///
/// # Errors
/// Those of middleware further in.
pub async fn count<B: MessageBody>(
    metrics: Arc<Metrics>,
    stopping: Stopping,
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, ActixError> {
    let began = Instant::now();
    let mut response = next.call(request).await?;
    if stopping.has_begun() {
        let head = response.response_mut().head_mut();
        head.set_connection_type(ConnectionType::Close);
    }
    let request = response.request();
    let kept = request.extensions().get::<Pattern>().copied();
    metrics.request(&Answered {
        method: request.method().as_str(),
        route: kept.map_or_else(|| pattern_of(request).0, |Pattern(path)| path),
        status: response.status().as_u16(),
        is_from_memory: kept.is_some(),
        took: began.elapsed(),
    });
    Ok(response)
}

/// Gives a request an id, which its answer carries as `X-Request-Id` and each line of the log that it causes.
///
/// # Errors
/// Those of middleware further in.
pub async fn identify<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, ActixError> {
    let began = Instant::now();
    let id = Uuid::new_v4().simple().to_string();
    // As loud as the loudest line in it, which must have the id however little is logged.
    let span = tracing::error_span!("request", id);
    let method = request.method().clone();
    let answering = async {
        let response = next.call(request).await?;
        // Neither the address nor anything else that the client sent: addresses hold tokens and what people search for.
        tracing::debug!(
            http.method = method.as_str(),
            http.route = pattern_of(response.request()).0,
            http.status = response.status().as_u16(),
            microseconds = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX),
            "answered"
        );
        Ok::<_, ActixError>(response)
    };
    let mut response = answering.instrument(span).await?;
    if let Ok(value) = HeaderValue::try_from(id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    Ok(response)
}

/// The pattern of the address that a request was routed to. One that is answered from memory is not routed: the cache says
/// in its extensions which page it was.
pub(super) fn pattern_of(request: &HttpRequest) -> Pattern {
    request.app_data().copied().unwrap_or(Pattern("none"))
}
