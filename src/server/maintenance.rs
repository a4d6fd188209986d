//! The server that answers until the site is open, while the database is unavailable or being migrated.

use std::io;

use actix_web::dev::ServerHandle;
use actix_web::http::{ConnectionType, header};
use actix_web::{App as WebApp, HttpResponse, HttpServer, web};
use tokio::task::JoinHandle;

use super::Listener;
use super::listener::Socket;
use crate::site::health;

/// The `Retry-After` value, in seconds.
const RETRY_AFTER: &str = "5";

const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
    <meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
    <title>Starting</title>\n\
    <h1>This site is starting</h1>\n<p>Please try again in a moment.</p>\n</html>\n";

/// A server that says that the site is starting. Its liveness probe succeeds, and its readiness probe fails.
#[derive(Debug)]
pub(crate) struct MaintenanceServer {
    handle: ServerHandle,
    task: JoinHandle<io::Result<()>>,
}

impl MaintenanceServer {
    /// Answers on a listener that the site takes over later.
    ///
    /// # Errors
    /// When the listener cannot be used.
    pub(crate) fn start(listener: &Listener) -> io::Result<Self> {
        let server = HttpServer::new(|| {
            WebApp::new()
                .route("/healthz", web::get().to(health::alive))
                .route("/healthz", web::head().to(health::alive))
                .route("/readyz", web::get().to(ready))
                .route("/readyz", web::head().to(ready))
                .default_service(web::to(|| async { answer() }))
        })
        .workers(1)
        .disable_signals();
        let server = match listener.try_clone()?.into_socket() {
            Socket::Tcp(socket) => server.listen(socket),
            Socket::Unix(socket) => server.listen_uds(socket),
        }?
        .run();
        Ok(Self {
            handle: server.handle(),
            task: tokio::spawn(server),
        })
    }

    /// Stops after the running requests.
    pub(crate) async fn stop(self) {
        self.handle.stop(true).await;
        if let Ok(Err(error)) = self.task.await {
            tracing::error!(%error, "server: did not stop cleanly");
        }
    }
}

async fn ready() -> HttpResponse {
    let mut response = health::unready("the site is starting");
    // The connection is closed, because the next request must reach the site's own server.
    response.head_mut().set_connection_type(ConnectionType::Close);
    response
}

fn answer() -> HttpResponse {
    HttpResponse::ServiceUnavailable()
        .insert_header((header::CONTENT_TYPE, "text/html; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .insert_header((header::RETRY_AFTER, RETRY_AFTER))
        .insert_header((header::CONTENT_SECURITY_POLICY, "default-src 'none'"))
        .force_close()
        .body(PAGE)
}
