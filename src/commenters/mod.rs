//! Commenters: readers who leave a name, a website, and an email address that nobody else sees.

mod avatar;
mod model;
pub mod picturing;
pub mod queries;

pub use avatar::Avatar;
pub use model::{WebsiteError, WebsiteUrl, email_context};
