//! Preview links show an unpublished article to people without an account. A link expires after 30 days, when the
//! article is published, or when it is deleted.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use jiff::SignedDuration;
use uuid::Uuid;

use super::load::find;
use super::queries::{self, Previewed};
use crate::accounts::MayWrite;
use crate::app::App;
use crate::articles::{self, ArticleKind, ArticleState, PreviewPage};
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Page, see_other};

/// The lifetime of a link.
const LIFETIME: SignedDuration = SignedDuration::from_hours(30 * 24);

/// `POST /admin/articles/{id}/preview-link`. Idempotent: an existing link stays. A public article needs none.
pub(crate) async fn create(app: Data<App>, writer: MayWrite, id: Path<Uuid>) -> Result<HttpResponse> {
    let id = ArticleId(*id);
    let now = app.clock.now();
    let mut conn = app.db.conn().await?;
    let item = find(&mut conn, &writer, id).await?.item;
    if item.state.at(item.published_at, now) == ArticleState::Published {
        return Ok(see_other(&urls::admin_article(id)));
    }
    // A UUID v4 has 122 random bits, and is in lower case like every URL.
    let token = Uuid::new_v4();
    queries::insert_preview_link(&mut conn, id, token, writer.account.id, now, now + LIFETIME).await?;
    Ok(see_other(&urls::admin_article_after(id, "shared")))
}

/// `POST /admin/articles/{id}/preview-link/removal`
pub(crate) async fn withdraw(app: Data<App>, writer: MayWrite, id: Path<Uuid>) -> Result<HttpResponse> {
    let id = ArticleId(*id);
    let mut conn = app.db.conn().await?;
    find(&mut conn, &writer, id).await?;
    queries::delete_preview_link(&mut conn, id).await?;
    Ok(see_other(&urls::admin_article_after(id, "withdrawn")))
}

/// `GET /previews/{token}`: the last saved version of the article. Redirects to the article once it is public.
pub(crate) async fn show(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    token: Path<Uuid>,
) -> Result<HttpResponse> {
    let mut conn = app.db.conn().await?;
    let id = match queries::find_previewed(&mut conn, *token, site.now).await? {
        Some(Previewed::Hidden(id)) => id,
        Some(Previewed::Public(ArticleKind::Article, slug)) => return Ok(see_other(&urls::article(&slug))),
        Some(Previewed::Public(ArticleKind::Page, slug)) => return Ok(see_other(&urls::page(&slug))),
        Some(Previewed::Ended) | None => return Err(Error::NotFound),
    };
    let article = articles::queries::find_in_any_state(&mut conn, id, site.now).await?;
    let article = article.ok_or(Error::NotFound)?;
    let tags = articles::queries::list_tags(&conn, id).await?;
    let pictures = articles::queries::list_pictures(&conn, id).await?;
    let view = PreviewPage::new(article, tags, pictures, &site);
    Ok(Page::new(site.layout(None), view).respond_to(&request))
}
