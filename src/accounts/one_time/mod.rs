//! Tokens that are good for one thing and a short time: the second step of a sign-in, a link in a mail.

use diesel_async::AsyncPgConnection;
use jiff::{SignedDuration, Timestamp};

use super::queries::tokens;
use crate::error::Result;
use crate::ids::AccountId;
use crate::secrets::Token;

/// What a token is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// The password was right: the second factor is to come.
    SecondFactor,
    /// A passkey is being added.
    PasskeyRegistration,
    /// Somebody is signing in with one.
    PasskeySignIn,
    /// Somebody confirms their second factor with one.
    PasskeyConfirmation,
    /// Somebody asked for a link to choose a new password.
    ResetRequest,
    /// The link itself.
    PasswordReset,
}

impl Purpose {
    /// As the database writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SecondFactor => "second factor",
            Self::PasskeyRegistration => "passkey registration",
            Self::PasskeySignIn => "passkey sign-in",
            Self::PasskeyConfirmation => "passkey confirmation",
            Self::ResetRequest => "reset request",
            Self::PasswordReset => "password reset",
        }
    }

    /// How long its tokens are good.
    fn life(self) -> SignedDuration {
        match self {
            Self::SecondFactor
            | Self::PasskeyRegistration
            | Self::PasskeySignIn
            | Self::PasskeyConfirmation => SignedDuration::from_mins(10),
            Self::ResetRequest | Self::PasswordReset => SignedDuration::from_hours(1),
        }
    }
}

/// What a token stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remembered {
    /// Whose it is.
    pub account: Option<AccountId>,
    /// What is to be remembered until it is used.
    pub state: String,
}

/// Makes a token.
pub(super) async fn issue(
    conn: &mut AsyncPgConnection,
    purpose: Purpose,
    remembered: &Remembered,
    now: Timestamp,
) -> Result<Token> {
    let token = Token::random()?;
    let times = (now, now + purpose.life());
    tokens::insert_token(conn, &token.hash(), purpose, remembered, times).await?;
    Ok(token)
}
