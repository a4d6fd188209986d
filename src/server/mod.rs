//! The HTTP server: the order of the middleware, the listener, and a stop that finishes what was begun.

mod connections;
mod listener;
mod metrics;
mod waiting;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App as WebApp, HttpServer};
use tokio::task::{AbortHandle, JoinHandle};

use crate::accounts::show_viewer_in_errors;
use crate::app::App;
use crate::articles::redirecting::redirect_old_addresses;
use crate::routes;
use crate::web::cache::{SENT_AT_ONCE, serve_kept};
use crate::web::changes::keep_listening;
use crate::web::error_pages::show_errors;
use crate::web::{Stopping, add_security_headers, count, identify, pace_bodies, refuse_other_origins};

use connections::Connections;
use listener::{Door, Socket};

pub use listener::bind;
pub(crate) use listener::{Listener, adopt};
pub use metrics::MetricsServer;
pub(crate) use waiting::Waiting;

/// How long a stop waits for requests that are under way, in seconds.
const SHUTDOWN_TIMEOUT: u64 = 30;

/// A worker drops the connections that it was handed and has not looked at when it is told to stop. After this long
/// without new ones it has none.
const HANDED_OUT: Duration = Duration::from_millis(200);

/// A server that is running.
pub struct Server {
    handle: ServerHandle,
    stopping: Stopping,
    door: Door,
    connections: Connections,
    task: JoinHandle<io::Result<()>>,
    listening: AbortHandle,
    asking: AbortHandle,
}

/// How long a connection may be idle.
const IDLE: Duration = Duration::from_secs(5);
/// How long a stop waits for connections that are idle, before it closes those that still are.
const CLOSING: Duration = Duration::from_secs(6);

impl Server {
    /// Serves the site on a listener that is bound already. `workers` threads answer requests.
    ///
    /// # Errors
    /// When the listener cannot be used.
    pub fn start(app: App, listener: impl Into<Listener>, workers: usize) -> io::Result<Self> {
        let (socket, door) = listener.into().split()?;
        let connections = Connections::default();
        let counted = connections.clone();
        let listening = tokio::spawn(keep_listening(app.db.clone(), app.changes.clone())).abort_handle();
        let asking = tokio::spawn(app.reads.clone().keep_asking()).abort_handle();
        let stopping = app.stopping.clone();
        let server = HttpServer::new(move || {
            let (pages, pace) = (app.pages.clone(), app.pace);
            let (metrics, stopping) = (Arc::clone(&app.metrics), app.stopping.clone());
            // The last one wraps all others.
            WebApp::new()
                .configure(|config| app.register(config))
                .configure(routes::register)
                .wrap(from_fn(redirect_old_addresses))
                .wrap(from_fn(refuse_other_origins))
                .wrap(from_fn(show_viewer_in_errors))
                .wrap(from_fn(show_errors))
                .wrap(Compress::default())
                .wrap(from_fn(add_security_headers))
                .wrap(from_fn(move |request, next| pace_bodies(pace, request, next)))
                .wrap(from_fn(identify))
                .wrap(from_fn(move |request, next| {
                    serve_kept(pages.clone(), request, next)
                }))
                .wrap(from_fn(move |request, next| {
                    count(Arc::clone(&metrics), stopping.clone(), request, next)
                }))
        })
        .on_connect(move |socket, data| counted.count(socket, data))
        .workers(workers)
        // A page is written in several parts. The last one must not wait for the client to confirm the one before,
        // which clients put off by 40 ms.
        .tcp_nodelay(true)
        .keep_alive(IDLE)
        .h1_write_buffer_size(SENT_AT_ONCE)
        .disable_signals()
        .shutdown_timeout(SHUTDOWN_TIMEOUT);
        let server = match socket {
            Socket::Tcp(socket) => server.listen(socket),
            Socket::Unix(socket) => server.listen_uds(socket),
        }?
        .run();
        let handle = server.handle();
        Ok(Self {
            handle,
            stopping,
            door,
            connections,
            task: tokio::spawn(server),
            listening,
            asking,
        })
    }

    /// Takes no more connections, ends those that are open with their next answer, and waits for what is under way.
    ///
    /// Once actix-web is told to stop, it closes idle connections without a look at what has come in on them. So it is
    /// told when there are none: a client may be about to ask on a connection for as long as one may be idle.
    pub async fn stop(self) {
        self.stopping.begin();
        self.handle.pause().await;
        self.door.close();
        tokio::time::sleep(HANDED_OUT).await;
        self.connections.wait_until_closed(CLOSING).await;
        self.handle.stop(true).await;
        self.listening.abort();
        self.asking.abort();
        if let Ok(Err(error)) = self.task.await {
            tracing::error!(%error, "the server did not stop cleanly");
        }
    }
}
