//! The SQL statements of the filter.

use std::collections::{BTreeMap, HashMap};

use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Float, Integer, Nullable, Text, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;
use uuid::Uuid;

use super::scoring::ENOUGH;
use super::{Feature, LearntCounts, Model, Weight};
use crate::error::Result;
use crate::schema::{filter_features, filter_state};

#[derive(Queryable)]
struct StateRow {
    weight: f32,
    gradients: f32,
    spam: i64,
    ham: i64,
}

impl From<StateRow> for Model {
    fn from(row: StateRow) -> Self {
        Self {
            weights: HashMap::new(),
            bias: Weight {
                weight: row.weight,
                gradients: row.gradients,
            },
            learnt: LearntCounts {
                spam: row.spam,
                ham: row.ham,
            },
        }
    }
}

/// Returns the model for a comment's features. While the filter has not learnt enough, the weights are not loaded.
pub(crate) async fn find_model(mut conn: &AsyncPgConnection, features: &[Feature]) -> Result<Model> {
    let state: StateRow = filter_state::table
        .select((
            filter_state::weight,
            filter_state::gradients,
            filter_state::spam,
            filter_state::ham,
        ))
        .first(&mut conn)
        .await?;
    let mut model = Model::from(state);
    if model.learnt.spam >= ENOUGH && model.learnt.ham >= ENOUGH {
        let ids = features.iter().map(|feature| feature.id).collect();
        model.weights = list_weights(conn, ids).await?;
    }
    Ok(model)
}

async fn list_weights(mut conn: &AsyncPgConnection, ids: Vec<i32>) -> Result<HashMap<i32, Weight>> {
    let rows: Vec<(i32, f32, f32)> = filter_features::table
        .filter(filter_features::id.eq_any(ids))
        .select((
            filter_features::id,
            filter_features::weight,
            filter_features::gradients,
        ))
        .load(&mut conn)
        .await?;
    let weight = |(id, weight, gradients)| (id, Weight { weight, gradients });
    Ok(rows.into_iter().map(weight).collect())
}

/// Returns the model for these features and locks it until the transaction ends, so that only one node learns at a
/// time.
pub(super) async fn lock_model(conn: &mut AsyncPgConnection, ids: Vec<i32>) -> Result<Model> {
    let state: StateRow = filter_state::table
        .select((
            filter_state::weight,
            filter_state::gradients,
            filter_state::spam,
            filter_state::ham,
        ))
        .for_update()
        .first(conn)
        .await?;
    let weights = list_weights(conn, ids).await?;
    Ok(Model {
        weights,
        ..Model::from(state)
    })
}

/// A comment to learn or unlearn.
#[derive(Debug, QueryableByName)]
pub(crate) struct TrainingComment {
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// The Markdown of the comment.
    #[diesel(sql_type = Text)]
    pub body: String,
    #[diesel(sql_type = Text)]
    pub author_name: String,
    /// The website's URL, or empty.
    #[diesel(sql_type = Text)]
    pub website: String,
    /// Seconds from the rendering of the form to its submission, if known.
    #[diesel(sql_type = Nullable<Integer>)]
    pub seconds: Option<i32>,
    /// The label that the filter learnt before, if any.
    #[diesel(sql_type = Nullable<Text>)]
    pub before: Option<String>,
    /// The label to learn; `None` to unlearn only.
    #[diesel(sql_type = Nullable<Text>)]
    pub now: Option<String>,
}

/// Returns readers' comments whose label differs from the learnt one and that were moderated before `before`. The rows
/// stay locked until the transaction ends; rows that another node has locked are skipped.
pub(super) async fn lock_lessons(
    conn: &mut AsyncPgConnection,
    before: Timestamp,
    limit: i64,
) -> Result<Vec<TrainingComment>> {
    let lessons = diesel::sql_query(
        "SELECT id, body, author_name, website, seconds, learnt_as AS before, \
             lesson_of(state, moderated_at, erased_at) AS now FROM comments \
         WHERE erased_at IS NULL \
             AND coalesce(learnt_as, '') <> coalesce(lesson_of(state, moderated_at, erased_at), '') \
             AND account_id IS NULL AND moderated_at < $2 \
         ORDER BY moderated_at, id LIMIT $1 FOR NO KEY UPDATE SKIP LOCKED",
    )
    .bind::<BigInt, _>(limit)
    .bind::<Timestamptz, _>(before.to_diesel())
    .load(conn)
    .await?;
    Ok(lessons)
}

/// Stores the labels that were learnt. No page shows them, so notifications are turned off.
pub(super) async fn update_learnt(conn: &mut AsyncPgConnection, ids: &[Uuid]) -> Result<()> {
    diesel::sql_query("SELECT set_config('gloss.tells', 'nothing', true)")
        .execute(conn)
        .await?;
    diesel::sql_query(
        "UPDATE comments SET learnt_as = lesson_of(state, moderated_at, erased_at) WHERE id = ANY($1)",
    )
    .bind::<Array<SqlUuid>, _>(ids)
    .execute(conn)
    .await?;
    Ok(())
}

/// Stores the model.
pub(super) async fn update_model(conn: &mut AsyncPgConnection, model: &Model) -> Result<()> {
    let sorted: BTreeMap<i32, Weight> = model.weights.iter().map(|(id, known)| (*id, *known)).collect();
    let ids: Vec<i32> = sorted.keys().copied().collect();
    let weights: Vec<f32> = sorted.values().map(|known| known.weight).collect();
    let gradients: Vec<f32> = sorted.values().map(|known| known.gradients).collect();
    diesel::sql_query(
        "INSERT INTO filter_features (id, weight, gradients) SELECT * FROM unnest($1, $2, $3) \
         ON CONFLICT (id) DO UPDATE SET weight = EXCLUDED.weight, gradients = EXCLUDED.gradients",
    )
    .bind::<Array<Integer>, _>(ids)
    .bind::<Array<Float>, _>(weights)
    .bind::<Array<Float>, _>(gradients)
    .execute(conn)
    .await?;
    diesel::update(filter_state::table)
        .set((
            filter_state::weight.eq(model.bias.weight),
            filter_state::gradients.eq(model.bias.gradients),
            filter_state::spam.eq(model.learnt.spam),
            filter_state::ham.eq(model.learnt.ham),
        ))
        .execute(conn)
        .await?;
    Ok(())
}
