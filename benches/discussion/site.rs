//! The real program with a private database, and comments that are inserted directly.

use std::process::{Command, Stdio};

use tempfile::TempDir;
use tokio_postgres::{Client, NoTls};

use super::database::TestDatabase;
use super::program::Program;
use super::rows;

/// The slug of the first article of a new site.
pub(crate) const SLUG: &str = "welcome-to-your-site";

/// A running site. The order of the fields matters: the program is dropped before its database and folder.
pub(crate) struct Site {
    program: Program,
    pub(crate) base: String,
    database: TestDatabase,
    _folder: TempDir,
}

impl Site {
    /// Starts a site with one article and one worker thread.
    pub(crate) async fn start() -> Self {
        let database = TestDatabase::create().await;
        let folder = tempfile::tempdir().unwrap();
        let mut program = Program::start(
            Command::new(env!("CARGO_BIN_EXE_gloss"))
                .arg("serve")
                .env_clear()
                .env("DATABASE_URL", database.url())
                .env("GLOSS_BIND", "127.0.0.1:0")
                .env("GLOSS_DATA_DIR", folder.path().join("data"))
                .env("GLOSS_LOG", "error")
                .env("GLOSS_WORKERS", "1")
                .stderr(Stdio::inherit()),
        );
        let base = program.wait_for_line("Gloss serves ");
        Self {
            program,
            base,
            database,
            _folder: folder,
        }
    }

    /// Starts a site with `count` comments in threads of four.
    pub(crate) async fn with_comments(count: u32) -> Self {
        let site = Self::start().await;
        let client = site.connect().await;
        let texts: Vec<String> = (0..1_000).map(rows::text).collect();
        let count = i64::from(count);
        client.batch_execute("DELETE FROM comments").await.unwrap();
        client.execute(INSERT, &[&count, &texts, &SLUG]).await.unwrap();
        // Autovacuum would do this after a while.
        client.batch_execute("VACUUM ANALYZE").await.unwrap();
        site
    }

    pub(crate) fn database_url(&self) -> String {
        self.database.url()
    }

    /// Returns the process id of the program.
    pub(crate) fn process(&self) -> String {
        self.program.id().as_raw_nonzero().to_string()
    }

    pub(crate) fn stop(mut self) {
        let status = self.program.terminate();
        assert!(status.success(), "{status}");
    }

    async fn connect(&self) -> Client {
        let (client, connection) = tokio_postgres::connect(&self.database_url(), NoTls)
            .await
            .unwrap();
        tokio::spawn(connection);
        client
    }
}

/// Inserts `$1` comments with the texts `$2` on the article `$3`, one millisecond apart.
const INSERT: &str = "
    INSERT INTO comments (id, article_id, parent_id, root_id, depth, state, author_name, body, body_html,
        renderer_version, nonce, token_hash, created_at, published_at)
    SELECT made.id, article.id, CASE WHEN place > 0 THEN lpad(to_hex(number - 1), 32, '0')::uuid END,
        lpad(to_hex(number - place), 32, '0')::uuid, place, 'approved', 'Reader ' || number % 997, text,
        '<p>' || text || '</p>', 32767, lpad(number::text, 32, '0'), sha256(number::text::bytea), posted, posted
    FROM generate_series(0, $1::bigint - 1) AS number
    CROSS JOIN (SELECT id FROM articles WHERE slug = $3) AS article
    CROSS JOIN LATERAL (
        SELECT lpad(to_hex(number), 32, '0')::uuid AS id, number % 4 AS place,
            ($2::text[])[1 + number % 1000] AS text, now() - interval '1 day' + number * interval '1 ms' AS posted
    ) AS made";
