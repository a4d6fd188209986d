//! SQL for the view counts of articles.

use std::collections::HashMap;

use diesel::dsl::sum;
use diesel::prelude::*;
use diesel::sql_types::{Array, BigInt, Date, Integer, Text, Uuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::civil;
use jiff_diesel::ToDiesel as _;

use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::schema::article_views;

#[derive(QueryableByName)]
struct DayRow {
    #[diesel(sql_type = Date, deserialize_as = jiff_diesel::Date)]
    day: civil::Date,
    #[diesel(sql_type = BigInt)]
    visits: i64,
}

/// An article in the list of the most viewed.
#[derive(Debug, QueryableByName)]
pub(crate) struct MostViewed {
    /// The id of the article.
    #[diesel(sql_type = Uuid)]
    pub id: ArticleId,
    #[diesel(sql_type = Text)]
    pub title: String,
    /// The number of views.
    #[diesel(sql_type = BigInt)]
    pub visits: i64,
}

/// Adds the view counts of a day to the stored ones; counts of deleted articles are dropped.
pub(crate) async fn add_visits(
    conn: &mut AsyncPgConnection,
    counts: &[(ArticleId, u32)],
    day: civil::Date,
) -> Result<()> {
    let ids: Vec<uuid::Uuid> = counts.iter().map(|(id, _)| id.0).collect();
    let visits: Result<Vec<i32>> = counts
        .iter()
        .map(|(_, count)| i32::try_from(*count).map_err(Error::internal))
        .collect();
    diesel::sql_query(
        "INSERT INTO article_views AS stored (article_id, day, views) \
         SELECT articles.id, $3, counted.visits FROM unnest($1, $2) AS counted (id, visits) \
         JOIN articles ON articles.id = counted.id ORDER BY articles.id \
         ON CONFLICT (article_id, day) DO UPDATE SET views = stored.views + EXCLUDED.views",
    )
    .bind::<Array<Uuid>, _>(ids)
    .bind::<Array<Integer>, _>(visits?)
    .bind::<Date, _>(day.to_diesel())
    .execute(conn)
    .await?;
    Ok(())
}

/// Returns the number of views per day since `from`; days without views are left out.
pub(crate) async fn count_visits_by_day(
    conn: &mut AsyncPgConnection,
    from: civil::Date,
) -> Result<Vec<(civil::Date, i64)>> {
    let rows: Vec<DayRow> = diesel::sql_query(
        "SELECT day, sum(views) AS visits FROM article_views WHERE day >= $1 GROUP BY day ORDER BY day",
    )
    .bind::<Date, _>(from.to_diesel())
    .load(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.day, row.visits)).collect())
}

/// Returns the number of views of each article since `from`; articles without views are left out.
pub(crate) async fn count_visits(
    conn: &mut AsyncPgConnection,
    articles: &[ArticleId],
    from: civil::Date,
) -> Result<HashMap<ArticleId, i64>> {
    let counts: Vec<(ArticleId, Option<i64>)> = article_views::table
        .filter(article_views::article_id.eq_any(articles))
        .filter(article_views::day.ge(from.to_diesel()))
        .group_by(article_views::article_id)
        .select((article_views::article_id, sum(article_views::views)))
        .load(conn)
        .await?;
    Ok(counts
        .into_iter()
        .filter_map(|(id, count)| Some((id, count?)))
        .collect())
}

/// Returns the five most viewed articles since `from`.
pub(crate) async fn list_most_read(
    conn: &mut AsyncPgConnection,
    from: civil::Date,
) -> Result<Vec<MostViewed>> {
    let rows = diesel::sql_query(
        "SELECT articles.id, articles.title, counted.visits FROM ( \
             SELECT article_id, sum(views) AS visits FROM article_views WHERE day >= $1 \
             GROUP BY article_id ORDER BY visits DESC, article_id LIMIT 5 \
         ) AS counted JOIN articles ON articles.id = counted.article_id ORDER BY counted.visits DESC, articles.id",
    )
    .bind::<Date, _>(from.to_diesel())
    .load(conn)
    .await?;
    Ok(rows)
}
