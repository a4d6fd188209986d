//! Password rules and normalisation, so that the same typed password always gives the same bytes.

use crate::locale::{Message, error_with_message};

use secrecy::zeroize::Zeroize as _;
use secrecy::{ExposeSecret as _, SecretString};
use unicode_normalization::UnicodeNormalization as _;

/// A password must have this many characters besides the names it contains.
const OWN_CHARACTERS: usize = 8;
/// Shorter parts of names are ignored, because many good passwords contain them.
const SHORTEST_NAME: usize = 4;
/// A password needs at least this many different characters, however long it is.
const DIFFERENT_CHARACTERS: usize = 5;

/// Common passwords of sufficient length, in lower case. Attackers try them first.
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

/// Keyboard rows and sequences of letters and digits. Attackers try runs of them early, too.
const RUNS: [&str; 5] = [
    "12345678901234567890",
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopasdfghjklzxcvbnm",
    "qwertzuiopasdfghjklyxcvbnm",
    "azertyuiopqsdfghjklmwxcvbn",
];

/// A new password that passed the rules: 12–256 characters of any script, not common and not made of the user's names.
#[derive(Clone)]
pub struct Password(SecretString);

/// The rule that a password violates. It never contains the password.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasswordError {
    /// The password is shorter than the minimum.
    TooShort,
    /// The password is longer than the maximum.
    TooLong,
    /// The password contains NUL, a line break or another control character.
    Control,
    /// The password is common, a simple sequence, or has too few different characters.
    Common,
    /// The password contains little besides the user's names.
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
    /// The minimum length, in characters.
    pub const MINIMUM_LENGTH: usize = 12;
    /// The maximum length, in characters.
    pub const MAXIMUM_LENGTH: usize = 256;

    /// Validates a new password of a user with these names.
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

    /// Returns the bytes to hash.
    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.expose_secret().as_bytes()
    }
}

redacted_debug!(Password);

/// Returns the normal form for comparisons (RFC 8265, OpaqueString): NFC, with every space as U+0020.
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
