//! Shows the dashboard.

use std::collections::HashMap;

use actix_web::web::Data;
use diesel_async::AsyncPgConnection;
use jiff::ToSpan as _;
use jiff::civil::Date;

use super::dashboard_views::{DashboardCounts, DashboardPage, Day, Month};
use crate::accounts::{Account, SignedIn};
use crate::app::App;
use crate::articles::view_counts::month_before;
use crate::articles::{self, ArticleState};
use crate::comments::{self, CommentState};
use crate::error::{Error, Result};
use crate::moderation;
use crate::permissions::Right;
use crate::site::Site;
use crate::web::Page;
use crate::writing;

/// `GET /admin`
pub(crate) async fn index(
    app: Data<App>,
    site: Site,
    SignedIn(account): SignedIn,
) -> Result<Page<DashboardPage>> {
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let counts = count(conn, &account).await?;
    let month = look_back(conn, &site).await?;
    drop(pooled);
    let layout = site.layout(Some(account.layout()));
    let problems = if account.may(Right::ManageSettings) {
        app.theme.problems()
    } else {
        Vec::new()
    };
    Ok(Page::new(
        layout,
        DashboardPage::new(account.display_name, &counts, month, &site).with_theme_problems(&problems),
    ))
}

async fn count(conn: &mut AsyncPgConnection, account: &Account) -> Result<DashboardCounts> {
    let pending = match account.reach(Right::Moderate) {
        Some(reach) => moderation::queries::count_in_state(conn, reach, CommentState::Pending).await?,
        None => 0,
    };
    let articles = match account.reach(Right::Write) {
        Some(reach) => writing::queries::count_by_state(conn, reach).await?,
        None => HashMap::new(),
    };
    let of_state = |state| articles.get(&state).copied().unwrap_or(0);
    Ok(DashboardCounts {
        can_write: account.may(Right::Write),
        runs_site: account.may(Right::ManageSettings),
        drafts: of_state(ArticleState::Draft),
        scheduled: of_state(ArticleState::Scheduled),
        published: of_state(ArticleState::Published),
        pending,
    })
}

/// Returns the counts of each day of the last month.
async fn look_back(conn: &mut AsyncPgConnection, site: &Site) -> Result<Month> {
    let zone = &site.settings.time_zone;
    let today = site.now.to_zoned(zone.clone()).date();
    let first = month_before(site)?;
    let since = first.to_zoned(zone.clone()).map_err(Error::internal)?.timestamp();
    let name = zone.iana_name().unwrap_or("UTC");
    let visits: HashMap<Date, i64> = articles::queries::count_visits_by_day(conn, first)
        .await?
        .into_iter()
        .collect();
    let comments = comments::queries::count_by_day(conn, name, since).await?;
    let of_day = |day: Date| {
        let comments = comments.iter().find(|comments| comments.day == day);
        Day {
            date: day,
            visits: visits.get(&day).copied().unwrap_or(0),
            comments: comments.map_or(0, |comments| comments.comments),
            spam: comments.map_or(0, |comments| comments.spam),
        }
    };
    let days = first.series(1.day()).take_while(|day| *day <= today).map(of_day);
    Ok(Month {
        days: days.collect(),
        most_read: articles::queries::list_most_read(conn, first).await?,
    })
}
