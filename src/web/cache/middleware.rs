//! The cache middleware: serves cached responses, and stores the responses of handlers. Only `count` is further out.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header;
use actix_web::http::{Method, StatusCode};
use actix_web::middleware::Next;
use actix_web::{Error as ActixError, HttpMessage as _, HttpRequest, HttpResponse, rt};
use jiff::SignedDuration;

use super::body::CachedBody;
use super::entry::CachedPage;
use super::instructions::CacheInstructions;
use super::page_cache::{PageCache, Slot};
use super::response::answer;
use super::{key, upstream};
use crate::encoding::{Effort, Encoding};
use crate::theme::urls;
use crate::web::Scope;
use crate::web::read_database::is_personal;
use crate::web::request_log::pattern_of;
use crate::web::view_counter::ShownArticle;

/// A page with this many hits, and at least this age, is compressed with more effort.
const HOT: u32 = 100;
const LASTING: SignedDuration = SignedDuration::from_secs(5);

/// Marks a response to a request that changed something. The handler has announced the change already.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Announced;

/// Marks a response that reports an outage: the site cannot serve any page at the moment.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Outage;

/// Serves responses from the page cache, and stores cacheable responses.
///
/// # Errors
/// Those of inner middleware, which should return none.
pub(crate) async fn serve_cached<B: MessageBody + 'static>(
    pages: PageCache,
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<CachedBody>, ActixError> {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return change(&pages, request, next).await;
    }
    let uri = request.uri().clone();
    let key = key::of(&uri);
    if is_personal(request.request()) || is_part_of_file(&request) {
        return pass(&pages, request, next).await;
    }
    let found = pages.find(&key).await;
    let last_known = match &found {
        Some(Slot::Kept(kept)) => Some(Arc::clone(kept)),
        _ => None,
    };
    match found {
        Some(Slot::Kept(kept)) if is_good(&pages, &kept) => hit(&pages, &key, request, &kept).await,
        Some(Slot::Kept(kept)) if pages.is_out() && pages.is_last_known(&kept) => {
            hit(&pages, &key, request, &kept).await
        }
        Some(Slot::Passed { began, until }) if pages.still_passes(began, until) => {
            render_beside_others(&pages, &key, request, next, last_known).await
        }
        _ if pages.0.changes.is_listening() => miss(&pages, &key, request, next, last_known).await,
        // Without notifications, only responses that never change are cached, and requests do not wait for each other.
        _ => {
            let (request, examined) = render(&pages, &key, request, next, last_known.as_deref()).await?;
            conclude(&pages, request, or_last_known(&pages, examined, last_known)).await
        }
    }
}

/// Returns whether the request is for a range of a file. Pages do not support ranges and are sent whole.
fn is_part_of_file(request: &ServiceRequest) -> bool {
    request.headers().contains_key(header::RANGE) && request.path().starts_with(urls::MEDIA)
}

/// Handles a request that may change something. After its response, this node serves nothing that is older than the
/// change.
async fn change<B: MessageBody + 'static>(
    pages: &PageCache,
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<CachedBody>, ActixError> {
    let response = next.call(request).await?.map_into_boxed_body();
    let is_done = response.status().is_success() || response.status().is_redirection();
    if is_done && !response.response().extensions().contains::<Announced>() {
        pages.0.changes.catch_up().await;
    }
    Ok(response.map_body(|_, body| CachedBody::Other(body)))
}

/// Runs the handlers and stores nothing.
async fn pass<B: MessageBody + 'static>(
    pages: &PageCache,
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<CachedBody>, ActixError> {
    let (request, examined) = ask(pages, request, next).await?;
    conclude(pages, request, examined).await
}

/// Runs the handlers.
async fn ask<B: MessageBody + 'static>(
    pages: &PageCache,
    request: ServiceRequest,
    next: Next<B>,
) -> Result<(HttpRequest, CacheLookup), ActixError> {
    let began = pages.0.changes.latest();
    let response = next.call(request).await?.map_into_boxed_body();
    Ok(examine(pages, response, began))
}

/// Handles a request after another request found that the response is not cacheable. If the reason is an outage, the
/// last known response is served without running the handlers again.
async fn show_or_pass<B: MessageBody + 'static>(
    pages: &PageCache,
    key: &str,
    request: ServiceRequest,
    next: Next<B>,
    last_known: Option<Arc<CachedPage>>,
) -> Result<ServiceResponse<CachedBody>, ActixError> {
    if let Some(kept) = &last_known
        && pages.is_out()
        && pages.is_last_known(kept)
    {
        return hit(pages, key, request, kept).await;
    }
    render_beside_others(pages, key, request, next, last_known).await
}

/// Runs the handlers for a URL whose last response could not be cached. Requests do not wait for each other here. A
/// cacheable response is still stored, because the last one may have been specific to one request.
async fn render_beside_others<B: MessageBody + 'static>(
    pages: &PageCache,
    key: &str,
    request: ServiceRequest,
    next: Next<B>,
    last_known: Option<Arc<CachedPage>>,
) -> Result<ServiceResponse<CachedBody>, ActixError> {
    let (request, examined) = ask(pages, request, next).await?;
    if let CacheLookup::Kept(kept) = &examined
        && kept.tag.is_some()
    {
        pages.store(key, Slot::Kept(Arc::clone(kept))).await;
    }
    conclude(pages, request, or_last_known(pages, examined, last_known)).await
}

/// Serves a cached response.
async fn hit(
    pages: &PageCache,
    key: &str,
    request: ServiceRequest,
    kept: &Arc<CachedPage>,
) -> Result<ServiceResponse<CachedBody>, ActixError> {
    let weight = kept.coded.weight();
    let response = respond(pages, request.request(), kept).await?;
    if kept.coded.weight() != weight {
        // Stored again, because the entry now takes more memory.
        pages.store(key, Slot::Kept(Arc::clone(kept))).await;
    }
    pages.0.visits.count(request.request(), kept.tag);
    let hits = kept.hits.fetch_add(1, Ordering::Relaxed);
    if hits >= HOT {
        improve(pages, key, kept);
    }
    request.extensions_mut().insert(kept.pattern);
    Ok(request.into_response(response))
}

/// Builds the response for the client, and for shared caches in between.
async fn respond(
    pages: &PageCache,
    request: &HttpRequest,
    kept: &CachedPage,
) -> Result<HttpResponse<CachedBody>, ActixError> {
    let mut response = answer(request.headers(), kept).await?;
    if let Some(tag) = kept.tag
        && !is_personal(request)
        && pages.0.upstream.exist()
        && pages.is_current(kept)
    {
        let left = kept.good_until.duration_since(pages.0.clock.now());
        upstream::allow_storing(response.headers_mut(), tag, left.as_secs());
    }
    Ok(response)
}

/// Renders the page, or waits for the request that is rendering it.
async fn miss<B: MessageBody + 'static>(
    pages: &PageCache,
    key: &str,
    request: ServiceRequest,
    next: Next<B>,
    last_known: Option<Arc<CachedPage>>,
) -> Result<ServiceResponse<CachedBody>, ActixError> {
    let arrived = pages.0.changes.latest();
    let mut waiting = Some((request, next));
    loop {
        let flight = pages.0.flights.board(key);
        let mut own = None;
        let landed = flight
            .get_or_init(|| async {
                let (request, next) = waiting.take()?;
                let rendered = render(pages, key, request, next, last_known.as_deref()).await;
                let kept = match &rendered {
                    Ok((_, CacheLookup::Kept(kept))) => Some(Arc::clone(kept)),
                    _ => None,
                };
                own = Some(rendered);
                kept
            })
            .await
            .clone();
        drop(flight);
        if let Some(rendered) = own {
            let (request, examined) = rendered?;
            return conclude(pages, request, or_last_known(pages, examined, last_known)).await;
        }
        let Some((request, next)) = waiting.take() else {
            return Err(crate::error::Error::internal("a request was lost").into());
        };
        match landed {
            Some(kept) if kept.began >= arrived || pages.is_current(&kept) => {
                return hit(pages, key, request, &kept).await;
            }
            // That rendering began before a change that this client may already know of, so the page is rendered again.
            Some(_) => waiting = Some((request, next)),
            None => return show_or_pass(pages, key, request, next, last_known).await,
        }
    }
}

/// The result of running the handlers.
enum CacheLookup {
    /// A response that is the same for every reader.
    Kept(Arc<CachedPage>),
    /// Any other response.
    Other(HttpResponse),
}

impl CacheLookup {
    fn is_outage(&self) -> bool {
        match self {
            Self::Kept(_) => false,
            Self::Other(response) => response.extensions().contains::<Outage>(),
        }
    }
}

/// Runs the handlers, and stores a cacheable response.
async fn render<B: MessageBody + 'static>(
    pages: &PageCache,
    key: &str,
    request: ServiceRequest,
    next: Next<B>,
    last_known: Option<&CachedPage>,
) -> Result<(HttpRequest, CacheLookup), ActixError> {
    let began = pages.0.changes.latest();
    let (request, examined) = ask(pages, request, next).await?;
    pages.note_outage(examined.is_outage());
    match &examined {
        CacheLookup::Kept(kept) if kept.tag.is_some() => {
            pages.store(key, Slot::Kept(Arc::clone(kept))).await;
            return Ok((request, examined));
        }
        // Not stored, because the next request may succeed.
        CacheLookup::Other(response) if response.status().is_server_error() => {}
        // The current entry stays for other requests, because this response may be specific to the request.
        _ if last_known.is_some_and(|kept| pages.is_current(kept)) => {}
        _ => pages.store(key, pages.passed(began)).await,
    }
    if let Some(kept) = last_known {
        // The next request may render the entry again.
        kept.is_renewing.store(false, Ordering::Relaxed);
    }
    Ok((request, examined))
}

/// During an outage, replaces the response with the last known one, if there is one.
fn or_last_known(
    pages: &PageCache,
    examined: CacheLookup,
    last_known: Option<Arc<CachedPage>>,
) -> CacheLookup {
    match (&examined, last_known) {
        (CacheLookup::Other(_), Some(kept)) if examined.is_outage() && pages.is_last_known(&kept) => {
            CacheLookup::Kept(kept)
        }
        _ => examined,
    }
}

/// Makes a cache entry of a response that a handler marked with `CacheInstructions`.
fn examine(pages: &PageCache, response: ServiceResponse, began: u64) -> (HttpRequest, CacheLookup) {
    let (request, mut response) = response.into_parts();
    let keep = response.extensions_mut().remove::<CacheInstructions>();
    // A cookie is for one client. No handler sets a cookie on a cacheable response, and this check enforces it.
    let is_plain = matches!(response.status(), StatusCode::OK | StatusCode::NOT_FOUND)
        && !response.headers().contains_key(header::SET_COOKIE);
    let Some(keep) = keep.filter(|_| is_plain) else {
        return (request, CacheLookup::Other(response));
    };
    let now = pages.0.clock.now();
    let (good_until, shown_until) = CachedPage::times(now, keep.until);
    let headers = response.headers().iter();
    let kept = CachedPage {
        tag: keep.tag,
        began,
        rendered_at: now,
        good_until,
        shown_until,
        last_modified: response.headers().get(header::LAST_MODIFIED).cloned(),
        pattern: pattern_of(&request),
        status: response.status(),
        headers: headers
            // The encoding is chosen for each request.
            .filter(|(name, _)| **name != header::CONTENT_ENCODING)
            .map(|(name, value)| (name.clone(), value.clone()))
            .collect(),
        coded: keep.coded,
        hits: AtomicU32::new(0),
        is_renewing: AtomicBool::new(false),
        is_improving: AtomicBool::new(false),
    };
    (request, CacheLookup::Kept(Arc::new(kept)))
}

async fn conclude(
    pages: &PageCache,
    request: HttpRequest,
    examined: CacheLookup,
) -> Result<ServiceResponse<CachedBody>, ActixError> {
    let response = match examined {
        CacheLookup::Kept(kept) => {
            pages.0.visits.count(&request, kept.tag);
            respond(pages, &request, &kept).await?
        }
        CacheLookup::Other(response) => {
            let shown = response.extensions().get::<ShownArticle>().copied();
            pages
                .0
                .visits
                .count(&request, shown.map(|ShownArticle(id)| Scope::Article(id)));
            response.map_body(|_, body| CachedBody::Other(body))
        }
    };
    Ok(ServiceResponse::new(request, response))
}

/// Returns whether a cached response may be served. The first request that finds it expired renders it again.
/// Meanwhile, other requests get the stale response.
fn is_good(pages: &PageCache, kept: &CachedPage) -> bool {
    if !pages.is_current(kept) {
        return false;
    }
    let now = pages.0.clock.now();
    now < kept.good_until
        || kept.tag == Some(Scope::Fixed)
        || (now < kept.shown_until && kept.is_renewing.swap(true, Ordering::Relaxed))
}

/// Compresses a page with more effort in the background, in the encodings that clients requested and in the smallest.
fn improve(pages: &PageCache, key: &str, kept: &Arc<CachedPage>) {
    let age = pages.0.clock.now().duration_since(kept.rendered_at);
    if kept.coded.effort() != Effort::Little
        || age < LASTING
        || kept.is_improving.swap(true, Ordering::Relaxed)
    {
        return;
    }
    let (pages, key, kept) = (pages.clone(), key.to_owned(), Arc::clone(kept));
    rt::spawn(async move {
        let Ok(_permit) = pages.0.improving.acquire().await else {
            return;
        };
        let coded = kept.coded.with_effort(Effort::Much);
        for coding in kept.coded.made().chain([Encoding::Brotli]) {
            if coded.get(coding).await.is_err() {
                return;
            }
        }
        if pages.is_current(&kept) {
            let better = kept.with_coded(coded);
            pages.store(&key, Slot::Kept(Arc::new(better))).await;
        }
    });
}
