//! Probes for whoever watches the site: is the process alive, and can it serve?

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Data;

use super::queries;
use crate::app::App;
use crate::db;
use crate::error::{Error, Result};

/// What a probe is answered with.
pub const ALIVE: &str = "ok\n";

/// `GET /healthz`: the process is alive.
pub async fn alive() -> HttpResponse {
    answer()
}

/// `GET /readyz`: the database answers, has the tables that this version reads and can be written to, and the server is not
/// about to stop.
pub async fn ready(app: Data<App>) -> Result<HttpResponse> {
    if app.stopping.has_begun() {
        return Err(Error::Unavailable("the server is about to stop".into()));
    }
    let mut conn = app.db.conn_for_readers().await?;
    if !db::is_ready(&mut conn).await? {
        return Err(Error::Unavailable(
            "the database cannot be written to, or has not the tables of this version".into(),
        ));
    }
    queries::find_settings(&mut conn, app.clock.now()).await?;
    Ok(answer())
}

fn answer() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body(ALIVE)
}
