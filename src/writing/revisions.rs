//! Revisions of an article: lists them, shows their changes, and restores one.

use actix_web::HttpResponse;
use actix_web::web::{Data, Path};
use diesel_async::AsyncPgConnection;
use uuid::Uuid;

use super::forms::ArticleForm;
use super::load::find;
use super::queries;
use super::revision_views::{RevisionList, RevisionPage};
use crate::accounts::MayWrite;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Page, see_other};

/// `GET /admin/articles/{id}/revisions`
pub(crate) async fn index(
    app: Data<App>,
    site: Site,
    writer: MayWrite,
    id: Path<Uuid>,
) -> Result<Page<RevisionList>> {
    let mut conn = app.db.conn().await?;
    let article = find(&mut conn, &writer, ArticleId(*id)).await?;
    let revisions = queries::list_revisions(&mut conn, article.item.id).await?;
    let layout = site.layout(Some(writer.account.layout()));
    Ok(Page::new(layout, RevisionList::new(&article, revisions, &site)))
}

/// `GET /admin/articles/{id}/revisions/{version}`: the changes of one revision.
pub(crate) async fn show(
    app: Data<App>,
    site: Site,
    writer: MayWrite,
    path: Path<(Uuid, i32)>,
) -> Result<Page<RevisionPage>> {
    let (id, version) = path.into_inner();
    let mut conn = app.db.conn().await?;
    let article = find(&mut conn, &writer, ArticleId(id)).await?;
    let revision = queries::find_revision(&mut conn, article.item.id, version).await?;
    let revision = revision
        .filter(|found| found.version == version)
        .ok_or(Error::NotFound)?;
    let before = queries::find_revision(&mut conn, article.item.id, version.saturating_sub(1)).await?;
    let layout = site.layout(Some(writer.account.layout()));
    let view = RevisionPage::new(&article, revision, before, &site);
    Ok(Page::new(layout, view))
}

/// `POST /admin/articles/{id}/revisions/{version}/restoration`: copies the text of a revision into a working copy,
/// which the writer reviews and saves. The public article does not change until then.
pub(crate) async fn restore(
    app: Data<App>,
    site: Site,
    writer: MayWrite,
    path: Path<(Uuid, i32)>,
) -> Result<HttpResponse> {
    let (id, version) = path.into_inner();
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let article = find(conn, &writer, ArticleId(id)).await?;
    let revision = queries::find_revision(conn, article.item.id, version).await?;
    let revision = revision
        .filter(|found| found.version == version)
        .ok_or(Error::NotFound)?;
    let form = ArticleForm {
        title: revision.title,
        standfirst: revision.standfirst,
        body: revision.body,
        ..ArticleForm::of(&article, &site.settings.time_zone)
    };
    queries::upsert_working_copy(conn, article.item.id, writer.account.id, &form, app.clock.now()).await?;
    Ok(see_other(&urls::admin_article_after(article.item.id, "restored")))
}
