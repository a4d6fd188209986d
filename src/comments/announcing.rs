//! Tells the page's script that there are new comments.

use actix_web::http::header;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::{Discussion, ownership, queries};
use crate::app::App;
use crate::db::keyset::EARLIEST;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::locale;
use crate::site::Site;
use crate::text::Slug;

/// Since when.
#[derive(Debug, Deserialize)]
pub struct NewsQuery {
    /// In microseconds since 1970.
    since: i64,
}

/// The answer.
#[derive(Debug, Serialize)]
struct News {
    /// At most 100.
    count: i64,
    /// "3 new comments".
    text: String,
}

/// `GET /articles/{slug}/comments/news?since=`: how many comments of others became public since then.
pub async fn news(
    app: Data<App>,
    site: Site,
    request: HttpRequest,
    slug: Path<Slug>,
    query: Query<NewsQuery>,
) -> Result<HttpResponse> {
    let since = Timestamp::from_microsecond(query.since)
        .ok()
        .filter(|since| *since >= EARLIEST)
        .ok_or(Error::BadRequest("no-such-time"))?;
    let discussion = Discussion::find(&app, &slug).await?;
    let own: Vec<CommentId> = ownership::claims(&app, &request, discussion.article_id)
        .into_iter()
        .map(|(id, _)| id)
        .collect();
    let mut conn = app.db.conn_for_readers().await?;
    let count = queries::count_published_since(&mut conn, discussion.article_id, since, &own).await?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(News {
            count,
            text: site.locale.text(&locale::new_comment_count(count)),
        }))
}
