//! Renames, merges and deletes tags.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use uuid::Uuid;

use super::categories::{MergerForm, taken};
use super::forms::{TagFields, TagForm};
use super::queries;
use super::views::TagPage;
use crate::accounts::MayManageTaxonomy;
use crate::app::App;
use crate::articles::queries::{find_tag_by_name, lock_name};
use crate::error::{Error, Result};
use crate::ids::TagId;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

/// `GET /admin/tags/{id}`
pub(crate) async fn edit(
    app: Data<App>,
    site: Site,
    editor: MayManageTaxonomy,
    id: Path<Uuid>,
) -> Result<Page<TagPage>> {
    let view = page(&app, TagId(*id), None, FormErrors::default()).await?;
    Ok(Page::new(site.layout(Some(editor.0.layout())), view))
}

/// `POST /admin/tags/{id}`
pub(crate) async fn update(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    editor: MayManageTaxonomy,
    id: Path<Uuid>,
    form: Form<TagForm>,
) -> Result<HttpResponse> {
    let id = TagId(*id);
    let stored = match form.0.parse() {
        Ok(fields) => store(&app, id, &fields).await?,
        Err(errors) => Err(errors),
    };
    match stored {
        Ok(()) => Ok(see_other(&urls::saved(urls::ADMIN_CATEGORIES))),
        Err(errors) => {
            let view = page(&app, id, Some(form.0), errors).await?;
            let page = Page::new(site.layout(Some(editor.0.layout())), view);
            Ok(page.unprocessable().respond_to(&request))
        }
    }
}

async fn store(app: &App, id: TagId, fields: &TagFields) -> Result<Result<(), FormErrors>> {
    let stored = app
        .transaction(async |conn| {
            let before = queries::find_tag(conn, id).await?.ok_or(Error::NotFound)?;
            lock_name(conn, "tag", fields.name.as_str()).await?;
            let holder = find_tag_by_name(conn, &fields.name).await?;
            if holder.is_some_and(|holder| holder != id) {
                return Ok(Err(FormErrors::of("name", "category-or-tag-name-taken-error")));
            }
            queries::update_tag(conn, id, fields).await?;
            if before.slug != fields.slug {
                queries::redirect_to_tag(conn, &urls::plain_tag(&before.slug), id).await?;
            }
            Ok(Ok(()))
        })
        .await;
    match stored {
        Ok(outcome) => Ok(outcome),
        Err(error) => taken(&error).map(Err).ok_or(error),
    }
}

async fn page(app: &App, id: TagId, form: Option<TagForm>, errors: FormErrors) -> Result<TagPage> {
    let mut conn = app.db.conn().await?;
    let tag = queries::find_tag(&mut conn, id).await?.ok_or(Error::NotFound)?;
    let others = queries::list_tags(&mut conn).await?;
    let form = form.unwrap_or_else(|| TagForm::of(&tag));
    Ok(TagPage::new(&tag, &others, form, errors))
}

/// `POST /admin/tags/{id}/merger`: replaces the tag by another one in its articles; its URLs redirect there.
pub(crate) async fn merge(
    app: Data<App>,
    _editor: MayManageTaxonomy,
    id: Path<Uuid>,
    form: Form<MergerForm>,
) -> Result<HttpResponse> {
    let (from, to) = (TagId(*id), TagId(form.0.id()?));
    if from == to {
        return Err(Error::BadRequest("merge-into-itself-error"));
    }
    app.transaction(async |conn| {
        let old = queries::find_tag(conn, from).await?.ok_or(Error::NotFound)?;
        queries::find_tag(conn, to).await?.ok_or(Error::NotFound)?;
        queries::update_to_tag(conn, from, to).await?;
        queries::redirect_to_tag(conn, &urls::plain_tag(&old.slug), to).await?;
        queries::delete_tag(conn, from).await
    })
    .await?;
    Ok(see_other(&format!("{}?notice=merged", urls::ADMIN_CATEGORIES)))
}

/// `POST /admin/tags/{id}/removal`: deletes the tag; its articles stay.
pub(crate) async fn remove(
    app: Data<App>,
    _editor: MayManageTaxonomy,
    id: Path<Uuid>,
) -> Result<HttpResponse> {
    let mut conn = app.db.conn().await?;
    queries::delete_tag(&mut conn, TagId(*id)).await?;
    Ok(see_other(&format!("{}?notice=removed", urls::ADMIN_CATEGORIES)))
}
