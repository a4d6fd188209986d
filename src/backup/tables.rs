//! The tables that a backup contains.

use super::BackupError;
use super::record::Table;

/// Tables that are empty after a restore. Their rows grant or deny access for a limited time: a backup must not
/// restore a session that was ended.
pub(super) const LEFT_OUT: [&str; 5] = [
    "attempts",
    "one_time_tokens",
    "rate_limits",
    "sessions",
    "setup_token",
];

/// The table of applied migrations; a backup stores these in its state record.
pub(super) const MIGRATIONS: &str = "__diesel_schema_migrations";

/// Returns the tables whose rows a backup contains.
pub(super) fn kept(tables: Vec<Table>) -> Vec<Table> {
    let is_kept = |table: &Table| table.name != MIGRATIONS && !LEFT_OUT.contains(&table.name.as_str());
    tables.into_iter().filter(is_kept).collect()
}

/// Returns the table of the database that matches a table of an archive. Names from an archive become part of a
/// statement only if the database has the same names.
pub(super) fn same<'t>(expected: &'t [Table], recorded: &Table) -> Result<&'t Table, BackupError> {
    let found = expected.iter().find(|table| *table == recorded);
    found.ok_or_else(|| BackupError::damaged(format!("there is no table such as its {:?}", recorded.name)))
}
