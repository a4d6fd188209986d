//! Pictures and other files: stored in the database, with a type detected by content, and served unchanged at
//! immutable URLs.
//!
//! - `model`: a file's name, type and content
//! - `validation`: validation of uploaded pictures
//! - `metadata`: removal of metadata
//! - `store`: stored files, without duplicates
//! - `copies`: dimensions and smaller copies
//! - `resize`, `orientation`, `colour_profiles`: operations on pixels: size, Exif orientation and colour profile
//! - `avif`: AVIF copies
//! - `serve`: the handler that serves files to browsers
//! - `range`: the `Range` header
//!
//! Their pages in the admin are in the slice `library`.

pub(crate) mod avif;
mod colour_profiles;
pub mod copies;
mod metadata;
pub(crate) mod model;
mod orientation;
pub mod queries;
pub mod range;
mod resize;
pub(crate) mod serve;
pub mod store;
pub mod validation;

pub use model::{ContentType, MediaFile, MediaName};
