//! The admin: settings, moderation, dashboard and error pages.

mod looking_back;
mod missing;
mod moderating;
mod security_contact;
mod settings;
mod speaking;
