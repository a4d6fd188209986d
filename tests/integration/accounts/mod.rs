//! Setting up, signing in and out.

mod setting_up;
mod signing_in;
