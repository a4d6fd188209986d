//! How somebody signs in, and where they are signed in: the page, and what is done on it.

pub mod authenticators;
pub mod devices;
pub mod passwords;
pub mod sessions;
pub mod showing;
pub(super) mod views;
