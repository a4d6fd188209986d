//! A database for each test, copied from a template database that is migrated once.

use std::thread;

use gloss::db::{self, Database};
use tokio_postgres::{Client, NoTls};
use uuid::Uuid;

/// A database. Dropping the value drops the database.
pub(crate) struct TestDatabase {
    pub(crate) name: String,
    pub(crate) url: String,
}

impl TestDatabase {
    pub(crate) async fn create() -> Self {
        let admin = connect(&cluster_url()).await;
        let template = prepare_template(&admin).await;
        let name = format!("gloss_test_{}", Uuid::new_v4().simple());
        let statement = format!("CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy");
        admin.batch_execute(&statement).await.unwrap();
        Self {
            url: url_of(&name),
            name,
        }
    }
}

impl TestDatabase {
    /// Creates a database without tables.
    pub(crate) async fn create_empty() -> Self {
        let name = format!("gloss_test_{}", Uuid::new_v4().simple());
        let statement = format!("CREATE DATABASE {name} STRATEGY file_copy");
        connect(&cluster_url())
            .await
            .batch_execute(&statement)
            .await
            .unwrap();
        Self {
            url: url_of(&name),
            name,
        }
    }

    /// Returns all tables, indexes, constraints, sequences, types and functions of the schema `public`, except the
    /// table of migrations.
    pub(crate) async fn objects(&self) -> Vec<String> {
        let client = connect(&self.url).await;
        let rows = client
            .query(
                "SELECT 'relation ' || relname FROM pg_class WHERE relnamespace = 'public'::regnamespace \
                 UNION ALL SELECT 'constraint ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint \
                 WHERE connamespace = 'public'::regnamespace \
                 UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace \
                 UNION ALL SELECT 'type ' || typname FROM pg_type WHERE typnamespace = 'public'::regnamespace \
                 ORDER BY 1",
                &[],
            )
            .await
            .unwrap();
        let names = rows.iter().map(|row| row.get::<_, String>(0));
        names
            .filter(|name| !name.contains("__diesel_schema_migrations"))
            .collect()
    }

    /// Runs a statement as the administrator, from another database. `{name}` stands for the name of this database.
    pub(crate) async fn administer(&self, statement: &str) {
        connect(&cluster_url())
            .await
            .batch_execute(&statement.replace("{name}", &self.name))
            .await
            .unwrap();
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let statement = format!("DROP DATABASE {} WITH (FORCE)", self.name);
        // A separate thread, because the runtime of the test may be shutting down.
        let dropping = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(async {
                connect(&cluster_url())
                    .await
                    .batch_execute(&statement)
                    .await
                    .unwrap();
            });
        });
        dropping.join().unwrap();
    }
}

/// Returns the name of the template database. The first test creates and migrates it under an advisory lock, because
/// tests may run in several processes.
async fn prepare_template(admin: &Client) -> String {
    let version = env!("GLOSS_MIGRATIONS");
    let name = format!("gloss_tests_{version}");
    admin.batch_execute("SELECT pg_advisory_lock(7)").await.unwrap();
    let exists = admin
        .query_opt(
            "SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate",
            &[&name],
        )
        .await
        .unwrap();
    if exists.is_none() {
        admin
            .batch_execute(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
            .await
            .unwrap();
        admin
            .batch_execute(&format!("CREATE DATABASE {name}"))
            .await
            .unwrap();
        let database = Database::connect(&url_of(&name)).await.unwrap();
        db::migrate(database.dedicated().await.unwrap()).await.unwrap();
        database.close();
        // Tests submit forms faster than the minimum time before posting allows.
        let hurry = "UPDATE settings SET least_seconds = 0";
        connect(&url_of(&name)).await.batch_execute(hurry).await.unwrap();
        wait_until_unused(admin, &name).await;
        admin
            .batch_execute(&format!(
                "ALTER DATABASE {name} IS_TEMPLATE true ALLOW_CONNECTIONS false"
            ))
            .await
            .unwrap();
    }
    admin.batch_execute("SELECT pg_advisory_unlock(7)").await.unwrap();
    name
}

async fn wait_until_unused(admin: &Client, name: &str) {
    loop {
        let row = admin
            .query_one(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = $1",
                &[&name],
            )
            .await
            .unwrap();
        if row.get::<_, i64>(0) == 0 {
            return;
        }
        tokio::task::yield_now().await;
    }
}

/// Opens a connection outside the pool of the site.
pub(crate) async fn connect(url: &str) -> Client {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

/// Returns the connection string `host=… user=… dbname=postgres` of the cluster that `bin/test` started.
#[expect(clippy::disallowed_methods, reason = "the tests' one setting")]
fn cluster_url() -> String {
    std::env::var("GLOSS_TEST_DATABASE_URL").expect("run the tests with bin/test: it starts their PostgreSQL")
}

fn url_of(database: &str) -> String {
    cluster_url()
        .split_whitespace()
        .map(|pair| {
            if pair.starts_with("dbname=") {
                format!("dbname={database}")
            } else {
                pair.to_owned()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}
