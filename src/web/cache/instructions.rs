//! The cache instructions that a handler attaches to a response that is the same for every reader.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_ENCODING, HeaderValue};
use jiff::Timestamp;

use crate::encoding::EncodedContent;
use crate::web::Scope;

/// Makes the compression middleware skip this response.
const IDENTITY: HeaderValue = HeaderValue::from_static("identity");

/// Marks a response that is the same for every request of the same URL, except for a token. The response carries this
/// as an extension.
#[derive(Debug, Clone)]
pub(crate) struct CacheInstructions {
    /// The content.
    pub coded: Arc<EncodedContent>,
    /// What the response shows. `None` for a response that is rendered for each request and not cached.
    pub tag: Option<Scope>,
    /// When the response changes without a change in the database, such as at a scheduled publication.
    pub until: Option<Timestamp>,
}

impl CacheInstructions {
    /// Creates the instructions for this content.
    pub(crate) fn new(coded: impl Into<Arc<EncodedContent>>) -> Self {
        Self {
            coded: coded.into(),
            tag: None,
            until: None,
        }
    }

    /// Lets the page cache store the response under this tag.
    #[must_use]
    pub(crate) fn showing(mut self, tag: Scope) -> Self {
        self.tag = Some(tag);
        self
    }

    /// Sets the expiry to `moment`, unless an earlier one is set.
    #[must_use]
    pub(crate) fn until(mut self, moment: Option<Timestamp>) -> Self {
        self.until = self.until.into_iter().chain(moment).min();
        self
    }

    /// Attaches the instructions to a response. No middleware compresses the response before it reaches the cache.
    pub(crate) fn mark(self, response: &mut HttpResponse) {
        response.extensions_mut().insert(self);
        response.headers_mut().insert(CONTENT_ENCODING, IDENTITY);
    }
}
