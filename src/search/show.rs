//! The handler of the search page.

use actix_web::http::header::{self, HeaderValue};
use actix_web::web::{self, Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use jiff::Timestamp;
use serde::Deserialize;

use super::extract::{HighlightedWords, Piece, extract};
use super::queries::Hit;
use super::refusal::Refusal;
use super::views::{SearchPage, SearchResults};
use super::{SearchQuery, queries};
use crate::accounts::Viewer;
use crate::app::App;
use crate::error::{Error, Result};
use crate::site::Site;
use crate::web::{Client, Page};

/// The value of `Retry-After` for a refused search, in seconds.
const RETRY_AFTER: &str = "1";

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct SearchForm {
    q: String,
    /// Not empty to search the comments instead of the articles.
    comments: String,
    /// The page number, from 1 on; an invalid number means 1.
    page: String,
}

/// `GET /search`
pub(crate) async fn show(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    client: Client,
    query: Query<SearchForm>,
) -> Result<HttpResponse> {
    let question = SearchQuery::new(&query.q);
    let last = queries::MOST / queries::PAGE_SIZE;
    let page = query.page.parse().unwrap_or(1).clamp(1, last);
    let in_comments = !query.comments.is_empty();
    let asked = SearchRequest {
        question: question.clone(),
        page,
        in_comments,
        now: site.now,
    };
    let hits = if question.is_empty() {
        Ok(Vec::new())
    } else {
        match search(&app, &request, client, asked).await? {
            Ok(hits) => Ok(with_extracts(hits, &question).await?),
            Err(refusal) => Err(refusal),
        }
    };
    let status = hits.as_ref().err().map(|refusal| refusal.status());
    let found = SearchResults {
        hits,
        page,
        in_comments,
    };
    let view = SearchPage::new(&question, found, &site)?;
    let page = Page::new(site.layout(viewer.layout()), view);
    let Some(status) = status else {
        return Ok(page.respond_to(&request));
    };
    let mut response = page.with_status(status).respond_to(&request);
    let headers = response.headers_mut();
    headers.insert(header::RETRY_AFTER, HeaderValue::from_static(RETRY_AFTER));
    Ok(response)
}

/// A search with the requested page of its results.
struct SearchRequest {
    question: SearchQuery,
    page: i64,
    in_comments: bool,
    now: Timestamp,
}

/// Runs the search in a task of its own. If the client disconnects, the connection and the place in the client's limit
/// stay occupied until the statement ends. Otherwise, a client that disconnects at once could start any number of
/// statements.
async fn search(
    app: &App,
    request: &HttpRequest,
    client: Client,
    asked: SearchRequest,
) -> Result<Result<Vec<Hit>, Refusal>> {
    let Some(place) = app.searches.enter(client) else {
        return Ok(Err(Refusal::TooMany));
    };
    let mut conn = match app.reads.conn_for_search(request).await {
        Err(error) if error.is_busy() => return Ok(Err(Refusal::Busy)),
        conn => conn?,
    };
    let searching = tokio::spawn(async move {
        let SearchRequest {
            question,
            page,
            in_comments,
            now,
        } = asked;
        let hits = if in_comments {
            queries::find_comments(&mut conn, &question, page, now).await
        } else {
            queries::find_articles(&mut conn, &question, page, now).await
        };
        drop(place);
        hits
    });
    match searching.await.map_err(Error::internal)? {
        Err(error) if error.is_timeout() => Ok(Err(Refusal::TooSlow)),
        hits => hits.map(Ok),
    }
}

/// Creates the extracts on a blocking thread, as texts can be long.
async fn with_extracts(hits: Vec<Hit>, question: &SearchQuery) -> Result<Vec<(Hit, Vec<Piece>)>> {
    let wanted = HighlightedWords::new(question);
    let with_extract = move |mut hit: Hit| {
        let text = std::mem::take(&mut hit.text);
        let extract = extract(&text, &wanted, &hit.stems);
        (hit, extract)
    };
    web::block(move || hits.into_iter().map(with_extract).collect())
        .await
        .map_err(Error::internal)
}
