//! Writes the view counts that this node collected in memory to the database, in one batch.

use diesel_async::AsyncPgConnection;
use jiff::{ToSpan as _, civil};

use super::queries;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::site::Site;

/// The period of the statistics in the admin, in days.
const DAYS: i32 = 30;

/// Stores the views counted since the last call. If storing fails, the counts are added back for the next call.
///
/// # Errors
/// When the database is unavailable.
pub async fn store_visits(app: &App) -> Result<()> {
    let mut counts: Vec<(ArticleId, u32)> = app.visits.take().into_iter().collect();
    if counts.is_empty() {
        return Ok(());
    }
    // Every node locks the rows in the same order, which prevents deadlocks.
    counts.sort_unstable();
    let stored = store(app, &counts).await;
    if stored.is_err() {
        for (id, count) in counts {
            app.visits.add(id, count);
        }
    }
    stored
}

/// Returns the first of the last 30 calendar days in the site's time zone, today included.
///
/// # Errors
/// When the date is out of range because the clock is at the earliest representable time.
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
