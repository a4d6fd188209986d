//! Adds passkeys to an account and deletes them.

use actix_web::http::header;
use actix_web::web::{Data, Json, Path};
use actix_web::{HttpRequest, HttpResponse};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;
use webauthn_rs::prelude::{Passkey, PasskeyRegistration, RegisterPublicKeyCredential};

use super::{Challenge, RelyingParty};
use crate::accounts::audit::{AccountChange, record};
use crate::accounts::device;
use crate::accounts::extractors::MayChangeFactor;
use crate::accounts::model::{Account, Session};
use crate::accounts::one_time_tokens::{self, Purpose, TokenData};
use crate::accounts::queries::{devices, passkeys, tokens, two_factor};
use crate::accounts::{emails, sessions};
use crate::app::App;
use crate::audit::Action;
use crate::db::constraint::broken_unique;
use crate::error::{Error, Result};
use crate::ids::PasskeyId;
use crate::secrets::Token;
use crate::site::Site;
use crate::theme::urls;
use crate::web::see_other;

/// The maximum length of a passkey's name, in characters.
const LONGEST_NAME: usize = 80;
/// The maximum number of passkeys per account.
const MOST: usize = 20;
const WHAT: &str = "a passkey";

/// The browser's answer to a registration challenge.
#[derive(Debug, Deserialize)]
pub(crate) struct Registration {
    token: String,
    name: String,
    credential: RegisterPublicKeyCredential,
}

/// The response: where the browser goes next.
#[derive(Debug, Serialize)]
struct Registered {
    next: String,
}

/// `POST /admin/account/passkeys/challenge`
pub(crate) async fn challenge(app: Data<App>, site: Site, owner: MayChangeFactor) -> Result<HttpResponse> {
    let account = &owner.0;
    let party = relying_party(&app)?;
    let mut conn = app.db.conn().await?;
    let known = passkeys::list_passkeys(&mut conn, account.id).await?;
    if known.len() >= MOST {
        return Err(Error::Conflict("too-many-passkeys-error"));
    }
    let excluded = known.iter().map(|stored| stored.key.cred_id().clone()).collect();
    let (options, state) = party
        .webauthn()
        .start_passkey_registration(
            account.id.0,
            &account.username,
            &account.display_name,
            Some(excluded),
        )
        .map_err(Error::internal)?;
    let remembered = TokenData {
        account: Some(account.id),
        state: serde_json::to_string(&state).map_err(Error::internal)?,
    };
    let token =
        one_time_tokens::issue(&mut conn, Purpose::PasskeyRegistration, &remembered, site.now).await?;
    let mut options = in_json(options)?;
    // Discoverable credentials allow a sign-in without typing the email address first.
    options["authenticatorSelection"]["residentKey"] = json!("preferred");
    Ok(answer(&Challenge {
        token: token.reveal(),
        options,
    }))
}

/// `POST /admin/account/passkeys`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: MayChangeFactor,
    session: Session,
    registration: Json<Registration>,
) -> Result<HttpResponse> {
    let account = &owner.0;
    let registration = registration.into_inner();
    let key = verify(&app, account, &registration, site.now).await?;
    let name = name_of(&registration.name, &request);
    let stored = app
        .transaction(async |conn| {
            passkeys::insert_passkey(conn, account.id, &key, &name, site.now).await?;
            let cookie = sessions::prove_factor(conn, &app, session.id, site.now).await?;
            emails::tell_of_change(conn, &app, &site, account, "security-notice-two-factor-changed").await?;
            let change = AccountChange::new(Action::SecondFactorChanged).after(WHAT);
            record(conn, &app.keys, account, change, site.now).await?;
            Ok(cookie)
        })
        .await;
    let cookie = match stored {
        Err(error) if broken_unique(&error).is_some() => return Err(Error::Conflict("passkey-exists-error")),
        other => other?,
    };
    let mut response = answer(&Registered {
        next: urls::security("passkey"),
    });
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}

/// Verifies the browser's answer. It must belong to the challenge that this account received.
async fn verify(
    app: &App,
    account: &Account,
    registration: &Registration,
    now: Timestamp,
) -> Result<Passkey> {
    const REFUSED: Error = Error::BadRequest("passkey-rejected-error");
    let party = relying_party(app)?;
    let token = Token::parse(&registration.token).ok_or(REFUSED)?;
    let mut conn = app.db.conn().await?;
    let found = tokens::take_token(&mut conn, &token.hash(), Purpose::PasskeyRegistration, now).await?;
    let begun = found
        .filter(|begun| begun.account == Some(account.id))
        .ok_or(REFUSED)?;
    let state: PasskeyRegistration = serde_json::from_str(&begun.state).map_err(Error::internal)?;
    party
        .webauthn()
        .finish_passkey_registration(&registration.credential, &state)
        .map_err(|error| {
            tracing::debug!(%error, "accounts: passkey rejected");
            REFUSED
        })
}

/// Returns the typed name, or the description of the browser, or "Passkey".
fn name_of(typed: &str, request: &HttpRequest) -> String {
    let typed: String = typed
        .chars()
        .filter(|c| !c.is_control())
        .take(LONGEST_NAME)
        .collect();
    let described = device::describe(request);
    [typed.trim(), described.as_str(), "Passkey"]
        .into_iter()
        .find(|name| !name.is_empty())
        .unwrap_or_default()
        .to_owned()
}

/// `POST /admin/account/passkeys/{id}/removal`
pub(crate) async fn remove(
    app: Data<App>,
    site: Site,
    owner: MayChangeFactor,
    session: Session,
    id: Path<Uuid>,
) -> Result<HttpResponse> {
    let account = &owner.0;
    let cookie = app
        .transaction(async |conn| {
            if !passkeys::delete_passkey(conn, account.id, PasskeyId(*id)).await? {
                return Err(Error::NotFound);
            }
            if !two_factor::exists_factor(conn, account.id).await? {
                two_factor::delete_recovery_codes(conn, account.id).await?;
            }
            devices::delete_devices(conn, account.id).await?;
            let cookie = sessions::prove_factor(conn, &app, session.id, site.now).await?;
            emails::tell_of_change(conn, &app, &site, account, "security-notice-two-factor-changed").await?;
            let change = AccountChange::new(Action::SecondFactorChanged).before(WHAT);
            record(conn, &app.keys, account, change, site.now).await?;
            Ok(cookie)
        })
        .await?;
    let mut response = see_other(&urls::security("passkey-off"));
    response.add_cookie(&cookie).map_err(Error::internal)?;
    Ok(response)
}

/// Returns the relying party, or `NotFound` if browsers do not support passkeys at the site's URL.
pub(super) fn relying_party(app: &App) -> Result<RelyingParty> {
    RelyingParty::new(&app.base_url).ok_or(Error::NotFound)
}

pub(super) fn answer(data: &impl Serialize) -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(data)
}

/// Returns the options in the format of `PublicKeyCredential.parse…OptionsFromJSON`.
pub(super) fn in_json(value: impl Serialize) -> Result<Value> {
    let mut value = serde_json::to_value(value).map_err(Error::internal)?;
    Ok(value["publicKey"].take())
}
