//! Keys and what is made with them: sealed values, keyed hashes, tokens. Every key is derived from one root key
//! that lives outside the database. And passwords, with their hashes.

mod chunks;
mod email;
mod hashing;
mod keys;
mod password;
mod random;
mod root_key;
mod tokens;

pub use chunks::{Chunks, SEAL_LENGTH};
pub use email::{EmailAddress, EmailError};
pub use hashing::{PasswordHash, PasswordHasher, Verdict};
pub use keys::{Keys, Purpose};
pub use password::{Password, PasswordError};
pub use random::random_bytes;
pub use root_key::{RootKey, RootKeyError};
pub use tokens::{Token, TokenHash};
