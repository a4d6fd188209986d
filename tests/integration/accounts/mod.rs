//! Setting up, signing in and out, and what keeps an account its owner's.

mod authenticators;
mod mailing;
mod operating;
mod passwords;
mod permissions;
mod resetting;
mod sessions;
mod setting_up;
mod signing_in;
mod throttling;
