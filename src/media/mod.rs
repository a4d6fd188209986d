//! Pictures and other files: stored in the database, with a type detected by content, and served unchanged at
//! immutable URLs.
//!
//! - `model`: a file's name, type and content
//! - `accepting`: validation of uploaded pictures
//! - `metadata`: removal of metadata
//! - `storing`: stored files, without duplicates
//! - `measuring`: dimensions and smaller copies
//! - `resizing`, `orienting`, `colours`: operations on pixels: size, Exif orientation and colour profile
//! - `converting`: AVIF copies
//! - `serving`: the handler that serves files to browsers
//! - `range`: the `Range` header
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
