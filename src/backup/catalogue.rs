//! Which tables a backup has.

use super::BackupError;
use super::record::Table;

/// Empty after a restore. What is in them lets somebody in or keeps somebody out, and has run its course: a session that
/// was ended must not come back with the backup.
pub(super) const LEFT_OUT: [&str; 5] = [
    "attempts",
    "one_time_tokens",
    "rate_limits",
    "sessions",
    "setup_token",
];

/// Which migrations were applied; a backup carries that in its state.
pub(super) const MIGRATIONS: &str = "__diesel_schema_migrations";

/// Those whose rows a backup has, of all there are.
pub(super) fn kept(tables: Vec<Table>) -> Vec<Table> {
    let is_kept = |table: &Table| table.name != MIGRATIONS && !LEFT_OUT.contains(&table.name.as_str());
    tables.into_iter().filter(is_kept).collect()
}

/// The table of the database that a table of an archive is for. Nothing that an archive says becomes part of a statement
/// unless the database says the same.
pub(super) fn same<'t>(expected: &'t [Table], told: &Table) -> Result<&'t Table, BackupError> {
    let found = expected.iter().find(|table| *table == told);
    found.ok_or_else(|| BackupError::damaged(format!("there is no table such as its {:?}", told.name)))
}
