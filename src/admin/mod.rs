//! The dashboard, the site's settings and the audit log.
//!
//! - `showing`: the dashboard, with counts
//! - `charts`: bar charts over days
//! - `settings`: the general settings
//! - `feed_aliases`: the setting for former feed URLs
//! - `discussion`: the settings for comments
//! - `ruling`: blocklists, bans and Akismet
//! - `appearance`: accent colour and logo
//! - `navigating`: the menu
//! - `auditing`: the page of the audit log
//! - `recording`: entries of the audit log about settings
//!
//! Articles are edited in `writing`, comments are moderated in `moderation`.

pub(crate) mod appearance;
pub(crate) mod auditing;
mod charts;
pub(crate) mod discussion;
mod feed_aliases;
mod forms;
pub(crate) mod navigating;
mod recording;
mod rehearsal_views;
pub(crate) mod ruling;
pub(crate) mod settings;
mod settings_views;
pub(crate) mod showing;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

/// Returns the shapes of this slice's template data.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<views::DeskPage>(),
        shape_of::<settings_views::SettingsPage>(),
        shape_of::<discussion::DiscussionPage>(),
        shape_of::<ruling::RulesPage>(),
        shape_of::<appearance::AppearancePage>(),
        shape_of::<navigating::NavigationPage>(),
        shape_of::<auditing::AuditPage>(),
    ]
}
