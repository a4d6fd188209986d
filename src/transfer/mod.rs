//! Bringing articles in from other blog engines' files: a folder of Markdown, or one file.
//!
//! - `front_matter`: the keys at the top of a file · `place`: where a file stands, and its text
//! - `parts`: from a text to an article's parts (pure) · `addresses`: where it was served before (pure)
//! - `pictures`: the files that a text refers to · `preparing`: all that comes before the database
//! - `storing`: one article with its files and old addresses · `report`: what an import tells
//! - `markdown`: a whole folder · `publishing`: one file

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
