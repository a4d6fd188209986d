//! Pictures and other files: stored in the database, their type decided by their content, served unchanged for ever.

pub mod model;
pub mod queries;
pub mod serving;

pub use model::{ContentType, MediaFile, MediaName};
