//! The desk's first page, with what waits and where to begin, and the site's settings: `settings` (its identity),
//! with `feed_aliases`, `discussion`, `ruling` (lists of words, bans, Akismet), `appearance`, `navigating`; `auditing`: who did what.
//! Writing is in `writing`, moderation in `moderation`.

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

/// What the templates of this slice see.
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
