//! Connection strings with several servers, as for a cluster with failover.

use std::time::Duration;

use gloss::db::Database;
use tokio::net::TcpListener;
use tokio::time::timeout;

use crate::support::TestDatabase;

/// Returns the connection string of the database, with another server before it.
fn behind(other: &TcpListener, database: &TestDatabase) -> String {
    let port = other.local_addr().unwrap().port();
    assert!(
        !database.url.contains("port="),
        "the tests' server has PostgreSQL's own port"
    );
    format!(
        "{} port={port},5432",
        database.url.replace("host=", "host=127.0.0.1,")
    )
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_takes_connections_and_says_nothing_holds_nobody_up() {
    let database = TestDatabase::create().await;
    // The system accepts connections for this listener, but no program reads from them.
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = behind(&silent, &database);
    let connecting = async {
        let address = format!("{url} target_session_attrs=read-write");
        let db = Database::connect(&address).await.unwrap();
        drop(db.conn().await.unwrap());
        db
    };
    // Far below the timeout of one connection.
    let db = timeout(Duration::from_secs(4), connecting).await.unwrap();
    db.close();
}
