//! A password: what may become one, and its normal form, so that the same keys always give the same bytes.

use crate::locale::{Message, error_with_message};

use secrecy::zeroize::Zeroize as _;
use secrecy::{ExposeSecret as _, SecretString};
use unicode_normalization::UnicodeNormalization as _;

/// A password without the names it is built around must still have this many characters.
const OWN_CHARACTERS: usize = 8;
/// A shorter part of a name is found in many a good password.
const SHORTEST_NAME: usize = 4;
/// Fewer different characters than this make no password, however often they are repeated.
const DIFFERENT_CHARACTERS: usize = 5;

/// Common passwords that are long enough, in lower case: the first that anybody tries.
const COMMON: [&str; 32] = [
    "1234567890ab",
    "123456789abc",
    "1q2w3e4r5t6y",
    "abc123456789",
    "administrator",
    "administrator1",
    "adminadminadmin",
    "asdfghjkl123",
    "baseball1234",
    "changemechangeme",
    "changemeplease",
    "computer1234",
    "correct horse battery staple",
    "correcthorsebatterystaple",
    "football1234",
    "iloveyou1234",
    "iloveyouforever",
    "letmein12345",
    "letmeinplease",
    "password1234",
    "password12345",
    "password123456",
    "password2025",
    "password2026",
    "passwordpassword",
    "princess1234",
    "qwerty123456",
    "qwertyuiop12",
    "qwertyuiop123",
    "thisismypassword",
    "welcome12345",
    "zxcvbnm12345",
];

/// Rows of keys and the order of letters and digits: runs along them are the second that anybody tries.
const RUNS: [&str; 5] = [
    "12345678901234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
];

/// A password that may be set: 12–256 characters in any script, neither common nor made of the person's own names.
#[derive(Clone)]
pub struct Password(SecretString);

/// The rule that a text breaks as a password. Never holds the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordError {
    /// Under the limit.
    TooShort,
    /// Over the limit.
    TooLong,
    /// NUL, a line break, or another control.
    Control,
    /// Among the first that a burglar tries.
    Common,
    /// Little more than what everybody knows of the person.
    Personal,
}

impl From<PasswordError> for Message {
    fn from(error: PasswordError) -> Self {
        match error {
            PasswordError::TooShort => {
                Self::new("password-too-short").with("least", Password::MINIMUM_LENGTH)
            }
            PasswordError::TooLong => Self::new("password-too-long").with("most", Password::MAXIMUM_LENGTH),
            PasswordError::Control => Self::new("password-control"),
            PasswordError::Common => Self::new("password-common"),
            PasswordError::Personal => Self::new("password-personal"),
        }
    }
}

error_with_message!(PasswordError);

impl Password {
    /// In characters.
    pub const MINIMUM_LENGTH: usize = 12;
    /// In characters.
    pub const MAXIMUM_LENGTH: usize = 256;

    /// A new password of somebody who is known by these names.
    pub fn choose(typed: &str, names: &[&str]) -> Result<Self, PasswordError> {
        if typed.chars().any(char::is_control) {
            return Err(PasswordError::Control);
        }
        let password = normalise(typed);
        let text = password.expose_secret();
        let length = text.chars().count();
        if length < Self::MINIMUM_LENGTH {
            Err(PasswordError::TooShort)
        } else if length > Self::MAXIMUM_LENGTH {
            Err(PasswordError::TooLong)
        } else if is_common(text) {
            Err(PasswordError::Common)
        } else if is_personal(text, names) {
            Err(PasswordError::Personal)
        } else {
            Ok(Self(password))
        }
    }

    /// What is hashed.
    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.expose_secret().as_bytes()
    }
}

redacted_debug!(Password);

/// The form in which passwords are compared (RFC 8265, OpaqueString): NFC, and every space a plain one.
pub(super) fn normalise(typed: &str) -> SecretString {
    let space = |c: char| if c.is_whitespace() { ' ' } else { c };
    SecretString::from(typed.chars().map(space).nfc().collect::<String>())
}

fn is_common(password: &str) -> bool {
    let mut lower = password.to_lowercase();
    let mut different: Vec<char> = lower.chars().collect();
    different.sort_unstable();
    different.dedup();
    let is_run = |row: &str| {
        let backwards: String = row.chars().rev().collect();
        row.contains(lower.as_str()) || backwards.contains(lower.as_str())
    };
    let is_common = different.len() < DIFFERENT_CHARACTERS
        || COMMON.contains(&lower.as_str())
        || RUNS.iter().any(|row| is_run(row));
    lower.zeroize();
    different.zeroize();
    is_common
}

fn is_personal(password: &str, names: &[&str]) -> bool {
    let mut rest = password.to_lowercase();
    for name in names {
        for part in name.to_lowercase().split(|c: char| !c.is_alphanumeric()) {
            if part.chars().count() >= SHORTEST_NAME {
                rest = rest.replace(part, "");
            }
        }
    }
    let is_shorter = rest.len() < password.to_lowercase().len();
    let is_personal = is_shorter && rest.chars().filter(|c| c.is_alphanumeric()).count() < OWN_CHARACTERS;
    rest.zeroize();
    is_personal
}

#[cfg(test)]
mod tests;
