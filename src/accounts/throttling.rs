//! Whoever goes on guessing waits longer and longer: by the account, and by the network.

use std::time::Duration;

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use crate::app::App;
use crate::db::attempts::{Attempts, begin_attempt, forget_attempts, take_attempt_back};
use crate::error::Result;
use crate::ids::AccountId;
use crate::secrets::{EmailAddress, Purpose, Token};
use crate::web::Client;

/// From one network: an office may share one.
const FREE_BY_NETWORK: i32 = 20;
/// On one account, or from a browser that it knows.
const FREE_BY_ACCOUNT: i32 = 5;

/// The attempts that one more is counted with.
#[derive(Debug)]
pub(super) struct Throttle {
    network: Attempts,
    /// On the account. A browser that has signed in to it before counts by itself, so that strangers who guess cannot lock
    /// out whoever the account belongs to.
    account: Attempts,
}

impl Throttle {
    /// Of somebody who gives an address and a password. Whether there is such an account makes no difference.
    pub(super) fn of_sign_in(
        app: &App,
        client: Client,
        email: Option<&EmailAddress>,
        known: Option<&Token>,
    ) -> Self {
        let address = email.map_or("", EmailAddress::reveal).as_bytes();
        let device = known.map(Token::hash);
        let account: [&[u8]; 2] = match &device {
            Some(device) => [b"device", device.as_bytes()],
            None => [b"address", address],
        };
        Self::new(app, client, account)
    }

    /// Of somebody whose account is known: they give a second factor, or their password again.
    pub(super) fn of_account(app: &App, client: Client, account: AccountId) -> Self {
        Self::new(app, client, [b"account", account.0.as_bytes()])
    }

    /// Of somebody who asks for a link to choose a new password.
    pub(super) fn of_reset(app: &App, client: Client, email: &EmailAddress) -> Self {
        Self::new(app, client, [b"reset", email.reveal().as_bytes()])
    }

    fn new(app: &App, client: Client, [kind, who]: [&[u8]; 2]) -> Self {
        let attempts = |kind: &[u8], who: &[u8], free| Attempts {
            key: app.keys.hash(Purpose::RateLimit, &[b"sign-in", kind, who]),
            free,
        };
        Self {
            network: attempts(b"network", client.network(), FREE_BY_NETWORK),
            account: attempts(kind, who, FREE_BY_ACCOUNT),
        }
    }

    /// Counts an attempt; `Some` wait when it comes too soon.
    pub(super) async fn count(&self, conn: &AsyncPgConnection, now: Timestamp) -> Result<Option<Duration>> {
        for attempts in [self.network, self.account] {
            if let Some(wait) = begin_attempt(conn, attempts, now).await? {
                return Ok(Some(wait));
            }
        }
        Ok(None)
    }

    /// The attempt was a success.
    pub(super) async fn forgive(&self, conn: &mut AsyncPgConnection) -> Result<()> {
        forget_attempts(conn, &self.account.key).await?;
        take_attempt_back(conn, &self.network.key).await
    }
}
