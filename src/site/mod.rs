//! The site as its owner set it up: title, language, time zone, policy on comments.

mod accent;
mod model;
pub mod navigation;
pub mod probing;
pub mod queries;
mod settings;

pub use accent::Accent;
pub use model::{Discussing, Identity, Moderation, Settings, SiteTitle, Tagline};
pub use settings::Site;
