//! Email addresses: validated once, never printed, encrypted at rest and found by a keyed hash.

use secrecy::{ExposeSecret as _, SecretString};

use super::{Keys, Purpose};
use crate::error::Error;
use crate::locale::{Message, error_with_message};

/// The maximum length in characters: the limit of SMTP (RFC 5321, 4.5.3.1.3) without the angle brackets.
const MAXIMUM_LENGTH: usize = 254;

/// A trimmed, lower-case email address. It has no `Display` and no `Serialize`, so that it cannot leak by accident.
#[derive(Clone)]
pub struct EmailAddress(SecretString);

/// Why a text is not an email address. It never contains the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EmailError {
    /// The text is empty.
    Empty,
    /// The text is too long.
    TooLong,
    /// The text is not a valid internet email address.
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
    /// Returns the keyed hash by which the database finds the address, independent of case.
    pub fn index(&self, keys: &Keys) -> [u8; 32] {
        keys.hash(Purpose::EmailIndex, &[self.0.expose_secret().as_bytes()])
    }

    /// Encrypts the address for the row that `context` names, for example `commenters.email_sealed:` and the id.
    ///
    /// # Errors
    /// Fails if the operating system provides no randomness.
    pub fn seal(&self, keys: &Keys, context: &str) -> Result<Vec<u8>, Error> {
        keys.seal(
            Purpose::EmailSeal,
            context.as_bytes(),
            self.0.expose_secret().as_bytes(),
        )
    }

    /// Decrypts an address; `None` if the key or the context differs. No other function decrypts addresses.
    pub fn unseal(sealed: &[u8], keys: &Keys, context: &str) -> Option<Self> {
        let plain = keys.open(Purpose::EmailSeal, context.as_bytes(), sealed)?;
        Some(Self(SecretString::from(
            std::str::from_utf8(&plain).ok()?.to_owned(),
        )))
    }

    /// Returns the domain, after the last `@`.
    pub fn domain(&self) -> &str {
        let whole = self.0.expose_secret();
        whole.rsplit_once('@').map_or("", |(_, domain)| domain)
    }

    /// Returns the address itself, for the mail server or the person who typed it.
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
        if !is_well_formed(&address) {
            return Err(EmailError::Malformed);
        }
        Ok(Self(SecretString::from(address)))
    }
}

/// Returns whether email can be sent to the address over the internet.
///
/// The domain must contain a dot and must not be an IP address in brackets.
fn is_well_formed(address: &str) -> bool {
    let domain = address.rsplit_once('@').map_or("", |(_, domain)| domain);
    domain.contains('.')
        && !domain.contains(['[', ':'])
        && !address.contains(|c: char| c.is_control() || c.is_whitespace())
        && address.parse::<lettre::Address>().is_ok()
}

redacted_debug!(EmailAddress);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_mail_can_reach_are_taken() {
        for address in [
            "ada@example.org",
            " Ada.Lovelace+blog@mail.example.co.uk ",
            "o'brien@example.org",
            "\"ada@home\"@example.org",
            "زهرا@example.org",
            "ada@bücher.example",
            "ada@xn--bcher-kva.example",
        ] {
            let parsed = EmailAddress::try_from(address).map(|parsed| parsed.reveal().to_owned());
            assert_eq!(parsed, Ok(address.trim().to_lowercase()));
        }
    }

    #[test]
    fn what_mail_cannot_reach_is_refused() {
        for address in [
            "ada",
            "ada@",
            "@example.org",
            "ada@example",
            "ada@example.",
            "ada@.example.org",
            "ada@-example-.org",
            "ada@[192.0.2.1]",
            "ada@[IPv6:2001:db8::1]",
            "ada@::ffff:192.0.2.1",
            "Ada <ada@example.org>",
            "ada@example.org, bob@example.org",
            "ada@example.org\r\nBcc: bob@example.org",
            "ada lovelace@example.org",
            "\"ada lovelace\"@example.org",
            ".ada@example.org",
            "ada..l@example.org",
        ] {
            let parsed = EmailAddress::try_from(address).map(|parsed| parsed.reveal().to_owned());
            assert_eq!(parsed, Err(EmailError::Malformed), "{address}");
        }
    }
}
