//! The connection pools, one for each class. Every connection is opened on the main runtime. A worker thread that is
//! busy or ends could otherwise delay or close a connection that others use.

use std::future::poll_fn;
use std::str::FromStr as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use deadpool::managed::TimeoutType;
use deadpool::{Runtime, Status};
use diesel::connection::{Instrumentation, InstrumentationEvent};
use diesel::{ConnectionError, ConnectionResult};
use diesel_async::pooled_connection::deadpool::{Object, Pool, PoolError};
use diesel_async::pooled_connection::{AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod};
use diesel_async::{AsyncConnection as _, AsyncPgConnection, SimpleAsyncConnection as _};
use futures_util::FutureExt as _;
use tokio::runtime::Handle;
use tokio::sync::mpsc::UnboundedSender;
use tokio::time::timeout;
use tokio_postgres::{AsyncMessage, Client, Config, Notification};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::connection_class::Class;
use super::error::{DatabaseError, innermost, may_pass};
use super::tls::{Mode, TlsSettings};
use super::{hosts, tls};
use crate::error::{Error, PoolTimeout};
use crate::telemetry::add_database;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// The timeout for the server, or a pooler in front of it, to accept and authenticate a connection.
const ANSWER_TIMEOUT: Duration = Duration::from_secs(10);

/// A connection of the pool, which is returned on drop.
pub(crate) type Connection = Object<AsyncPgConnection>;

/// The database: provides connections and counts the statements on them.
#[derive(Clone)]
pub struct Database {
    /// The pools in the order of `Class::ALL`.
    pools: [Pool<AsyncPgConnection>; Class::ALL.len()],
    opener: Connector,
}

impl Database {
    /// Creates the pools and opens a connection, so that a wrong address is reported at once.
    ///
    /// # Errors
    /// When the address is malformed or the server cannot be reached.
    pub async fn connect(address: &str) -> Result<Self, DatabaseError> {
        let database = Self::new(address)?;
        drop(database.dedicated().await?);
        Ok(database)
    }

    /// Creates the pools. Connections are opened when they are first requested.
    ///
    /// # Errors
    /// When the address is malformed.
    pub fn new(address: &str) -> Result<Self, DatabaseError> {
        Self::of(Connector::new(address)?)
    }

    fn of(opener: Connector) -> Result<Self, DatabaseError> {
        let [working, reading, searching] = Class::ALL.map(|class| opener.pool(class));
        Ok(Self {
            pools: [working?, reading?, searching?],
            opener,
        })
    }

    /// Returns a connection for forms, the admin and jobs. Waits for a free one for 5 s at most.
    ///
    /// # Errors
    /// `Unavailable` when no connection becomes free or can be opened.
    pub async fn conn(&self) -> Result<Connection, Error> {
        self.conn_of(Class::Working).await
    }

    /// Returns a connection for a public page. Waits for a free one for 5 s at most. Statements time out after 2 s.
    ///
    /// # Errors
    /// `Unavailable` when no connection becomes free or can be opened.
    pub async fn conn_for_readers(&self) -> Result<Connection, Error> {
        self.conn_of(Class::Reading).await
    }

    /// Returns a connection of this class.
    ///
    /// # Errors
    /// `Unavailable` when no connection becomes free or can be opened.
    pub async fn conn_of(&self, class: Class) -> Result<Connection, Error> {
        let found = self.pools[class as usize].get().await;
        found.map_err(|error| match error {
            PoolError::Timeout(TimeoutType::Wait) => Error::Unavailable(PoolTimeout.into()),
            other => Error::Unavailable(other.into()),
        })
    }

    /// Opens a connection outside the pool, for long-running work.
    ///
    /// # Errors
    /// When no connection can be opened.
    pub async fn dedicated(&self) -> Result<AsyncPgConnection, DatabaseError> {
        self.opener
            .open(Class::Working)
            .await
            .map_err(|error| DatabaseError::lost(&error))
    }

    /// Opens a connection outside the pool to transfer a file. It is closed afterwards, because its buffers never
    /// shrink.
    ///
    /// # Errors
    /// `Unavailable` when no connection can be opened.
    pub async fn conn_for_file(&self) -> Result<AsyncPgConnection, Error> {
        self.dedicated()
            .await
            .map_err(|error| Error::Unavailable(error.into()))
    }

    /// Opens a `tokio-postgres` connection outside the pool, for features that Diesel lacks, such as COPY.
    ///
    /// # Errors
    /// When no connection can be opened.
    pub async fn client(&self) -> Result<Client, DatabaseError> {
        let (client, connection) = self.opener.connect().await?;
        tokio::spawn(connection);
        Ok(client)
    }

    /// Returns another database on the same server, for the same role.
    ///
    /// # Errors
    /// When the pools cannot be created.
    pub fn sibling(&self, name: &str) -> Result<Self, DatabaseError> {
        let mut opener = self.opener.clone();
        opener.config.dbname(name);
        opener.statements = Arc::default();
        Self::of(opener)
    }

    /// Opens a connection outside the pool that forwards notifications.
    pub(super) async fn listen(&self, heard: UnboundedSender<Notification>) -> Result<Client, DatabaseError> {
        let opener = self.opener.clone();
        let opening = self.opener.runtime.spawn(async move {
            let (client, connection) = opener.connect().await?;
            tokio::spawn(drive(connection, heard));
            Ok::<_, DatabaseError>(client)
        });
        opening
            .await
            .map_err(|error| DatabaseError::Connect(error.to_string()))?
    }

    /// Returns whether the server's certificate is verified on encrypted connections.
    pub fn is_verified(&self) -> bool {
        matches!(self.opener.security.mode, Mode::VerifyCa | Mode::VerifyFull)
    }

    /// Returns the number of connections in all pools, and the number of requests that wait for a connection.
    pub fn pool_status(&self) -> Status {
        let mut sum = Status {
            max_size: 0,
            size: 0,
            available: 0,
            waiting: 0,
        };
        for status in self.pools.each_ref().map(Pool::status) {
            sum.max_size += status.max_size;
            sum.size += status.size;
            sum.available += status.available;
            sum.waiting += status.waiting;
        }
        sum
    }

    /// Returns how many statements were sent, including those that begin and end transactions.
    pub fn statements(&self) -> u64 {
        self.opener.statements.load(Ordering::Relaxed)
    }

    /// Closes idle connections, because they may lead to a server that is gone.
    pub fn close_idle(&self) {
        for pool in &self.pools {
            pool.retain(|_conn, _metrics| false);
        }
    }

    /// Closes every connection. Waiting requests get an error.
    pub fn close(&self) {
        for pool in &self.pools {
            pool.close();
        }
    }
}

#[derive(Clone)]
struct Connector {
    config: Config,
    security: TlsSettings,
    tls: MakeRustlsConnect,
    runtime: Handle,
    statements: Arc<AtomicU64>,
}

impl Connector {
    fn new(address: &str) -> Result<Self, DatabaseError> {
        let (security, address) = TlsSettings::take(address)?;
        let mut config =
            Config::from_str(&address).map_err(|error| DatabaseError::Address(innermost(&error)))?;
        config.ssl_mode(security.attempts().0);
        config.connect_timeout(CONNECT_TIMEOUT).application_name("gloss");
        hosts::notice_silence(&mut config);
        Ok(Self {
            config,
            tls: tls::connector(&security)?,
            security,
            runtime: Handle::current(),
            statements: Arc::default(),
        })
    }

    /// Opens a connection. A server that accepts it but does not reply causes a timeout.
    async fn connect(&self) -> Result<(Client, hosts::Driven), DatabaseError> {
        match timeout(ANSWER_TIMEOUT, self.connect_as_asked()).await {
            Ok(opened) => opened.map_err(|error| DatabaseError::lost(&error)),
            Err(_elapsed) => Err(DatabaseError::Transient(
                "it takes connections and does not answer".to_owned(),
            )),
        }
    }

    /// Connects, and retries a refused connection with the fallback of `sslmode`.
    async fn connect_as_asked(&self) -> Result<(Client, hosts::Driven), tokio_postgres::Error> {
        let first = hosts::connect(&self.config, &self.tls).await;
        match (first, self.security.attempts().1) {
            (Err(error), Some(mode)) if !may_pass(&error) => {
                let mut config = self.config.clone();
                config.ssl_mode(mode);
                let second = hosts::connect(&config, &self.tls).await;
                second.map_err(|_also_refused| error)
            }
            (first, _) => first,
        }
    }

    fn pool(&self, class: Class) -> Result<Pool<AsyncPgConnection>, DatabaseError> {
        let opener = self.clone();
        let mut config = ManagerConfig::default();
        config.recycling_method = RecyclingMethod::Fast;
        config.custom_setup = Box::new(move |_| {
            let opener = opener.clone();
            async move { opener.open(class).await }.boxed()
        });
        let manager = AsyncDieselConnectionManager::<AsyncPgConnection>::new_with_config("", config);
        Pool::builder(manager)
            .max_size(class.size())
            .runtime(Runtime::Tokio1)
            .wait_timeout(Some(class.timeout()))
            .create_timeout(Some(CONNECT_TIMEOUT))
            .build()
            .map_err(|error| DatabaseError::Connect(error.to_string()))
    }

    async fn open(&self, class: Class) -> ConnectionResult<AsyncPgConnection> {
        let (opener, statements) = (self.clone(), Arc::clone(&self.statements));
        let opening = self.runtime.spawn(async move {
            let (client, connection) = opener.connect().await.map_err(|error| {
                ConnectionError::CouldntSetupConfiguration(diesel::result::Error::QueryBuilderError(
                    OpenError(error).into(),
                ))
            })?;
            let mut conn = AsyncPgConnection::try_from_client_and_connection(client, connection).await?;
            conn.batch_execute(class.settings())
                .await
                .map_err(ConnectionError::CouldntSetupConfiguration)?;
            conn.set_instrumentation(StatementCounter {
                statements,
                began: None,
            });
            Ok(conn)
        });
        opening
            .await
            .map_err(|error| ConnectionError::BadConnection(error.to_string()))?
    }
}

/// Why a connection was not opened. It wraps the cause for Diesel, whose errors report only the causes of the error
/// that they contain.
#[derive(Debug, thiserror::Error)]
#[error("no connection was opened")]
struct OpenError(#[source] DatabaseError);

/// Counts statements and measures their time.
struct StatementCounter {
    statements: Arc<AtomicU64>,
    began: Option<Instant>,
}

impl Instrumentation for StatementCounter {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartQuery { .. } => {
                self.statements.fetch_add(1, Ordering::Relaxed);
                self.began = Some(Instant::now());
            }
            InstrumentationEvent::FinishQuery { .. } => {
                if let Some(began) = self.began.take() {
                    add_database(began.elapsed());
                }
            }
            _ => {}
        }
    }
}

/// Drives a connection and forwards its notifications until it ends.
async fn drive<S, T>(mut connection: tokio_postgres::Connection<S, T>, heard: UnboundedSender<Notification>)
where
    S: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
    T: tokio::io::AsyncRead + tokio::io::AsyncWrite + Unpin,
{
    loop {
        let message = poll_fn(|context| connection.poll_message(context)).await;
        let Some(Ok(message)) = message else { return };
        if let AsyncMessage::Notification(notification) = message
            && heard.send(notification).is_err()
        {
            return;
        }
    }
}
