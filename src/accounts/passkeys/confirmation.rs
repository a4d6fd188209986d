//! Confirms the second factor with a passkey before two-factor authentication is changed.

use actix_web::HttpResponse;
use actix_web::web::{Data, Json};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};

use super::registration::{answer, relying_party};
use super::sign_in::{Assertion, REFUSED, SignedIn, begin_challenge, limit_challenges, prove};
use crate::accounts::model::Session;
use crate::accounts::one_time_tokens::Purpose;
use crate::accounts::redirect_target::Destination;
use crate::accounts::sessions;
use crate::app::App;
use crate::error::{Error, Result};
use crate::site::Site;
use crate::web::Client;

/// `POST /sign-in/confirmation/passkey/challenge`
pub(crate) async fn challenge(
    app: Data<App>,
    site: Site,
    session: Session,
    client: Client,
) -> Result<HttpResponse> {
    let party = relying_party(&app)?;
    let mut conn = app.db.conn().await?;
    limit_challenges(&conn, &app, client, site.now).await?;
    let account = Some(session.account.id);
    let purpose = Purpose::PasskeyConfirmation;
    let challenge = begin_challenge(&mut conn, &party, purpose, account, site.now).await?;
    Ok(answer(&challenge))
}

/// `POST /sign-in/confirmation/passkey`
pub(crate) async fn create(
    app: Data<App>,
    site: Site,
    session: Session,
    assertion: Json<Assertion>,
) -> Result<HttpResponse> {
    let party = relying_party(&app)?;
    let next = Destination::new(&assertion.next);
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let mut proven = prove(conn, &party, Purpose::PasskeyConfirmation, &assertion, site.now).await?;
    if proven.account.id != session.account.id {
        return Err(REFUSED);
    }
    let cookie = conn
        .transaction::<_, Error, _>(async |conn| {
            proven.store(conn, site.now).await?;
            sessions::prove_factor(conn, &app, session.id, site.now).await
        })
        .await?;
    let mut response = answer(&SignedIn { next: next.as_str() });
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}
