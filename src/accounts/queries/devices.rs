//! SQL for known devices: browsers with which an account has signed in before.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::{SignedDuration, Timestamp};
use jiff_diesel::ToDiesel as _;

use crate::accounts::model::KnownDevice;
use crate::error::Result;
use crate::ids::{AccountId, DeviceId};
use crate::schema::{accounts, devices};
use crate::secrets::{Token, TokenHash};

/// A device that was not seen for this long counts as new.
const LIFE: SignedDuration = SignedDuration::from_hours(400 * 24);
/// The maximum number of devices that a page lists.
const MOST_SHOWN: i64 = 200;

#[derive(Queryable, Selectable)]
#[diesel(table_name = devices, check_for_backend(diesel::pg::Pg))]
struct Row {
    id: DeviceId,
    description: String,
    #[diesel(deserialize_as = jiff_diesel::NullableTimestamp)]
    first_seen_at: Option<Timestamp>,
    #[diesel(deserialize_as = jiff_diesel::Timestamp)]
    last_seen_at: Timestamp,
}

/// Returns the token by which the account knows this browser.
///
/// It queries even without an account, so that the response time does not reveal whether the account exists.
pub(crate) async fn find_known<'t>(
    conn: &mut AsyncPgConnection,
    account: Option<AccountId>,
    tokens: &'t [Token],
) -> Result<Option<&'t Token>> {
    if tokens.is_empty() {
        return Ok(None);
    }
    let account = account.unwrap_or(AccountId(uuid::Uuid::nil()));
    let hashes: Vec<TokenHash> = tokens.iter().map(Token::hash).collect();
    let asked: Vec<&[u8]> = hashes.iter().map(TokenHash::as_bytes).collect();
    let found: Option<Vec<u8>> = devices::table
        .filter(devices::account_id.eq(account))
        .filter(devices::token_hash.eq_any(asked))
        .order(devices::last_seen_at.desc())
        .select(devices::token_hash)
        .first(conn)
        .await
        .optional()?;
    let is_found = |token: &&Token| found.as_deref() == Some(token.hash().as_bytes());
    Ok(tokens.iter().find(is_found))
}

/// Locks an account for a sign-in and records that it has signed in.
///
/// Returns whether it had signed in before, or `None` if the account is disabled. The row lock serialises
/// sign-ins with disabling the account, so that no session starts afterwards.
pub(crate) async fn begin_sign_in(conn: &mut AsyncPgConnection, account: AccountId) -> Result<Option<bool>> {
    let found: Option<bool> = accounts::table
        .find(account)
        .filter(accounts::disabled_at.is_null())
        .select(accounts::has_signed_in)
        .for_no_key_update()
        .first(conn)
        .await
        .optional()?;
    let Some(has_signed_in) = found else {
        return Ok(None);
    };
    if has_signed_in {
        return Ok(Some(true));
    }
    diesel::update(accounts::table.find(account))
        .set(accounts::has_signed_in.eq(true))
        .execute(conn)
        .await?;
    // An earlier version of Gloss stored only the device and left `has_signed_in` unset.
    let own = devices::table.filter(devices::account_id.eq(account));
    Ok(Some(diesel::select(exists(own)).get_result(conn).await?))
}

/// Records a sign-in with this device, and deletes the account's devices that have expired.
pub(crate) async fn upsert_device(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    token: &TokenHash,
    description: &str,
    now: Timestamp,
) -> Result<()> {
    let seen = (
        devices::last_seen_at.eq(now.to_diesel()),
        devices::description.eq(description),
    );
    diesel::insert_into(devices::table)
        .values((
            devices::id.eq(DeviceId::new(now)),
            devices::account_id.eq(account),
            devices::token_hash.eq(token.as_bytes()),
            devices::first_seen_at.eq(now.to_diesel()),
            seen,
        ))
        .on_conflict((devices::account_id, devices::token_hash))
        .do_update()
        .set(seen)
        .execute(conn)
        .await?;
    let is_recent = devices::last_seen_at.gt((now - LIFE).to_diesel());
    diesel::delete(
        devices::table
            .filter(devices::account_id.eq(account))
            .filter(not(is_recent)),
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Returns the known devices of an account, the most recently used first.
pub(crate) async fn list_devices(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    now: Timestamp,
) -> Result<Vec<KnownDevice>> {
    let rows: Vec<Row> = devices::table
        .filter(devices::account_id.eq(account))
        .filter(devices::last_seen_at.gt((now - LIFE).to_diesel()))
        .order((devices::last_seen_at.desc(), devices::id))
        .limit(MOST_SHOWN)
        .select(Row::as_select())
        .load(conn)
        .await?;
    let known = |row: Row| KnownDevice {
        id: row.id,
        description: row.description,
        first_seen_at: row.first_seen_at,
        last_seen_at: row.last_seen_at,
    };
    Ok(rows.into_iter().map(known).collect())
}

/// Deletes one device of an account. Returns its description, or `None` if it does not exist.
pub(crate) async fn delete_device(
    conn: &mut AsyncPgConnection,
    account: AccountId,
    id: DeviceId,
) -> Result<Option<String>> {
    let own = devices::table
        .filter(devices::account_id.eq(account))
        .filter(devices::id.eq(id));
    Ok(diesel::delete(own)
        .returning(devices::description)
        .get_result(conn)
        .await
        .optional()?)
}

/// Deletes all devices of an account. Returns how many there were.
pub(crate) async fn delete_devices(conn: &mut AsyncPgConnection, account: AccountId) -> Result<usize> {
    let own = devices::table.filter(devices::account_id.eq(account));
    Ok(diesel::delete(own).execute(conn).await?)
}
