//! General settings: title, language, time zone and similar.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use serde::Deserialize;

use super::feed_aliases;
use super::forms::SettingsForm;
use super::settings_audit::record_change;
use super::settings_views::SettingsPage;
use crate::accounts::{Account, IsOwner};
use crate::app::App;
use crate::error::{Error, Result};
use crate::locale::Message;
use crate::site::{self, Site};
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

/// The query string: whether the settings were saved just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SettingsQuery {
    notice: String,
}

impl SettingsQuery {
    pub(super) fn notice(&self) -> Option<Message> {
        (self.notice == "saved").then(|| "settings-saved".into())
    }
}

/// `GET /admin/settings`
pub(crate) async fn edit(
    app: Data<App>,
    site: Site,
    owner: IsOwner,
    query: Query<SettingsQuery>,
) -> Result<Page<SettingsPage>> {
    let layout = site.layout(Some(owner.0.layout()));
    let feeds = site::queries::list_feed_aliases(&mut *app.db.conn().await?).await?;
    let form = SettingsForm::of(&site.settings, &feeds);
    Ok(Page::new(
        layout.with_notice(query.notice()),
        SettingsPage::new(form, FormErrors::default(), &site),
    ))
}

/// `POST /admin/settings`
pub(crate) async fn update(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: IsOwner,
    form: Form<SettingsForm>,
) -> Result<HttpResponse> {
    match store(&app, &site, &owner.0, &form.0).await? {
        Ok(()) => Ok(see_other(urls::ADMIN_SETTINGS_SAVED)),
        Err(errors) => {
            let layout = site.layout(Some(owner.0.layout()));
            let page = Page::new(layout, SettingsPage::new(form.0, errors, &site));
            Ok(page.unprocessable().respond_to(&request))
        }
    }
}

async fn store(
    app: &App,
    site: &Site,
    owner: &Account,
    form: &SettingsForm,
) -> Result<Result<(), FormErrors>> {
    let (identity, feeds) = match form.parse(&site.settings.language) {
        Ok(parsed) => parsed,
        Err(errors) => return Ok(Err(errors)),
    };
    let mut conn = app.db.conn().await?;
    if !site::queries::exists_time_zone(&mut conn, &identity.time_zone).await? {
        let mut errors = FormErrors::default();
        errors.add("time_zone", "time-zone-unknown-error");
        return Ok(Err(errors));
    }
    let conn: &mut AsyncPgConnection = &mut conn;
    conn.transaction::<_, Error, _>(async |conn| {
        let before = SettingsForm::of(&site.settings, &site::queries::list_feed_aliases(conn).await?);
        let after = SettingsForm {
            feeds: feed_aliases::write(&feeds),
            ..form.clone()
        };
        site::queries::update_identity(conn, &identity).await?;
        site::queries::replace_feed_aliases(conn, &feeds).await?;
        record_change(conn, app, owner, (&before, &after)).await
    })
    .await?;
    Ok(Ok(()))
}
