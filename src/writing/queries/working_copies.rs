//! Who has an article open, and what they typed and did not save yet.

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel_async::{AsyncConnection as _, AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId};
use crate::schema::{accounts, articles, working_copies};
use crate::writing::forms::ArticleForm;

/// Unsaved texts that an account can have; the list shows all of them.
pub(crate) const MOST_UNSAVED: i64 = 50;
/// Others who are named.
const MOST_EDITORS: i64 = 10;
/// Characters of a title that the list shows.
const TITLE_LENGTH: usize = 200;

/// What somebody typed and did not save yet.
#[derive(Debug)]
pub(crate) struct WorkingCopy {
    /// The fields.
    pub form: ArticleForm,
    /// When they were kept.
    pub saved_at: Timestamp,
}

/// The same in the list.
#[derive(Debug)]
pub(crate) struct Unsaved {
    /// The article, which may be there already or not.
    pub article_id: ArticleId,
    /// Its title as typed, which may be empty.
    pub title: String,
    /// When it was kept.
    pub saved_at: Timestamp,
    /// Whether the article has never been saved.
    pub is_new: bool,
}

/// What somebody typed into an article's form and did not save yet.
pub(crate) async fn find_working_copy(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    account: AccountId,
) -> Result<Option<WorkingCopy>> {
    let found: Option<(Option<serde_json::Value>, Option<jiff_diesel::Timestamp>)> = working_copies::table
        .find((article, account))
        .select((working_copies::form, working_copies::saved_at))
        .first(conn)
        .await
        .optional()?;
    match found {
        Some((Some(form), Some(saved_at))) => Ok(Some(WorkingCopy {
            form: serde_json::from_value(form).map_err(Error::internal)?,
            saved_at: saved_at.to_jiff(),
        })),
        _ => Ok(None),
    }
}

/// Whether somebody else has typed under the id of an article that is not saved yet.
pub(crate) async fn is_begun_by_other(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    account: AccountId,
) -> Result<bool> {
    let others = working_copies::table
        .filter(working_copies::article_id.eq(article))
        .filter(working_copies::account_id.ne(account));
    Ok(diesel::select(exists(others)).get_result(conn).await?)
}

/// Keeps what somebody typed, instead of what they typed before. Returns `false`, and keeps nothing, when the account has
/// as many unsaved texts as it can.
pub(crate) async fn upsert_working_copy(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    account: AccountId,
    form: &ArticleForm,
    now: Timestamp,
) -> Result<bool> {
    conn.transaction::<_, Error, _>(async |conn| {
        // Held, so that many requests at once are counted one after the other.
        let held = accounts::table.find(account).select(accounts::id);
        held.for_no_key_update().first::<AccountId>(conn).await?;
        let others: i64 = working_copies::table
            .filter(working_copies::account_id.eq(account))
            .filter(working_copies::article_id.ne(article))
            .filter(working_copies::form.is_not_null())
            .count()
            .get_result(conn)
            .await?;
        if others >= MOST_UNSAVED {
            return Ok(false);
        }
        store_typed(conn, article, account, form, now).await?;
        Ok(true)
    })
    .await
}

async fn store_typed(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    account: AccountId,
    form: &ArticleForm,
    now: Timestamp,
) -> Result<()> {
    let value = serde_json::to_value(form).map_err(Error::internal)?;
    let title: String = form
        .title
        .chars()
        .filter(|char| !char.is_control())
        .take(TITLE_LENGTH)
        .collect();
    let typed = (
        working_copies::form.eq(value),
        working_copies::title.eq(title),
        working_copies::saved_at.eq(now.to_diesel()),
        working_copies::seen_at.eq(now.to_diesel()),
    );
    diesel::insert_into(working_copies::table)
        .values((
            working_copies::article_id.eq(article),
            working_copies::account_id.eq(account),
            typed.clone(),
        ))
        .on_conflict((working_copies::article_id, working_copies::account_id))
        .do_update()
        .set(typed)
        .execute(conn)
        .await?;
    Ok(())
}

/// Notes that somebody has an article open.
pub(crate) async fn upsert_presence(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    account: AccountId,
    now: Timestamp,
) -> Result<()> {
    diesel::insert_into(working_copies::table)
        .values((
            working_copies::article_id.eq(article),
            working_copies::account_id.eq(account),
            working_copies::seen_at.eq(now.to_diesel()),
        ))
        .on_conflict((working_copies::article_id, working_copies::account_id))
        .do_update()
        .set(working_copies::seen_at.eq(now.to_diesel()))
        .execute(conn)
        .await?;
    Ok(())
}

/// The names of the others who have had an article open since then, the last first.
pub(crate) async fn list_other_editors(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    account: AccountId,
    since: Timestamp,
) -> Result<Vec<String>> {
    let names = working_copies::table
        .inner_join(accounts::table)
        .filter(working_copies::article_id.eq(article))
        .filter(working_copies::account_id.ne(account))
        .filter(working_copies::seen_at.gt(since.to_diesel()))
        .order(working_copies::seen_at.desc())
        .limit(MOST_EDITORS)
        .select(accounts::display_name)
        .load(conn)
        .await?;
    Ok(names)
}

/// What somebody typed and did not save yet, the last first.
pub(crate) async fn list_unsaved(conn: &mut AsyncPgConnection, account: AccountId) -> Result<Vec<Unsaved>> {
    let rows: Vec<(ArticleId, String, Option<jiff_diesel::Timestamp>, Option<i32>)> = working_copies::table
        .left_join(articles::table.on(articles::id.eq(working_copies::article_id)))
        .filter(working_copies::account_id.eq(account))
        .filter(working_copies::form.is_not_null())
        .order(working_copies::saved_at.desc())
        .limit(MOST_UNSAVED)
        .select((
            working_copies::article_id,
            working_copies::title,
            working_copies::saved_at,
            articles::version.nullable(),
        ))
        .load(conn)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|(article_id, title, saved_at, version)| {
            Some(Unsaved {
                article_id,
                title,
                saved_at: saved_at?.to_jiff(),
                is_new: version.is_none(),
            })
        })
        .collect())
}

/// Forgets what somebody typed: it is saved, or not wanted.
pub(crate) async fn delete_typed(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    account: AccountId,
) -> Result<()> {
    diesel::delete(working_copies::table.find((article, account)))
        .execute(conn)
        .await?;
    Ok(())
}

/// Forgets who had articles open before then, where they left nothing unsaved.
pub(crate) async fn delete_idle_copies(conn: &mut AsyncPgConnection, before: Timestamp) -> Result<()> {
    diesel::delete(
        working_copies::table
            .filter(working_copies::form.is_null())
            .filter(working_copies::seen_at.lt(before.to_diesel())),
    )
    .execute(conn)
    .await?;
    Ok(())
}
