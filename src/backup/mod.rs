//! A whole site in one file, made while it runs, and a site made from such a file.
//!
//! - `location`: the file or stream of a backup
//! - `archive`: the file format: head, chunks and checksum, without the database
//! - `record`: the records in an archive
//! - `catalogue`: the list of tables, and the tables that a backup leaves out
//! - `digest`: the row count and checksum of a table
//! - `saving`, `restoring`, `verifying`: the three commands
//! - `queries`: their SQL
//!
//! Rows travel as PostgreSQL's COPY writes them, as text, which servers of every version and machine read alike. The
//! tables come from the program's own migrations, as many as the site had. So a file of an older site is restored as it
//! was, and brought up to date afterwards.

pub mod archive;
mod catalogue;
mod digest;
mod error;
mod location;
mod queries;
mod record;
mod restoring;
mod saving;
mod verifying;

pub use error::BackupError;
pub(crate) use location::Location;
pub(crate) use queries::{Identity, find_times};
pub use restoring::restore;
pub(crate) use saving::identify;
pub use saving::{SaveOptions, save};
pub use verifying::verify;

/// How much a backup holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Content {
    /// Tables, empty ones among them.
    pub tables: u64,
    /// Rows of all tables.
    pub rows: u64,
}
