//! SQL for working copies (unsaved text) and for presence (who has an article open).

use diesel::dsl::exists;
use diesel::prelude::*;
use diesel_async::{AsyncConnection as _, AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use crate::error::{Error, Result};
use crate::ids::{AccountId, ArticleId};
use crate::schema::{accounts, articles, working_copies};
use crate::writing::forms::ArticleForm;

/// The maximum number of working copies of an account; the list shows all of them.
pub(crate) const MOST_UNSAVED: i64 = 50;
/// The maximum number of other editors that are shown.
const MOST_EDITORS: i64 = 10;
/// The maximum length of a title in the list, in characters.
const TITLE_LENGTH: usize = 200;

/// The unsaved text of an account.
#[derive(Debug)]
pub(crate) struct WorkingCopy {
    /// The fields of the form.
    pub form: ArticleForm,
    /// The time of the last autosave.
    pub saved_at: Timestamp,
}

/// A working copy in the list.
#[derive(Debug)]
pub(crate) struct Unsaved {
    /// The id of the article, which may not exist yet.
    pub article_id: ArticleId,
    /// The typed title; may be empty.
    pub title: String,
    /// The time of the last autosave.
    pub saved_at: Timestamp,
    /// Whether the article has never been saved.
    pub is_new: bool,
}

/// Returns the working copy of an article that an account has.
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

/// Returns whether another account has a row (a working copy or a presence) under the id of an unsaved article.
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

/// Stores a working copy and replaces the previous one. Returns `false` without storing it when the account has
/// reached `MOST_UNSAVED`.
pub(crate) async fn upsert_working_copy(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    account: AccountId,
    form: &ArticleForm,
    now: Timestamp,
) -> Result<bool> {
    conn.transaction::<_, Error, _>(async |conn| {
        // The row lock on the account serializes concurrent requests, so that none of them exceeds the limit.
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

/// Records that an account has an article open.
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

/// Returns the names of the other accounts that had an article open since then, the most recent first.
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

/// Returns the working copies of an account, the newest first.
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

/// Deletes a working copy after it was saved or discarded.
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

/// Deletes presence rows older than `before` that have no unsaved text.
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
