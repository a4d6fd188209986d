//! The site's settings: title, language, time zone, comment policy and appearance.

mod accent;
pub(crate) mod akismet_key;
pub(crate) mod blocklists;
mod extractor;
pub(crate) mod health;
pub(crate) mod model;
pub(crate) mod navigation;
pub(crate) mod queries;
mod security_contacts;

pub(crate) use accent::Accent;
pub(crate) use blocklists::LazyBlocklists;
pub use blocklists::{BlocklistTexts, Blocklists};
pub use extractor::Site;
pub(crate) use model::{DiscussionSettings, GeneralSettings, Moderation, Settings, SiteTitle, Tagline};
pub(crate) use security_contacts::SecurityContacts;
