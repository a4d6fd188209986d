//! An entry of the page cache.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32};

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use jiff::{SignedDuration, Timestamp};

use crate::encoding::EncodedContent;
use crate::web::Scope;
use crate::web::route::RoutePattern;

/// The memory of an entry besides its bodies and its key, in bytes: headers, `ETags`, and the cache's own structures.
pub(super) const OVERHEAD: usize = 1_500;
/// How long an entry is fresh if nothing changes. Pages also show the current time in a few places.
pub(super) const LIFETIME: SignedDuration = SignedDuration::from_secs(60);
/// How long a stale entry is still served after that, while one request renders it again.
const GRACE: SignedDuration = SignedDuration::from_secs(60);

/// A cached response.
#[derive(Debug)]
pub(super) struct CachedPage {
    /// What the response shows. `None` for a response that is used for this request only.
    pub(super) tag: Option<Scope>,
    /// The number of the latest change when rendering began.
    pub(super) began: u64,
    pub(super) rendered_at: Timestamp,
    /// When the entry becomes stale if nothing changes.
    pub(super) good_until: Timestamp,
    /// Until when the stale entry is served while it is rendered again.
    pub(super) shown_until: Timestamp,
    /// The URL pattern.
    pub(super) pattern: RoutePattern,
    /// 200, or 404 for a URL that does not exist.
    pub(super) status: StatusCode,
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) last_modified: Option<HeaderValue>,
    pub(super) coded: Arc<EncodedContent>,
    pub(super) hits: AtomicU32,
    /// Whether a request is rendering the entry again.
    pub(super) is_renewing: AtomicBool,
    /// Whether the entry is being compressed with more effort.
    pub(super) is_improving: AtomicBool,
}

impl CachedPage {
    /// Returns when a response that was rendered at `now` becomes stale, and until when it may be served.
    pub(super) fn times(now: Timestamp, until: Option<Timestamp>) -> (Timestamp, Timestamp) {
        let (good, shown) = (now + LIFETIME, now + LIFETIME + GRACE);
        match until {
            Some(until) => (good.min(until), shown.min(until)),
            None => (good, shown),
        }
    }

    /// Returns the same entry with differently compressed content.
    pub(super) fn with_coded(&self, coded: EncodedContent) -> Self {
        Self {
            tag: self.tag,
            began: self.began,
            rendered_at: self.rendered_at,
            good_until: self.good_until,
            shown_until: self.shown_until,
            pattern: self.pattern,
            status: self.status,
            headers: self.headers.clone(),
            last_modified: self.last_modified.clone(),
            coded: Arc::new(coded),
            hits: AtomicU32::new(0),
            is_renewing: AtomicBool::new(false),
            is_improving: AtomicBool::new(false),
        }
    }

    pub(super) fn weight(&self) -> usize {
        OVERHEAD + self.coded.weight()
    }
}
