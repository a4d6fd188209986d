//! The purpose of a one-time token and the data stored with it.

use jiff::SignedDuration;

use crate::ids::AccountId;

/// The purpose of a one-time token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// The password was correct; the second factor is still required.
    SecondFactor,
    /// Registers a passkey.
    PasskeyRegistration,
    /// Signs in with a passkey.
    PasskeySignIn,
    /// Confirms the second factor with a passkey.
    PasskeyConfirmation,
    /// A password reset was requested; the email is not sent yet.
    ResetRequest,
    /// The link in the password reset email.
    PasswordReset,
}

impl Purpose {
    /// Returns the value in the database.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::SecondFactor => "second factor",
            Self::PasskeyRegistration => "passkey registration",
            Self::PasskeySignIn => "passkey sign-in",
            Self::PasskeyConfirmation => "passkey confirmation",
            Self::ResetRequest => "reset request",
            Self::PasswordReset => "password reset",
        }
    }

    /// Returns how long tokens with this purpose are valid.
    pub(super) fn life(self) -> SignedDuration {
        match self {
            Self::SecondFactor
            | Self::PasskeyRegistration
            | Self::PasskeySignIn
            | Self::PasskeyConfirmation => SignedDuration::from_mins(10),
            Self::ResetRequest | Self::PasswordReset => SignedDuration::from_hours(1),
        }
    }
}

/// The data stored with a one-time token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TokenData {
    pub account: Option<AccountId>,
    /// Serialised state of the started action.
    pub state: String,
}
