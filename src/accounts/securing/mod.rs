//! How somebody signs in, and where they are signed in: the page, and what is done on it.

pub(crate) mod authenticators;
pub(crate) mod devices;
pub(crate) mod passwords;
pub(crate) mod sessions;
pub(crate) mod showing;
pub(super) mod views;
