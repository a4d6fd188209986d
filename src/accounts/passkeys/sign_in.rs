//! Signs in with a passkey: alone, or after the password instead of a code.

use std::time::Duration;

use actix_web::web::{Data, Json};
use actix_web::{HttpRequest, HttpResponse};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use webauthn_rs::prelude::{
    AuthenticationResult, DiscoverableAuthentication, PasskeyAuthentication, PublicKeyCredential,
};

use super::registration::{answer, in_json, relying_party};
use super::{Challenge, RelyingParty};
use crate::accounts::model::{Account, Credentials};
use crate::accounts::one_time_tokens::{self, Purpose, TokenData};
use crate::accounts::queries::passkeys::{self, StoredPasskey};
use crate::accounts::queries::{self, tokens};
use crate::accounts::redirect_target::Destination;
use crate::accounts::sessions::{self, Cookies, SignInBrowser};
use crate::accounts::two_factor::sign_in::{self, find_step};
use crate::app::App;
use crate::db::rate_limit::{Rate, take_token};
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::secrets::{self, Token};
use crate::site::Site;
use crate::web::{Client, cookies};

/// Rate limit of challenges per network. Each challenge is a row in the database for up to ten minutes.
const CHALLENGES: Rate = Rate {
    burst: 30,
    every: Duration::from_secs(5),
};

/// The state of a started challenge.
#[derive(Serialize, Deserialize)]
enum ChallengeState {
    /// The account is unknown; the passkey identifies it.
    Unknown(Box<DiscoverableAuthentication>),
    /// The password was correct; any passkey of the account is accepted.
    Known(Box<PasskeyAuthentication>),
}

/// The browser's answer to a sign-in challenge.
#[derive(Debug, Deserialize)]
pub(crate) struct Assertion {
    token: String,
    credential: PublicKeyCredential,
    /// Where to redirect afterwards. Ignored after the password step, which has stored it already.
    #[serde(default)]
    pub(super) next: String,
}

/// The response: where the browser goes next.
#[derive(Debug, Serialize)]
pub(super) struct SignedIn<'a> {
    pub(super) next: &'a str,
}

pub(super) const REFUSED: Error = Error::BadRequest("passkey-rejected-error");

/// `POST /sign-in/passkey/challenge`
pub(crate) async fn challenge(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    client: Client,
) -> Result<HttpResponse> {
    let party = relying_party(&app)?;
    let mut conn = app.db.conn().await?;
    limit_challenges(&conn, &app, client, site.now).await?;
    let step = find_step(&mut conn, &app, &request, site.now).await?;
    let account = step.map(|step| step.account.id);
    let challenge = begin_challenge(&mut conn, &party, Purpose::PasskeySignIn, account, site.now).await?;
    Ok(answer(&challenge))
}

/// Counts a challenge against the rate limit of the client's network.
///
/// # Errors
/// `TooManyRequests` with the time to wait.
pub(super) async fn limit_challenges(
    conn: &AsyncPgConnection,
    app: &App,
    client: Client,
    now: Timestamp,
) -> Result<()> {
    let who: [&[u8]; 2] = [b"passkey", client.network()];
    let key = app.keys.hash(secrets::Purpose::RateLimit, &who);
    match take_token(conn, (key, CHALLENGES), now).await? {
        Some(wait) => Err(Error::TooManyRequests(wait)),
        None => Ok(()),
    }
}

/// Creates a challenge for the passkeys of an account, or for any passkey if there is no account.
pub(super) async fn begin_challenge(
    conn: &mut AsyncPgConnection,
    party: &RelyingParty,
    purpose: Purpose,
    account: Option<AccountId>,
    now: Timestamp,
) -> Result<Challenge> {
    let webauthn = party.webauthn();
    let (options, begun) = if let Some(account) = account {
        let keys = passkeys::list_passkeys(conn, account).await?;
        let keys: Vec<_> = keys.into_iter().map(|stored| stored.key).collect();
        let (options, state) = webauthn
            .start_passkey_authentication(&keys)
            .map_err(|_none| REFUSED)?;
        (options, ChallengeState::Known(Box::new(state)))
    } else {
        let (options, state) = webauthn
            .start_discoverable_authentication()
            .map_err(Error::internal)?;
        (options, ChallengeState::Unknown(Box::new(state)))
    };
    let remembered = TokenData {
        account,
        state: serde_json::to_string(&begun).map_err(Error::internal)?,
    };
    let token = one_time_tokens::issue(conn, purpose, &remembered, now).await?;
    Ok(Challenge {
        token: token.reveal(),
        options: in_json(options)?,
    })
}

/// `POST /sign-in/passkey`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    assertion: Json<Assertion>,
) -> Result<HttpResponse> {
    let party = relying_party(&app)?;
    let arrival = SignInBrowser::of(&app, &request);
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let step = find_step(conn, &app, &request, site.now).await?;
    let next = match &step {
        Some(step) => step.next.clone(),
        None => Destination::new(&assertion.next),
    };
    let proven = prove(conn, &party, Purpose::PasskeySignIn, &assertion, site.now).await?;
    let cookies = begin(conn, &app, &site, &arrival, proven).await?;
    let mut response = answer(&SignedIn { next: next.as_str() });
    let forgotten = cookies::forget(&app.base_url, sign_in::COOKIE);
    for cookie in cookies.iter().chain([&forgotten]) {
        response.add_cookie(cookie).map_err(Error::internal)?;
    }
    Ok(response)
}

/// The account that a passkey proved, and the updated state of the passkey.
pub(super) struct VerifiedPasskey {
    pub(super) account: Account,
    stored: StoredPasskey,
    result: AuthenticationResult,
}

impl VerifiedPasskey {
    /// Stores the passkey's new state, for example its signature counter.
    pub(super) async fn store(&mut self, conn: &mut AsyncPgConnection, now: Timestamp) -> Result<()> {
        self.stored.key.update_credential(&self.result);
        passkeys::update_passkey(conn, self.stored.id, &self.stored.key, now).await
    }
}

/// Consumes the challenge and verifies the answer.
pub(super) async fn prove(
    conn: &mut AsyncPgConnection,
    party: &RelyingParty,
    purpose: Purpose,
    assertion: &Assertion,
    now: Timestamp,
) -> Result<VerifiedPasskey> {
    let token = Token::parse(&assertion.token).ok_or(REFUSED)?;
    let found = tokens::take_token(conn, &token.hash(), purpose, now).await?;
    let begun = found.ok_or(REFUSED)?;
    let state: ChallengeState = serde_json::from_str(&begun.state).map_err(Error::internal)?;
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
        ChallengeState::Known(state) => webauthn.finish_passkey_authentication(credential, &state),
        ChallengeState::Unknown(state) => {
            webauthn.finish_discoverable_authentication_v2(credential, *state, &stored.key)
        }
    };
    let result = finished.map_err(|error| {
        tracing::debug!(%error, "accounts: passkey rejected");
        REFUSED
    })?;
    let found = queries::find_credentials(conn, account).await?;
    let Credentials { account, .. } = found.ok_or(REFUSED)?;
    Ok(VerifiedPasskey {
        account,
        stored,
        result,
    })
}

async fn begin(
    conn: &mut AsyncPgConnection,
    app: &App,
    site: &Site,
    arrival: &SignInBrowser,
    mut proven: VerifiedPasskey,
) -> Result<Cookies> {
    conn.transaction(async |conn| {
        queries::lock_password(conn, proven.account.id)
            .await?
            .ok_or(REFUSED)?;
        proven.store(conn, site.now).await?;
        sessions::begin(conn, app, site, arrival, &proven.account).await
    })
    .await
}
