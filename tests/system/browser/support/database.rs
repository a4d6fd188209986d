//! An empty database for a test.

use std::thread;

use tokio_postgres::NoTls;
use uuid::Uuid;

/// An empty database, which is dropped with this value.
pub(crate) struct TestDatabase {
    name: String,
}

impl TestDatabase {
    pub(crate) async fn create() -> Self {
        let name = format!("gloss_browser_{}", Uuid::new_v4().simple());
        execute(&cluster_url(), &format!("CREATE DATABASE {name}")).await;
        Self { name }
    }

    /// Returns the URL for `DATABASE_URL`.
    pub(crate) fn url(&self) -> String {
        let cluster = cluster_url();
        let others = cluster
            .split_whitespace()
            .filter(|pair| !pair.starts_with("dbname="));
        let own = format!("dbname={}", self.name);
        others.chain([own.as_str()]).collect::<Vec<_>>().join(" ")
    }
}

impl Drop for TestDatabase {
    fn drop(&mut self) {
        let statement = format!("DROP DATABASE {} WITH (FORCE)", self.name);
        // A separate thread, as the test's own runtime may be shutting down.
        let dropping = thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .unwrap();
            runtime.block_on(execute(&cluster_url(), &statement));
        });
        dropping.join().unwrap();
    }
}

/// Runs SQL statements on a database.
pub(crate) async fn execute(url: &str, statement: &str) {
    let (client, connection) = tokio_postgres::connect(url, NoTls).await.unwrap();
    tokio::spawn(connection);
    client.batch_execute(statement).await.unwrap();
}

/// Returns the URL of the cluster that `bin/test` started: `host=… user=… dbname=postgres`.
#[expect(clippy::disallowed_methods, reason = "the tests' setting")]
fn cluster_url() -> String {
    std::env::var("GLOSS_TEST_DATABASE_URL").expect("run the tests with bin/test: it starts their PostgreSQL")
}
