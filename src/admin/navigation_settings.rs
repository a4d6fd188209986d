//! Navigation settings: the links of the site's menu.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use serde::{Deserialize, Serialize};

use super::general_settings::SettingsQuery;
use super::settings_audit::record_change;
use super::settings_views::{Tabs, head, tabs};
use crate::accounts::IsOwner;
use crate::app::App;
use crate::error::Result;
use crate::site::{self, Settings, Site, navigation};
use crate::theme::urls;
use crate::web::{CachePolicy, Form, FormErrors, Head, Page, View, see_other};

/// The fields of the form.
#[derive(Debug, Clone, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub(crate) struct NavigationForm {
    /// The navigation links, one on each line, as `Title = URL`. If empty, all pages are listed by title.
    navigation: String,
}

impl NavigationForm {
    fn of(settings: &Settings) -> Self {
        Self {
            navigation: navigation::write(&settings.navigation),
        }
    }
}

/// The settings of the main navigation.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct NavigationPage {
    tabs: Tabs,
    action: &'static str,
    errors: FormErrors,
    form: NavigationForm,
}

impl NavigationPage {
    fn new(form: NavigationForm, errors: FormErrors) -> Self {
        Self {
            tabs: tabs(urls::ADMIN_SETTINGS_NAVIGATION),
            action: urls::ADMIN_SETTINGS_NAVIGATION,
            errors,
            form,
        }
    }
}

impl View for NavigationPage {
    const TEMPLATE: &'static str = "admin/settings/navigation.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head()
    }
}

/// `GET /admin/settings/navigation`
pub(crate) async fn edit(site: Site, owner: IsOwner, query: Query<SettingsQuery>) -> Page<NavigationPage> {
    let layout = site.layout(Some(owner.0.layout())).with_notice(query.notice());
    let form = NavigationForm::of(&site.settings);
    Page::new(layout, NavigationPage::new(form, FormErrors::default()))
}

/// `POST /admin/settings/navigation`
pub(crate) async fn update(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: IsOwner,
    form: Form<NavigationForm>,
) -> Result<HttpResponse> {
    match navigation::parse(&form.0.navigation) {
        Ok(items) => {
            let lines = navigation::write(&items);
            let before = NavigationForm::of(&site.settings);
            let after = NavigationForm {
                navigation: lines.clone(),
            };
            app.transaction(async |conn| {
                site::queries::update_navigation(conn, &lines).await?;
                record_change(conn, &app, &owner.0, (&before, &after)).await
            })
            .await?;
            Ok(see_other(&urls::saved(urls::ADMIN_SETTINGS_NAVIGATION)))
        }
        Err(error) => {
            let mut errors = FormErrors::default();
            errors.add("navigation", error);
            let page = Page::new(
                site.layout(Some(owner.0.layout())),
                NavigationPage::new(form.0, errors),
            );
            Ok(page.unprocessable().respond_to(&request))
        }
    }
}
