//! Cryptography: keys, encryption, keyed hashes, tokens, passwords and password hashes.
//!
//! All keys are derived from one root key, which is stored outside the database.

mod email;
mod encrypted_file;
mod keys;
mod password;
mod password_hash;
mod random;
mod root_key;
mod tokens;

pub use email::EmailAddress;
pub(crate) use email::EmailError;
pub(crate) use encrypted_file::{Chunks, SEAL_LENGTH};
pub use keys::Keys;
pub(crate) use keys::Purpose;
pub use password::Password;
pub(crate) use password::PasswordError;
pub use password_hash::PasswordHasher;
pub(crate) use password_hash::{PasswordCheck, PasswordHash};
pub(crate) use random::random_bytes;
pub use root_key::RootKey;
pub(crate) use root_key::RootKeyError;
pub(crate) use tokens::{Token, TokenHash};
