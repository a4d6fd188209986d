//! Imports articles from the files of other blog engines: a folder of Markdown files, or one file.
//!
//! - `front_matter`: the keys at the top of a file
//! - `source_file`: the path of a file, and its text
//! - `parse`: text → the parts of an article (pure)
//! - `redirects`: former URLs (pure)
//! - `media_files`: the files that a text refers to
//! - `prepare`: the steps before the database
//! - `store`: one article with its files and former URLs
//! - `report`: the report of an import
//! - `markdown`: the import of a whole folder
//! - `publish`: the import of one file

mod error;
pub mod front_matter;
pub(crate) mod markdown;
mod media_files;
mod parse;
mod prepare;
pub(crate) mod publish;
pub(crate) mod queries;
mod redirects;
mod report;
mod source_file;
mod store;

pub use error::ImportError;
pub use markdown::{ImportOptions, Progress, import_markdown};
pub use publish::{Published, publish_file};
pub use report::{FileMessage, ImportReport};
