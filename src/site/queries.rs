//! The SQL about the site itself.

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use jiff_diesel::ToDiesel as _;

use super::model::{Identity, Moderation, Settings};
use crate::db::visible;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::locale::Calendar;
use crate::schema::{articles, settings};
use crate::text::slug::Slug;

#[derive(Queryable, Selectable)]
#[diesel(table_name = settings, check_for_backend(diesel::pg::Pg))]
struct SettingsRow {
    title: String,
    tagline: String,
    language: String,
    time_zone: String,
    calendar: String,
    moderation: String,
    hold_at_links: i16,
    thread_depth: i16,
    comments_open: bool,
    close_comments_after_days: Option<i32>,
    pinned_article_id: Option<ArticleId>,
}

#[derive(QueryableByName)]
struct Found {
    #[diesel(sql_type = Bool)]
    found: bool,
}

/// The owner's settings, and when the next scheduled article, or page, is published.
pub async fn find_settings(
    conn: &mut AsyncPgConnection,
    now: Timestamp,
) -> Result<(Settings, Option<Timestamp>)> {
    let next = articles::table
        .filter(visible::may_be_public())
        .filter(articles::published_at.gt(now.to_diesel()))
        .order(articles::published_at)
        .limit(1)
        .select(articles::published_at)
        .single_value();
    let (row, next): (SettingsRow, Option<jiff_diesel::Timestamp>) = settings::table
        .select((SettingsRow::as_select(), next))
        .first(conn)
        .await?;
    let settings = Settings {
        title: row.title,
        tagline: row.tagline,
        language: row.language,
        time_zone: TimeZone::get(&row.time_zone).map_err(Error::internal)?,
        calendar: Calendar::named(&row.calendar).ok_or_else(|| Error::internal("no such calendar"))?,
        moderation: match row.moderation.as_str() {
            "all" => Moderation::All,
            "none" => Moderation::None,
            _ => Moderation::FirstTimers,
        },
        hold_at_links: usize::try_from(row.hold_at_links).ok().filter(|links| *links > 0),
        thread_depth: usize::try_from(row.thread_depth).map_err(Error::internal)?,
        comments_open: row.comments_open,
        close_comments_after_days: row.close_comments_after_days,
        pinned: row.pinned_article_id,
    };
    Ok((settings, next.map(jiff_diesel::Timestamp::to_jiff)))
}

/// Whether PostgreSQL, which cuts the archive into months, knows a time zone by this name.
pub async fn exists_time_zone(conn: &mut AsyncPgConnection, name: &str) -> Result<bool> {
    let query = diesel::sql_query("SELECT EXISTS (SELECT FROM pg_timezone_names WHERE name = $1) AS found");
    Ok(query.bind::<Text, _>(name).get_result::<Found>(conn).await?.found)
}

/// Stores how the site presents itself. Where its language changes, the articles without one of their own are
/// indexed again for the search, in the same statement.
pub async fn update_identity(conn: &mut AsyncPgConnection, identity: &Identity) -> Result<()> {
    diesel::update(settings::table)
        .set((
            settings::title.eq(identity.title.as_str()),
            settings::tagline.eq(identity.tagline.as_str()),
            settings::language.eq(&identity.language),
            settings::calendar.eq(identity.calendar.name()),
            settings::time_zone.eq(&identity.time_zone),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Makes an article the one that stands first on the front page, or no longer so.
pub async fn update_pinned(conn: &mut AsyncPgConnection, id: ArticleId, is_pinned: bool) -> Result<()> {
    let pinned = settings::pinned_article_id;
    if is_pinned {
        diesel::update(settings::table)
            .set(pinned.eq(Some(id)))
            .execute(conn)
            .await?;
    } else {
        diesel::update(settings::table.filter(pinned.eq(id)))
            .set(pinned.eq(None::<ArticleId>))
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// Titles and slugs of the public pages, for the navigation: at most 12, by title.
pub async fn list_navigation(conn: &mut AsyncPgConnection, now: Timestamp) -> Result<Vec<(String, Slug)>> {
    let rows: Vec<(String, String)> = articles::table
        .filter(visible::is_page())
        .filter(visible::may_be_public())
        .filter(articles::published_at.le(now.to_diesel()))
        .order((articles::title, articles::id))
        .limit(12)
        .select((articles::title, articles::slug))
        .load(conn)
        .await?;
    rows.into_iter()
        .map(|(title, slug)| Ok((title, Slug::try_from(slug).map_err(Error::internal)?)))
        .collect()
}
