//! Saves the alt text of a picture.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use serde::Deserialize;
use uuid::Uuid;

use super::queries;
use super::show::{find_own, page};
use crate::accounts::MayWrite;
use crate::app::App;
use crate::articles::model::AltText;
use crate::error::Result;
use crate::ids::MediaId;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

/// The posted fields.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PictureForm {
    alt: String,
}

/// `POST /admin/media/{id}`
pub(crate) async fn update(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    writer: MayWrite,
    id: Path<Uuid>,
    form: Form<PictureForm>,
) -> Result<HttpResponse> {
    let id = MediaId(*id);
    let mut conn = app.db.conn().await?;
    find_own(&mut conn, &writer, id).await?;
    match AltText::try_from(form.0.alt.as_str()) {
        Ok(alt) => {
            queries::update_alt(&mut conn, id, alt.as_str()).await?;
            Ok(see_other(&urls::admin_picture_after(id, "saved")))
        }
        Err(error) => {
            drop(conn);
            let mut errors = FormErrors::default();
            errors.add("alt", error);
            let view = page(&app, &site, &writer, id)
                .await?
                .with_errors(form.0.alt, errors);
            let layout = site.layout(Some(writer.account.layout()));
            let page = Page::new(layout, view).unprocessable();
            Ok(page.respond_to(&request))
        }
    }
}
