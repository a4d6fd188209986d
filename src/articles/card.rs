//! Serves the card of an article: the preview image that other sites show for a link to it.

use actix_web::web::{Data, Path};
use actix_web::{HttpResponse, http::header};
use uuid::Uuid;

use super::{metadata, queries};
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::site::Site;
use crate::theme::urls;

const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// `GET /cards/{id}/{hash}.png`: the card depends only on the stored article, not on the request. An outdated hash
/// redirects to the current card, as the title may have changed since a link was shared.
pub(crate) async fn card(app: Data<App>, site: Site, path: Path<(Uuid, String)>) -> Result<HttpResponse> {
    let (id, hash) = path.into_inner();
    let id = ArticleId(id);
    let mut conn = app.db.conn_for_readers().await?;
    let found = queries::find_card(&mut conn, id, site.now).await?;
    drop(conn);
    let (title, byline, language) = found.ok_or(Error::NotFound)?;
    let card = metadata::card(&title, &byline, &language, &site);
    if card.hash() != hash {
        return Ok(HttpResponse::Found()
            .insert_header((header::LOCATION, urls::card(id, &card.hash())))
            .insert_header((header::CACHE_CONTROL, "no-cache"))
            .finish());
    }
    Ok(HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "image/png"))
        .insert_header((header::CACHE_CONTROL, FOR_EVER))
        .body(app.cards.png(card).await?))
}
