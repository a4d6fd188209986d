//! Setting up the site, signing in and out, and protection against takeover of an account.

mod authenticators;
mod devices;
mod mailing;
mod operating;
mod owing;
mod passwords;
mod permissions;
mod proving;
mod resetting;
mod sessions;
mod setting_up;
mod signing_in;
mod throttling;
