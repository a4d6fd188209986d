//! A document for programs, such as a feed: whoever asks again and has a good copy is told so, and no more.

use actix_web::body::{self, BoxBody};
use actix_web::http::header::{self, EntityTag};
use actix_web::{HttpRequest, HttpResponse, Responder};
use jiff::Timestamp;
use jiff::fmt::rfc2822::DateTimePrinter;
use sha2::{Digest as _, Sha256};

use super::{CachePolicy, conditional};

/// A public document: the same for everybody who asks, whatever cookies come along.
#[derive(Debug)]
pub struct Document {
    content_type: &'static str,
    content: String,
    changed_at: Timestamp,
    now: Timestamp,
}

impl Document {
    /// A document whose latest part is of `changed_at`, answered with at `now`.
    pub fn new(content_type: &'static str, content: String, changed_at: Timestamp, now: Timestamp) -> Self {
        Self {
            content_type,
            content,
            changed_at,
            now,
        }
    }

    /// Weak (RFC 9110, 8.8.1), as the compressed bytes go by the same tag as the plain ones.
    fn tag(&self) -> EntityTag {
        let hash = Sha256::digest(self.content.as_bytes())
            .iter()
            .take(16)
            .fold(0, |sum, byte| (sum << 8) | u128::from(*byte));
        EntityTag::new_weak(format!("{hash:032x}"))
    }

    /// For `Last-Modified`: nothing while the second lasts in which it changed, as more may happen in it.
    fn date(&self) -> Option<String> {
        let is_over = self.changed_at.as_second() < self.now.as_second();
        is_over
            .then(|| DateTimePrinter::new().timestamp_to_rfc9110_string(&self.changed_at))
            .and_then(Result::ok)
    }
}

impl Responder for Document {
    type Body = BoxBody;

    fn respond_to(self, request: &HttpRequest) -> HttpResponse {
        let (tag, date) = (self.tag(), self.date());
        let is_held = holds(request, &tag, date.as_deref());
        let mut response = conditional::begin(is_held, tag, CachePolicy::Public.header());
        if let Some(date) = date {
            response.insert_header((header::LAST_MODIFIED, date));
        }
        if is_held {
            return response.body(body::None::new());
        }
        response
            .insert_header((header::CONTENT_TYPE, self.content_type))
            .body(self.content)
    }
}

/// Whether the copy that the request tells of is this document (RFC 9110, 13.2.2).
fn holds(request: &HttpRequest, tag: &EntityTag, date: Option<&str>) -> bool {
    if let Some(is_held) = conditional::holds_tag(request, tag) {
        return is_held;
    }
    // The very date that was sent: a document whose newest part is removed is older than before. A date cannot tell
    // that an older part is gone; the tag, which nearly everybody sends, can.
    let since = request.headers().get(header::IF_MODIFIED_SINCE);
    since
        .zip(date)
        .is_some_and(|(since, date)| since.as_bytes() == date.as_bytes())
}

#[cfg(test)]
mod tests {
    use actix_web::http::StatusCode;
    use actix_web::test::TestRequest;

    use super::*;

    const CHANGED: &str = "2026-03-01T12:00:00.5Z";

    fn answer(name: &str, value: &str, now: &str) -> HttpResponse {
        let (changed_at, now) = (CHANGED.parse().unwrap(), now.parse().unwrap());
        let document = Document::new("text/plain", "text".to_owned(), changed_at, now);
        let request = TestRequest::default().insert_header((name, value));
        document.respond_to(&request.to_http_request())
    }

    fn status(name: &str, value: &str) -> StatusCode {
        answer(name, value, "2026-03-02T00:00:00Z").status()
    }

    #[test]
    fn a_copy_is_known_by_its_tag_whatever_came_between() {
        let plain = answer("x-asked", "once", CHANGED);
        let tag = plain.headers().get(header::ETAG).unwrap().to_str().unwrap();
        assert!(tag.starts_with("W/\""), "{tag}");
        let strong = tag.trim_start_matches("W/");
        let (last, first) = (format!("\"x\", {tag}"), format!("{strong},W/\"x\""));
        for held in [tag, strong, "*", &last, &first] {
            assert_eq!(status("if-none-match", held), StatusCode::NOT_MODIFIED, "{held}");
        }
        for held in ["", "\"x\"", "x", "W/\"\"", "\u{e9}"] {
            assert_eq!(status("if-none-match", held), StatusCode::OK, "{held}");
        }
    }

    #[test]
    fn a_copy_is_known_by_its_own_date_alone() {
        let date = "Sun, 01 Mar 2026 12:00:00 GMT";
        assert_eq!(status("if-modified-since", date), StatusCode::NOT_MODIFIED);
        for other in [
            "Sun, 01 Mar 2026 12:00:01 GMT",
            "Sun, 01 Mar 2026 11:59:59 GMT",
            "yesterday",
            "",
        ] {
            assert_eq!(status("if-modified-since", other), StatusCode::OK, "{other}");
        }
    }

    #[test]
    fn a_document_has_no_date_in_the_second_in_which_it_changed() {
        let now = "2026-03-01T12:00:00.9Z";
        let fresh = answer("if-modified-since", "Sun, 01 Mar 2026 12:00:00 GMT", now);
        assert_eq!(fresh.status(), StatusCode::OK);
        assert!(!fresh.headers().contains_key(header::LAST_MODIFIED));
    }

    #[test]
    fn a_date_that_http_cannot_write_is_left_out() {
        let now = "2026-03-01T12:00:00Z".parse().unwrap();
        let old = Document::new("text/plain", String::new(), Timestamp::MIN, now);
        let answer = old.respond_to(&TestRequest::default().to_http_request());
        assert!(!answer.headers().contains_key(header::LAST_MODIFIED));
    }
}
