//! The admin: settings, moderation, dashboard and error pages.

mod dashboard;
mod moderation;
mod not_found;
mod security_contact;
mod settings;
mod translations;
