//! Pictures and other files: stored in the database, with a type detected by content, and served unchanged at
//! immutable URLs.
//!
//! - `accepting`: validates uploaded pictures, with `metadata` · `storing`: stores files
//! - `measuring`: dimensions and smaller copies, with `resizing`, `orienting` and `colours` · `converting`: AVIF
//!   copies · `serving`: serves files to browsers
//!
//! Their pages in the admin are in the slice `library`.

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
