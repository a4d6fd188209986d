//! The extractor for the site's settings and the layout of its pages.

use std::future::Future;
use std::pin::Pin;
use std::sync::PoisonError;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};
use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::Accent;
use super::model::Settings;
use super::queries;
use crate::app::App;
use crate::error::{Error, Result};
use crate::locale::{self, Language, Locale};
use crate::theme::urls;
use crate::web::{Cacheable, Extractor, Layout, Logo, NavigationItem, SignedInViewer};

/// The site's settings at the time of a request.
#[derive(Debug, Clone)]
pub struct Site {
    /// The settings.
    pub settings: Settings,
    /// The formats of dates and numbers.
    pub locale: Locale,
    /// The time of the request.
    pub now: Timestamp,
    layout: Layout,
}

impl Site {
    /// Returns the settings, from the cache if possible.
    pub async fn load(app: &App) -> Result<Self> {
        let site = app.values.get_or_read("", Self::read(app)).await?;
        Ok(Self {
            now: app.clock.now(),
            ..(*site).clone()
        })
    }

    /// Reads the settings. Stores the layout, which error pages use if the database is unavailable.
    async fn read(app: &App) -> Result<Self> {
        let now = app.clock.now();
        let mut conn = app.db.conn_for_readers().await?;
        let (settings, changes_at) = queries::find_settings(&mut conn, now).await?;
        let navigation = navigation(&mut conn, &settings, now).await?;
        let logo = queries::find_logo(&mut conn, &settings.logo_path).await?;
        let locale = Locale {
            language: Language::of(&settings.language),
            calendar: settings.calendar,
            time_zone: settings.time_zone.clone(),
        };
        let layout = Layout {
            speaks: locale.language,
            formats: locale.formats(),
            site_title: settings.title.clone(),
            tagline: settings.tagline.clone(),
            direction: locale::direction(&settings.language),
            language: settings.language.clone(),
            base_url: app.base_url.as_str().to_owned(),
            navigation,
            accent: settings.accent.map(Accent::digits),
            logo: logo.map(|(width, height)| Logo {
                url: settings.logo_path.clone(),
                width,
                height,
            }),
            is_unlisted: settings.is_unlisted,
            viewer: None,
            year: locale.digits(locale.year_of(now).into()),
            notice: None,
            changes_at,
        };
        *app.last_layout.0.write().unwrap_or_else(PoisonError::into_inner) = layout.clone();
        Ok(Self {
            settings,
            locale,
            now,
            layout,
        })
    }

    /// Returns the language of a text as a BCP 47 tag; the site's language if the text has none of its own.
    pub fn language_of(&self, own: &str) -> String {
        if own.is_empty() {
            self.settings.language.clone()
        } else {
            own.to_owned()
        }
    }

    /// Returns the direction of a text, `ltr` or `rtl`.
    ///
    /// For a text without a language of its own, the majority of the letters at the start of `texts` decides.
    /// The attribute value `auto` would go by the first letter, which may belong to a foreign name.
    /// Stylesheets could not select by its result either.
    pub fn direction_of(&self, own: &str, texts: &[&str]) -> &'static str {
        if own.is_empty() {
            locale::direction_of_text(texts).unwrap_or(self.layout.direction)
        } else {
            locale::direction(own)
        }
    }

    /// Returns when pages change without a request, because a scheduled article is published.
    pub fn changes_at(&self) -> Option<Timestamp> {
        self.layout.changes_at
    }

    /// Returns the absolute URL of a path.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.layout.base_url)
    }

    /// Returns the layout for a viewer.
    pub fn layout(&self, viewer: Option<SignedInViewer>) -> Layout {
        Layout {
            viewer,
            ..self.layout.clone()
        }
    }
}

/// Returns the configured navigation, or all pages ordered by title.
async fn navigation(
    conn: &mut AsyncPgConnection,
    settings: &Settings,
    now: Timestamp,
) -> Result<Vec<NavigationItem>> {
    if !settings.navigation.is_empty() {
        return Ok(settings.navigation.clone());
    }
    let pages = queries::list_navigation(conn, now).await?;
    let item = |(title, slug)| NavigationItem {
        title,
        url: urls::page(&slug),
    };
    Ok(pages.into_iter().map(item).collect())
}

impl Cacheable for Site {
    fn weight(&self) -> usize {
        // An estimate in bytes: short texts, and a few more for each link of the navigation.
        4_000 + 400 * self.layout.navigation.len()
    }

    fn changes_at(&self) -> Option<Timestamp> {
        self.layout.changes_at
    }
}

impl Extractor for Site {}

impl FromRequest for Site {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let app = request.app_data::<web::Data<App>>().cloned();
        Box::pin(async move {
            let app = app.ok_or_else(|| Error::internal("no app is registered"))?;
            Self::load(&app).await
        })
    }
}
