//! The owner changes how the site presents itself.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use serde::Deserialize;

use super::forms::SettingsForm;
use super::recording::record_change;
use super::settings_views::SettingsPage;
use crate::accounts::{Account, IsOwner};
use crate::app::App;
use crate::error::{Error, Result};
use crate::locale::Message;
use crate::site::{self, Site};
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

/// What has just been done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SettingsQuery {
    notice: String,
}

impl SettingsQuery {
    pub(super) fn notice(&self) -> Option<Message> {
        (self.notice == "saved").then(|| "settings-saved".into())
    }
}

/// `GET /admin/settings`
pub async fn edit(site: Site, owner: IsOwner, query: Query<SettingsQuery>) -> Page<SettingsPage> {
    let layout = site.layout(Some(owner.0.layout()));
    let form = SettingsForm::of(&site.settings);
    Page::new(
        layout.with_notice(query.notice()),
        SettingsPage::new(form, FormErrors::default(), &site),
    )
}

/// `POST /admin/settings`
pub async fn update(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: IsOwner,
    form: Form<SettingsForm>,
) -> Result<HttpResponse> {
    match store(&app, &site, &owner.0, &form.0).await? {
        Ok(()) => Ok(see_other(urls::DESK_SETTINGS_SAVED)),
        Err(errors) => {
            let layout = site.layout(Some(owner.0.layout()));
            let page = Page::new(layout, SettingsPage::new(form.0, errors, &site));
            Ok(page
                .with_status(StatusCode::UNPROCESSABLE_ENTITY)
                .respond_to(&request))
        }
    }
}

async fn store(
    app: &App,
    site: &Site,
    owner: &Account,
    form: &SettingsForm,
) -> Result<Result<(), FormErrors>> {
    let identity = match form.parse(&site.settings.language) {
        Ok(identity) => identity,
        Err(errors) => return Ok(Err(errors)),
    };
    let mut conn = app.db.conn().await?;
    if !site::queries::exists_time_zone(&mut conn, &identity.time_zone).await? {
        let mut errors = FormErrors::default();
        errors.add("time_zone", "time-zone-unknown");
        return Ok(Err(errors));
    }
    let conn: &mut AsyncPgConnection = &mut conn;
    conn.transaction::<_, Error, _>(async |conn| {
        site::queries::update_identity(conn, &identity).await?;
        record_change(conn, app, owner, (&SettingsForm::of(&site.settings), form)).await
    })
    .await?;
    Ok(Ok(()))
}
