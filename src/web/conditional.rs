//! Conditional requests (RFC 9110, 13): whoever has a good copy is told so, and no more.

use actix_web::http::header::{self, EntityTag, HeaderValue, IfNoneMatch};
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, HttpResponseBuilder};

/// Whether a copy of this tag is among those that the client tells of; nothing when it tells of no tags.
pub(super) fn holds_tag(request: &HttpRequest, tag: &EntityTag) -> Option<bool> {
    request
        .headers()
        .contains_key(header::IF_NONE_MATCH)
        .then(|| match request.get_header::<IfNoneMatch>() {
            Some(IfNoneMatch::Any) => true,
            Some(IfNoneMatch::Items(held)) => held.iter().any(|held| held.weak_eq(tag)),
            None => false,
        })
}

/// The beginning of an answer: 304 when the client's copy is good. Then it has no body, rather than an empty one, whose
/// length would contradict that of the content.
pub(super) fn begin(is_held: bool, tag: EntityTag, cache_control: HeaderValue) -> HttpResponseBuilder {
    let mut response = if is_held {
        HttpResponse::NotModified()
    } else {
        HttpResponse::Ok()
    };
    response
        .insert_header(header::ETag(tag))
        .insert_header((header::CACHE_CONTROL, cache_control));
    response
}
