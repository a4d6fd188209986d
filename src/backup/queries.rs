//! SQL of backups. The statements do not use diesel, which does not support COPY; table names come from the database's
//! catalogue.

use std::io::Cursor;
use std::time::SystemTime;

use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tokio_postgres::{Client, CopyInSink, CopyOutStream};
use uuid::Uuid;

use super::BackupError;
use super::record::{Sequence, Table};
use super::tables::MIGRATIONS;
use crate::schema::backup_times;

type Result<T> = std::result::Result<T, BackupError>;

/// A piece of rows to be copied into a table.
pub(super) type Piece = Cursor<Vec<u8>>;

/// Turns timeouts off and makes the server write values in a format that every server reads.
const SETTINGS: &str = "SET statement_timeout = 0; SET lock_timeout = 0; \
    SET idle_in_transaction_session_timeout = 0; SET datestyle = ISO; SET intervalstyle = postgres; \
    SET bytea_output = hex; SET timezone = UTC; SET client_encoding = UTF8; SET extra_float_digits = 3";

/// Begins a transaction that reads one snapshot, while other transactions go on writing.
pub(super) async fn begin_reading(client: &Client) -> Result<()> {
    client.batch_execute(SETTINGS).await?;
    Ok(client
        .batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        .await?)
}

/// Begins a transaction whose rows are invisible to others before [`commit`].
pub(super) async fn begin_writing(client: &Client) -> Result<()> {
    client.batch_execute(SETTINGS).await?;
    Ok(client.batch_execute("BEGIN").await?)
}

/// Commits the transaction.
pub(super) async fn commit(client: &Client) -> Result<()> {
    Ok(client.batch_execute("COMMIT").await?)
}

/// Returns the versions of the applied migrations; empty if the database was never migrated.
pub(super) async fn migrations(client: &Client) -> Result<Vec<String>> {
    let exists = client
        .query_one("SELECT to_regclass($1) IS NOT NULL", &[&MIGRATIONS])
        .await?;
    if !exists.get::<_, bool>(0) {
        return Ok(Vec::new());
    }
    let statement = format!("SELECT version::text FROM {MIGRATIONS} ORDER BY version");
    let rows = client.query(&statement, &[]).await?;
    Ok(rows.iter().map(|row| row.get(0)).collect())
}

/// Returns all tables with their columns, except generated columns.
pub(super) async fn tables(client: &Client) -> Result<Vec<Table>> {
    const ASK: &str = "SELECT c.relname::text, array_agg(a.attname::text ORDER BY a.attnum) \
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid \
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' \
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' \
        GROUP BY c.relname ORDER BY c.relname";
    let rows = client.query(ASK, &[]).await?;
    let table = |row: &tokio_postgres::Row| Table {
        name: row.get(0),
        columns: row.get(1),
    };
    Ok(rows.iter().map(table).collect())
}

/// Returns the estimated number of rows of all tables, from the server's statistics.
pub(super) async fn estimate_rows(client: &Client) -> Result<u64> {
    const ASK: &str = "SELECT COALESCE(sum(greatest(reltuples, 0)), 0)::bigint FROM pg_class \
        WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'";
    let rows: i64 = client.query_one(ASK, &[]).await?.get(0);
    Ok(u64::try_from(rows).unwrap_or(0))
}

/// Returns the last values of the sequences; sequences that were never used are left out.
pub(super) async fn sequences(client: &Client) -> Result<Vec<Sequence>> {
    const ASK: &str = "SELECT sequencename::text, last_value FROM pg_sequences \
        WHERE schemaname = current_schema() AND last_value IS NOT NULL ORDER BY 1";
    let rows = client.query(ASK, &[]).await?;
    let sequence = |row: &tokio_postgres::Row| Sequence {
        name: row.get(0),
        last: row.get(1),
    };
    Ok(rows.iter().map(sequence).collect())
}

/// Sets a sequence to its saved value.
pub(super) async fn set_sequence(client: &Client, sequence: &Sequence) -> Result<()> {
    client
        .query_one(
            "SELECT setval(quote_ident($1::text)::regclass, $2)",
            &[&sequence.name, &sequence.last],
        )
        .await?;
    Ok(())
}

/// Returns a table's rows in COPY's text format.
pub(super) async fn rows_of(client: &Client, table: &Table) -> Result<CopyOutStream> {
    let statement = format!("COPY {} TO STDOUT", with_columns(table));
    Ok(client.copy_out(&statement).await?)
}

/// Copies rows in the format of [`rows_of`] into a table.
pub(super) async fn rows_into(client: &Client, table: &Table) -> Result<CopyInSink<Piece>> {
    let statement = format!("COPY {} FROM STDIN", with_columns(table));
    Ok(client.copy_in(&statement).await?)
}

/// Returns a description of the site in the database; `None` if there is only what the migrations create. Locks the
/// tables, so that no other transaction adds rows before this one ends.
pub(super) async fn find_site(client: &Client) -> Result<Option<String>> {
    const LOCK: &str = "LOCK TABLE articles, accounts, commenters, media IN ACCESS EXCLUSIVE MODE";
    const ASK: &str = "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM accounts), \
        (SELECT count(*) FROM commenters), (SELECT count(*) FROM media)";
    client.batch_execute(LOCK).await?;
    let row = client.query_one(ASK, &[]).await?;
    let [articles, accounts, commenters, files] = [0, 1, 2, 3].map(|column| row.get::<_, i64>(column));
    let is_there = articles + accounts + commenters + files > 0;
    Ok(is_there.then(|| {
        format!("articles: {articles}, accounts: {accounts}, commenters: {commenters}, files: {files}")
    }))
}

pub(super) async fn empty(client: &Client, tables: &[Table]) -> Result<()> {
    let names: Vec<String> = tables.iter().map(|table| quoted(&table.name)).collect();
    Ok(client
        .batch_execute(&format!("TRUNCATE {}", names.join(", ")))
        .await?)
}

/// A foreign key that is dropped while rows are copied table by table.
pub(super) struct ForeignKey {
    table: String,
    name: String,
    definition: String,
}

/// Drops the foreign keys and disables triggers: the saved rows contain the triggers' results already.
pub(super) async fn disable_constraints(client: &Client, tables: &[Table]) -> Result<Vec<ForeignKey>> {
    const ASK: &str = "SELECT c.relname::text, k.conname::text, pg_get_constraintdef(k.oid) \
        FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid \
        WHERE k.contype = 'f' AND c.relnamespace = current_schema()::regnamespace ORDER BY k.oid";
    let rows = client.query(ASK, &[]).await?;
    let key = |row: &tokio_postgres::Row| ForeignKey {
        table: row.get(0),
        name: row.get(1),
        definition: row.get(2),
    };
    let keys: Vec<ForeignKey> = rows.iter().map(key).collect();
    for ForeignKey { table, name, .. } in &keys {
        let statement = format!("ALTER TABLE {} DROP CONSTRAINT {}", quoted(table), quoted(name));
        client.batch_execute(&statement).await?;
    }
    for table in tables {
        let statement = format!("ALTER TABLE {} DISABLE TRIGGER USER", quoted(&table.name));
        client.batch_execute(&statement).await?;
    }
    Ok(keys)
}

/// Reverts [`disable_constraints`]; fails if a row refers to a missing row.
pub(super) async fn restore_constraints(
    client: &Client,
    tables: &[Table],
    keys: &[ForeignKey],
) -> Result<()> {
    for key in keys {
        let [table, name] = [&key.table, &key.name].map(|name| quoted(name));
        let statement = format!("ALTER TABLE {table} ADD CONSTRAINT {name} {}", key.definition);
        client.batch_execute(&statement).await?;
    }
    for table in tables {
        let statement = format!("ALTER TABLE {} ENABLE TRIGGER USER", quoted(&table.name));
        client.batch_execute(&statement).await?;
    }
    Ok(())
}

/// Updates the planner's statistics; otherwise the server would plan as for empty tables.
pub(super) async fn analyse(client: &Client) -> Result<()> {
    Ok(client.batch_execute("ANALYZE").await?)
}

/// Stores the time of a backup that was `saved` or `verified`, unless a later time is stored. A database of an older
/// version has no table for it.
pub(super) async fn note_time(client: &Client, kind: &str, made_at: SystemTime) -> Result<()> {
    let row = client
        .query_one("SELECT to_regclass('backup_times') IS NOT NULL", &[])
        .await?;
    if row.get(0) {
        const NOTE: &str = "INSERT INTO backup_times (kind, made_at) VALUES ($1, $2) ON CONFLICT (kind) \
            DO UPDATE SET made_at = greatest(backup_times.made_at, excluded.made_at)";
        client.execute(NOTE, &[&kind, &made_at]).await?;
    }
    Ok(())
}

/// The identity of the site in a database, by which an operator checks that it is the right one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Identity {
    /// The title of the site.
    pub title: String,
    /// The number of articles and pages.
    pub articles: i64,
    /// The name of the database.
    pub database: String,
}

/// Returns the identity of the site in a database.
pub(super) async fn find_identity(client: &Client) -> Result<Identity> {
    const ASK: &str = "SELECT title, (SELECT count(*) FROM articles), current_database()::text FROM settings";
    let row = client.query_one(ASK, &[]).await?;
    Ok(Identity {
        title: row.get(0),
        articles: row.get(1),
        database: row.get(2),
    })
}

/// The times of the newest backups in seconds since 1970; 0 means never.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BackupTimes {
    /// The newest backup.
    pub saved: i64,
    /// The newest backup that `gloss verify-backup` restored.
    pub verified: i64,
}

/// Returns the times of the newest backups.
///
/// # Errors
/// If the database query fails.
pub(crate) async fn find_times(conn: &mut AsyncPgConnection) -> crate::error::Result<BackupTimes> {
    let rows: Vec<(String, jiff_diesel::Timestamp)> = backup_times::table.load(conn).await?;
    let of = |kind: &str| {
        let found = rows.iter().find(|(name, _)| name == kind);
        found.map_or(0, |(_, made_at)| made_at.to_jiff().as_second())
    };
    Ok(BackupTimes {
        saved: of("saved"),
        verified: of("verified"),
    })
}

/// A temporary database for verifying a backup. Its comment marks it as such; only databases with this comment are
/// ever dropped.
pub(super) struct TemporaryDatabase {
    name: String,
    mark: String,
}

impl TemporaryDatabase {
    /// Creates the database under a unique name. First drops the databases that interrupted runs left behind.
    pub(super) async fn create(client: &Client) -> Result<Self> {
        let row = client.query_one("SELECT current_database()", &[]).await?;
        let site: String = row.get(0);
        let mark = format!("made by gloss verify-backup for {site}");
        let scratch = Self {
            name: format!("gloss_verification_{}", Uuid::new_v4().simple()),
            mark,
        };
        scratch.remove_left_behind(client).await?;
        scratch.hold(client).await?;
        let create = format!(
            "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'",
            quoted(&scratch.name)
        );
        client.batch_execute(&create).await?;
        let comment = format!(
            "COMMENT ON DATABASE {} IS {}",
            quoted(&scratch.name),
            literal(&scratch.mark)
        );
        client.batch_execute(&comment).await?;
        Ok(scratch)
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Drops the database; the server refuses while other connections use it.
    pub(super) async fn remove(self, client: &Client) -> Result<()> {
        drop_database(client, &self.name).await
    }

    /// Takes an advisory lock. While the connection is open, no other run regards the database as left behind.
    async fn hold(&self, client: &Client) -> Result<()> {
        client
            .execute("SELECT pg_advisory_lock(hashtextextended($1, 0))", &[&self.name])
            .await?;
        Ok(())
    }

    async fn remove_left_behind(&self, client: &Client) -> Result<()> {
        const ASK: &str = "SELECT datname FROM pg_database JOIN pg_shdescription ON objoid = pg_database.oid \
            AND classoid = 'pg_database'::regclass WHERE description = $1 AND datname LIKE 'gloss\\_verification\\_%' \
            AND pg_try_advisory_lock(hashtextextended(datname, 0))";
        for row in client.query(ASK, &[&self.mark]).await? {
            let name: String = row.get(0);
            drop_database(client, &name).await?;
        }
        Ok(())
    }
}

async fn drop_database(client: &Client, name: &str) -> Result<()> {
    let statement = format!("DROP DATABASE IF EXISTS {}", quoted(name));
    Ok(client.batch_execute(&statement).await?)
}

fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn with_columns(table: &Table) -> String {
    let columns: Vec<String> = table.columns.iter().map(|column| quoted(column)).collect();
    format!("{} ({})", quoted(&table.name), columns.join(", "))
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
