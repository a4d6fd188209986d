//! The archive: lists articles by year and month of the site's calendar. The URL of a period in the other calendar
//! redirects to the same time.

use std::ops::Range;

use actix_web::web::{Data, Path, Query};
use actix_web::{Either, HttpRequest, HttpResponse, http::header};
use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::list_views::{ArchivePage, ArticleList, ListHeading};
use super::lists::{ListQuery, list};
use super::queries::{self, Selection};
use crate::accounts::Viewer;
use crate::app::App;
use crate::error::{Error, Result};
use crate::locale::{Calendar, Locale, Message, Month};
use crate::site::Site;
use crate::theme::urls;
use crate::web::Page;

type ListOrRedirect = Either<Page<ArticleList>, HttpResponse>;

/// `GET /archive`
pub(crate) async fn index(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
) -> Result<Page<ArchivePage>> {
    let mut conn = app.reads.conn(&request).await?;
    let zone = site.settings.time_zone.iana_name().unwrap_or("UTC").to_owned();
    let days = queries::count_by_day(&mut conn, &zone, site.now).await?;
    let view = ArchivePage::new(&days, &site.settings.title, &site.locale);
    Ok(Page::new(site.layout(viewer.layout()), view))
}

/// `GET /archive/{yyyy}`
pub(crate) async fn year(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    year: Path<String>,
    query: Query<ListQuery>,
) -> Result<ListOrRedirect> {
    let year = digits(&year, 4)?;
    let calendar = Calendar::of_year(year);
    if calendar != site.locale.calendar {
        // The seventh month lies in the year of the other calendar with which this year shares the most days.
        let found = counterpart(&site, Month { year, number: 7 }, calendar)?;
        return Ok(Either::Right(found_at(&urls::archive_year(found.year))));
    }
    let first = Month { year, number: 1 };
    let next = Month {
        year: year + 1,
        number: 1,
    };
    let heading = ListHeading {
        path: urls::archive_year(year),
        ..of_archive(site.locale.digits(year.into()))
    };
    let mut conn = app.reads.conn(&request).await?;
    show(&mut conn, &site, &viewer, heading, first..next, &query).await
}

/// `GET /archive/{yyyy}/{mm}`
pub(crate) async fn month(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    path: Path<(String, String)>,
    query: Query<ListQuery>,
) -> Result<ListOrRedirect> {
    let (year, number) = (digits(&path.0, 4)?, digits(&path.1, 2)?);
    let number = u8::try_from(number).map_err(|_source| Error::NotFound)?;
    let month = Month { year, number };
    if !(1..=Month::PER_YEAR).contains(&number) {
        return Err(Error::NotFound);
    }
    let calendar = Calendar::of_year(year);
    if calendar != site.locale.calendar {
        let found = counterpart(&site, month, calendar)?;
        return Ok(Either::Right(found_at(&urls::archive_month(found))));
    }
    let heading = ListHeading {
        path: urls::archive_month(month),
        ..of_archive(site.locale.month(month))
    };
    let mut conn = app.reads.conn(&request).await?;
    show(&mut conn, &site, &viewer, heading, month..month.next(), &query).await
}

/// Returns the month of the site's calendar that corresponds to a month of the other calendar. Returns 404 for early
/// dates whose year no archive URL can express.
fn counterpart(site: &Site, month: Month, calendar: Calendar) -> Result<Month> {
    let own = site.locale.calendar;
    own.counterpart(month, calendar)
        .filter(|found| Calendar::of_year(found.year) == own)
        .ok_or(Error::NotFound)
}

fn of_archive(period: String) -> ListHeading {
    ListHeading {
        summary: Some(Message::new("period-meta-description").with("name", period.as_str())),
        heading: period,
        kicker: Some(Message::new("archive")),
        ..ListHeading::default()
    }
}

/// Lists the articles from the first month until before the last. A period without articles is a 404, as the number of
/// such URLs is unlimited.
async fn show(
    conn: &mut AsyncPgConnection,
    site: &Site,
    viewer: &Viewer,
    heading: ListHeading,
    months: Range<Month>,
    query: &ListQuery,
) -> Result<ListOrRedirect> {
    let (from, until) = (
        start_of(&site.locale, months.start)?,
        start_of(&site.locale, months.end)?,
    );
    let selection = Selection::Between(from, until);
    let view = list(conn, site, heading, selection, query.position()).await?;
    if view.is_empty() {
        return Err(Error::NotFound);
    }
    Ok(Either::Left(Page::new(site.layout(viewer.layout()), view)))
}

fn start_of(locale: &Locale, month: Month) -> Result<Timestamp> {
    locale.start_of(month).ok_or(Error::NotFound)
}

/// Parses a number of exactly `count` digits, without a sign.
fn digits(text: &str, count: usize) -> Result<i32> {
    if text.len() != count || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Error::NotFound);
    }
    text.parse().map_err(|_source| Error::NotFound)
}

/// Redirects temporarily, as the site may switch to the other calendar later.
fn found_at(path: &str) -> HttpResponse {
    HttpResponse::Found()
        .insert_header((header::LOCATION, path))
        .finish()
}
