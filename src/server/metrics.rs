//! `/metrics`, on a separate address that is not for readers.

use std::net::TcpListener;
use std::time::Duration;
use std::{fs, io};

use actix_web::dev::ServerHandle;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::{self, Data};
use actix_web::{App as WebApp, HttpResponse, HttpServer};
use rustix::process::{Resource, getrlimit};
use tokio::time::timeout;

use crate::app::App;
use crate::backup;
use crate::comments::queries::count_public;
use crate::config::memory_limit;
use crate::error::{Error, Result};
use crate::mail;
use crate::metrics::{self, DatabaseValues, Process, Snapshot};
use crate::moderation;

/// The timeout of the database queries. A scrape must succeed during a database outage as well.
const PATIENCE: Duration = Duration::from_secs(2);

/// A server that answers `GET /metrics`.
pub struct MetricsServer(ServerHandle);

impl MetricsServer {
    /// Serves on a listener that is already bound.
    ///
    /// # Errors
    /// When the listener cannot be used.
    pub fn start(app: App, listener: TcpListener) -> io::Result<Self> {
        let server = HttpServer::new(move || {
            WebApp::new()
                .app_data(Data::new(app.clone()))
                .route("/metrics", web::get().to(show))
        })
        .workers(1)
        .disable_signals()
        .listen(listener)?
        .run();
        let handle = server.handle();
        tokio::spawn(server);
        Ok(Self(handle))
    }

    /// Stops the server at once.
    pub async fn stop(self) {
        self.0.stop(false).await;
    }
}

async fn show(app: Data<App>) -> Result<HttpResponse> {
    let snapshot = take_snapshot(&app).await;
    let text = app.metrics.render(&snapshot).map_err(Error::internal)?;
    Ok(HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, metrics::CONTENT_TYPE))
        .body(text))
}

async fn take_snapshot(app: &App) -> Snapshot {
    let pool = app.db.pool_status();
    let stored = match timeout(PATIENCE, look_up(app)).await {
        Ok(Ok(stored)) => Some(stored),
        Ok(Err(error)) => {
            tracing::warn!(%error, "metrics: database unavailable, its values are missing");
            None
        }
        Err(_elapsed) => None,
    };
    Snapshot {
        connections: pool.size,
        idle_connections: pool.available,
        waiting: pool.waiting,
        statements: app.db.statements(),
        cache_bytes: app.pages.weight(),
        stored,
        replica: app.reads.is_replica_well(),
        process: process(),
    }
}

async fn look_up(app: &App) -> Result<DatabaseValues> {
    let mut conn = app.db.conn().await?;
    let mut comments = moderation::queries::count_by_state(&mut conn).await?;
    comments.push(("approved", count_public(&mut conn).await?));
    let (emails, oldest) = mail::queries::count_waiting(&mut conn).await?;
    let waited = oldest.map_or(0, |oldest| app.clock.now().duration_since(oldest).as_secs());
    let backups = backup::find_times(&mut conn).await?;
    Ok::<_, Error>(DatabaseValues {
        comments,
        emails,
        oldest_email: waited.max(0),
        saved: backups.saved,
        verified: backups.verified,
    })
}

/// Returns the metrics of this process. They are 0 on systems without Linux's `/proc`.
fn process() -> Process {
    let text = fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages = text.split(' ').nth(1).and_then(|pages| pages.parse::<u64>().ok());
    let open_files = fs::read_dir("/proc/self/fd").map_or(0, Iterator::count);
    Process {
        memory: pages.unwrap_or(0) * rustix::param::page_size() as u64,
        memory_limit: memory_limit().unwrap_or(0),
        open_files: open_files as u64,
        most_open_files: getrlimit(Resource::Nofile).current.unwrap_or(0),
        started: started().unwrap_or(0),
    }
}

/// Returns when this process was started, in seconds since 1970. The kernel reports it in ticks since the boot.
fn started() -> Option<u64> {
    let text = fs::read_to_string("/proc/self/stat").ok()?;
    // The process name, which may contain spaces, is in parentheses before these fields.
    let ticks: u64 = text.rsplit_once(") ")?.1.split(' ').nth(19)?.parse().ok()?;
    let machine = fs::read_to_string("/proc/stat").ok()?;
    let booted: u64 = machine
        .lines()
        .find_map(|line| line.strip_prefix("btime "))?
        .parse()
        .ok()?;
    Some(booted + ticks / rustix::param::clock_ticks_per_second())
}
