//! Somebody changes their password.

use actix_web::http::StatusCode;
use actix_web::web::Data;
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};

use super::showing::load;
use crate::accounts::choosing::choose_password;
use crate::accounts::forms::NewPasswordForm;
use crate::accounts::model::Session;
use crate::accounts::queries::{self, sessions as ended, tokens};
use crate::accounts::recording::record;
use crate::accounts::rights::MaySecure;
use crate::accounts::signing_in::check;
use crate::accounts::{sessions, telling};
use crate::app::App;
use crate::audit::Action;
use crate::error::{Error, Result};
use crate::secrets::Password;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

/// `POST /admin/account/password`
pub async fn update(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    _owner: MaySecure,
    session: Session,
    form: Form<NewPasswordForm>,
) -> Result<HttpResponse> {
    let password = match parse(&app, &session, &form.0).await? {
        Ok(password) => password,
        Err(errors) => {
            let view = load(&mut *app.db.conn().await?, &app, &site, &session, errors).await?;
            let layout = site.layout(Some(session.account.layout()));
            return Ok(Page::new(layout, view)
                .with_status(StatusCode::UNPROCESSABLE_ENTITY)
                .respond_to(&request));
        }
    };
    let hash = app.passwords.hash(password).await?;
    let account = &session.account;
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let cookie = conn
        .transaction::<_, Error, _>(async |conn| {
            queries::update_password(conn, account.id, &hash).await?;
            ended::delete_sessions(conn, account.id, Some(session.id)).await?;
            tokens::delete_tokens(conn, account.id).await?;
            let cookie = sessions::renew(conn, &app, session.id, site.now).await?;
            telling::tell_of_change(conn, &app, &site, account, "changed-password").await?;
            record(
                conn,
                &app.keys,
                account,
                (Action::PasswordChanged, "", ""),
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

/// The new password, if the old one is right.
async fn parse(app: &App, session: &Session, form: &NewPasswordForm) -> Result<Result<Password, FormErrors>> {
    let mut errors = FormErrors::default();
    let mut conn = app.db.conn().await?;
    let account = &session.account;
    let chosen = choose_password(&mut conn, &app.keys, account, &form.password).await?;
    let credentials = queries::find_credentials(&mut conn, account.id).await?;
    drop(conn);
    if check(app, &form.old_password, credentials).await?.is_none() {
        errors.add("old_password", "old-password-wrong");
    }
    match errors.check("password", chosen) {
        Some(password) if errors.is_empty() => Ok(Ok(password)),
        _ => Ok(Err(errors)),
    }
}
