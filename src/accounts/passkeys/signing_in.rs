//! Somebody signs in with a passkey: alone, or after the password in the place of a code.

use std::time::Duration;

use actix_web::web::{Data, Json};
use actix_web::{HttpRequest, HttpResponse};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use serde::{Deserialize, Serialize};
use webauthn_rs::prelude::{
    AuthenticationResult, DiscoverableAuthentication, PasskeyAuthentication, PublicKeyCredential,
};

use super::registering::{answer, in_json, relying_party};
use super::{Challenge, RelyingParty};
use crate::accounts::destination::Destination;
use crate::accounts::model::{Account, Credentials};
use crate::accounts::one_time::{self, Purpose, Remembered};
use crate::accounts::queries::passkeys::{self, StoredPasskey};
use crate::accounts::queries::{self, tokens};
use crate::accounts::second_factor::asking::{self, find_step};
use crate::accounts::sessions::{self, Arrival, Cookies};
use crate::app::App;
use crate::db::rate_limit::{Rate, take_token};
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::secrets::{self, Token};
use crate::site::Site;
use crate::web::{Client, cookies};

/// Challenges for one network: each is a row for a few minutes.
const CHALLENGES: Rate = Rate {
    burst: 30,
    every: Duration::from_secs(5),
};

/// What was begun.
#[derive(Serialize, Deserialize)]
enum Begun {
    /// Nobody is known yet: the key says whose it is.
    Unknown(Box<DiscoverableAuthentication>),
    /// The password was right; any key of the account will do.
    Known(Box<PasskeyAuthentication>),
}

/// What the browser's key answered to the challenge.
#[derive(Debug, Deserialize)]
pub struct Assertion {
    token: String,
    credential: PublicKeyCredential,
    /// Where to go then; after the password this was said before.
    #[serde(default)]
    next: String,
}

/// Where to go then.
#[derive(Debug, Serialize)]
struct SignedIn<'a> {
    next: &'a str,
}

const REFUSED: Error = Error::BadRequest("passkey-refused");

/// `POST /sign-in/passkey/challenge`
pub async fn challenge(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    client: Client,
) -> Result<HttpResponse> {
    let party = relying_party(&app)?;
    let mut conn = app.db.conn().await?;
    let who: [&[u8]; 2] = [b"passkey", client.network()];
    let key = app.keys.hash(secrets::Purpose::RateLimit, &who);
    if let Some(wait) = take_token(&conn, (key, CHALLENGES), site.now).await? {
        return Err(Error::TooManyRequests(wait));
    }
    let step = find_step(&mut conn, &app, &request, site.now).await?;
    let webauthn = party.webauthn();
    let (account, options, begun) = if let Some(step) = step {
        let keys = passkeys::list_passkeys(&mut conn, step.account.id).await?;
        let keys: Vec<_> = keys.into_iter().map(|stored| stored.key).collect();
        let (options, state) = webauthn
            .start_passkey_authentication(&keys)
            .map_err(|_none| REFUSED)?;
        (Some(step.account.id), options, Begun::Known(Box::new(state)))
    } else {
        let (options, state) = webauthn
            .start_discoverable_authentication()
            .map_err(Error::internal)?;
        (None, options, Begun::Unknown(Box::new(state)))
    };
    let remembered = Remembered {
        account,
        state: serde_json::to_string(&begun).map_err(Error::internal)?,
    };
    let token = one_time::issue(&mut conn, Purpose::PasskeySignIn, &remembered, site.now).await?;
    Ok(answer(&Challenge {
        token: token.reveal(),
        options: in_json(options)?,
    }))
}

/// `POST /sign-in/passkey`
pub async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    assertion: Json<Assertion>,
) -> Result<HttpResponse> {
    let party = relying_party(&app)?;
    let arrival = Arrival::of(&app, &request);
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let step = find_step(conn, &app, &request, site.now).await?;
    let next = match &step {
        Some(step) => step.next.clone(),
        None => Destination::new(&assertion.next),
    };
    let proven = prove(conn, &party, &site, &assertion).await?;
    let cookies = begin(conn, &app, &site, &arrival, proven).await?;
    let mut response = answer(&SignedIn { next: next.as_str() });
    let forgotten = cookies::forget(&app.base_url, asking::COOKIE);
    for cookie in cookies.iter().chain([&forgotten]) {
        response.add_cookie(cookie).map_err(Error::internal)?;
    }
    Ok(response)
}

/// Whose key answered, and what it said of itself.
struct Proven {
    account: Account,
    stored: StoredPasskey,
    result: AuthenticationResult,
}

async fn prove(
    conn: &mut AsyncPgConnection,
    party: &RelyingParty,
    site: &Site,
    assertion: &Assertion,
) -> Result<Proven> {
    let token = Token::parse(&assertion.token).ok_or(REFUSED)?;
    let found = tokens::take_token(conn, &token.hash(), Purpose::PasskeySignIn, site.now).await?;
    let begun = found.ok_or(REFUSED)?;
    let state: Begun = serde_json::from_str(&begun.state).map_err(Error::internal)?;
    let webauthn = party.webauthn();
    let credential = &assertion.credential;
    let account = if let Some(account) = begun.account {
        account
    } else {
        let (id, _) = webauthn
            .identify_discoverable_authentication(credential)
            .map_err(|_source| REFUSED)?;
        AccountId(id)
    };
    let keys = passkeys::list_passkeys(conn, account).await?;
    let used = keys
        .into_iter()
        .find(|stored| stored.key.cred_id().as_slice() == credential.get_credential_id());
    let stored = used.ok_or(REFUSED)?;
    let finished = match state {
        Begun::Known(state) => webauthn.finish_passkey_authentication(credential, &state),
        Begun::Unknown(state) => {
            webauthn.finish_discoverable_authentication_v2(credential, *state, &stored.key)
        }
    };
    let result = finished.map_err(|error| {
        tracing::debug!(%error, "a passkey was refused");
        REFUSED
    })?;
    let found = queries::find_credentials(conn, account).await?;
    let Credentials { account, .. } = found.ok_or(REFUSED)?;
    Ok(Proven {
        account,
        stored,
        result,
    })
}

async fn begin(
    conn: &mut AsyncPgConnection,
    app: &App,
    site: &Site,
    arrival: &Arrival,
    proven: Proven,
) -> Result<Cookies> {
    let Proven {
        account,
        mut stored,
        result,
    } = proven;
    stored.key.update_credential(&result);
    conn.transaction(async |conn| {
        passkeys::update_passkey(conn, stored.id, &stored.key, site.now).await?;
        sessions::begin(conn, app, site, arrival, &account).await
    })
    .await
}
