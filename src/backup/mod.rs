//! Backs up a whole site to one file while it runs, and restores a site from such a file.
//!
//! - `location`: the file or stream of a backup
//! - `archive`: the file format: head, chunks and checksum, without the database
//! - `record`: the records in an archive
//! - `tables`: the list of tables, and the tables that a backup leaves out
//! - `checksum`: the row count and checksum of a table
//! - `creation`, `restoration`, `verification`: the three commands
//! - `queries`: their SQL
//!
//! Rows are stored in the text format of PostgreSQL's COPY, which servers of all versions and architectures read
//! alike. The restore creates the tables with the program's own migrations, up to the version of the backup. A backup
//! of an older site is restored first and migrated afterwards.

pub mod archive;
mod checksum;
mod creation;
mod error;
mod location;
mod queries;
mod record;
mod restoration;
mod tables;
mod verification;

pub(crate) use creation::identify;
pub use creation::{SaveOptions, save};
pub use error::BackupError;
pub(crate) use location::Location;
pub(crate) use queries::{Identity, find_times};
pub use restoration::restore;
pub use verification::verify;

/// The size of a backup's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Content {
    /// The number of tables, including empty ones.
    pub tables: u64,
    /// The number of rows of all tables.
    pub rows: u64,
}
