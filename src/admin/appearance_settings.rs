//! Appearance settings: the accent colour and the logo.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use serde::{Deserialize, Serialize};

use super::general_settings::SettingsQuery;
use super::settings_audit::record_change;
use super::settings_views::{Tabs, head, tabs};
use crate::accounts::{Account, IsOwner};
use crate::app::App;
use crate::error::{Error, Result};
use crate::locale::Message;
use crate::site::{self, Accent, Settings, Site};
use crate::theme::urls;
use crate::web::{CachePolicy, Form, FormErrors, Head, Page, View, see_other};

/// The fields of the form.
#[derive(Debug, Clone, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub(crate) struct AppearanceForm {
    /// The accent colour, for example `#1d3fb8`. If empty, the theme's own colour is used.
    accent: String,
    /// The path of the logo. If empty, the name of the site is shown instead.
    logo_path: String,
}

/// The settings of the site's appearance.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct AppearancePage {
    tabs: Tabs,
    action: &'static str,
    errors: FormErrors,
    form: AppearanceForm,
    /// The contrast of the accent colour in the light and the dark colour scheme, or none.
    contrast: Option<Message>,
    /// A note that links use another shade of the accent colour to be readable, or none.
    shades: Option<Message>,
    /// The URL of the media library, for choosing a logo.
    media_url: &'static str,
}

impl AppearancePage {
    fn new(form: AppearanceForm, errors: FormErrors) -> Self {
        let accent = Accent::parse(&form.accent);
        Self {
            tabs: tabs(urls::ADMIN_SETTINGS_APPEARANCE),
            action: urls::ADMIN_SETTINGS_APPEARANCE,
            contrast: accent.map(contrast),
            shades: accent.and_then(shades),
            media_url: urls::ADMIN_MEDIA,
            errors,
            form,
        }
    }
}

fn contrast(accent: Accent) -> Message {
    let [day, night] = accent.contrasts().map(|contrast| format!("{contrast:.1}"));
    Message::new("accent-colour-contrast")
        .with("day", day)
        .with("night", night)
}

fn shades(accent: Accent) -> Option<Message> {
    let [day, night] = accent.links();
    let own = format!("#{}", accent.digits());
    (day != own || night != own).then(|| {
        Message::new("accent-colour-links")
            .with("day", day)
            .with("night", night)
    })
}

impl View for AppearancePage {
    const TEMPLATE: &'static str = "admin/settings/appearance.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head()
    }
}

/// `GET /admin/settings/appearance`
pub(crate) async fn edit(site: Site, owner: IsOwner, query: Query<SettingsQuery>) -> Page<AppearancePage> {
    let layout = site.layout(Some(owner.0.layout())).with_notice(query.notice());
    Page::new(
        layout,
        AppearancePage::new(of(&site.settings), FormErrors::default()),
    )
}

/// `POST /admin/settings/appearance`
pub(crate) async fn update(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: IsOwner,
    form: Form<AppearanceForm>,
) -> Result<HttpResponse> {
    match store(&app, &site, &owner.0, &form.0).await? {
        Ok(()) => Ok(see_other(&urls::saved(urls::ADMIN_SETTINGS_APPEARANCE))),
        Err(errors) => {
            let page = Page::new(
                site.layout(Some(owner.0.layout())),
                AppearancePage::new(form.0, errors),
            );
            Ok(page.unprocessable().respond_to(&request))
        }
    }
}

fn of(settings: &Settings) -> AppearanceForm {
    AppearanceForm {
        accent: settings
            .accent
            .map(|accent| format!("#{}", accent.digits()))
            .unwrap_or_default(),
        logo_path: settings.logo_path.clone(),
    }
}

async fn store(
    app: &App,
    site: &Site,
    owner: &Account,
    form: &AppearanceForm,
) -> Result<Result<(), FormErrors>> {
    let mut conn = app.db.conn().await?;
    let mut errors = FormErrors::default();
    let accent = match form.accent.trim() {
        "" => Some(None),
        typed => errors.check(
            "accent",
            Accent::parse(typed)
                .map(Some)
                .ok_or("accent-colour-invalid-error"),
        ),
    };
    let logo = form.logo_path.trim();
    if !logo.is_empty() && site::queries::find_logo(&mut conn, logo).await?.is_none() {
        errors.add("logo_path", "image-not-found-error");
    }
    let Some(accent) = accent.filter(|_| errors.is_empty()) else {
        return Ok(Err(errors));
    };
    let conn: &mut AsyncPgConnection = &mut conn;
    conn.transaction::<_, Error, _>(async |conn| {
        site::queries::update_appearance(conn, accent, logo).await?;
        record_change(conn, app, owner, (&of(&site.settings), form)).await
    })
    .await?;
    Ok(Ok(()))
}
