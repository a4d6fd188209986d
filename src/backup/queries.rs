//! Every statement of backups. They go past diesel, which knows no COPY; names come from the database's own catalogue.

use std::io::Cursor;
use std::time::SystemTime;

use diesel_async::{AsyncPgConnection, RunQueryDsl};
use tokio_postgres::{Client, CopyInSink, CopyOutStream};
use uuid::Uuid;

use super::BackupError;
use super::catalogue::MIGRATIONS;
use super::record::{Sequence, Table};
use crate::schema::backup_times;

type Result<T> = std::result::Result<T, BackupError>;

/// A piece of rows on its way into a table.
pub(super) type Piece = Cursor<Vec<u8>>;

/// What a statement may take does not count here, and values are written in the one way that every server reads.
const SETTINGS: &str = "SET statement_timeout = 0; SET lock_timeout = 0; \
    SET idle_in_transaction_session_timeout = 0; SET datestyle = ISO; SET intervalstyle = postgres; \
    SET bytea_output = hex; SET timezone = UTC; SET client_encoding = UTF8; SET extra_float_digits = 3";

/// Begins to read everything as it is at one moment, while others go on writing.
pub(super) async fn begin_reading(client: &Client) -> Result<()> {
    client.batch_execute(SETTINGS).await?;
    Ok(client
        .batch_execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        .await?)
}

/// Begins to write; nobody sees anything of it before [`commit`].
pub(super) async fn begin_writing(client: &Client) -> Result<()> {
    client.batch_execute(SETTINGS).await?;
    Ok(client.batch_execute("BEGIN").await?)
}

/// Makes what was written last.
pub(super) async fn commit(client: &Client) -> Result<()> {
    Ok(client.batch_execute("COMMIT").await?)
}

/// The versions of the migrations that were applied; none where nobody ever migrated.
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

/// Every table, with the columns whose values are stored as they were given.
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

/// About how many rows there are in all, as the server remembers.
pub(super) async fn estimate_rows(client: &Client) -> Result<u64> {
    const ASK: &str = "SELECT COALESCE(sum(greatest(reltuples, 0)), 0)::bigint FROM pg_class \
        WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'";
    let rows: i64 = client.query_one(ASK, &[]).await?.get(0);
    Ok(u64::try_from(rows).unwrap_or(0))
}

/// What the sequences have come to; those that gave no number yet are left out.
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

/// Goes on from there.
pub(super) async fn set_sequence(client: &Client, sequence: &Sequence) -> Result<()> {
    client
        .query_one(
            "SELECT setval(quote_ident($1::text)::regclass, $2)",
            &[&sequence.name, &sequence.last],
        )
        .await?;
    Ok(())
}

/// A table's rows, as text.
pub(super) async fn rows_of(client: &Client, table: &Table) -> Result<CopyOutStream> {
    let statement = format!("COPY {} TO STDOUT", with_columns(table));
    Ok(client.copy_out(&statement).await?)
}

/// Takes rows as [`rows_of`] gives them.
pub(super) async fn rows_into(client: &Client, table: &Table) -> Result<CopyInSink<Piece>> {
    let statement = format!("COPY {} FROM STDIN", with_columns(table));
    Ok(client.copy_in(&statement).await?)
}

/// What there is of a site, in words; `None`: nothing but what the migrations make. Nobody adds anything until the end of
/// the transaction.
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

/// Empties the tables.
pub(super) async fn empty(client: &Client, tables: &[Table]) -> Result<()> {
    let names: Vec<String> = tables.iter().map(|table| quoted(&table.name)).collect();
    Ok(client
        .batch_execute(&format!("TRUNCATE {}", names.join(", ")))
        .await?)
}

/// A foreign key that was taken away while rows come in table by table.
pub(super) struct ForeignKey {
    table: String,
    name: String,
    definition: String,
}

/// Takes the foreign keys away, and has no trigger act on rows: what triggers did to them is in them already.
pub(super) async fn loosen(client: &Client, tables: &[Table]) -> Result<Vec<ForeignKey>> {
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

/// Takes back what [`loosen`] did; fails when a row refers to one that is not there.
pub(super) async fn tighten(client: &Client, tables: &[Table], keys: &[ForeignKey]) -> Result<()> {
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

/// Has the server count what came, or it would plan as for empty tables.
pub(super) async fn analyse(client: &Client) -> Result<()> {
    Ok(client.batch_execute("ANALYZE").await?)
}

/// Notes when a backup was made that was `saved` or `verified`, unless a newer one is noted. A database that an older
/// version left has no place for it.
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

/// Which site is in a database. An operator sees by it whether it is the right one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Identity {
    /// Its name.
    pub title: String,
    /// How many articles and pages it has.
    pub articles: i64,
    /// What the database is called.
    pub database: String,
}

/// Which site is in a database.
pub(super) async fn find_identity(client: &Client) -> Result<Identity> {
    const ASK: &str = "SELECT title, (SELECT count(*) FROM articles), current_database()::text FROM settings";
    let row = client.query_one(ASK, &[]).await?;
    Ok(Identity {
        title: row.get(0),
        articles: row.get(1),
        database: row.get(2),
    })
}

/// When the newest backups were made, in seconds since 1970; 0: never.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct BackupTimes {
    /// The newest one.
    pub saved: i64,
    /// The newest one that `gloss verify-backup` restored.
    pub verified: i64,
}

/// When the newest backups were made.
///
/// # Errors
/// When the database cannot be asked.
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

/// A database in which a backup is tried out. The comment on it says so, and only one with such a comment is ever removed.
pub(super) struct Scratch {
    name: String,
    mark: String,
}

impl Scratch {
    /// Makes it under a name that no other database has. First those go that interrupted runs have left.
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

    /// Removes it; refused by the server while somebody else uses it.
    pub(super) async fn remove(self, client: &Client) -> Result<()> {
        drop_database(client, &self.name).await
    }

    /// As long as the connection is open, no other run takes the database for one that was left behind.
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
