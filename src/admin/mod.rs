//! The desk's first page, with what waits and where to begin, and the site's settings. Writing is in
//! `writing::editing`, moderation in `comments::moderating`.

mod forms;
pub mod settings;
mod settings_views;
pub mod showing;
mod views;

use crate::theme::Shape;
use crate::web::shape_of;

/// What the templates of this slice see.
pub fn shapes() -> Vec<Shape> {
    vec![
        shape_of::<views::DeskPage>(),
        shape_of::<settings_views::SettingsPage>(),
    ]
}
