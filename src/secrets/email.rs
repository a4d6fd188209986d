//! An email address: parsed once, printed by nothing, sealed at rest, found again by a keyed index.

use std::fmt;

use secrecy::{ExposeSecret as _, SecretString};

use super::{Keys, Purpose};
use crate::error::Error;
use crate::locale::{Message, error_with_message};

/// The longest address that SMTP carries (RFC 5321, 4.5.3.1.3, less the angle brackets), in characters.
const MAXIMUM_LENGTH: usize = 254;

/// An address in its normal form: trimmed and lower-case. It has no `Display` and no `Serialize`.
#[derive(Clone)]
pub struct EmailAddress(SecretString);

/// Why a text is not an email address. Never holds the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmailError {
    /// Nothing there.
    Empty,
    /// Over the limit.
    TooLong,
    /// Not of the form that mail knows.
    Malformed,
}

impl From<EmailError> for Message {
    fn from(error: EmailError) -> Self {
        match error {
            EmailError::Empty => Self::new("email-empty"),
            EmailError::TooLong => Self::new("email-too-long").with("most", MAXIMUM_LENGTH),
            EmailError::Malformed => Self::new("email-malformed"),
        }
    }
}

error_with_message!(EmailError);

impl EmailAddress {
    /// The keyed hash that finds the address's row, the same for every spelling in upper and lower case.
    pub fn index(&self, keys: &Keys) -> [u8; 32] {
        keys.hash(Purpose::EmailIndex, &[self.0.expose_secret().as_bytes()])
    }

    /// The address sealed for the row that `context` names, such as `commenters.email_sealed:` and its id.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn seal(&self, keys: &Keys, context: &str) -> Result<Vec<u8>, Error> {
        keys.seal(
            Purpose::EmailSeal,
            context.as_bytes(),
            self.0.expose_secret().as_bytes(),
        )
    }

    /// The one place that opens a sealed address. `None` when the key or the row is another.
    pub fn unseal(sealed: &[u8], keys: &Keys, context: &str) -> Option<Self> {
        let plain = keys.open(Purpose::EmailSeal, context.as_bytes(), sealed)?;
        Some(Self(SecretString::from(
            std::str::from_utf8(&plain).ok()?.to_owned(),
        )))
    }

    /// What stands behind the last `@`.
    pub fn domain(&self) -> &str {
        let whole = self.0.expose_secret();
        whole.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// The address itself, for the mail server or for the person who typed it.
    pub fn reveal(&self) -> &str {
        self.0.expose_secret()
    }
}

impl TryFrom<&str> for EmailAddress {
    type Error = EmailError;

    fn try_from(text: &str) -> Result<Self, EmailError> {
        let address = text.trim().to_lowercase();
        if address.is_empty() {
            return Err(EmailError::Empty);
        }
        if address.chars().count() > MAXIMUM_LENGTH {
            return Err(EmailError::TooLong);
        }
        let options = email_address::Options::default()
            .with_required_tld()
            .without_domain_literal()
            .without_display_text();
        let parsed = email_address::EmailAddress::parse_with_options(&address, options);
        if parsed.is_err() || address.chars().any(|c| c.is_control() || c.is_whitespace()) {
            return Err(EmailError::Malformed);
        }
        Ok(Self(SecretString::from(address)))
    }
}

impl fmt::Debug for EmailAddress {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("EmailAddress(…)")
    }
}
