//! An email address: parsed once, printed by nothing, sealed at rest, found again by a keyed index.

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
        if !is_well_formed(&address) {
            return Err(EmailError::Malformed);
        }
        Ok(Self(SecretString::from(address)))
    }
}

/// Whether mail can be sent there over the internet: the domain has a dot in it, and is no address of a machine in
/// brackets.
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
