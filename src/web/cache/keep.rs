//! What a handler says of an answer that is the same for everybody.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::header::{CONTENT_ENCODING, HeaderValue};
use jiff::Timestamp;

use crate::coding::Coded;
use crate::web::Tag;

/// Keeps the middleware that compresses answers away from this one.
const IDENTITY: HeaderValue = HeaderValue::from_static("identity");

/// An answer that is the same for everybody who asks for the same address, but for a token: carried by the response.
#[derive(Debug, Clone)]
pub(crate) struct Keep {
    /// Its content.
    pub coded: Arc<Coded>,
    /// What it shows; nothing for an answer that is made for each request.
    pub tag: Option<Tag>,
    /// When it looks different by itself, as a scheduled article is published then.
    pub until: Option<Timestamp>,
}

impl Keep {
    /// An answer with this content.
    pub(crate) fn new(coded: impl Into<Arc<Coded>>) -> Self {
        Self {
            coded: coded.into(),
            tag: None,
            until: None,
        }
    }

    /// To be kept in memory: it shows this.
    #[must_use]
    pub(crate) fn showing(mut self, tag: Tag) -> Self {
        self.tag = Some(tag);
        self
    }

    /// Until then, or until what was said before if that comes first.
    #[must_use]
    pub(crate) fn until(mut self, moment: Option<Timestamp>) -> Self {
        self.until = self.until.into_iter().chain(moment).min();
        self
    }

    /// Puts it on a response, which then goes through unchanged to where it is kept.
    pub(crate) fn mark(self, response: &mut HttpResponse) {
        response.extensions_mut().insert(self);
        response.headers_mut().insert(CONTENT_ENCODING, IDENTITY);
    }
}
