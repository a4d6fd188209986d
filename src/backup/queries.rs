//! Every statement of backups. They go past diesel, which knows no COPY; names come from the database's own catalogue.

use std::io::Cursor;

use tokio_postgres::{Client, CopyInSink, CopyOutStream};

use super::BackupError;
use super::catalogue::MIGRATIONS;
use super::record::{Sequence, Table};

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

/// What the database for trying a backup out is called.
pub(super) async fn scratch_name(client: &Client) -> Result<String> {
    let row = client
        .query_one("SELECT left(current_database(), 48) || '_verification'", &[])
        .await?;
    Ok(row.get(0))
}

/// Makes it, in the place of one that an interrupted run left.
pub(super) async fn create_scratch(client: &Client, name: &str) -> Result<()> {
    drop_scratch(client, name).await?;
    let statement = format!(
        "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'",
        quoted(name)
    );
    Ok(client.batch_execute(&statement).await?)
}

/// Removes it; refused by the server while somebody else uses it.
pub(super) async fn drop_scratch(client: &Client, name: &str) -> Result<()> {
    let statement = format!("DROP DATABASE IF EXISTS {}", quoted(name));
    Ok(client.batch_execute(&statement).await?)
}

fn with_columns(table: &Table) -> String {
    let columns: Vec<String> = table.columns.iter().map(|column| quoted(column)).collect();
    format!("{} ({})", quoted(&table.name), columns.join(", "))
}

fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
