//! Files as browsers get them: for ever, and inert whatever they hold.

use std::sync::Arc;

use actix_web::http::header;
use actix_web::web::{self, Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use uuid::Uuid;

use super::{ContentType, MediaName, queries};
use crate::app::App;
use crate::coding::Coded;
use crate::error::{Error, Result};
use crate::ids::MediaId;
use crate::theme::Asset;
use crate::web::coded;

/// A picture may style itself; nothing in it runs or loads.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// `GET /media/{id}/{name}`
pub async fn media(app: Data<App>, path: Path<(Uuid, String)>) -> Result<HttpResponse> {
    let (id, name) = path.into_inner();
    let name = MediaName::try_from(name.as_str()).map_err(|_source| Error::NotFound)?;
    let mut conn = app.db.conn().await?;
    let found = queries::find_media(&mut conn, MediaId(id), &name).await?;
    let (content_type, bytes) = found.ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, content_type))
        .insert_header((header::CACHE_CONTROL, FOR_EVER))
        .insert_header((header::CONTENT_SECURITY_POLICY, POLICY))
        .body(bytes))
}

/// `GET /media/{id}/{width}/{name}`: a smaller copy of a picture.
pub async fn variant(app: Data<App>, path: Path<(Uuid, i32, String)>) -> Result<HttpResponse> {
    let (id, width, name) = path.into_inner();
    let name = MediaName::try_from(name.as_str()).map_err(|_source| Error::NotFound)?;
    let mut conn = app.db.conn().await?;
    let found = queries::find_variant(&mut conn, MediaId(id), &name, width).await?;
    let bytes = found.ok_or(Error::NotFound)?;
    let content_type = ContentType::of(&bytes).ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, content_type.as_str()))
        .insert_header((header::CACHE_CONTROL, FOR_EVER))
        .body(bytes))
}

/// `GET /assets/{name}`: a file of the theme.
pub async fn asset(app: Data<App>, request: HttpRequest, name: Path<String>) -> Result<HttpResponse> {
    let asset = app.theme.assets.find(&name).ok_or(Error::NotFound)?;
    let content_type = asset.content_type;
    let coded = match asset.coded() {
        Some(coded) => coded,
        None => compress(&app, name.into_inner()).await?,
    };
    Ok(coded::answer(&request, &coded, content_type, FOR_EVER))
}

async fn compress(app: &App, name: String) -> Result<Arc<Coded>> {
    let theme = Arc::clone(&app.theme);
    let compressing = web::block(move || theme.assets.find(&name).map(Asset::compress));
    let coded = compressing.await.map_err(Error::internal)?;
    coded.ok_or(Error::NotFound)?.map_err(Error::internal)
}
