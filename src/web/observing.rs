//! The two middlewares that watch requests: one around everything, which counts and times, and one around the handlers,
//! by which the log says what belongs to one request.

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

use super::address::Pattern;
use super::client_ip::TrustedProxies;
use crate::metrics::{Answered, Metrics};
use crate::telemetry::{Repeats, Spent, measured};

/// The header that says which lines of the log belong to an answer.
pub(super) const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// The longest id of a proxy, in bytes.
const LONGEST_ID: usize = 64;
/// A request that takes longer is worth a line in the log.
const SLOW: Duration = Duration::from_secs(1);

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
pub(crate) async fn count<B: MessageBody>(
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
    let kept = response.request().extensions().get::<Pattern>().copied();
    // What memory has is nobody's own, so only the proxy's id belongs to it. Nor does memory have the id of the request
    // whose answer it keeps.
    let own = response.request().extensions_mut().remove::<RequestId>();
    let id = own
        .map(|RequestId(id)| id)
        .or_else(|| adopted_id(response.request()));
    if let Some(Ok(value)) = id.map(HeaderValue::try_from) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    let request = response.request();
    metrics.request(&Answered {
        method: request.method().as_str(),
        route: kept.map_or_else(|| pattern_of(request).0, |Pattern(path)| path),
        status: response.status().as_u16(),
        is_from_memory: kept.is_some(),
        took: began.elapsed(),
    });
    Ok(response)
}

/// Gives a request an id, which its answer carries as `X-Request-Id` and each line of the log that it causes: that of a
/// trusted proxy, or else one of its own.
///
/// # Errors
/// Those of middleware further in.
pub(crate) async fn identify<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, ActixError> {
    let began = Instant::now();
    let id = adopted_id(request.request()).unwrap_or_else(|| Uuid::new_v4().simple().to_string());
    // As loud as the loudest line in it, which must have the id however little is logged.
    let span = tracing::error_span!("request", %id);
    let method = request.method().clone();
    let answering = async {
        let (response, spent) = measured(next.call(request)).await;
        let response = response?;
        tell(&method, &response, began.elapsed(), spent);
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
    let response = answering.instrument(span).await?;
    response.request().extensions_mut().insert(RequestId(id));
    Ok(response)
}

/// The id of a request, for its answer.
struct RequestId(String);

/// Puts slow and refused requests into the log. Of each kind there is a line every few seconds, as strangers can send as
/// many as they like.
fn tell<B>(method: &Method, response: &ServiceResponse<B>, took: Duration, spent: Spent) {
    static SLOW_ONES: LazyLock<Repeats> = LazyLock::new(Repeats::default);
    static REFUSALS: LazyLock<Repeats> = LazyLock::new(Repeats::default);
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
            "a request was refused"
        );
    }
}

/// Why a request was refused.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reason(pub(super) &'static str);

fn refusal_of<B>(response: &ServiceResponse<B>) -> Option<&'static str> {
    let usual = match response.status() {
        StatusCode::FORBIDDEN => "forbidden",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::UNPROCESSABLE_ENTITY => "form",
        StatusCode::TOO_MANY_REQUESTS => "too-many-requests",
        _ => return None,
    };
    let told = response.request().extensions().get::<Reason>().copied();
    Some(told.map_or(usual, |Reason(reason)| reason))
}

/// In milliseconds.
fn whole(took: Duration) -> u64 {
    u64::try_from(took.as_millis()).unwrap_or(u64::MAX)
}

/// The id that a trusted proxy gave a request, so that its log and ours tell of the same one. Nobody else's, as it stands
/// in the log.
fn adopted_id(request: &HttpRequest) -> Option<String> {
    let id = request.headers().get(REQUEST_ID)?.to_str().ok()?;
    let proxies = request.app_data::<Data<TrustedProxies>>()?;
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let is_id = !id.is_empty() && id.len() <= LONGEST_ID && id.chars().all(is_plain);
    (is_id && proxies.trusts(request.peer_addr())).then(|| id.to_owned())
}

/// The pattern of the address that a request was routed to. One that is answered from memory is not routed: the cache says
/// in its extensions which page it was.
pub(super) fn pattern_of(request: &HttpRequest) -> Pattern {
    request.app_data().copied().unwrap_or(Pattern("none"))
}
