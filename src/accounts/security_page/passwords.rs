//! Changes the password of the signed-in account.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, Responder as _};

use super::show::load;
use crate::accounts::audit::{AccountChange, record};
use crate::accounts::extractors::MayChangeSecurity;
use crate::accounts::forms::NewPasswordForm;
use crate::accounts::model::Session;
use crate::accounts::passwords::{choose_password, store_password};
use crate::accounts::queries;
use crate::accounts::rate_limit::Throttle;
use crate::accounts::sign_in::check;
use crate::accounts::{emails, rate_limit_errors, sessions};
use crate::app::App;
use crate::audit::Action;
use crate::error::{Error, Result};
use crate::secrets::Password;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Client, Form, FormErrors, Page, see_other};

/// `POST /admin/account/password`
pub(crate) async fn update(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    _owner: MayChangeSecurity,
    (session, client): (Session, Client),
    form: Form<NewPasswordForm>,
) -> Result<HttpResponse> {
    let account = &session.account;
    let throttle = Throttle::of_account(&app, client, account.id);
    let wait = throttle.count(&*app.db.conn().await?, site.now).await?;
    if let Some(wait) = wait {
        let errors = rate_limit_errors::errors(&site, wait);
        let mut response = again(
            &app,
            &request,
            &site,
            &session,
            StatusCode::TOO_MANY_REQUESTS,
            errors,
        )
        .await?;
        rate_limit_errors::set_retry_after(&mut response, wait);
        return Ok(response);
    }
    let (is_proved, parsed) = parse(&app, &session, &form.0).await?;
    if is_proved {
        throttle.reset(&mut *app.db.conn().await?).await?;
    }
    let password = match parsed {
        Ok(password) => password,
        Err(errors) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return again(&app, &request, &site, &session, status, errors).await;
        }
    };
    let hash = app.passwords.hash(password).await?;
    let cookie = app
        .transaction(async |conn| {
            store_password(conn, account.id, &hash, Some(session.id)).await?;
            let cookie = sessions::renew(conn, &app, session.id, site.now).await?;
            emails::tell_of_change(conn, &app, &site, account, "security-notice-password-changed").await?;
            record(
                conn,
                &app.keys,
                account,
                AccountChange::new(Action::PasswordChanged),
                site.now,
            )
            .await?;
            Ok(cookie)
        })
        .await?;
    let mut response = see_other(&urls::security("password"));
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}

/// Renders the page again with the errors.
async fn again(
    app: &App,
    request: &HttpRequest,
    site: &Site,
    session: &Session,
    status: StatusCode,
    errors: FormErrors,
) -> Result<HttpResponse> {
    let view = load(&mut *app.db.conn().await?, app, site, session, errors).await?;
    let layout = site.layout(Some(session.account.layout()));
    Ok(Page::new(layout, view).with_status(status).respond_to(request))
}

/// Returns whether the old password is correct, and the new password if it is valid.
async fn parse(
    app: &App,
    session: &Session,
    form: &NewPasswordForm,
) -> Result<(bool, Result<Password, FormErrors>)> {
    let mut errors = FormErrors::default();
    let mut conn = app.db.conn().await?;
    let account = &session.account;
    let chosen = choose_password(&mut conn, &app.keys, account, &form.password).await?;
    let credentials = queries::find_credentials(&mut conn, account.id).await?;
    drop(conn);
    let is_proved = check(app, &form.old_password, credentials).await?.is_some();
    if !is_proved {
        errors.add("old_password", "current-password-error");
    }
    let chosen = errors.check("password", chosen).filter(|_| errors.is_empty());
    Ok((is_proved, chosen.ok_or(errors)))
}
