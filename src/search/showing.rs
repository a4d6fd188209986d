//! A reader looks for something.

use actix_web::HttpRequest;
use actix_web::web::{self, Data, Query};
use serde::Deserialize;

use super::extract::{Piece, Wanted, extract};
use super::queries::Hit;
use super::views::{Found, SearchPage};
use super::{Question, queries};
use crate::accounts::Viewer;
use crate::app::App;
use crate::error::{Error, Result};
use crate::site::Site;
use crate::web::Page;

/// The fields of the form.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct SearchQuery {
    q: String,
    /// Filled in to look in the comments instead of the articles.
    comments: String,
    /// From 1 on; what is no number is the first.
    page: String,
}

/// `GET /search`
pub async fn show(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    query: Query<SearchQuery>,
) -> Result<Page<SearchPage>> {
    let question = Question::new(&query.q);
    let last = queries::MOST / queries::PAGE_SIZE;
    let page = query.page.parse().unwrap_or(1).clamp(1, last);
    let in_comments = !query.comments.is_empty();
    let hits = if question.is_empty() {
        Vec::new()
    } else {
        let mut conn = app.reads.conn(&request).await?;
        if in_comments {
            queries::find_comments(&mut conn, &question, page, site.now).await?
        } else {
            queries::find_articles(&mut conn, &question, page, site.now).await?
        }
    };
    let wanted = Wanted::new(&question);
    // Off the thread that answers requests: texts are long.
    let hits = web::block(move || with_extracts(hits, &wanted))
        .await
        .map_err(Error::internal)?;
    let found = Found {
        hits,
        page,
        in_comments,
    };
    let view = SearchPage::new(&question, found, &site)?;
    Ok(Page::new(site.layout(viewer.layout()), view))
}

fn with_extracts(hits: Vec<Hit>, wanted: &Wanted) -> Vec<(Hit, Vec<Piece>)> {
    let with_extract = |mut hit: Hit| {
        let text = std::mem::take(&mut hit.text);
        let extract = extract(&text, wanted, &hit.stems);
        (hit, extract)
    };
    hits.into_iter().map(with_extract).collect()
}
