//! Cryptography: keys, encryption, keyed hashes, tokens, passwords and password hashes.
//!
//! All keys are derived from one root key, which is stored outside the database.

mod chunks;
mod email;
mod hashing;
mod keys;
mod password;
mod random;
mod root_key;
mod tokens;

pub(crate) use chunks::{Chunks, SEAL_LENGTH};
pub use email::EmailAddress;
pub(crate) use email::EmailError;
pub use hashing::PasswordHasher;
pub(crate) use hashing::{PasswordHash, Verdict};
pub use keys::Keys;
pub(crate) use keys::Purpose;
pub use password::Password;
pub(crate) use password::PasswordError;
pub(crate) use random::random_bytes;
pub use root_key::RootKey;
pub(crate) use root_key::RootKeyError;
pub(crate) use tokens::{Token, TokenHash};
