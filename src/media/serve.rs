//! Serves files. They are immutable, so browsers may cache them for a year. A policy makes active content inert.

use std::sync::Arc;

use actix_web::body::SizedStream;
use actix_web::http::header::{self, ContentEncoding, HeaderName};
use actix_web::web::{Bytes, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use futures_util::stream;
use uuid::Uuid;

use super::range::asked_range;
use super::{ContentType, MediaName, queries};
use crate::app::App;
use crate::encoding::{Effort, EncodedContent};
use crate::error::{Error, Result};
use crate::ids::MediaId;
use crate::site::{Accent, Site};
use crate::theme::urls;
use crate::web::{CacheInstructions, Scope};

/// Inline styles are allowed; scripts and external resources are not.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
/// The maximum size in bytes of a file that is cached in memory and sent in one piece.
const MAX_CACHED_SIZE: i32 = 512 * 1024;
/// The size in bytes of the parts in which a large file is read.
const CHUNK_SIZE: i32 = 256 * 1024;
/// Feed readers and other sites may embed pictures of this site.
const FOR_ALL: (HeaderName, &str) = (
    HeaderName::from_static("cross-origin-resource-policy"),
    "cross-origin",
);
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// `GET /media/{id}/{name}`
pub(crate) async fn media(
    app: Data<App>,
    request: HttpRequest,
    path: Path<(Uuid, String)>,
) -> Result<HttpResponse> {
    let (id, name) = path.into_inner();
    let (id, name) = (
        MediaId(id),
        MediaName::try_from(name.as_str()).map_err(|_source| Error::NotFound)?,
    );
    let mut conn = app.reads.conn(&request).await?;
    let (content_type, length) = queries::find_media(&mut conn, id, &name)
        .await?
        .ok_or(Error::NotFound)?;
    if length > MAX_CACHED_SIZE || request.headers().contains_key(header::RANGE) {
        drop(conn);
        return Ok(streamed((app, request), id, &content_type, length));
    }
    let bytes = queries::read_media(&mut conn, id, 0, length).await?;
    Ok(file(&content_type, bytes.ok_or(Error::NotFound)?))
}

/// Streams a large file, or a range of a file, in parts. Memory use does not depend on the length of the file or the
/// speed of the client. No database connection is held between two parts.
fn streamed(
    (app, request): (Data<App>, HttpRequest),
    id: MediaId,
    content_type: &str,
    length: i32,
) -> HttpResponse {
    let asked = asked_range(request.headers(), length);
    let Ok(range) = asked.clone().unwrap_or(Ok(0..length)) else {
        return HttpResponse::RangeNotSatisfiable()
            .insert_header((header::CONTENT_RANGE, format!("bytes */{length}")))
            .insert_header((header::CONTENT_TYPE, content_type))
            .finish();
    };
    let end = range.end;
    let parts = stream::try_unfold(range.start, move |offset| {
        let (app, request) = (app.clone(), request.clone());
        async move {
            if offset >= end {
                return Ok(None);
            }
            let mut conn = app.reads.conn(&request).await?;
            let part = queries::read_media(&mut conn, id, offset, CHUNK_SIZE.min(end - offset)).await?;
            // The file was deleted in the meantime. The response ends early, which the client notices by its length.
            let part = part.filter(|part| !part.is_empty()).ok_or(Error::NotFound)?;
            Ok::<_, Error>(Some((Bytes::from(part), offset.saturating_add(CHUNK_SIZE))))
        }
    });
    let mut response = if asked.is_some() {
        HttpResponse::PartialContent()
    } else {
        HttpResponse::Ok()
    };
    if asked.is_some() {
        let shown = format!("bytes {}-{}/{length}", range.start, range.end - 1);
        response.insert_header((header::CONTENT_RANGE, shown));
    }
    let sent = u64::from((range.end - range.start).unsigned_abs());
    response
        .insert_header((header::CONTENT_TYPE, content_type))
        .insert_header((header::CACHE_CONTROL, FOR_EVER))
        .insert_header((header::CONTENT_SECURITY_POLICY, POLICY))
        .insert_header(FOR_ALL)
        .insert_header((header::ACCEPT_RANGES, "bytes"))
        .insert_header(ContentEncoding::Identity)
        .body(SizedStream::new(sent, Box::pin(parts)))
}

/// `GET /media/{id}/{width}/{name}`: a smaller copy of a picture; `{name}.avif`: an AVIF copy.
pub(crate) async fn variant(
    app: Data<App>,
    request: HttpRequest,
    path: Path<(Uuid, i32, String)>,
) -> Result<HttpResponse> {
    let (id, width, name) = path.into_inner();
    let media_name = |name: &str| MediaName::try_from(name).map_err(|_source| Error::NotFound);
    let mut conn = app.reads.conn(&request).await?;
    let mut found = queries::find_variant(&mut conn, MediaId(id), &media_name(&name)?, width, false).await?;
    if let (None, Some(name)) = (&found, name.strip_suffix(urls::AVIF)) {
        found = queries::find_variant(&mut conn, MediaId(id), &media_name(name)?, width, true).await?;
    }
    let bytes = found.ok_or(Error::NotFound)?;
    let content_type = ContentType::of(&bytes).ok_or(Error::NotFound)?;
    Ok(file(content_type.as_str(), bytes))
}

/// Builds the response with a file; files up to `MAX_CACHED_SIZE` bytes are cached in memory.
fn file(content_type: &str, bytes: Vec<u8>) -> HttpResponse {
    let bytes = Bytes::from(bytes);
    let mut response = HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, content_type))
        .insert_header((header::CACHE_CONTROL, FOR_EVER))
        .insert_header((header::CONTENT_SECURITY_POLICY, POLICY))
        .insert_header(FOR_ALL)
        .body(bytes.clone());
    if i32::try_from(bytes.len()).is_ok_and(|length| length <= MAX_CACHED_SIZE) {
        let coded = EncodedContent::new(bytes, Effort::Little);
        CacheInstructions::new(coded)
            .showing(Scope::Site)
            .mark(&mut response);
    }
    response
}

/// `GET /assets/{name}`: a file of the theme.
pub(crate) async fn asset(app: Data<App>, name: Path<String>) -> Result<HttpResponse> {
    let Some(asset) = app.theme.assets.find(&name) else {
        return tinted(&app, &name).await;
    };
    let mut response = HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, asset.content_type))
        .insert_header((header::CACHE_CONTROL, FOR_EVER))
        .body(asset.bytes.clone());
    CacheInstructions::new(Arc::clone(&asset.coded))
        .showing(Scope::Fixed)
        .mark(&mut response);
    Ok(response)
}

/// Serves the public stylesheet with an accent colour. The current accent colour is cached in memory; URLs with
/// earlier ones still work.
async fn tinted(app: &App, name: &str) -> Result<HttpResponse> {
    let (own, digits) = urls::split_tinted(name).ok_or(Error::NotFound)?;
    let asset = app.theme.assets.find(&own).ok_or(Error::NotFound)?;
    let accent = Accent::parse(digits).filter(|accent| accent.digits() == digits);
    let accent = accent.ok_or(Error::NotFound)?;
    let bytes = Bytes::from([&asset.bytes[..], accent.stylesheet().as_bytes()].concat());
    let mut response = HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, asset.content_type))
        .insert_header((header::CACHE_CONTROL, FOR_EVER))
        .body(bytes.clone());
    if Site::load(app).await?.settings.accent == Some(accent) {
        CacheInstructions::new(EncodedContent::new(bytes, Effort::Most))
            .showing(Scope::Site)
            .mark(&mut response);
    }
    Ok(response)
}
