//! SQL for sessions.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::{SignedDuration, Timestamp};
use jiff_diesel::ToDiesel as _;

use super::AccountRow;
use super::two_factor::has_factor;
use crate::accounts::model::{ListedSession, Session};
use crate::error::Result;
use crate::ids::{AccountId, SessionId};
use crate::permissions::Role;
use crate::schema::{accounts, sessions, settings};
use crate::secrets::TokenHash;

/// The maximum number of sessions that a page lists.
const MOST_SESSIONS: i64 = 200;
/// The last use of a session is written at most once per interval, which limits writes.
const USE_INTERVAL: SignedDuration = SignedDuration::from_mins(1);

#[derive(Queryable, Selectable)]
#[diesel(table_name = sessions, check_for_backend(diesel::pg::Pg))]
struct SessionRow {
    id: SessionId,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    confirmed_at: Option<Timestamp>,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    factor_proved_at: Option<Timestamp>,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    last_used_at: Timestamp,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = sessions, check_for_backend(diesel::pg::Pg))]
struct ListedRow {
    id: SessionId,
    device: String,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    created_at: Timestamp,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    last_used_at: Timestamp,
}

/// Finds the valid session of an enabled account.
///
/// A session is valid before `expires_at` and while its last use is later than `idle_since`.
pub(crate) async fn find_session(
    conn: &mut AsyncPgConnection,
    token: &TokenHash,
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<Option<Session>> {
    let roles = settings::table
        .select(settings::second_factor_roles)
        .single_value();
    let row: Option<(SessionRow, AccountRow, bool, Option<String>)> = sessions::table
        .inner_join(accounts::table)
        .filter(sessions::token_hash.eq(token.as_bytes()))
        .filter(sessions::expires_at.gt(now.to_diesel()))
        .filter(sessions::last_used_at.gt(idle_since.to_diesel()))
        .filter(accounts::disabled_at.is_null())
        .select((
            SessionRow::as_select(),
            AccountRow::as_select(),
            has_factor(),
            roles,
        ))
        .first(conn)
        .await
        .optional()?;
    row.map(|(session, account, has_factor, roles)| {
        let account = account.into_account()?;
        let is_asked = |role: Role| {
            let roles = roles.unwrap_or_default();
            roles.split_whitespace().any(|asked| asked == role.as_str())
        };
        Ok(Session {
            id: session.id,
            confirmed_at: session.confirmed_at,
            factor_proved_at: session.factor_proved_at,
            last_used_at: session.last_used_at,
            has_factor,
            must_set_up_two_factor: !has_factor && is_asked(account.role),
            account,
        })
    })
    .transpose()
}

/// Stores the last use of a session. No query is sent if the stored time is at most one minute old.
pub(crate) async fn update_session_use(
    conn: &mut AsyncPgConnection,
    session: &Session,
    now: Timestamp,
) -> Result<()> {
    let minute_ago = now - USE_INTERVAL;
    if session.last_used_at >= minute_ago {
        return Ok(());
    }
    diesel::update(sessions::table)
        .filter(sessions::id.eq(session.id))
        .filter(sessions::last_used_at.lt(minute_ago.to_diesel()))
        .set(sessions::last_used_at.eq(now.to_diesel()))
        .execute(conn)
        .await?;
    Ok(())
}

/// Inserts a session whose password was confirmed just now.
pub(crate) async fn insert_session(
    conn: &mut AsyncPgConnection,
    token: &TokenHash,
    account: AccountId,
    device: &str,
    now: Timestamp,
    expires_at: Timestamp,
) -> Result<()> {
    diesel::insert_into(sessions::table)
        .values((
            sessions::token_hash.eq(token.as_bytes()),
            sessions::id.eq(SessionId::new(now)),
            sessions::account_id.eq(account),
            sessions::device.eq(device),
            sessions::created_at.eq(now.to_diesel()),
            sessions::last_used_at.eq(now.to_diesel()),
            sessions::confirmed_at.eq(now.to_diesel()),
            sessions::expires_at.eq(expires_at.to_diesel()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Replaces the token of a session whose password was confirmed just now.
///
/// The session gains rights, so a copied old token must become invalid.
pub(crate) async fn update_session_token(
    conn: &mut AsyncPgConnection,
    session: SessionId,
    token: &TokenHash,
    now: Timestamp,
) -> Result<()> {
    diesel::update(sessions::table.filter(sessions::id.eq(session)))
        .set((
            sessions::token_hash.eq(token.as_bytes()),
            sessions::confirmed_at.eq(now.to_diesel()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Records that the second factor was confirmed in a session, and replaces its token.
pub(crate) async fn update_session_proof(
    conn: &mut AsyncPgConnection,
    session: SessionId,
    token: &TokenHash,
    now: Timestamp,
) -> Result<()> {
    diesel::update(sessions::table.filter(sessions::id.eq(session)))
        .set((
            sessions::token_hash.eq(token.as_bytes()),
            sessions::factor_proved_at.eq(now.to_diesel()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Returns the valid sessions of an account, the most recently used first.
pub(crate) async fn list_sessions(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<Vec<ListedSession>> {
    let rows: Vec<ListedRow> = sessions::table
        .filter(sessions::account_id.eq(account))
        .filter(sessions::expires_at.gt(now.to_diesel()))
        .filter(sessions::last_used_at.gt(idle_since.to_diesel()))
        .order((sessions::last_used_at.desc(), sessions::id))
        .limit(MOST_SESSIONS)
        .select(ListedRow::as_select())
        .load(conn)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| ListedSession {
            id: row.id,
            device: row.device,
            created_at: row.created_at,
            last_used_at: row.last_used_at,
        })
        .collect())
}

/// Deletes a session.
pub(crate) async fn delete_session(conn: &mut AsyncPgConnection, token: &TokenHash) -> Result<()> {
    diesel::delete(sessions::table.filter(sessions::token_hash.eq(token.as_bytes())))
        .execute(conn)
        .await?;
    Ok(())
}

/// Deletes one session of an account. Returns the description of its device, or `None` if it does not exist.
pub(crate) async fn delete_own_session(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    session: SessionId,
) -> Result<Option<String>> {
    let own = sessions::table
        .filter(sessions::account_id.eq(account))
        .filter(sessions::id.eq(session));
    Ok(diesel::delete(own)
        .returning(sessions::device)
        .get_result(conn)
        .await
        .optional()?)
}

/// Deletes the sessions of an account, except `kept`. Returns how many there were.
pub(crate) async fn delete_sessions(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    kept: Option<SessionId>,
) -> Result<usize> {
    let kept = kept.unwrap_or(SessionId(uuid::Uuid::nil()));
    let others = sessions::table
        .filter(sessions::account_id.eq(account))
        .filter(sessions::id.ne(kept));
    Ok(diesel::delete(others).execute(conn).await?)
}

/// Deletes the expired and idle sessions of an account.
pub(crate) async fn delete_ended_sessions(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<()> {
    let is_over = sessions::expires_at
        .le(now.to_diesel())
        .or(sessions::last_used_at.le(idle_since.to_diesel()));
    diesel::delete(
        sessions::table
            .filter(sessions::account_id.eq(account))
            .filter(is_over),
    )
    .execute(conn)
    .await?;
    Ok(())
}
