//! Setting up, signing in and out, and what keeps an account its owner's.

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
