//! The site as its owner set it up: title, language, time zone, policy on comments.

mod model;
pub mod probing;
pub mod queries;
mod settings;

pub use model::{Identity, Moderation, Settings, SiteTitle, Tagline};
pub use settings::Site;
