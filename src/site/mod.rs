//! The site's settings: title, language, time zone, comment policy and appearance.

mod accent;
pub(crate) mod akismet_key;
pub(crate) mod model;
pub(crate) mod navigation;
pub(crate) mod probing;
pub(crate) mod queries;
pub(crate) mod rules;
mod security_contacts;
mod settings;

pub(crate) use accent::Accent;
pub(crate) use model::{Discussing, Identity, Moderation, Settings, SiteTitle, Tagline};
pub(crate) use rules::Lists;
pub use rules::{RuleTexts, Rules};
pub(crate) use security_contacts::SecurityContacts;
pub use settings::Site;
