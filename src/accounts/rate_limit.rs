//! Rate limits against password guessing: the wait grows with each failed attempt, per account and per network.

use std::time::Duration;

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use crate::app::App;
use crate::db::attempts::{Attempts, begin_attempt, forget_attempts, take_attempt_back};
use crate::error::Result;
use crate::ids::AccountId;
use crate::secrets::{EmailAddress, Purpose, Token};
use crate::web::Client;

/// Free attempts per network. It is higher than per account, because an office may share one network.
const FREE_BY_NETWORK: i32 = 20;
/// Free attempts per account, or per known device.
const FREE_BY_ACCOUNT: i32 = 5;

/// The counters of failed attempts for a request.
#[derive(Debug)]
pub(super) struct Throttle {
    network: Attempts,
    /// The counter of the account.
    ///
    /// A known device has a counter of its own, so that attackers who guess passwords cannot
    /// lock out the account's owner.
    account: Attempts,
}

impl Throttle {
    /// Counts a sign-in with email address and password, whether or not the account exists.
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

    /// Counts a confirmation by a known account, with its second factor or its password.
    pub(super) fn of_account(app: &App, client: Client, account: AccountId) -> Self {
        Self::new(app, client, [b"account", account.0.as_bytes()])
    }

    /// Counts a request for a password reset link.
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

    /// Counts an attempt. Returns the time to wait if the attempt is refused.
    pub(super) async fn count(&self, conn: &AsyncPgConnection, now: Timestamp) -> Result<Option<Duration>> {
        for attempts in [self.network, self.account] {
            if let Some(wait) = begin_attempt(conn, attempts, now).await? {
                return Ok(Some(wait));
            }
        }
        Ok(None)
    }

    /// Resets the account's counter after a successful attempt, and removes this attempt from the network's counter.
    pub(super) async fn reset(&self, conn: &mut AsyncPgConnection) -> Result<()> {
        forget_attempts(conn, &self.account.key).await?;
        take_attempt_back(conn, &self.network.key).await
    }
}
