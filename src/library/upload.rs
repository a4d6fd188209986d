//! Uploads pictures from the library's page, or one by one from the editor's script.

use actix_multipart::Multipart;
use actix_web::http::{StatusCode, header};
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use serde::{Deserialize, Serialize};

use super::list;
use super::multipart::{self, Files, Received};
use super::views::RefusedFile;
use crate::accounts::MayWrite;
use crate::app::App;
use crate::error::Result;
use crate::ids::MediaId;
use crate::locale::Message;
use crate::media::store;
use crate::media::validation::{Refusal, ValidatedPicture};
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Page, see_other};

/// The query of an upload: whether a page or JSON is requested.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct UploadQuery {
    script: String,
}

/// The JSON response to a script about its file.
#[derive(Debug, Default, Serialize)]
struct UploadResponse {
    /// The URL of the file; empty if it was refused.
    url: String,
    /// The URL of its page in the admin.
    page: String,
    width: u32,
    height: u32,
    /// The reason for the refusal.
    error: String,
}

/// `POST /admin/media`: stores the valid files and reports the reason for each refused one. With `?script=true` the
/// response is JSON about one file.
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    writer: MayWrite,
    query: Query<UploadQuery>,
    multipart: Multipart,
) -> Result<HttpResponse> {
    let _place = app.uploads.reading(writer.account.id).await?;
    let mut files = Files::from(multipart);
    if !query.script.is_empty() {
        let received = multipart::next(&app, &mut files).await?;
        return tell(&app, &site, &writer, received).await;
    }
    let mut refused = Vec::new();
    let mut last = None;
    while let Some(Received { name, outcome }) = multipart::next(&app, &mut files).await? {
        match outcome {
            Ok(accepted) => last = Some(store(&app, &writer, &accepted).await?),
            Err(refusal) => refused.push(RefusedFile::new(name, refusal)),
        }
    }
    if last.is_none() && refused.is_empty() {
        refused.push(RefusedFile::new(String::new(), Refusal::Empty));
    }
    if refused.is_empty() {
        return Ok(see_other(urls::ADMIN_MEDIA_SAVED));
    }
    let layout = site.layout(Some(writer.account.layout()));
    let view = list::first_page(&app).await?.with_refused(refused);
    let page = Page::new(layout, view).unprocessable();
    Ok(page.respond_to(&request))
}

async fn tell(app: &App, site: &Site, writer: &MayWrite, received: Option<Received>) -> Result<HttpResponse> {
    let outcome = received.map_or(Err(Refusal::Empty), |received| received.outcome);
    let (status, body) = match outcome {
        Ok(accepted) => {
            let id = store(app, writer, &accepted).await?;
            let body = UploadResponse {
                url: urls::media(id, accepted.file.name.as_str()),
                page: urls::admin_picture(id),
                width: accepted.size.0,
                height: accepted.size.1,
                error: String::new(),
            };
            (StatusCode::OK, body)
        }
        Err(refusal) => {
            let status = match refusal {
                Refusal::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
                _ => StatusCode::UNPROCESSABLE_ENTITY,
            };
            let error = site.locale.text(&Message::from(refusal));
            (
                status,
                UploadResponse {
                    error,
                    ..UploadResponse::default()
                },
            )
        }
    };
    Ok(HttpResponse::build(status)
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(body))
}

async fn store(app: &App, writer: &MayWrite, accepted: &ValidatedPicture) -> Result<MediaId> {
    let mut conn = app.db.conn_for_file().await?;
    let id = store::store_accepted(&mut conn, accepted, writer.account.id, app.clock.now()).await?;
    app.uploads.notify_stored();
    Ok(id)
}
