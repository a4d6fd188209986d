//! Keys and what is made with them: sealed values, keyed hashes, tokens. Every key is derived from one root key
//! that lives outside the database.

mod email;
mod keys;
mod root_key;
mod tokens;

pub use email::{EmailAddress, EmailError};
pub use keys::{Keys, Purpose};
pub use root_key::{RootKey, RootKeyError};
pub use tokens::{Token, TokenHash};
