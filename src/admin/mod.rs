//! The dashboard, the site's settings and the audit log.
//!
//! - `dashboard`: the dashboard, with counts
//! - `charts`: bar charts over days
//! - `general_settings`: the general settings
//! - `feed_aliases`: the setting for former feed URLs
//! - `discussion_settings`: the settings for comments
//! - `blocklist_settings`: blocklists, bans and Akismet
//! - `appearance_settings`: accent colour and logo
//! - `navigation_settings`: the menu
//! - `audit_log`: the page of the audit log
//! - `settings_audit`: entries of the audit log about settings
//!
//! Articles are edited in `writing`, comments are moderated in `moderation`.

pub(crate) mod appearance_settings;
pub(crate) mod audit_log;
pub(crate) mod blocklist_settings;
mod charts;
pub(crate) mod dashboard;
mod dashboard_views;
pub(crate) mod discussion_settings;
mod feed_aliases;
mod forms;
pub(crate) mod general_settings;
pub(crate) mod navigation_settings;
mod settings_audit;
mod settings_views;
mod trial_views;

use crate::theme::Shape;
use crate::web::shape_of;

/// Returns the shapes of this slice's template data.
pub(crate) fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<dashboard_views::DashboardPage>(),
        shape_of::<settings_views::SettingsPage>(),
        shape_of::<discussion_settings::DiscussionPage>(),
        shape_of::<blocklist_settings::RulesPage>(),
        shape_of::<appearance_settings::AppearancePage>(),
        shape_of::<navigation_settings::NavigationPage>(),
        shape_of::<audit_log::AuditPage>(),
    ]
}
