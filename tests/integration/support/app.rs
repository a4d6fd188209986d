//! A complete site for one test: a database, a fixed clock and a server on a free port.

use std::sync::Arc;
use std::sync::atomic::AtomicI64;

use actix_web::http::header::HeaderName;
use gloss::akismet::Akismet;
use gloss::app::App;
use gloss::clock::Clock;
use gloss::config::{BaseUrl, ServerConfig};
use gloss::db::Database;
use gloss::secrets::{Keys, PasswordHasher, RootKey};
use gloss::server::{self, Server};
use gloss::theme::Theme;
use gloss::web::client_ip::TrustedProxies;
use tokio_postgres::NoTls;

use super::database::TestDatabase;
use super::{Browser, MailServer, mail};

/// The time of the fixed clock.
pub(crate) const START: &str = "2026-03-01T12:00:00Z";

/// A running site. Dropping it drops its database.
pub(crate) struct TestApp {
    pub(crate) app: App,
    pub(crate) base: String,
    pub(super) created: AtomicI64,
    server: Option<Server>,
    pub(super) database: TestDatabase,
}

impl TestApp {
    pub(crate) async fn start() -> Self {
        Self::start_with(TrustedProxies::default()).await
    }

    /// Starts a site that trusts the proxy on this machine to report client addresses; see `Browser::calling_from`.
    pub(crate) async fn start_behind_proxy() -> Self {
        Self::start_behind_proxy_that_writes("x-forwarded-for").await
    }

    /// Starts a site that trusts the proxy on this machine, which sends the client address in `header`.
    pub(crate) async fn start_behind_proxy_that_writes(header: &'static str) -> Self {
        let networks = vec!["127.0.0.0/8".parse().unwrap()];
        let header = HeaderName::from_static(header);
        Self::start_with(TrustedProxies::new(networks, header)).await
    }

    /// Starts a site after `change` modified its `App`.
    pub(crate) async fn start_changed(change: impl FnOnce(App) -> App) -> Self {
        Self::start_as(TrustedProxies::default(), change).await
    }

    /// Starts a site with a custom theme.
    pub(crate) async fn start_with_theme(theme: Theme) -> Self {
        Self::start_as(TrustedProxies::default(), |app| app.with_theme(theme)).await
    }

    /// Starts a site that uses `akismet` instead of the public Akismet API.
    pub(crate) async fn start_with_akismet(akismet: Akismet) -> Self {
        Self::start_as(TrustedProxies::default(), |app| app.with_akismet(akismet)).await
    }

    /// Starts a site that sends email, and the mail server that receives it.
    pub(crate) async fn start_with_mail() -> (Self, MailServer) {
        let (server, url) = MailServer::start().await;
        let app = Self::start_as(TrustedProxies::default(), |app| {
            app.with_mailer(mail::mailer(url))
        })
        .await;
        (app, server)
    }

    async fn start_with(proxies: TrustedProxies) -> Self {
        Self::start_as(proxies, |app| app).await
    }

    pub(crate) async fn start_as(proxies: TrustedProxies, change: impl FnOnce(App) -> App) -> Self {
        Self::start_on(TestDatabase::create().await, proxies, change).await
    }

    /// Starts a site on an existing database.
    pub(crate) async fn start_from(database: TestDatabase) -> Self {
        Self::start_on(database, TrustedProxies::default(), |app| app).await
    }

    async fn start_on(
        database: TestDatabase,
        proxies: TrustedProxies,
        change: impl FnOnce(App) -> App,
    ) -> Self {
        let listener = server::bind(&"127.0.0.1:0".parse().unwrap()).unwrap();
        let bound = listener.local_addr().unwrap();
        let base_url: BaseUrl = ServerConfig::for_testing(bound).base_url(bound).unwrap();
        let db = Database::connect(&database.url).await.unwrap();
        let keys = Keys::new(RootKey::from_bytes([7; 32]));
        let clock = Clock::fixed(START.parse().unwrap());
        let mut app = App::new(db, keys, clock, base_url, proxies);
        app.passwords = Arc::new(PasswordHasher::for_testing());
        let app = change(app);
        let server = Server::start(app.clone(), listener, 1).unwrap();
        Self {
            app,
            base: format!("http://{bound}"),
            created: AtomicI64::new(0),
            server: Some(server),
            database,
        }
    }

    /// Returns a new browser without cookies.
    pub(crate) fn visitor(&self) -> Browser {
        Browser::new(&self.base, self.app.changes.clone())
    }

    /// Waits until the page cache is on. It is off until the site listens for changes in the database.
    pub(crate) async fn listening(&self) {
        self.app.changes.wait_until_listening().await;
    }

    /// Runs an SQL statement on a connection of its own.
    pub(crate) async fn sql(&self, statement: &str) -> Vec<tokio_postgres::SimpleQueryMessage> {
        self.try_sql(statement).await.unwrap()
    }

    /// Runs an SQL statement that may fail.
    pub(crate) async fn try_sql(
        &self,
        statement: &str,
    ) -> Result<Vec<tokio_postgres::SimpleQueryMessage>, tokio_postgres::Error> {
        let (client, connection) = tokio_postgres::connect(&self.database.url, NoTls).await?;
        tokio::spawn(connection);
        client.simple_query(statement).await
    }

    /// Returns the first column of the first row.
    pub(crate) async fn sql_value(&self, statement: &str) -> String {
        let messages = self.sql(statement).await;
        let row = messages.iter().find_map(|message| match message {
            tokio_postgres::SimpleQueryMessage::Row(row) => Some(row),
            _ => None,
        });
        row.expect("a row").get(0).unwrap_or_default().to_owned()
    }

    /// Returns the connection string of the test database.
    pub(crate) fn database_url(&self) -> &str {
        &self.database.url
    }

    /// Stops the server gracefully, as on SIGTERM.
    pub(crate) async fn stop(&mut self) {
        if let Some(server) = self.server.take() {
            server.stop().await;
        }
    }
}
