//! The HTTP server: the order of the middleware, the listener, and a graceful shutdown.

mod connections;
mod listener;
mod maintenance;
mod metrics;

use std::io;
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use actix_web::middleware::{Compress, from_fn};
use actix_web::{App as WebApp, HttpServer};
use tokio::task::{AbortHandle, JoinHandle};

use crate::accounts::show_viewer_in_errors;
use crate::app::App;
use crate::articles::redirects::{redirect_old_addresses, redirect_old_queries};
use crate::routes;
use crate::web::cache::{SENT_AT_ONCE, serve_cached};
use crate::web::changes::keep_listening;
use crate::web::error_pages::show_errors;
use crate::web::{Shutdown, add_security_headers, count, identify, pace_bodies, refuse_other_origins};

use connections::Connections;
use listener::{ConnectionRefuser, Socket};

pub use listener::bind;
pub(crate) use listener::{Listener, adopt};
pub(crate) use maintenance::MaintenanceServer;
pub use metrics::MetricsServer;

/// How long the shutdown waits for running requests, in seconds.
const SHUTDOWN_TIMEOUT: u64 = 30;

/// A worker that is told to stop drops connections that are in its queue. After this long without new connections, the
/// queues are empty.
const HANDED_OUT: Duration = Duration::from_millis(200);

/// A running server.
pub struct Server {
    handle: ServerHandle,
    stopping: Shutdown,
    door: ConnectionRefuser,
    connections: Connections,
    task: JoinHandle<io::Result<()>>,
    listening: AbortHandle,
    asking: AbortHandle,
}

/// The keep-alive timeout of idle connections.
const IDLE: Duration = Duration::from_secs(5);
/// How long the shutdown waits for idle connections before it closes them.
const CLOSING: Duration = Duration::from_secs(6);

impl Server {
    /// Serves the site on a listener that is already bound, with this number of worker threads.
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
            let (pages, pace) = (app.pages.clone(), app.body_timeout);
            let (metrics, stopping) = (Arc::clone(&app.metrics), app.stopping.clone());
            let old = app.clone();
            // The last middleware is the outermost.
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
                    serve_cached(pages.clone(), request, next)
                }))
                .wrap(from_fn(move |request, next| {
                    redirect_old_queries(old.clone(), request, next)
                }))
                .wrap(from_fn(move |request, next| {
                    count(Arc::clone(&metrics), stopping.clone(), request, next)
                }))
        })
        .on_connect(move |socket, data| counted.count(socket, data))
        .workers(workers)
        // A page is written in several parts. The last part must not wait until the client acknowledges the previous
        // one, which clients delay by 40 ms.
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

    /// Accepts no more connections, closes each open one after its next response, and waits for running requests.
    ///
    /// On shutdown, actix-web closes idle connections without reading requests that have just arrived. It is therefore
    /// told to stop when no connection is open. A client may send a request at any time until the keep-alive timeout.
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
            tracing::error!(%error, "server: did not stop cleanly");
        }
    }
}
