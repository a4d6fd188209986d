//! Imports articles and comments from other systems: a folder of Markdown files, one file, or an export.
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
//! - `input`: the files of another system's export: plain, compressed, or in an archive
//! - `readers`: exports of other systems → records
//! - `records`: what an export holds
//! - `html`: HTML → Markdown
//! - `import`: stores the records

mod error;
pub mod front_matter;
mod html;
pub(crate) mod import;
mod input;
pub(crate) mod markdown;
mod media_files;
mod parse;
mod prepare;
pub(crate) mod publish;
pub(crate) mod queries;
mod readers;
mod records;
mod redirects;
mod report;
mod source_file;
mod store;

pub use error::ImportError;
pub use import::{Counts, Export, ImportMessage, ImportSummary, Only, SystemImportOptions, import_system};
pub use markdown::{ImportOptions, Progress, import_markdown};
pub use publish::{Published, publish_file};
pub use readers::System;
pub use report::{FileMessage, ImportReport};
