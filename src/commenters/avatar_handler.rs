//! Serves avatars.

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Path;

use super::Avatar;

/// `GET /avatars/{name}`: returns the avatar with this name. A name always yields the same avatar, so it is neither
/// stored nor looked up in the database.
pub(crate) async fn avatar(avatar: Path<Avatar>) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "image/svg+xml"))
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(avatar.draw())
}
