//! The site as its owner set it up: title, language, time zone, policy on comments.

mod accent;
pub mod akismet_key;
pub mod model;
pub mod navigation;
pub mod probing;
pub mod queries;
pub mod rules;
mod security_contacts;
mod settings;

pub use accent::Accent;
pub use model::{Discussing, Identity, Moderation, Settings, SiteTitle, Tagline};
pub use rules::{Lists, RuleTexts, Rules};
pub use security_contacts::SecurityContacts;
pub use settings::Site;
