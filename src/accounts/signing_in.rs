//! People sign in, and out.

use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use serde::Deserialize;

use super::destination::Destination;
use super::forms::SignInForm;
use super::views::SignInPage;
use super::{Viewer, queries, sessions};
use crate::app::App;
use crate::db::rate_limit::{Rate, take_token};
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::locale::Message;
use crate::secrets::{EmailAddress, Purpose, Verdict};
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Client, Form, FormErrors, Page, error_pages, see_other};

/// Attempts from one network. They come back more slowly than those on one account, so that nobody can lock
/// somebody else out from a single network.
const BY_NETWORK: Rate = Rate {
    burst: 10,
    every: Duration::from_secs(20),
};
/// Attempts on one address, whether it has an account or not.
const BY_ADDRESS: Rate = Rate {
    burst: 20,
    every: Duration::from_secs(10),
};

/// Where the sign-in page leads.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SignInQuery {
    next: String,
}

/// `GET /sign-in`
pub async fn new(
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    query: Query<SignInQuery>,
) -> HttpResponse {
    let next = Destination::new(&query.next);
    if viewer.0.is_some() {
        return see_other(next.as_str());
    }
    let form = SignInForm {
        next: next.as_str().to_owned(),
        ..SignInForm::default()
    };
    Page::new(site.layout(None), SignInPage::new(&form, FormErrors::default())).respond_to(&request)
}

/// `POST /sign-in`
pub async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    client: Client,
    form: Form<SignInForm>,
) -> Result<HttpResponse> {
    let form = form.0;
    if let Some(wait) = throttle(&app, &site, client, &form.email).await? {
        return Ok(too_many(&request, &site, &form, wait));
    }
    let Some(account) = check(&app, &form).await? else {
        let errors = FormErrors::whole("sign-in-wrong");
        let page = Page::new(site.layout(None), SignInPage::new(&form, errors));
        return Ok(page
            .with_status(StatusCode::UNPROCESSABLE_ENTITY)
            .respond_to(&request));
    };
    let old = sessions::token(&app, &request);
    let mut conn = app.db.conn().await?;
    let cookie = sessions::begin(&mut conn, &app, old.as_ref(), account, site.now).await?;
    let mut response = see_other(Destination::new(&form.next).as_str());
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}

/// `POST /sign-out`
pub async fn destroy(app: Data<App>, request: HttpRequest) -> Result<HttpResponse> {
    let cookie = sessions::end(&app, &request).await?;
    let mut response = see_other(urls::HOME);
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}

/// Counts an attempt; `Some` wait when there were too many.
async fn throttle(app: &App, site: &Site, client: Client, email: &str) -> Result<Option<Duration>> {
    let email = email.trim().to_lowercase();
    let buckets: [(&[u8], &[u8], Rate); 2] = [
        (b"network", client.network(), BY_NETWORK),
        (b"address", email.as_bytes(), BY_ADDRESS),
    ];
    let conn = app.db.conn().await?;
    for (kind, who, rate) in buckets {
        let key = app.keys.hash(Purpose::RateLimit, &[b"sign-in", kind, who]);
        if let Some(wait) = take_token(&conn, (key, rate), site.now).await? {
            return Ok(Some(wait));
        }
    }
    Ok(None)
}

/// The account whose address and password these are. No connection is held while the password is computed.
async fn check(app: &App, form: &SignInForm) -> Result<Option<AccountId>> {
    let found = match EmailAddress::try_from(form.email.as_str()) {
        Ok(email) => queries::find_by_email(&mut *app.db.conn().await?, &app.keys, &email).await?,
        Err(_) => None,
    };
    let (account, hash) = found.unzip();
    match app.passwords.verify(&form.password, hash).await? {
        Verdict::Wrong => return Ok(None),
        Verdict::Right => {}
        Verdict::Outgrown(stronger) => {
            if let Some(id) = account {
                queries::update_password(&mut *app.db.conn().await?, id, &stronger).await?;
            }
        }
    }
    Ok(account)
}

fn too_many(request: &HttpRequest, site: &Site, form: &SignInForm, wait: Duration) -> HttpResponse {
    let seconds = error_pages::whole_seconds(wait);
    let errors = FormErrors::whole(Message::new("too-many-attempts").with("seconds", seconds));
    let page = Page::new(site.layout(None), SignInPage::new(form, errors));
    let mut response = page
        .with_status(StatusCode::TOO_MANY_REQUESTS)
        .respond_to(request);
    if let Ok(value) = HeaderValue::try_from(seconds.to_string()) {
        response.headers_mut().insert(header::RETRY_AFTER, value);
    }
    response
}
