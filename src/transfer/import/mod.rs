//! Imports the export of another system.
//!
//! The file is read twice: first to know everything that it holds (`index`), then to store it. Only what a later record
//! may refer to is kept in memory, never the texts.
//!
//! - `options`: what the operator asks
//! - `old_urls`: URLs of the old site in the form of redirects
//! - `files`: the files of the old site, in a folder or in the archive
//! - `index`: everything that the file holds
//! - `slugs`: the slug of each article
//! - `pages`: the article of each page of a comment system
//! - `convert`: records → articles
//! - `articles`, `terms`, `comments`, `site`: store one kind of record
//! - `comment_row`: the row of a comment
//! - `queries`: SQL
//! - `summary`: the report
//! - `records`: stores articles and comments
//! - `rest`: what is stored after the records: lists, redirects, navigation
//! - `run`: the whole import

mod articles;
mod comment_row;
mod comments;
mod convert;
mod files;
mod index;
mod old_urls;
mod options;
mod pages;
mod queries;
mod records;
mod rest;
mod run;
mod site;
mod slugs;
mod summary;
mod terms;

pub use options::{Only, SystemImportOptions};
pub use run::{Export, import_system};
pub use summary::{Counts, ImportMessage, ImportSummary};
