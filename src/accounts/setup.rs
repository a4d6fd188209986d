//! Site setup: creates the first account, the owner's, with the setup link that `gloss serve` prints.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;

use super::create::{CreateError, create_account};
use super::forms::NewUserForm;
use super::model::NewAccount;
use super::queries::{self, setup};
use super::sessions::{self, Cookies, SignInBrowser};
use super::views::SetupPage;
use crate::app::App;
use crate::error::{Error, Result};
use crate::permissions::Role;
use crate::secrets::Token;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

/// How long a setup link is valid.
const LIFE: SignedDuration = SignedDuration::from_hours(24);

/// Issues a setup link and invalidates the previous one; returns `None` if the site has an account.
pub async fn issue_setup_link(app: &App) -> Result<Option<String>> {
    let mut conn = app.db.conn().await?;
    if queries::exists_any(&mut conn).await? {
        return Ok(None);
    }
    let token = Token::random()?;
    setup::upsert_setup_token(&mut conn, &token.hash(), app.clock.now() + LIFE).await?;
    Ok(Some(app.base_url.join(&urls::setup(&token.reveal()))))
}

/// The query string of the setup link.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SetupQuery {
    token: String,
}

/// `GET /admin/setup?token=`
pub(crate) async fn new(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    query: Query<SetupQuery>,
) -> Result<HttpResponse> {
    find_token(&app, &query.token, site.now).await?;
    let form = NewUserForm {
        token: query.into_inner().token,
        ..NewUserForm::default()
    };
    let view = SetupPage::new(&form, FormErrors::default());
    Ok(Page::new(site.layout(None), view).respond_to(&request))
}

/// `POST /admin/setup`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    form: Form<NewUserForm>,
) -> Result<HttpResponse> {
    let form = form.0;
    let token = find_token(&app, &form.token, site.now).await?;
    let owner = match form.parse() {
        Ok(owner) => owner,
        Err(errors) => {
            let page = Page::new(site.layout(None), SetupPage::new(&form, errors));
            return Ok(page.unprocessable().respond_to(&request));
        }
    };
    let new = NewAccount {
        email: owner.email,
        name: owner.name,
        role: Role::Owner,
        password: app.passwords.hash(owner.password).await?,
    };
    let arrival = SignInBrowser::of(&app, &request);
    let cookies = make_owner(&app, &site, &arrival, &token, &new).await?;
    let mut response = see_other(urls::ADMIN);
    for cookie in &cookies {
        response.add_cookie(cookie).map_err(Error::internal)?;
    }
    Ok(response)
}

/// Returns the token if it is valid and the site has no account; otherwise `NotFound`.
async fn find_token(app: &App, text: &str, now: Timestamp) -> Result<Token> {
    let token = Token::parse(text).ok_or(Error::NotFound)?;
    let mut conn = app.db.conn().await?;
    let is_valid = setup::exists_setup_token(&mut conn, &token.hash(), now).await?
        && !queries::exists_any(&mut conn).await?;
    is_valid.then_some(token).ok_or(Error::NotFound)
}

/// Consumes the token, creates the account and signs it in, in one transaction.
///
/// A concurrent request waits for the lock on the token's row and then finds it deleted.
async fn make_owner(
    app: &App,
    site: &Site,
    arrival: &SignInBrowser,
    token: &Token,
    new: &NewAccount,
) -> Result<Cookies> {
    let now = site.now;
    app.transaction(async |conn| {
        let is_first = setup::delete_setup_token(conn, &token.hash(), now).await?;
        if !is_first || queries::exists_any(conn).await? {
            return Err(Error::NotFound);
        }
        let account = create_account(conn, &app.keys, new, now)
            .await
            .map_err(|error| match error {
                // The site had no account a moment ago, so a concurrent setup was faster.
                CreateError::EmailTaken => Error::NotFound,
                CreateError::Failed(error) => error,
            })?;
        sessions::begin(conn, app, site, arrival, &account).await
    })
    .await
}
