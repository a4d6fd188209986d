//! Health checks for monitoring and load balancers: liveness and readiness. Each response is one line of text.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::web::Data;

use super::queries;
use crate::app::App;
use crate::db;
use crate::error::{Error, Result};
use crate::web::error_pages::log_failure;

/// The response body of a successful health check.
pub(crate) const ALIVE: &str = "ok\n";

/// `GET /healthz`: liveness, which does not query the database.
pub(crate) async fn alive() -> HttpResponse {
    answer(StatusCode::OK, ALIVE)
}

/// `GET /readyz`: readiness.
///
/// The database must respond, have this version's tables, be writable and have free disk space. The server
/// must not be shutting down. Otherwise the status is 503, and the body names the reason.
pub(crate) async fn ready(app: Data<App>) -> HttpResponse {
    if app.stopping.has_begun() {
        return unready("the server is about to stop");
    }
    match obstacle(&app).await {
        Ok(None) => answer(StatusCode::OK, ALIVE),
        Ok(Some(obstacle)) => {
            log_failure(&Error::Unavailable(obstacle.into()), "/readyz");
            unready(obstacle)
        }
        Err(error) => {
            log_failure(&error, "/readyz");
            unready("the database does not answer")
        }
    }
}

/// Returns the 503 response with the reason.
pub(crate) fn unready(reason: &str) -> HttpResponse {
    answer(StatusCode::SERVICE_UNAVAILABLE, format!("not ready: {reason}\n"))
}

/// Returns the reason why the site cannot serve requests, if there is one.
async fn obstacle(app: &App) -> Result<Option<&'static str>> {
    let mut conn = app.db.conn_for_readers().await?;
    if !db::is_ready(&mut conn).await? {
        return Ok(Some(
            "the database cannot be written to, or has not the tables of this version",
        ));
    }
    if !db::has_room(&mut conn).await? {
        return Ok(Some("the disk of the database is full"));
    }
    queries::find_settings(&mut conn, app.clock.now()).await?;
    Ok(None)
}

fn answer(status: StatusCode, line: impl Into<String>) -> HttpResponse {
    HttpResponse::build(status)
        .insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(line.into())
}
