//! SQL of the site's settings.

use diesel::prelude::*;
use diesel::sql_types::Text;
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use crate::error::Result;
use crate::ids::ArticleId;
use crate::schema::settings;

/// Sets the fields that the old site has.
pub(in crate::transfer::import) async fn update_site(
    conn: &mut AsyncPgConnection,
    title: &str,
    tagline: &str,
    language: &str,
    time_zone: &str,
) -> Result<()> {
    const UPDATE: &str = "UPDATE settings SET \
        title = CASE WHEN $1 = '' OR char_length($1) > 100 THEN title ELSE $1 END, \
        tagline = CASE WHEN $2 = '' OR char_length($2) > 200 THEN tagline ELSE $2 END, \
        language = CASE WHEN $3 = '' THEN language ELSE $3 END, \
        time_zone = CASE WHEN EXISTS (SELECT FROM pg_timezone_names WHERE name = $4) THEN $4 ELSE time_zone END";
    diesel::sql_query(UPDATE)
        .bind::<Text, _>(title)
        .bind::<Text, _>(tagline)
        .bind::<Text, _>(language)
        .bind::<Text, _>(time_zone)
        .execute(conn)
        .await?;
    Ok(())
}

/// Sets the navigation if it is empty.
pub(in crate::transfer::import) async fn update_empty_navigation(
    conn: &mut AsyncPgConnection,
    lines: &str,
) -> Result<()> {
    diesel::update(settings::table.filter(settings::navigation.eq("")))
        .set(settings::navigation.eq(lines))
        .execute(conn)
        .await?;
    Ok(())
}

/// Pins an article if none is pinned.
pub(in crate::transfer::import) async fn pin(conn: &mut AsyncPgConnection, id: ArticleId) -> Result<()> {
    diesel::update(settings::table.filter(settings::pinned_article_id.is_null()))
        .set(settings::pinned_article_id.eq(id))
        .execute(conn)
        .await?;
    Ok(())
}

/// Stores the commits of this connection without waiting for the disk: after a crash of the database server, the import
/// is run again.
pub(in crate::transfer::import) async fn do_not_wait_for_disk(conn: &mut AsyncPgConnection) -> Result<()> {
    diesel::sql_query("SET synchronous_commit = off")
        .execute(conn)
        .await?;
    Ok(())
}

/// Waits for the disk again, and for everything that was stored before.
pub(in crate::transfer::import) async fn wait_for_disk(conn: &mut AsyncPgConnection) -> Result<()> {
    diesel::sql_query("SET synchronous_commit = on")
        .execute(conn)
        .await?;
    diesel::sql_query("UPDATE settings SET title = title")
        .execute(conn)
        .await?;
    Ok(())
}
