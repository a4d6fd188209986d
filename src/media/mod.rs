//! Pictures and other files: stored in the database, their type decided by their content, served unchanged for ever.
//!
//! - `accepting`: a picture from the desk is checked, with `metadata` · `storing`: the one way in
//! - `measuring`: its size, and smaller copies, with `resizing`, `orienting` and `colours` · `converting`: the same in AVIF · `serving`: as browsers get it
//!
//! The desk's pages of them are in the slice `library`.

pub mod accepting;
mod colours;
pub(crate) mod converting;
pub mod measuring;
mod metadata;
pub(crate) mod model;
mod orienting;
pub mod queries;
pub mod range;
mod resizing;
pub(crate) mod serving;
pub mod storing;

pub use model::{ContentType, MediaFile, MediaName};
