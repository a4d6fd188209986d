//! The SQL about accounts and sessions.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::model::{Account, Role};
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::schema::{accounts, sessions};
use crate::secrets::TokenHash;

#[derive(Queryable, Selectable)]
#[diesel(table_name = accounts, check_for_backend(diesel::pg::Pg))]
struct AccountRow {
    id: AccountId,
    username: String,
    display_name: String,
    role: String,
}

impl AccountRow {
    fn into_account(self) -> Result<Account> {
        let role: Role = self.role.parse().map_err(Error::internal)?;
        Ok(Account {
            id: self.id,
            username: self.username,
            display_name: self.display_name,
            role,
        })
    }
}

/// The enabled account whose session this is, unless the session has ended.
pub async fn find_by_session(
    conn: &mut AsyncPgConnection,
    token: &TokenHash,
    now: Timestamp,
    idle_since: Timestamp,
) -> Result<Option<Account>> {
    let row: Option<AccountRow> = sessions::table
        .inner_join(accounts::table)
        .filter(sessions::token_hash.eq(token.as_bytes()))
        .filter(sessions::expires_at.gt(now.to_diesel()))
        .filter(sessions::last_used_at.gt(idle_since.to_diesel()))
        .filter(accounts::disabled_at.is_null())
        .select(AccountRow::as_select())
        .first(conn)
        .await
        .optional()?;
    row.map(AccountRow::into_account).transpose()
}

/// Notes that a session is in use, at most once a minute.
pub async fn update_session_use(
    conn: &mut AsyncPgConnection,
    token: &TokenHash,
    now: Timestamp,
) -> Result<()> {
    let minute_ago = now - jiff::SignedDuration::from_mins(1);
    diesel::update(sessions::table)
        .filter(sessions::token_hash.eq(token.as_bytes()))
        .filter(sessions::last_used_at.lt(minute_ago.to_diesel()))
        .set(sessions::last_used_at.eq(now.to_diesel()))
        .execute(conn)
        .await?;
    Ok(())
}
