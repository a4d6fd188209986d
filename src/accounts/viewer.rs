//! The extractor that tells a handler who looks: somebody who is signed in, or anybody.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, web};
use jiff::Timestamp;

use super::model::{Account, Reach, Session};
use super::queries::sessions as queries;
use super::sessions::{self, CONFIRMED, IDLE};
use crate::app::App;
use crate::error::{Error, Result};
use crate::permissions::Right;
use crate::theme::urls;
use crate::web::{DeskSection, Extractor, ViewerLayout};

/// Whoever looks at a page: signed in or not.
#[derive(Debug, Clone, Default)]
pub(crate) struct Viewer {
    /// Who, if they are signed in. `None` for an account that must set up a second factor first: a stolen password alone
    /// must not speak for it, so such a session counts as nobody on every page but those that set one up.
    pub account: Option<Account>,
    /// The account that must set up a second factor first.
    debtor: Option<Account>,
    standing: Standing,
}

/// How a session stands at the time of the request.
#[derive(Debug, Clone, Copy, Default)]
struct Standing {
    /// The password was given a short while ago.
    is_confirmed: bool,
    /// There is a second factor, and it was not given again a short while ago.
    lacks_proof: bool,
}

impl Viewer {
    /// Finds the account of the request's session. A request without the cookie costs no SQL.
    pub(crate) async fn find(app: &App, request: &HttpRequest) -> Result<Self> {
        let session = find_session(app, request).await?;
        Ok(session.map_or_else(Self::default, |session| Self::of(app, session)))
    }

    /// The account of the request's session as far as it was looked up before. Asks nothing.
    pub(super) fn known(app: &App, request: &HttpRequest) -> Self {
        let session = request.extensions().get::<Session>().cloned();
        session.map_or_else(Self::default, |session| Self::of(app, session))
    }

    fn of(app: &App, session: Session) -> Self {
        let standing = Standing {
            is_confirmed: session.is_confirmed(app.clock.now()),
            lacks_proof: session.lacks_proof(app.clock.now()),
        };
        let (account, debtor) = if session.owes_factor {
            (None, Some(session.account))
        } else {
            (Some(session.account), None)
        };
        Self {
            account,
            debtor,
            standing,
        }
    }

    /// Whether they must set up a second factor before anything else.
    pub(crate) fn owes_factor(&self) -> bool {
        self.debtor.is_some()
    }

    /// The account, and how far its right goes.
    ///
    /// # Errors
    /// What is to be done first, or that it may not.
    pub(crate) fn permit(self, right: Right) -> Result<(Account, Reach)> {
        let owes_factor = self.owes_factor();
        let account = self.account.or(self.debtor).ok_or(Error::SignInRequired)?;
        let reach = account.reach(right).ok_or(Error::Forbidden(right.refusal()))?;
        if owes_factor && !right.serves_setup() {
            return Err(Error::SecondFactorRequired);
        }
        if right.asks_again() && !self.standing.is_confirmed {
            return Err(Error::ConfirmationRequired);
        }
        if right.asks_for_factor() && self.standing.lacks_proof {
            return Err(Error::FactorConfirmationRequired);
        }
        Ok((account, reach))
    }

    /// As pages show them.
    pub(crate) fn layout(&self) -> Option<ViewerLayout> {
        self.account.as_ref().map(Account::layout)
    }
}

impl Session {
    /// Whether the password was given a short while ago.
    fn is_confirmed(&self, now: Timestamp) -> bool {
        self.confirmed_at.is_some_and(|at| at > now - CONFIRMED)
    }

    /// Whether the account has a second factor that was not confirmed a short while ago.
    pub(crate) fn lacks_proof(&self, now: Timestamp) -> bool {
        self.has_factor && self.factor_proved_at.is_none_or(|at| at <= now - CONFIRMED)
    }
}

async fn find_session(app: &App, request: &HttpRequest) -> Result<Option<Session>> {
    if let Some(found) = request.extensions().get::<Session>() {
        return Ok(Some(found.clone()));
    }
    let Some(token) = sessions::token(app, request) else {
        return Ok(None);
    };
    let token = token.hash();
    let now = app.clock.now();
    let mut conn = app.db.conn_for_readers().await?;
    let found = queries::find_session(&mut conn, &token, now, now - IDLE).await?;
    if let Some(session) = &found {
        queries::update_session_use(&mut conn, session, now).await?;
        request.extensions_mut().insert(session.clone());
    }
    Ok(found)
}

impl Account {
    /// As pages show it.
    pub fn layout(&self) -> ViewerLayout {
        ViewerLayout {
            name: self.display_name.clone(),
            sections: self.sections(),
            desk_url: urls::DESK,
            account_url: urls::DESK_ACCOUNT,
            sign_out_url: urls::SIGN_OUT,
        }
    }

    fn sections(&self) -> Vec<DeskSection> {
        let section = |right, name, url| {
            self.may(right).then(|| DeskSection {
                name,
                title: name.into(),
                url,
            })
        };
        [
            section(Right::Write, "articles", urls::DESK_ARTICLES),
            section(Right::Write, "media", urls::DESK_MEDIA),
            section(Right::Order, "categories", urls::DESK_CATEGORIES),
            section(Right::Moderate, "comments", urls::DESK_COMMENTS),
            section(Right::ServeCommenters, "commenters", urls::DESK_COMMENTERS),
            section(Right::ManageAccounts, "accounts", urls::DESK_ACCOUNTS),
            section(Right::RunSite, "settings", urls::DESK_SETTINGS),
            section(Right::RunSite, "audit", urls::DESK_AUDIT),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

type Extracting<T> = Pin<Box<dyn Future<Output = Result<T>>>>;

impl Extractor for Viewer {}

impl FromRequest for Viewer {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move { Self::find(app_of(&request)?, &request).await })
    }
}

/// The session of whoever is signed in, for what is done to it.
impl Extractor for Session {
    const RIGHT: Option<Right> = Some(Right::UseDesk);
}

impl FromRequest for Session {
    type Error = Error;
    type Future = Extracting<Self>;

    fn from_request(request: &HttpRequest, _payload: &mut Payload) -> Self::Future {
        let request = request.clone();
        Box::pin(async move {
            let found = find_session(app_of(&request)?, &request).await?;
            found.ok_or(Error::SignInRequired)
        })
    }
}

fn app_of(request: &HttpRequest) -> Result<&App> {
    let app = request.app_data::<web::Data<App>>();
    app.map(web::Data::get_ref)
        .ok_or_else(|| Error::internal("no app is registered"))
}
