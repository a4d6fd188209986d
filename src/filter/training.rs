//! Teaches the filter the decisions of moderators, a minute after they were made, so that a decision that is undone at
//! once is not learnt. Any node may do so. Each decision is learnt once, in the order of the decisions.

use diesel_async::AsyncPgConnection;
use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::queries::{self, TrainingComment};
use super::{Feature, Model, Sample, features};
use crate::app::App;
use crate::error::Result;

/// Comments in a single transaction.
const BATCH: i64 = 100;
/// The age of a decision at which it is learnt.
const STANDS: SignedDuration = SignedDuration::from_secs(60);

/// Learns all pending decisions, and unlearns those that were undone. Returns their number.
///
/// # Errors
/// When the database is unavailable.
pub async fn learn(app: &App) -> Result<usize> {
    let before = app.clock.now() - STANDS;
    let mut learnt = 0;
    loop {
        let count = app
            .transaction(async |conn| learn_some(conn, before).await)
            .await?;
        if count == 0 {
            return Ok(learnt);
        }
        learnt += count;
    }
}

async fn learn_some(conn: &mut AsyncPgConnection, before: Timestamp) -> Result<usize> {
    let lessons = queries::lock_lessons(conn, before, BATCH).await?;
    if lessons.is_empty() {
        return Ok(0);
    }
    let ids: Vec<Uuid> = lessons.iter().map(|lesson| lesson.id).collect();
    let shown: Vec<Vec<Feature>> = lessons.iter().map(shown).collect();
    let of_all = shown.iter().flatten().map(|feature| feature.id).collect();
    let mut model = queries::lock_model(conn, of_all).await?;
    for (lesson, shown) in lessons.iter().zip(&shown) {
        teach(&mut model, lesson, shown);
    }
    queries::update_model(conn, &model).await?;
    queries::update_learnt(conn, &ids).await?;
    Ok(ids.len())
}

fn shown(lesson: &TrainingComment) -> Vec<Feature> {
    features(&Sample {
        text: &lesson.body,
        author: &lesson.author_name,
        website: &lesson.website,
        seconds: lesson.seconds.map(i64::from),
    })
}

fn teach(model: &mut Model, lesson: &TrainingComment, shown: &[Feature]) {
    if let Some(before) = &lesson.before {
        model.forget(shown, before == "spam");
    }
    if let Some(now) = &lesson.now {
        model.learn(shown, now == "spam");
    }
}
