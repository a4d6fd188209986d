//! A link that shows an article to people without an account before it is public, until it is withdrawn.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use uuid::Uuid;

use super::editing::find;
use super::queries;
use crate::accounts::MayWrite;
use crate::app::App;
use crate::articles::{self, PreviewPage};
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Page, see_other};

/// `POST /admin/articles/{id}/preview-link`. Doing it twice leaves the link as it is.
pub async fn create(app: Data<App>, writer: MayWrite, id: Path<Uuid>) -> Result<HttpResponse> {
    let id = ArticleId(*id);
    let mut conn = app.db.conn().await?;
    find(&mut conn, &writer, id).await?;
    // 122 random bits, in lower case like every address.
    let link = (Uuid::new_v4(), writer.account.id);
    queries::insert_preview_link(&mut conn, id, link, app.clock.now()).await?;
    Ok(see_other(&urls::desk_article_after(id, "shared")))
}

/// `POST /admin/articles/{id}/preview-link/removal`
pub async fn withdraw(app: Data<App>, writer: MayWrite, id: Path<Uuid>) -> Result<HttpResponse> {
    let id = ArticleId(*id);
    let mut conn = app.db.conn().await?;
    find(&mut conn, &writer, id).await?;
    queries::delete_preview_link(&mut conn, id).await?;
    Ok(see_other(&urls::desk_article_after(id, "withdrawn")))
}

/// `GET /previews/{token}`: the article as it was last saved, in whatever state.
pub async fn show(app: Data<App>, site: Site, token: Path<Uuid>) -> Result<Page<PreviewPage>> {
    let mut conn = app.db.conn().await?;
    let id = queries::find_previewed(&mut conn, *token)
        .await?
        .ok_or(Error::NotFound)?;
    let article = articles::queries::find_in_any_state(&mut conn, id, site.now).await?;
    let article = article.ok_or(Error::NotFound)?;
    let tags = articles::queries::list_tags(&mut conn, id).await?;
    let pictures = articles::queries::list_pictures(&mut conn, id).await?;
    Ok(Page::new(
        site.layout(None),
        PreviewPage::new(article, tags, pictures, &site),
    ))
}
