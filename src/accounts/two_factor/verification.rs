//! Verifies typed codes. Each accepted code is consumed.

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::authenticator::Authenticator;
use super::recovery_codes;
use super::typed_code::digits;
use crate::accounts::model::Account;
use crate::accounts::queries::two_factor;
use crate::error::Result;
use crate::secrets::Keys;

/// The kind of code that was accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::accounts) enum CodeKind {
    /// A code of the authenticator app.
    App,
    /// A recovery code, for users who lost their authenticator app.
    RecoveryCode,
}

/// Consumes a code; returns `None` if it is wrong or was used before. Of concurrent requests, only one succeeds.
pub(in crate::accounts) async fn prove(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    account: &Account,
    typed: &str,
    now: Timestamp,
) -> Result<Option<CodeKind>> {
    if digits(typed).is_none() {
        let taken = recovery_codes::take(conn, keys, account.id, typed).await?;
        return Ok(taken.then_some(CodeKind::RecoveryCode));
    }
    let stored = two_factor::find_authenticator(conn, account.id).await?;
    let Some(stored) = stored.filter(|stored| stored.is_active) else {
        return Ok(None);
    };
    let username = account.username.as_str();
    let opened = Authenticator::open(keys, account.id, &stored.secret_sealed, "", username)?;
    let Some(step) = opened.and_then(|app| app.step_of(typed, now)) else {
        return Ok(None);
    };
    let taken = two_factor::take_step(conn, account.id, step).await?;
    Ok(taken.then_some(CodeKind::App))
}
