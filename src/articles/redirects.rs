//! Redirects requests that would be a 404. Targets are the current URL of a moved article, a slug that differs only in
//! similar letters, and a feed. The last one is the same path in lower case without a trailing slash.

use actix_web::body::{BoxBody, EitherBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header;
use actix_web::middleware::Next;
use actix_web::{HttpMessage as _, HttpRequest, HttpResponse, web};
use diesel_async::AsyncPgConnection;
use jiff::Timestamp;
use percent_encoding::percent_decode_str;

use super::queries::{self, UrlKind};
use super::redirect_targets::{find_article, find_list};
use super::suggestions::suggest;
use super::{ArticleKind, feed_redirects};
use crate::app::App;
use crate::error::Result;
use crate::site::Site;
use crate::theme::urls;
use crate::web::cache::has_parameters;
use crate::web::{MissingPage, add_headers};

/// The maximum length of a path in bytes; no stored path is longer.
const LONGEST_PATH: usize = 4_000;

/// Routes whose 404 stays valid until the next change of the site, of which every node is notified.
const CACHEABLE_404_ROUTES: [&str; 5] = [
    "/{slug}",
    "/articles/{slug}",
    "/authors/{slug}",
    "/categories/{slug}",
    "/tags/{slug}",
];

/// Middleware: looks up the path of a 404 among the old URLs. Other responses cost no database query.
///
/// # Errors
/// The errors of the inner middleware.
pub(crate) async fn redirect_old_addresses(
    request: ServiceRequest,
    next: Next<impl MessageBody + 'static>,
) -> std::result::Result<ServiceResponse<BoxBody>, actix_web::Error> {
    let is_read = matches!(request.method().as_str(), "GET" | "HEAD");
    let response = next.call(request).await?.map_into_boxed_body();
    if !is_read || response.status() != StatusCode::NOT_FOUND {
        return Ok(response);
    }
    let Some(app) = response.request().app_data::<web::Data<App>>().cloned() else {
        return Ok(response);
    };
    let target = match find_target(&app, response.request().path()).await {
        Ok(target) => target,
        Err(error) => {
            let (request, _) = response.into_parts();
            return Ok(ServiceResponse::new(request, HttpResponse::from_error(error)));
        }
    };
    let Some(mut target) = target else {
        // Suggestions are optional on the error page, so a failure is ignored.
        if let Ok(nothing) = describe(&app, response.request()).await {
            response.request().extensions_mut().insert(nothing);
        }
        return Ok(response);
    };
    // A query that named a page in another system means nothing here.
    if let Some(query) = response.request().uri().query()
        && page_query(Some(query)).is_none()
    {
        target = format!("{target}?{query}");
    }
    let (request, _) = response.into_parts();
    let redirect = HttpResponse::MovedPermanently()
        .insert_header((header::LOCATION, target))
        .finish();
    Ok(ServiceResponse::new(request, redirect))
}

/// Middleware: redirects the old URL of a page that another system served by a query, such as `/?p=12`. It comes before
/// the page cache, which ignores such queries. Requests without one cost no database query.
///
/// # Errors
/// The errors of the inner middleware.
pub(crate) async fn redirect_old_queries<B: MessageBody + 'static>(
    app: App,
    request: ServiceRequest,
    next: Next<B>,
) -> std::result::Result<ServiceResponse<EitherBody<B>>, actix_web::Error> {
    let is_read = matches!(request.method().as_str(), "GET" | "HEAD");
    let page = page_query(request.uri().query()).filter(|_| is_read);
    if let Some(page) = page
        && let Ok(Some(target)) = find_page(&app, request.path(), &page).await
    {
        let mut redirect = HttpResponse::MovedPermanently()
            .insert_header((header::LOCATION, target))
            .finish();
        add_headers(request.request(), redirect.headers_mut());
        return Ok(request.into_response(redirect).map_into_right_body());
    }
    Ok(next.call(request).await?.map_into_left_body())
}

/// Returns the current URL of a page that had this path and query.
async fn find_page(app: &App, path: &str, page: &str) -> Result<Option<String>> {
    if path.len() + page.len() > LONGEST_PATH {
        return Ok(None);
    }
    let Ok(decoded) = percent_decode_str(path).decode_utf8() else {
        return Ok(None);
    };
    let decoded = decoded.trim_end_matches('/');
    let decoded = decoded.strip_suffix("/index.php").unwrap_or(decoded);
    let old = match canonical(decoded) {
        Some(path) => format!("{path}?{page}"),
        None => format!("/?{page}"),
    };
    let now = app.clock.now();
    let mut conn = app.db.conn_for_readers().await?;
    if let Some(article) = find_article(&mut conn, &old, now).await? {
        return Ok(Some(article));
    }
    find_list(&mut conn, &old, now).await
}

/// Collects the data for the 404 page.
async fn describe(app: &App, request: &HttpRequest) -> Result<MissingPage> {
    let nearest = suggest(app, request.path()).await?;
    let layout = Site::load(app).await?.layout(None);
    // Other missing resources (a comment, a token, a part of a page) can appear without a change of the site.
    let is_lasting = request.match_pattern().is_none_or(|pattern| {
        CACHEABLE_404_ROUTES.contains(&pattern.as_str()) && !has_parameters(request.uri())
    });
    Ok(MissingPage {
        layout,
        nearest,
        is_lasting,
    })
}

async fn find_target(app: &App, path: &str) -> Result<Option<String>> {
    if path.len() > LONGEST_PATH {
        return Ok(None);
    }
    let Ok(decoded) = percent_decode_str(path).decode_utf8() else {
        return Ok(None);
    };
    let Some(canonical) = canonical(&decoded) else {
        return Ok(None);
    };
    let now = app.clock.now();
    let mut conn = app.db.conn_for_readers().await?;
    let target = match find_moved(&mut conn, &canonical, now).await? {
        Some(target) => target,
        None if canonical == decoded => return Ok(None),
        None => urls::path(&canonical),
    };
    Ok((target != path).then_some(target))
}

/// Returns the current URL for this canonical path. Redirects that the site stores take precedence over guesses.
async fn find_moved(conn: &mut AsyncPgConnection, path: &str, now: Timestamp) -> Result<Option<String>> {
    if let Some(article) = find_article(conn, path, now).await? {
        return Ok(Some(article));
    }
    if let Some(list) = find_list(conn, path, now).await? {
        return Ok(Some(list));
    }
    if let Some(feed) = find_feed(conn, path, now).await? {
        return Ok(Some(feed));
    }
    if let Some(feed) = queries::find_feed_alias(conn, path).await? {
        return Ok(Some(urls::path(&feed)));
    }
    if let Some(alike) = find_alike(conn, path, now).await? {
        return Ok(Some(alike));
    }
    if let Some(feed) = feed_redirects::find(conn, path, now).await? {
        return Ok(Some(feed));
    }
    if let Some(shorter) = without_end(path)
        && let Some(target) = find_shorter(conn, shorter, now).await?
    {
        return Ok(Some(target));
    }
    Ok(archive(path))
}

/// Returns the archive of a date that stands at the root, as WordPress has it: `/2019/05` and `/2019/05/07`.
fn archive(path: &str) -> Option<String> {
    let is_number =
        |text: &&str, length| text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut parts = path.split('/').skip(1);
    let year = parts
        .next()
        .filter(|year| is_number(year, 4) && ("1970".."2100").contains(year))?;
    let (month, day) = (parts.next(), parts.next());
    if parts.next().is_some() || day.is_some_and(|day| !is_number(&day, 2)) {
        return None;
    }
    match month {
        None => Some(format!("/archive/{year}")),
        Some(month) if is_number(&month, 2) && ("01"..="12").contains(&month) => {
            Some(format!("/archive/{year}/{month}"))
        }
        Some(_) => None,
    }
}

/// Returns the current URL of an article or list, by an old path of it without its end.
async fn find_shorter(conn: &mut AsyncPgConnection, path: &str, now: Timestamp) -> Result<Option<String>> {
    if let Some(article) = find_article(conn, path, now).await? {
        return Ok(Some(article));
    }
    find_list(conn, path, now).await
}

/// Returns the path without an end that other systems add: feeds, mobile pages, numbered pages. `None` if it has none.
fn without_end(path: &str) -> Option<&str> {
    const ENDS: [&str; 8] = [
        "/amp",
        "/feed",
        "/feed/atom",
        "/feed/rss2",
        "/trackback",
        "/embed",
        "/index.html",
        "/index.php",
    ];
    if let Some(shorter) = ENDS.iter().find_map(|end| path.strip_suffix(end)) {
        return Some(shorter).filter(|shorter| !shorter.is_empty());
    }
    let (before, last) = path.rsplit_once('/')?;
    let number = last.strip_prefix("comment-page-").unwrap_or(last);
    let is_number =
        !number.is_empty() && number.len() <= 4 && number.bytes().all(|byte| byte.is_ascii_digit());
    let before = before.strip_suffix("/page").unwrap_or(before);
    (is_number && !before.is_empty()).then_some(before)
}

/// Returns the same URL with the stored slug if the requested slug differs only in similar letters, such as Arabic for
/// Persian ones. The rest of the path is kept.
async fn find_alike(conn: &mut AsyncPgConnection, path: &str, now: Timestamp) -> Result<Option<String>> {
    let segments: Vec<&str> = path.split('/').skip(1).collect();
    let (place, slug, below) = match segments.as_slice() {
        ["articles", slug, below @ ..] => (UrlKind::Article, *slug, below),
        ["categories", slug, below @ ..] => (UrlKind::Category, *slug, below),
        ["tags", slug, below @ ..] => (UrlKind::Tag, *slug, below),
        ["authors", slug, below @ ..] => (UrlKind::Author, *slug, below),
        [slug] => (UrlKind::Page, *slug, [].as_slice()),
        _ => return Ok(None),
    };
    let found = queries::find_alike(conn, place, slug, now).await?;
    // If the slug is exact, the missing resource is below it.
    let found = found.filter(|found| found.as_str() != slug || below.is_empty());
    Ok(found.map(|found| {
        let below: String = below.iter().flat_map(|segment| ["/", *segment]).collect();
        format!("{}{}", place.path(&found), urls::path(&below))
    }))
}

/// Returns the current URL of the comment feed of a moved article.
async fn find_feed(conn: &mut AsyncPgConnection, path: &str, now: Timestamp) -> Result<Option<String>> {
    let Some(article) = path.strip_suffix(urls::COMMENT_FEED) else {
        return Ok(None);
    };
    Ok(match queries::find_redirect(conn, article, now).await? {
        Some((ArticleKind::Article, slug)) => Some(urls::article_comment_feed(&slug)),
        Some((ArticleKind::Page, _)) | None => None,
    })
}

/// Query parameters that name a page in other systems: `/?p=12`.
const PAGE_PARAMETERS: [&str; 7] = ["attachment_id", "author", "cat", "m", "p", "page_id", "tag"];

/// Returns the parameter of a query that names a page, such as `p=12`.
pub(crate) fn page_query(query: Option<&str>) -> Option<String> {
    let is_page = |pair: &&str| {
        pair.split_once('=').is_some_and(|(name, value)| {
            PAGE_PARAMETERS.contains(&name)
                && !value.is_empty()
                && value.len() <= 200
                && !value.contains(char::is_control)
        })
    };
    let found = query?.split('&').find(is_page)?;
    Some(percent_decode_str(found).decode_utf8().ok()?.to_lowercase())
}

/// Returns the path in lower case, with single slashes and without a trailing slash; `None` if no stored path can
/// match.
pub(crate) fn canonical(path: &str) -> Option<String> {
    let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
    let is_sound = !segments.is_empty() && !path.chars().any(char::is_control) && !path.contains('\\');
    is_sound.then(|| format!("/{}", segments.join("/").to_lowercase()))
}
