//! Imports articles from the files of other blog engines: a folder of Markdown files, or one file.
//!
//! - `front_matter`: the keys at the top of a file · `place`: the path and text of a file
//! - `parts`: parses a text into the parts of an article (pure) · `addresses`: its former URLs (pure)
//! - `pictures`: the files that a text refers to · `preparing`: all work before the database
//! - `storing`: stores an article with its files and redirects · `report`: the report of an import
//! - `markdown`: imports a folder · `publishing`: publishes one file

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
