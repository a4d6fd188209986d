//! The security page of an account: password, two-factor authentication, sessions and known devices.

pub(crate) mod authenticators;
pub(crate) mod devices;
pub(crate) mod passwords;
pub(crate) mod sessions;
pub(crate) mod show;
pub(super) mod views;
