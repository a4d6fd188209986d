//! Builds the response for a cached entry: 304, or the content in an encoding that the client accepts.

use actix_web::HttpResponse;
use actix_web::body::{self, BoxBody};
use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderMap, HeaderValue};

use super::body::CachedBody;
use super::entry::CachedPage;
use crate::encoding::{Encoding, preferred, weight};
use crate::error::Result;

/// Returns the response to a request with these headers.
///
/// # Errors
/// `Internal` when the content cannot be compressed, or the system's random number generator fails.
pub(super) async fn answer(asked: &HeaderMap, kept: &CachedPage) -> Result<HttpResponse<CachedBody>> {
    if let Some(tag) = held(asked, kept) {
        // No body, rather than an empty one: its length would contradict the `Content-Length` of the content.
        let nothing = CachedBody::Other(BoxBody::new(body::None::new()));
        return Ok(begin(StatusCode::NOT_MODIFIED, kept, tag).set_body(nothing));
    }
    let coding = preferred(asked);
    let representation = match kept.coded.ready(coding) {
        Some(representation) => representation,
        None => kept.coded.get(coding).await?,
    };
    let sent = kept.coded.send(representation)?;
    let mut response = begin(kept.status, kept, sent.tag);
    if sent.coding != Encoding::Identity {
        let coding = HeaderValue::from_static(sent.coding.name());
        response.headers_mut().insert(header::CONTENT_ENCODING, coding);
    }
    Ok(response.set_body(CachedBody::Parts(sent.first, sent.second)))
}

fn begin(status: StatusCode, kept: &CachedPage, tag: HeaderValue) -> HttpResponse<()> {
    let mut response = HttpResponse::with_body(status, ());
    let headers = response.headers_mut();
    for (name, value) in &kept.headers {
        if status != StatusCode::NOT_MODIFIED || name != header::CONTENT_TYPE {
            headers.append(name.clone(), value.clone());
        }
    }
    if status != StatusCode::NOT_FOUND {
        headers.insert(header::ETAG, tag);
    }
    response
}

/// Returns the `ETag` of the client's copy if that copy is still valid (RFC 9110, 13.2.2). The copy must have the same
/// content, in an encoding that the client still accepts. A 404 has no copies.
fn held(asked: &HeaderMap, kept: &CachedPage) -> Option<HeaderValue> {
    if kept.status == StatusCode::NOT_FOUND {
        return None;
    }
    let any = || {
        let coding = preferred(asked);
        let likely = kept.coded.ready(coding).unwrap_or(kept.coded.identity());
        likely.tag().clone()
    };
    let mut tags = asked.get_all(header::IF_NONE_MATCH).peekable();
    if tags.peek().is_some() {
        let tags = tags
            .filter_map(|line| line.to_str().ok())
            .flat_map(|line| line.split(','));
        return tags.map(str::trim).find_map(|tag| {
            if tag == "*" {
                return Some(any());
            }
            let (_, rest) = tag.split_once(kept.coded.mark())?;
            let coding = Encoding::ALL.into_iter().find(|coding| {
                rest.strip_prefix('-')
                    .is_some_and(|rest| rest.starts_with(coding.name()))
            })?;
            let is_good = coding == Encoding::Identity || weight(asked, coding) > 0;
            is_good.then(|| HeaderValue::from_str(tag.trim_start_matches("W/")).ok())?
        });
    }
    // The date must be exactly the one that was sent: removing the newest part of a document makes its date older. A
    // date cannot show that an older part is gone. The ETag can, and nearly every client sends it.
    let since = asked.get(header::IF_MODIFIED_SINCE)?;
    (Some(since) == kept.last_modified.as_ref()).then(any)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, AtomicU32};

    use actix_web::body::MessageBody as _;
    use actix_web::http::header::HeaderName;
    use actix_web::web::Bytes;
    use jiff::Timestamp;

    use super::*;
    use crate::encoding::{Effort, EncodedContent};
    use crate::web::route::RoutePattern;

    const DATE: &str = "Sun, 01 Mar 2026 12:00:00 GMT";

    fn kept(effort: Effort) -> CachedPage {
        let (good_until, shown_until) = CachedPage::times(Timestamp::UNIX_EPOCH, None);
        CachedPage {
            tag: None,
            began: 0,
            rendered_at: Timestamp::UNIX_EPOCH,
            good_until,
            shown_until,
            pattern: RoutePattern("/"),
            status: StatusCode::OK,
            headers: vec![(header::LAST_MODIFIED, HeaderValue::from_static(DATE))],
            last_modified: Some(HeaderValue::from_static(DATE)),
            coded: Arc::new(EncodedContent::new(Bytes::from("gloss ".repeat(100)), effort)),
            hits: AtomicU32::new(0),
            is_renewing: AtomicBool::new(false),
            is_improving: AtomicBool::new(false),
        }
    }

    fn asked(pairs: &[(HeaderName, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(name.clone(), HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        headers
    }

    #[tokio::test]
    async fn a_copy_is_known_by_its_tag_in_every_coding_that_the_client_accepts() {
        let kept = kept(Effort::Little);
        let in_gzip = asked(&[(header::ACCEPT_ENCODING, "gzip")]);
        let answer_with = async |value: &str| {
            let asked = asked(&[
                (header::IF_NONE_MATCH, value),
                (header::ACCEPT_ENCODING, "br, gzip"),
            ]);
            answer(&asked, &kept).await.unwrap()
        };
        let gzipped = answer(&in_gzip, &kept).await.unwrap();
        let tag = gzipped.headers().get(header::ETAG).unwrap().to_str().unwrap();
        let (last, weak) = (format!("\"x\", {tag}"), format!("W/{tag}"));
        for held in [tag, &last, &weak] {
            let response = answer_with(held).await;
            assert_eq!(response.status(), StatusCode::NOT_MODIFIED, "{held}");
            assert_eq!(response.headers().get(header::ETAG).unwrap(), tag);
            assert_eq!(response.into_body().size(), body::BodySize::None);
        }
        assert_eq!(answer_with("*").await.status(), StatusCode::NOT_MODIFIED);
        let no_gzip = asked(&[(header::IF_NONE_MATCH, tag), (header::ACCEPT_ENCODING, "br")]);
        assert_eq!(answer(&no_gzip, &kept).await.unwrap().status(), StatusCode::OK);
        for held in ["", "\"x\"", "x", "W/\"\"", "\u{e9}"] {
            assert_eq!(answer_with(held).await.status(), StatusCode::OK, "{held}");
        }
    }

    #[tokio::test]
    async fn a_copy_is_known_by_its_own_date_alone() {
        let kept = kept(Effort::Little);
        for (since, status) in [
            (DATE, StatusCode::NOT_MODIFIED),
            ("Sun, 01 Mar 2026 12:00:01 GMT", StatusCode::OK),
            ("Sun, 01 Mar 2026 11:59:59 GMT", StatusCode::OK),
            ("yesterday", StatusCode::OK),
        ] {
            let response = answer(&asked(&[(header::IF_MODIFIED_SINCE, since)]), &kept)
                .await
                .unwrap();
            assert_eq!(response.status(), status, "{since}");
        }
        // `If-None-Match` takes precedence over `If-Modified-Since`.
        let both = asked(&[
            (header::IF_MODIFIED_SINCE, DATE),
            (header::IF_NONE_MATCH, "\"x\""),
        ]);
        assert_eq!(answer(&both, &kept).await.unwrap().status(), StatusCode::OK);
    }
}
