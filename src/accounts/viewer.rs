//! The extractor for the viewer of a page: a signed-in account or an anonymous visitor.

use std::future::Future;
use std::pin::Pin;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage as _, HttpRequest, web};
use jiff::Timestamp;

use super::model::{Account, Session, SessionScope};
use super::queries::sessions as queries;
use super::sessions::{self, CONFIRMED, IDLE};
use crate::app::App;
use crate::error::{Error, Result};
use crate::permissions::Right;
use crate::theme::urls;
use crate::web::{AdminSection, Extractor, SignedInViewer};

/// The viewer of a page, signed in or not.
#[derive(Debug, Clone, Default)]
pub(crate) struct Viewer {
    /// The signed-in account. `None` also for an account that must set up two-factor authentication first.
    ///
    /// A stolen password alone must not act for such an account. Its session therefore counts as anonymous on
    /// all pages except those that set up two-factor authentication.
    pub account: Option<Account>,
    /// The account that must set up two-factor authentication first.
    debtor: Option<Account>,
    standing: Confirmations,
}

/// The confirmations of a session at the time of the request.
#[derive(Debug, Clone, Copy, Default)]
struct Confirmations {
    /// Whether the password was confirmed recently.
    is_confirmed: bool,
    /// Whether the account has a second factor that was not confirmed recently.
    lacks_proof: bool,
}

impl Viewer {
    /// Finds the account of the request's session. A request without the cookie causes no query.
    pub(crate) async fn find(app: &App, request: &HttpRequest) -> Result<Self> {
        let session = find_session(app, request).await?;
        Ok(session.map_or_else(Self::default, |session| Self::of(app, session)))
    }

    /// Returns the viewer if the session was loaded earlier in this request. Never queries the database.
    pub(super) fn known(app: &App, request: &HttpRequest) -> Self {
        let session = request.extensions().get::<Session>().cloned();
        session.map_or_else(Self::default, |session| Self::of(app, session))
    }

    fn of(app: &App, session: Session) -> Self {
        let standing = Confirmations {
            is_confirmed: session.is_confirmed(app.clock.now()),
            lacks_proof: session.lacks_proof(app.clock.now()),
        };
        let (account, account_without_two_factor) = if session.must_set_up_two_factor {
            (None, Some(session.account))
        } else {
            (Some(session.account), None)
        };
        Self {
            account,
            debtor: account_without_two_factor,
            standing,
        }
    }

    /// Returns whether the account must set up two-factor authentication before anything else.
    pub(crate) fn owes_factor(&self) -> bool {
        self.debtor.is_some()
    }

    /// Returns the account and the scope of its right.
    ///
    /// # Errors
    /// `SignInRequired`, `Forbidden`, or the error that names the step which is required first.
    pub(crate) fn permit(self, right: Right) -> Result<(Account, SessionScope)> {
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

    /// Returns the viewer for the layout of pages.
    pub(crate) fn layout(&self) -> Option<SignedInViewer> {
        self.account.as_ref().map(Account::layout)
    }
}

impl Session {
    /// Returns whether the password was confirmed recently.
    fn is_confirmed(&self, now: Timestamp) -> bool {
        self.confirmed_at.is_some_and(|at| at > now - CONFIRMED)
    }

    /// Returns whether the account has a second factor that was not confirmed recently.
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
    /// Returns the account for the layout of pages.
    pub fn layout(&self) -> SignedInViewer {
        SignedInViewer {
            name: self.display_name.clone(),
            sections: self.sections(),
            admin_url: urls::ADMIN,
            account_url: urls::ADMIN_ACCOUNT,
            sign_out_url: urls::SIGN_OUT,
        }
    }

    fn sections(&self) -> Vec<AdminSection> {
        let section = |right, name, url| {
            self.may(right).then(|| AdminSection {
                name,
                title: name.into(),
                url,
            })
        };
        [
            section(Right::Write, "articles", urls::ADMIN_ARTICLES),
            section(Right::Write, "media", urls::ADMIN_MEDIA),
            section(Right::ManageTaxonomy, "categories", urls::ADMIN_CATEGORIES),
            section(Right::Moderate, "comments", urls::ADMIN_COMMENTS),
            section(Right::ManageCommenters, "commenters", urls::ADMIN_COMMENTERS),
            section(Right::ManageAccounts, "accounts", urls::ADMIN_ACCOUNTS),
            section(Right::ManageSettings, "settings", urls::ADMIN_SETTINGS),
            section(Right::ManageSettings, "audit", urls::ADMIN_AUDIT),
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

/// Extracts the session of the signed-in account, for handlers that change the session.
impl Extractor for Session {
    const RIGHT: Option<Right> = Some(Right::UseAdmin);
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
