//! What the filter thinks of a comment.

use diesel_async::AsyncPgConnection;

use super::policy::Suspicion;
use crate::error::Result;
use crate::filter::{Sample, features, queries};
use crate::site::Settings;

/// A reader's comment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Suspect<'a> {
    pub(super) text: &'a str,
    pub(super) author: &'a str,
    pub(super) website: &'a str,
    pub(super) seconds: Option<i32>,
}

/// How much it looks like spam; nothing where the filter has no say, or has not learnt enough.
pub(super) async fn suspect(
    conn: &AsyncPgConnection,
    settings: &Settings,
    comment: Suspect<'_>,
) -> Result<Option<Suspicion>> {
    if settings.filter_threshold.is_none() {
        return Ok(None);
    }
    let features = features(&Sample {
        text: comment.text,
        author: comment.author,
        website: comment.website,
        seconds: comment.seconds.map(i64::from),
    });
    let model = queries::find_model(conn, &features).await?;
    let suspicion = model.opinion(&features).map(|opinion| Suspicion {
        percent: opinion.percent().min(99),
        features: opinion.for_spam,
    });
    Ok(suspicion)
}
