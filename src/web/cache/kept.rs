//! An answer in memory, with what it takes to give it again.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32};

use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderName, HeaderValue};
use jiff::{SignedDuration, Timestamp};

use crate::coding::Coded;
use crate::web::Tag;
use crate::web::address::Pattern;

/// What an entry takes besides its bodies and its key: headers, tags, and the cache's own.
pub(super) const OVERHEAD: usize = 1_500;
/// How long an answer is good when nothing changes: a page also shows the time, in a few places.
pub(super) const LIFETIME: SignedDuration = SignedDuration::from_secs(60);
/// How long it is still shown then while one request renders it anew.
const GRACE: SignedDuration = SignedDuration::from_secs(60);

/// An answer as it is kept.
#[derive(Debug)]
pub(super) struct Kept {
    /// What it shows; nothing for one that serves this request alone.
    pub(super) tag: Option<Tag>,
    /// The counter when its rendering began.
    pub(super) began: u64,
    pub(super) rendered_at: Timestamp,
    /// Until when it is good if nothing changes.
    pub(super) good_until: Timestamp,
    /// Until when it is shown while it is rendered anew.
    pub(super) shown_until: Timestamp,
    /// Of its address.
    pub(super) pattern: Pattern,
    /// 200, or 404 where there is nothing.
    pub(super) status: StatusCode,
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) last_modified: Option<HeaderValue>,
    pub(super) coded: Arc<Coded>,
    pub(super) hits: AtomicU32,
    /// Whether it is being rendered anew.
    pub(super) is_renewing: AtomicBool,
    /// Whether it is being compressed better.
    pub(super) is_improving: AtomicBool,
}

impl Kept {
    /// From when to when an answer that was rendered at `now` is shown.
    pub(super) fn times(now: Timestamp, until: Option<Timestamp>) -> (Timestamp, Timestamp) {
        let (good, shown) = (now + LIFETIME, now + LIFETIME + GRACE);
        match until {
            Some(until) => (good.min(until), shown.min(until)),
            None => (good, shown),
        }
    }

    /// The same answer, compressed otherwise.
    pub(super) fn with_coded(&self, coded: Coded) -> Self {
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
