//! What a token is good for, and what it stands for.

use jiff::SignedDuration;

use crate::ids::AccountId;

/// What a token is good for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
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

    /// How long its tokens are good.
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

/// What a token stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Remembered {
    /// Whose it is.
    pub account: Option<AccountId>,
    /// What is to be remembered until it is used.
    pub state: String,
}
