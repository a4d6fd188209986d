//! Commenters: readers who leave a name, a website, and an email address that nobody else sees.

mod model;
pub mod queries;

pub use model::{WebsiteError, WebsiteUrl, email_context};
