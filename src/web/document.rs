//! Documents for programs, such as feeds. A conditional request for an unchanged document is answered with 304.

use actix_web::body::BoxBody;
use actix_web::http::header;
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse, Responder};
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;

use super::{CacheInstructions, CachePolicy, Scope};
use crate::encoding::{Effort, EncodedContent};

/// A public document. It is the same for every client, with and without cookies.
#[derive(Debug)]
pub(crate) struct Document {
    content_type: &'static str,
    content: String,
    changed_at: Timestamp,
    now: Timestamp,
    shown: Option<Scope>,
    until: Option<Timestamp>,
}

impl Document {
    /// Creates a document that last changed at `changed_at` and is sent at `now`.
    pub(crate) fn new(
        content_type: &'static str,
        content: String,
        changed_at: Timestamp,
        now: Timestamp,
    ) -> Self {
        Self {
            content_type,
            content,
            changed_at,
            now,
            shown: None,
            until: None,
        }
    }

    /// Lets the page cache store the document under this tag. `until` is when it changes without a change in the
    /// database.
    #[must_use]
    pub(crate) fn showing(mut self, tag: Scope, until: Option<Timestamp>) -> Self {
        self.shown = Some(tag);
        self.until = until;
        self
    }

    /// Returns the `Last-Modified` date. There is none during the second of the last change, because another change may
    /// follow in the same second.
    fn date(&self) -> Option<String> {
        let is_over = self.changed_at.as_second() < self.now.as_second();
        is_over
            .then(|| DateTimePrinter::new().timestamp_to_rfc9110_string(&self.changed_at))
            .and_then(Result::ok)
    }
}

impl Responder for Document {
    type Body = BoxBody;

    fn respond_to(self, _request: &HttpRequest) -> HttpResponse {
        let date = self.date();
        let content = Bytes::from(self.content);
        let mut keep =
            CacheInstructions::new(EncodedContent::new(content.clone(), Effort::Little)).until(self.until);
        keep.tag = self.shown;
        if date.is_none() {
            // The document gets its date when that second is over.
            keep = keep.until(Timestamp::from_second(self.now.as_second() + 1).ok());
        }
        let mut response = HttpResponse::Ok();
        response
            .insert_header((header::CONTENT_TYPE, self.content_type))
            .insert_header((header::CACHE_CONTROL, CachePolicy::Public.header()));
        if let Some(date) = date {
            response.insert_header((header::LAST_MODIFIED, date));
        }
        let mut response = response.body(content);
        keep.mark(&mut response);
        response
    }
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    const CHANGED: &str = "2026-03-01T12:00:00.5Z";

    fn has_date(changed_at: Timestamp, now: &str) -> bool {
        let document = Document::new("text/plain", "text".to_owned(), changed_at, now.parse().unwrap());
        let response = document.respond_to(&TestRequest::default().to_http_request());
        response.headers().contains_key(header::LAST_MODIFIED)
    }

    #[test]
    fn a_document_has_no_date_in_the_second_in_which_it_changed() {
        let changed_at = CHANGED.parse().unwrap();
        assert!(!has_date(changed_at, "2026-03-01T12:00:00.9Z"));
        assert!(has_date(changed_at, "2026-03-01T12:00:01Z"));
    }

    #[test]
    fn a_date_that_http_cannot_write_is_left_out() {
        assert!(!has_date(Timestamp::MIN, CHANGED));
    }
}
