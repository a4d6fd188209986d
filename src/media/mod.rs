//! Pictures and other files: stored in the database, their type decided by their content, served unchanged for ever.

pub mod measuring;
pub mod model;
pub mod queries;
pub mod serving;
pub mod storing;

pub use model::{ContentType, MediaFile, MediaName};
