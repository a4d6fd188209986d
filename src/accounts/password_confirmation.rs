//! Asks for the password again before sensitive actions, in case an unattended browser is signed in.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use serde::Deserialize;

use super::model::Session;
use super::rate_limit::Throttle;
use super::redirect_target::Destination;
use super::sign_in::check;
use super::views::ConfirmationPage;
use super::{queries, rate_limit_errors, sessions};
use crate::app::App;
use crate::error::{Error, Result};
use crate::site::Site;
use crate::web::{Client, Form, FormErrors, Page, see_other};

/// The query string: where to redirect after the confirmation.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ConfirmationQuery {
    next: String,
}

/// The posted confirmation form.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct ConfirmationForm {
    password: String,
    next: String,
}

redacted_debug!(ConfirmationForm);

/// `GET /sign-in/confirmation?next=`
pub(crate) async fn new(
    request: HttpRequest,
    site: Site,
    session: Session,
    query: Query<ConfirmationQuery>,
) -> HttpResponse {
    let next = Destination::new(&query.next);
    let layout = site.layout(Some(session.account.layout()));
    Page::new(layout, ConfirmationPage::new(&next, FormErrors::default())).respond_to(&request)
}

/// `POST /sign-in/confirmation`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    session: Session,
    client: Client,
    form: Form<ConfirmationForm>,
) -> Result<HttpResponse> {
    let next = Destination::new(&form.0.next);
    let account = &session.account;
    let page = |errors| {
        Page::new(
            site.layout(Some(account.layout())),
            ConfirmationPage::new(&next, errors),
        )
    };
    let throttle = Throttle::of_account(&app, client, account.id);
    let mut conn = app.db.conn().await?;
    if let Some(wait) = throttle.count(&conn, site.now).await? {
        let page = page(rate_limit_errors::errors(&site, wait)).with_status(StatusCode::TOO_MANY_REQUESTS);
        let mut response = page.respond_to(&request);
        rate_limit_errors::set_retry_after(&mut response, wait);
        return Ok(response);
    }
    let credentials = queries::find_credentials(&mut conn, account.id).await?;
    drop(conn);
    if check(&app, &form.0.password, credentials).await?.is_none() {
        return Ok(page(FormErrors::of("password", "confirm-password-error"))
            .unprocessable()
            .respond_to(&request));
    }
    let mut conn = app.db.conn().await?;
    throttle.reset(&mut conn).await?;
    let cookie = sessions::renew(&mut conn, &app, session.id, site.now).await?;
    let mut response = see_other(next.as_str());
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}
