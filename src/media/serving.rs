//! Files as browsers get them: for ever, and inert whatever they hold.

use std::sync::Arc;

use actix_web::body::SizedStream;
use actix_web::http::header::{self, ContentEncoding};
use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use futures_util::stream;
use uuid::Uuid;

use super::{ContentType, MediaName, queries};
use crate::app::App;
use crate::coding::{Coded, Effort};
use crate::error::{Error, Result};
use crate::ids::MediaId;
use crate::web::{Keep, Tag};

/// A picture may style itself; nothing in it runs or loads.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
/// In bytes.
const MODERATE: i32 = 512 * 1024;
/// Of a large file, read at once; in bytes.
const PART: i32 = 256 * 1024;
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// `GET /media/{id}/{name}`
pub async fn media(app: Data<App>, request: HttpRequest, path: Path<(Uuid, String)>) -> Result<HttpResponse> {
    let (id, name) = path.into_inner();
    let (id, name) = (
        MediaId(id),
        MediaName::try_from(name.as_str()).map_err(|_source| Error::NotFound)?,
    );
    let mut conn = app.reads.conn(&request).await?;
    let (content_type, length) = queries::find_media(&mut conn, id, &name)
        .await?
        .ok_or(Error::NotFound)?;
    if length > MODERATE {
        drop(conn);
        return Ok(streamed((app, request), id, &content_type, length));
    }
    let bytes = queries::read_media(&mut conn, id, 0, length).await?;
    Ok(file(&content_type, bytes.ok_or(Error::NotFound)?))
}

/// A large file part by part, so that its memory does not grow with its length and its readers' patience. Between two
/// parts no connection of the database is held.
fn streamed(
    (app, request): (Data<App>, HttpRequest),
    id: MediaId,
    content_type: &str,
    length: i32,
) -> HttpResponse {
    let parts = stream::try_unfold(0, move |offset| {
        let (app, request) = (app.clone(), request.clone());
        async move {
            if offset >= length {
                return Ok(None);
            }
            let mut conn = app.reads.conn(&request).await?;
            let part = queries::read_media(&mut conn, id, offset, PART).await?;
            // Gone meanwhile: the answer breaks off, which its length tells.
            let part = part.filter(|part| !part.is_empty()).ok_or(Error::NotFound)?;
            Ok::<_, Error>(Some((Bytes::from(part), offset.saturating_add(PART))))
        }
    });
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, content_type))
        .insert_header((header::CACHE_CONTROL, FOR_EVER))
        .insert_header((header::CONTENT_SECURITY_POLICY, POLICY))
        .insert_header(ContentEncoding::Identity)
        .body(SizedStream::new(length.unsigned_abs().into(), Box::pin(parts)))
}

/// `GET /media/{id}/{width}/{name}`: a smaller copy of a picture.
pub async fn variant(
    app: Data<App>,
    request: HttpRequest,
    path: Path<(Uuid, i32, String)>,
) -> Result<HttpResponse> {
    let (id, width, name) = path.into_inner();
    let name = MediaName::try_from(name.as_str()).map_err(|_source| Error::NotFound)?;
    let mut conn = app.reads.conn(&request).await?;
    let found = queries::find_variant(&mut conn, MediaId(id), &name, width).await?;
    let bytes = found.ok_or(Error::NotFound)?;
    let content_type = ContentType::of(&bytes).ok_or(Error::NotFound)?;
    Ok(file(content_type.as_str(), bytes))
}

/// Those of moderate size are kept in memory.
fn file(content_type: &str, bytes: Vec<u8>) -> HttpResponse {
    let bytes = Bytes::from(bytes);
    let mut response = HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, content_type))
        .insert_header((header::CACHE_CONTROL, FOR_EVER))
        .insert_header((header::CONTENT_SECURITY_POLICY, POLICY))
        .body(bytes.clone());
    if i32::try_from(bytes.len()).is_ok_and(|length| length <= MODERATE) {
        let coded = Coded::new(bytes, Effort::Little);
        Keep::new(coded).showing(Tag::Site).mark(&mut response);
    }
    response
}

/// `GET /assets/{name}`: a file of the theme.
pub async fn asset(app: Data<App>, name: Path<String>) -> Result<HttpResponse> {
    let asset = app.theme.assets.find(&name).ok_or(Error::NotFound)?;
    let mut response = HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, asset.content_type))
        .insert_header((header::CACHE_CONTROL, FOR_EVER))
        .body(asset.bytes.clone());
    Keep::new(Arc::clone(&asset.coded))
        .showing(Tag::Fixed)
        .mark(&mut response);
    Ok(response)
}
