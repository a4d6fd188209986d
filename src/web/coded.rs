//! Content that does not change, answered with in the coding that the client likes best.

use actix_web::body;
use actix_web::http::header::{self, AcceptEncoding, ContentEncoding, Encoding, EntityTag, HeaderValue};
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse};

use super::conditional;
use crate::coding::Coded;

/// Without a copy of its own that is still good (304), the client gets the content.
pub fn answer(
    request: &HttpRequest,
    coded: &Coded,
    content_type: &'static str,
    cache_control: &'static str,
) -> HttpResponse {
    let coding = preferred(request, coded);
    let tag = EntityTag::new_strong(coded.tag(coding));
    let is_held = conditional::holds_tag(request, &tag).unwrap_or(false);
    let mut response = conditional::begin(is_held, tag, HeaderValue::from_static(cache_control));
    if is_held {
        return response.body(body::None::new());
    }
    let has_one_coding = coded.codings().count() == 1;
    if coding != ContentEncoding::Identity || has_one_coding {
        // `identity` keeps the middleware from compressing what has this tag, and would not get smaller.
        response.insert_header(coding);
    }
    response
        .insert_header((header::CONTENT_TYPE, content_type))
        .body(coded.bytes(coding))
}

/// RFC 9110, 12.5.3. Whoever names no coding that there is gets the content as it is.
fn preferred(request: &HttpRequest, coded: &Coded) -> ContentEncoding {
    let Some(accepted) = request.get_header::<AcceptEncoding>() else {
        return ContentEncoding::Identity;
    };
    let offered: Vec<Encoding> = coded.codings().map(Encoding::Known).collect();
    match accepted.negotiate(offered.iter()) {
        Some(Encoding::Known(coding)) => coding,
        _ => ContentEncoding::Identity,
    }
}
