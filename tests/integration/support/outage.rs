//! Simulates an outage of the database.

use super::TestApp;

impl TestApp {
    /// Closes every connection and refuses new ones.
    pub(crate) async fn take_database_away(&self) {
        self.database
            .administer("ALTER DATABASE {name} ALLOW_CONNECTIONS false")
            .await;
        self.cut_connections().await;
    }

    /// Allows connections again.
    pub(crate) async fn bring_database_back(&self) {
        self.database
            .administer("ALTER DATABASE {name} ALLOW_CONNECTIONS true")
            .await;
    }

    /// Terminates all connections, as a restart of the database server does.
    pub(crate) async fn cut_connections(&self) {
        self.database
            .administer(
                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{name}'",
            )
            .await;
    }
}
