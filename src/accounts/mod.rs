//! Accounts: the people who sign in, what each role may do, and their sessions.

mod display_name;
mod model;
pub mod queries;
mod viewer;

pub use display_name::{DisplayName, DisplayNameError};
pub use model::{Account, Role};
pub use viewer::Viewer;
