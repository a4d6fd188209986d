//! The site as its owner set it up: title, language, time zone, policy on comments.

mod model;
pub mod probing;
pub mod queries;
mod settings;

pub use model::{Moderation, Settings};
pub use settings::Site;
