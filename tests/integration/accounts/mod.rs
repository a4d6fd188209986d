//! Setting up the site, signing in and out, and protection against takeover of an account.

mod authenticators;
mod command_line;
mod confirmation;
mod emails;
mod known_browsers;
mod password_reset;
mod passwords;
mod permissions;
mod required_two_factor;
mod sessions;
mod setup;
mod sign_in;
mod throttling;
