//! The desk: settings, moderating.

mod looking_back;
mod missing;
mod moderating;
mod security_contact;
mod settings;
mod speaking;
