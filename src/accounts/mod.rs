//! Accounts: the people who sign in, what each role may do, and their sessions.
//!
//! - `model`: an account, its role, how far its rights go · `display_name`, `username`: its names ·
//!   `staff_names`: those that readers may not take, `lookalike`: what passes for them
//! - `viewer`: who looks at a page · `rights`: the extractors without which no handler of the desk is reached
//! - `signing_in` and `setting_up`: the handlers · `creating`: how an account comes to be · `sessions`: the cookie

pub mod creating;
mod destination;
mod display_name;
mod forms;
mod lookalike;
mod model;
pub mod queries;
mod rights;
mod sessions;
pub mod setting_up;
pub mod signing_in;
mod staff_names;
mod username;
mod viewer;
mod views;

pub use display_name::{DisplayName, DisplayNameError};
pub use lookalike::StaffNames;
pub use model::{Account, NewAccount, Reach, Role, RoleError};
pub use rights::{IsOwner, MayModerate, MayOrder, MayServeCommenters, MayWrite, SignedIn};
pub use username::Username;
pub use viewer::Viewer;

use crate::theme::Shape;
use crate::web::shape_of;

/// What the templates of this slice see.
pub fn shapes() -> Vec<Shape> {
    vec![shape_of::<views::SignInPage>(), shape_of::<views::SetupPage>()]
}
