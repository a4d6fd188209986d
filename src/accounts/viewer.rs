//! The extractor that tells a handler who looks: somebody who is signed in, or anybody.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest, web};

use super::model::Account;
use super::queries;
use super::sessions::{self, IDLE};
use crate::app::App;
use crate::error::{Error, Result};
use crate::theme::urls;
use crate::web::{DeskSection, ViewerLayout};

/// Whoever looks at a page: signed in or not.
#[derive(Debug, Clone, Default)]
pub struct Viewer(pub Option<Account>);

impl Viewer {
    /// Finds the account of the request's session. A request without the cookie costs no SQL.
    pub async fn find(app: &App, request: &HttpRequest) -> Result<Self> {
        let Some(token) = sessions::token(app, request) else {
            return Ok(Self(None));
        };
        let token = token.hash();
        let now = app.clock.now();
        let mut conn = app.db.conn().await?;
        let account = queries::find_by_session(&mut conn, &token, now, now - IDLE).await?;
        if account.is_some() {
            queries::update_session_use(&mut conn, &token, now).await?;
        }
        Ok(Self(account))
    }

    /// As pages show them.
    pub fn layout(&self) -> Option<ViewerLayout> {
        self.0.as_ref().map(Account::layout)
    }
}

impl Account {
    /// As pages show it.
    pub fn layout(&self) -> ViewerLayout {
        ViewerLayout {
            name: self.display_name.clone(),
            sections: self.sections(),
            desk_url: urls::DESK,
            sign_out_url: urls::SIGN_OUT,
        }
    }

    fn sections(&self) -> Vec<DeskSection> {
        let section = |is_open: bool, name, url| {
            is_open.then(|| DeskSection {
                name,
                title: name.into(),
                url,
            })
        };
        [
            section(self.writes().is_some(), "articles", urls::DESK_ARTICLES),
            section(self.writes().is_some(), "media", urls::DESK_MEDIA),
            section(self.orders(), "categories", urls::DESK_CATEGORIES),
            // Every role moderates, at least under its own articles.
            section(true, "comments", urls::DESK_COMMENTS),
            section(self.serves_commenters(), "commenters", urls::DESK_COMMENTERS),
            section(self.owns_site(), "settings", urls::DESK_SETTINGS),
            section(self.owns_site(), "audit", urls::DESK_AUDIT),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

impl FromRequest for Viewer {
    type Error = Error;
    type Future = Pin<Box<dyn Future<Output = Result<Self>>>>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let app = request.app_data::<web::Data<App>>().cloned();
        let request = request.clone();
        Box::pin(async move {
            let app = app.ok_or_else(|| Error::internal("no app is registered"))?;
            Self::find(&app, &request).await
        })
    }
}
