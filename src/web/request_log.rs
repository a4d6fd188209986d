//! The two middlewares that observe requests. The outer one counts and times every request. The inner one adds the
//! request id to the log lines of a handler.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::http::{ConnectionType, Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::web::Data;
use actix_web::{Error as ActixError, HttpMessage as _, HttpRequest};
use tracing::Instrument as _;
use uuid::Uuid;

use super::client_ip::TrustedProxies;
use super::route::RoutePattern;
use crate::metrics::{Metrics, RequestOutcome};
use crate::telemetry::{LogRateLimit, TimeSpent, measured};

/// The response header with the request id, by which an operator finds the log lines of a response.
pub(super) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// The maximum length of a proxy's request id, in bytes.
const LONGEST_ID: usize = 64;
/// Slower requests are logged.
const SLOW: Duration = Duration::from_secs(1);

/// Says that the server is about to stop. The server is then not ready for new traffic, and each connection closes
/// after its next response. Clones share the state.
#[derive(Debug, Clone, Default)]
pub struct Shutdown(Arc<AtomicBool>);

impl Shutdown {
    /// Starts the shutdown.
    pub fn begin(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Returns whether the shutdown has begun.
    pub fn has_begun(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Counts and times a request. During shutdown, it also asks the client to close the connection. A kept-alive
/// connection would otherwise be cut in the middle of the client's next request.
///
/// # Errors
/// Those of inner middleware.
pub(crate) async fn count<B: MessageBody>(
    metrics: Arc<Metrics>,
    stopping: Shutdown,
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, ActixError> {
    let began = Instant::now();
    let mut response = next.call(request).await?;
    if stopping.has_begun() {
        let head = response.response_mut().head_mut();
        head.set_connection_type(ConnectionType::Close);
    }
    let kept = response.request().extensions().get::<RoutePattern>().copied();
    // A cached response belongs to no single request, so only a trusted proxy's id is set on it. The cache does not
    // store the id of the request whose response it stored.
    let own = response.request().extensions_mut().remove::<RequestId>();
    let id = own
        .map(|RequestId(id)| id)
        .or_else(|| adopted_id(response.request()));
    if let Some(Ok(value)) = id.map(HeaderValue::try_from) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    let request = response.request();
    metrics.request(&RequestOutcome {
        method: request.method().as_str(),
        route: kept.map_or_else(|| pattern_of(request).0, |RoutePattern(path)| path),
        status: response.status().as_u16(),
        is_from_memory: kept.is_some(),
        took: began.elapsed(),
    });
    Ok(response)
}

/// Gives a request an id: that of a trusted proxy, or a new one. The response carries it as `X-Request-Id`, and so does
/// every log line of the request.
///
/// # Errors
/// Those of inner middleware.
pub(crate) async fn identify<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, ActixError> {
    let began = Instant::now();
    let id = adopted_id(request.request()).unwrap_or_else(|| Uuid::new_v4().simple().to_string());
    // The span has the highest level, so that every log line gets the id at any log level.
    let span = tracing::error_span!("request", %id);
    let method = request.method().clone();
    let answering = async {
        let (response, spent) = measured(next.call(request)).await;
        let response = response?;
        tell(&method, &response, began.elapsed(), spent);
        // Neither the URL nor other client input is logged, because URLs contain tokens and search terms.
        tracing::debug!(
            http.method = method.as_str(),
            http.route = pattern_of(response.request()).0,
            http.status = response.status().as_u16(),
            microseconds = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX),
            "answered"
        );
        Ok::<_, ActixError>(response)
    };
    let response = answering.instrument(span).await?;
    response.request().extensions_mut().insert(RequestId(id));
    Ok(response)
}

/// The id of a request, to be set on its response.
struct RequestId(String);

/// Logs slow and refused requests. Each kind is logged once every few seconds, because clients can send any number of
/// such requests.
fn tell<B>(method: &Method, response: &ServiceResponse<B>, took: Duration, spent: TimeSpent) {
    static SLOW_ONES: LazyLock<LogRateLimit> = LazyLock::new(LogRateLimit::default);
    static REFUSALS: LazyLock<LogRateLimit> = LazyLock::new(LogRateLimit::default);
    let route = pattern_of(response.request()).0;
    let status = response.status();
    if took > SLOW
        && let Some(left_out) = SLOW_ONES.admit(route, Instant::now())
    {
        tracing::warn!(
            http.method = method.as_str(),
            http.route = route,
            http.status = status.as_u16(),
            milliseconds = whole(took),
            database = whole(spent.database),
            rendering = whole(spent.rendering),
            left_out,
            "a request was slow"
        );
    }
    let Some(reason) = refusal_of(response) else {
        return;
    };
    if let Some(left_out) = REFUSALS.admit(&format!("{route} {reason}"), Instant::now()) {
        tracing::info!(
            http.method = method.as_str(),
            http.route = route,
            http.status = status.as_u16(),
            reason,
            left_out,
            "request refused"
        );
    }
}

/// The reason why request refused.
#[derive(Debug, Clone, Copy)]
pub(super) struct RefusalReason(pub(super) &'static str);

fn refusal_of<B>(response: &ServiceResponse<B>) -> Option<&'static str> {
    let usual = match response.status() {
        StatusCode::FORBIDDEN => "forbidden",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::UNPROCESSABLE_ENTITY => "form",
        StatusCode::TOO_MANY_REQUESTS => "too-many-requests",
        _ => return None,
    };
    let refusal = response.request().extensions().get::<RefusalReason>().copied();
    Some(refusal.map_or(usual, |RefusalReason(reason)| reason))
}

/// Returns whole milliseconds.
fn whole(took: Duration) -> u64 {
    u64::try_from(took.as_millis()).unwrap_or(u64::MAX)
}

/// Returns the request id that a trusted proxy set, so that its log and this log share the id. Ids of other clients are
/// ignored, because the id is written to the log.
fn adopted_id(request: &HttpRequest) -> Option<String> {
    let id = request.headers().get(REQUEST_ID)?.to_str().ok()?;
    let proxies = request.app_data::<Data<TrustedProxies>>()?;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let is_id = !id.is_empty() && id.len() <= LONGEST_ID && id.chars().all(is_plain);
    (is_id && proxies.trusts(request.peer_addr())).then(|| id.to_owned())
}

/// Returns the URL pattern of the matched route. A request that the page cache answers is not routed. The cache stores
/// the pattern in the request's extensions instead.
pub(super) fn pattern_of(request: &HttpRequest) -> RoutePattern {
    request.app_data().copied().unwrap_or(RoutePattern("none"))
}
