//! SQL for the site's settings.

use std::sync::Arc;

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use jiff_diesel::ToDiesel as _;

use super::model::{BotChecks, DiscussionSettings, GeneralSettings, Moderation, Settings};
use super::{Accent, BlocklistTexts, LazyBlocklists, SecurityContacts, model, navigation};
use crate::db::visibility;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::locale::Calendar;
use crate::schema::{articles, feed_aliases, media, settings};

/// The maximum number of former feed URLs.
const MOST_FEED_ALIASES: i64 = 1_000;
use crate::text::slug::Slug;
use crate::theme::urls;

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
    accent: String,
    logo_path: String,
    navigation: String,
    is_unlisted: bool,
    filter_threshold: i16,
    hold_words: String,
    spam_words: String,
    banned_domains: String,
    banned_networks: String,
    least_seconds: i16,
    work_bits: i16,
    akismet_key_sealed: Option<Vec<u8>>,
    security_contacts: String,
}

#[derive(QueryableByName)]
struct Exists {
    #[diesel(sql_type = Bool)]
    found: bool,
}

/// Returns the settings, and when the next scheduled article or page will be published.
pub(crate) async fn find_settings(
    conn: &mut AsyncPgConnection,
    now: Timestamp,
) -> Result<(Settings, Option<Timestamp>)> {
    let next = articles::table
        .filter(visibility::may_be_public())
        .filter(articles::published_at.gt(now.to_diesel()))
        .order(articles::published_at)
        .limit(1)
        .select(articles::published_at)
        .single_value();
    let (row, next): (SettingsRow, Option<jiff_diesel::Timestamp>) = settings::table
        .select((SettingsRow::as_select(), next))
        .first(conn)
        .await?;
    let rule_texts = BlocklistTexts {
        hold_words: row.hold_words,
        spam_words: row.spam_words,
        banned_domains: row.banned_domains,
        banned_networks: row.banned_networks,
    };
    let settings = Settings {
        bots: BotChecks::new(row.least_seconds, row.work_bits),
        lists: Arc::new(LazyBlocklists::new(rule_texts)),
        akismet_key_sealed: row.akismet_key_sealed.map(Arc::from),
        security_contacts: SecurityContacts::from_stored(&row.security_contacts),
        title: row.title,
        tagline: row.tagline,
        language: row.language,
        time_zone: TimeZone::get(&row.time_zone).map_err(Error::internal)?,
        calendar: Calendar::named(&row.calendar).ok_or_else(|| Error::internal("no such calendar"))?,
        moderation: Moderation::named(&row.moderation).unwrap_or(Moderation::FirstTimers),
        hold_at_links: model::links(row.hold_at_links),
        filter_threshold: model::threshold(row.filter_threshold),
        thread_depth: usize::try_from(row.thread_depth).map_err(Error::internal)?,
        comments_open: row.comments_open,
        close_comments_after_days: row.close_comments_after_days,
        pinned: row.pinned_article_id,
        is_unlisted: row.is_unlisted,
        accent: Accent::parse(&row.accent),
        logo_path: row.logo_path,
        navigation: navigation::parse(&row.navigation).map_err(Error::internal)?,
    };
    Ok((settings, next.map(jiff_diesel::Timestamp::to_jiff)))
}

/// Returns whether PostgreSQL, which groups the archive by month, supports this time zone.
pub(crate) async fn exists_time_zone(conn: &mut AsyncPgConnection, name: &str) -> Result<bool> {
    let query = diesel::sql_query("SELECT EXISTS (SELECT FROM pg_timezone_names WHERE name = $1) AS found");
    Ok(query
        .bind::<Text, _>(name)
        .get_result::<Exists>(conn)
        .await?
        .found)
}

/// Stores the general settings.
///
/// If the language changes, the same statement reindexes articles without a language of their own for search.
pub(crate) async fn update_identity(conn: &mut AsyncPgConnection, identity: &GeneralSettings) -> Result<()> {
    diesel::update(settings::table)
        .set((
            settings::title.eq(identity.title.as_str()),
            settings::tagline.eq(identity.tagline.as_str()),
            settings::language.eq(&identity.language),
            settings::calendar.eq(identity.calendar.name()),
            settings::time_zone.eq(&identity.time_zone),
            settings::is_unlisted.eq(identity.is_unlisted),
            settings::security_contacts.eq(identity.security_contacts.to_lines()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns the former feed URLs and the feeds to which they redirect.
pub(crate) async fn list_feed_aliases(conn: &mut AsyncPgConnection) -> Result<Vec<(String, String)>> {
    let aliases = feed_aliases::table
        .order(feed_aliases::path)
        .limit(MOST_FEED_ALIASES)
        .load(conn)
        .await?;
    Ok(aliases)
}

/// Replaces the former feed URLs.
pub(crate) async fn replace_feed_aliases(
    conn: &mut AsyncPgConnection,
    aliases: &[(String, String)],
) -> Result<()> {
    diesel::delete(feed_aliases::table).execute(conn).await?;
    let rows: Vec<_> = aliases
        .iter()
        .map(|(path, target)| (feed_aliases::path.eq(path), feed_aliases::target.eq(target)))
        .collect();
    diesel::insert_into(feed_aliases::table)
        .values(rows)
        .execute(conn)
        .await?;
    Ok(())
}

/// Stores the discussion settings.
pub(crate) async fn update_discussing(
    conn: &mut AsyncPgConnection,
    discussing: &DiscussionSettings,
) -> Result<()> {
    diesel::update(settings::table)
        .set((
            settings::comments_open.eq(discussing.comments_open),
            settings::close_comments_after_days.eq(discussing.close_after_days),
            settings::thread_depth.eq(discussing.thread_depth),
            settings::moderation.eq(discussing.moderation.as_str()),
            settings::hold_at_links.eq(discussing.hold_at_links),
            settings::filter_threshold.eq(discussing.filter_threshold),
            settings::least_seconds.eq(discussing.least_seconds),
            settings::work_bits.eq(discussing.work_bits),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Stores the blocklists and bans.
pub(crate) async fn update_rules(conn: &mut AsyncPgConnection, texts: &BlocklistTexts) -> Result<()> {
    diesel::update(settings::table)
        .set((
            settings::hold_words.eq(&texts.hold_words),
            settings::spam_words.eq(&texts.spam_words),
            settings::banned_domains.eq(&texts.banned_domains),
            settings::banned_networks.eq(&texts.banned_networks),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Stores the encrypted Akismet API key; `None` turns Akismet off.
pub(crate) async fn update_akismet_key(conn: &mut AsyncPgConnection, sealed: Option<&[u8]>) -> Result<()> {
    diesel::update(settings::table)
        .set(settings::akismet_key_sealed.eq(sealed))
        .execute(conn)
        .await?;
    Ok(())
}

/// Stores the accent colour and the logo.
pub(crate) async fn update_appearance(
    conn: &mut AsyncPgConnection,
    accent: Option<Accent>,
    logo_path: &str,
) -> Result<()> {
    let accent = accent.map(|accent| format!("#{}", accent.digits()));
    diesel::update(settings::table)
        .set((
            settings::accent.eq(accent.unwrap_or_default()),
            settings::logo_path.eq(logo_path),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Stores the navigation settings, one link per line.
pub(crate) async fn update_navigation(conn: &mut AsyncPgConnection, lines: &str) -> Result<()> {
    diesel::update(settings::table)
        .set(settings::navigation.eq(lines))
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns width and height in pixels of the image at a URL path of this site; `None` if there is no such image.
pub(crate) async fn find_logo(conn: &mut AsyncPgConnection, path: &str) -> Result<Option<(i32, i32)>> {
    let Some(id) = urls::media_id(path) else {
        return Ok(None);
    };
    let found: Option<(String, Option<i32>, Option<i32>)> = media::table
        .find(id)
        .select((media::name, media::width, media::height))
        .first(conn)
        .await
        .optional()?;
    Ok(found
        .filter(|(name, _, _)| urls::media(id, name) == path)
        .and_then(|(_, width, height)| width.zip(height)))
}

/// Pins an article to the front page, or unpins it.
pub(crate) async fn update_pinned(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    is_pinned: bool,
) -> Result<()> {
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

/// Returns titles and slugs of the public pages for the navigation: at most 12, ordered by title.
pub(crate) async fn list_navigation(
    conn: &mut AsyncPgConnection,
    now: Timestamp,
) -> Result<Vec<(String, Slug)>> {
    let rows: Vec<(String, String)> = articles::table
        .filter(visibility::is_page())
        .filter(visibility::may_be_public())
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
