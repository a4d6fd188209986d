//! Accepts invitations. The role comes from the invitation, never from the form.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;
use serde::Deserialize;

use super::invitations::inviters;
use super::queries::{self, Invitation};
use super::views::WelcomePage;
use crate::accounts::create::{CreateError, create_account};
use crate::accounts::sessions::{self, Cookies, SignInBrowser};
use crate::accounts::{NewAccount, NewUserForm, is_misleading};
use crate::app::App;
use crate::error::{Error, Result};
use crate::secrets::Token;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

/// The query string of the invitation link.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct InvitationQuery {
    token: String,
}

/// `GET /invitation?token=`
pub(crate) async fn new(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    query: Query<InvitationQuery>,
) -> Result<HttpResponse> {
    let invitation = find(&app, &query.token, site.now).await?;
    let form = NewUserForm {
        token: query.into_inner().token,
        email: invitation
            .email
            .as_ref()
            .map_or_else(String::new, |email| email.reveal().to_owned()),
        ..NewUserForm::default()
    };
    let view = WelcomePage::new(&form, invitation.role, FormErrors::default());
    Ok(Page::new(site.layout(None), view).respond_to(&request))
}

/// `POST /invitation`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    form: Form<NewUserForm>,
) -> Result<HttpResponse> {
    let form = form.0;
    let invitation = find(&app, &form.token, site.now).await?;
    let role = invitation.role;
    let rejected = |errors| {
        let page = Page::new(site.layout(None), WelcomePage::new(&form, role, errors));
        page.unprocessable().respond_to(&request)
    };
    let newcomer = match form.parse() {
        Ok(newcomer) => newcomer,
        Err(errors) => return Ok(rejected(errors)),
    };
    if is_misleading(&app, &site, role, None, newcomer.name.as_str()).await? {
        return Ok(rejected(FormErrors::of("name", "name-misleading-error")));
    }
    let new = NewAccount {
        email: newcomer.email,
        name: newcomer.name,
        role,
        password: app.passwords.hash(newcomer.password).await?,
    };
    let arrival = SignInBrowser::of(&app, &request);
    match come_in(&app, &site, &arrival, &invitation, &new).await {
        Ok(cookies) => {
            let mut response = see_other(urls::ADMIN);
            for cookie in &cookies {
                response.add_cookie(cookie).map_err(Error::internal)?;
            }
            Ok(response)
        }
        Err(CreateError::EmailTaken) => Ok(rejected(FormErrors::of("email", "email-has-account-error"))),
        Err(CreateError::Failed(error)) => Err(error),
    }
}

/// Returns the invitation if it is valid; otherwise `NotFound`.
async fn find(app: &App, token: &str, now: Timestamp) -> Result<Invitation> {
    let token = Token::parse(token).ok_or(Error::NotFound)?;
    let mut conn = app.db.conn().await?;
    let found = queries::find_invitation(&mut conn, &app.keys, &token.hash(), &inviters(), now).await?;
    found.ok_or(Error::NotFound)
}

/// Consumes the invitation, creates the account and signs it in, in one transaction.
async fn come_in(
    app: &App,
    site: &Site,
    arrival: &SignInBrowser,
    invitation: &Invitation,
    new: &NewAccount,
) -> Result<Cookies, CreateError> {
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    conn.transaction(async |conn| {
        if !queries::delete_invitation(conn, invitation.id).await? {
            return Err(Error::NotFound.into());
        }
        let account = create_account(conn, &app.keys, new, site.now).await?;
        Ok(sessions::begin(conn, app, site, arrival, &account).await?)
    })
    .await
}
