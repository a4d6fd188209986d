//! Reports the number of new comments to the script of an article page, which polls for it.

use actix_web::http::header;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::ownership::Proofs;
use super::{Discussion, queries};
use crate::app::App;
use crate::db::keyset::EARLIEST;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::locale;
use crate::site::Site;
use crate::text::Slug;

/// The query string of `news`.
#[derive(Debug, Deserialize)]
pub(crate) struct NewsQuery {
    /// The start of the interval in microseconds since 1970.
    since: i64,
}

/// The JSON response of `news`.
#[derive(Debug, Serialize)]
struct News {
    /// The number of new comments, at most 100.
    count: i64,
    /// The localised count, for example "3 new comments".
    text: String,
}

/// `GET /articles/{slug}/comments/news?since=`: returns how many comments of other people became public since that
/// time.
pub(crate) async fn news(
    app: Data<App>,
    site: Site,
    request: HttpRequest,
    slug: Path<Slug>,
    query: Query<NewsQuery>,
) -> Result<HttpResponse> {
    let since = Timestamp::from_microsecond(query.since)
        .ok()
        .filter(|since| *since >= EARLIEST)
        .ok_or(Error::BadRequest("comment-news-time-error"))?;
    let discussion = Discussion::find(&app, &slug).await?;
    let proofs = Proofs::of(&app, &request, discussion.article_id);
    let mut conn = app.db.conn_for_readers().await?;
    let own: Vec<CommentId> = if proofs.is_empty() {
        Vec::new()
    } else {
        let own = queries::list_own(&mut conn, discussion.article_id, &proofs).await?;
        own.into_iter().collect()
    };
    let count = queries::count_published_since(&mut conn, discussion.article_id, since, &own).await?;
    Ok(HttpResponse::Ok()
        .insert_header((header::CACHE_CONTROL, "no-store"))
        .json(News {
            count,
            text: site.locale.text(&locale::new_comment_count(count)),
        }))
}
