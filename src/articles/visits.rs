//! Stores the visits that this node counted, all at once.

use diesel_async::AsyncPgConnection;
use jiff::{ToSpan as _, civil};

use super::queries;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::site::Site;

/// How far the desk looks back.
const DAYS: i32 = 30;

/// Stores what was counted since the last time; what cannot be stored now is counted still.
///
/// # Errors
/// When the database is away.
pub async fn store_visits(app: &App) -> Result<()> {
    let mut counts: Vec<(ArticleId, u32)> = app.visits.take().into_iter().collect();
    if counts.is_empty() {
        return Ok(());
    }
    // In one order on every node, so that none waits for another in a circle.
    counts.sort_unstable();
    let stored = store(app, &counts).await;
    if stored.is_err() {
        for (id, count) in counts {
            app.visits.add(id, count);
        }
    }
    stored
}

/// The first of the last 30 days by the site's calendar day, today being the last.
///
/// # Errors
/// When the clock stands at the beginning of time.
pub(crate) fn month_before(site: &Site) -> Result<civil::Date> {
    let today = site.now.to_zoned(site.settings.time_zone.clone()).date();
    today.checked_sub((DAYS - 1).days()).map_err(Error::internal)
}

async fn store(app: &App, counts: &[(ArticleId, u32)]) -> Result<()> {
    let zone = Site::load(app).await?.settings.time_zone;
    let today = app.clock.now().to_zoned(zone).date();
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    queries::add_visits(conn, counts, today).await
}
