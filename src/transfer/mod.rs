//! Imports articles from the files of other blog engines: a folder of Markdown files, or one file.
//!
//! - `front_matter`: the keys at the top of a file
//! - `place`: the path of a file, and its text
//! - `parts`: text → the parts of an article (pure)
//! - `addresses`: former URLs (pure)
//! - `pictures`: the files that a text refers to
//! - `preparing`: the steps before the database
//! - `storing`: one article with its files and former URLs
//! - `report`: the report of an import
//! - `markdown`: the import of a whole folder
//! - `publishing`: the import of one file

mod addresses;
mod error;
pub mod front_matter;
pub(crate) mod markdown;
mod parts;
mod pictures;
mod place;
mod preparing;
pub(crate) mod publishing;
pub(crate) mod queries;
mod report;
mod storing;

pub use error::ImportError;
pub use markdown::{ImportOptions, Progress, import_markdown};
pub use publishing::{Published, publish_file};
pub use report::{ImportReport, Remark};
