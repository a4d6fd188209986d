//! Probes for whoever watches the site: is the process alive, and can it serve?

use actix_web::HttpResponse;
use actix_web::http::header;
use actix_web::web::Data;

use super::queries;
use crate::app::App;
use crate::error::Result;

/// `GET /healthz`: the process is alive.
pub async fn alive() -> HttpResponse {
    answer()
}

/// `GET /readyz`: the database answers and has the tables that this version reads.
pub async fn ready(app: Data<App>) -> Result<HttpResponse> {
    let mut conn = app.db.conn().await?;
    queries::find_settings(&mut conn, app.clock.now()).await?;
    Ok(answer())
}

fn answer() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((header::CONTENT_TYPE, "text/plain; charset=utf-8"))
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .body("ok\n")
}
