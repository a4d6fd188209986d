//! The pictures beside comments, as browsers get them.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Path;

use super::Avatar;

/// `GET /avatars/{name}`: the same name is the same picture for ever, so nothing is stored and no database asked.
pub(crate) async fn avatar(avatar: Path<Avatar>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "image/svg+xml"))
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(avatar.draw())
}
