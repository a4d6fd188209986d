//! Changes to accounts by owners and by the command line. The last owner cannot be removed.

use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;

use super::audit::{AccountChange, record_about};
use super::model::Account;
use super::passwords::store_password;
use super::queries::{devices, manage as stored, passkeys, sessions, tokens, two_factor};
use crate::audit::{Action, Actor};
use crate::error::Error;
use crate::ids::AccountId;
use crate::permissions::{Extent, Right, Role};
use crate::secrets::{Keys, PasswordHash};

/// Why a change to an account was refused.
#[derive(Debug, thiserror::Error)]
pub enum ManageError {
    /// The change would leave the site without an owner.
    #[error("This is the only owner. Make someone else an owner first.")]
    LastOwner,
    /// Another error, for example of the database.
    #[error(transparent)]
    Failed(#[from] Error),
}

impl From<diesel::result::Error> for ManageError {
    fn from(error: diesel::result::Error) -> Self {
        Self::Failed(error.into())
    }
}

/// A change to an account: who makes it, and to which account.
#[derive(Debug)]
pub struct Managed<'a> {
    /// Who makes the change.
    pub actor: Actor,
    /// The account that is changed.
    pub account: &'a Account,
}

/// Whether an account may sign in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// The account may sign in.
    Enabled,
    /// The account may not sign in.
    Disabled {
        /// Whether to delete the preview links that it created, too.
        with_preview_links: bool,
    },
}

/// Changes the role of an account and ends its sessions, so that the next sign-in uses the new rights.
///
/// Invitations that the account sent are deleted, unless the new role may invite people.
///
/// # Errors
/// `LastOwner` if the site would have no owner afterwards.
pub(crate) async fn change_role(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    managed: Managed<'_>,
    role: Role,
    now: Timestamp,
) -> Result<(), ManageError> {
    let Managed { actor, account } = managed;
    conn.transaction(async |conn| {
        let had_owner = lock_owners(conn).await?;
        stored::update_role(conn, account.id, role).await?;
        keep_an_owner(conn, had_owner).await?;
        end_sessions(conn, account.id).await?;
        if role.extent(Right::ManageAccounts) == Extent::None {
            stored::delete_invitations(conn, account.id).await?;
        }
        let before = format!("{}: {}", account.display_name, account.role);
        let change = AccountChange::new(Action::RoleChanged)
            .before(&before)
            .after(role.as_str());
        record_about(conn, keys, actor, account.id, change, now).await?;
        Ok(())
    })
    .await
}

/// Disables or enables an account. Its content stays.
///
/// Sessions, known devices, one-time tokens and invitations are deleted, because each could give access again.
///
/// # Errors
/// `LastOwner` if the site would have no owner afterwards.
pub async fn set_access(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    managed: Managed<'_>,
    access: Access,
    now: Timestamp,
) -> Result<(), ManageError> {
    let Managed { actor, account } = managed;
    conn.transaction(async |conn| {
        let had_owner = lock_owners(conn).await?;
        let since = (access != Access::Enabled).then_some(now);
        stored::update_disabled(conn, account.id, since).await?;
        keep_an_owner(conn, had_owner).await?;
        end_sessions(conn, account.id).await?;
        devices::delete_devices(conn, account.id).await?;
        stored::delete_invitations(conn, account.id).await?;
        let (action, after) = match access {
            Access::Enabled => (Action::AccountEnabled, String::new()),
            Access::Disabled {
                with_preview_links: false,
            } => (Action::AccountDisabled, String::new()),
            Access::Disabled {
                with_preview_links: true,
            } => {
                let links = stored::delete_preview_links(conn, account.id).await?;
                (Action::AccountDisabled, format!("{links} preview links deleted"))
            }
        };
        let change = AccountChange::new(action)
            .before(account.display_name.as_str())
            .after(&after);
        record_about(conn, keys, actor, account.id, change, now).await?;
        Ok(())
    })
    .await
}

/// Sets a new password from the command line.
///
/// With `without_factor`, it also removes two-factor authentication, for users who lost their second factor.
pub async fn reset_password(
    conn: &mut AsyncPgConnection,
    keys: &Keys,
    account: &Account,
    hash: &PasswordHash,
    without_factor: bool,
    now: Timestamp,
) -> Result<(), Error> {
    conn.transaction(async |conn| {
        store_password(conn, account.id, hash, None).await?;
        let by_command = |action| AccountChange::new(action).after("by gloss account reset-password");
        if without_factor {
            two_factor::delete_authenticator(conn, account.id).await?;
            passkeys::delete_passkeys(conn, account.id).await?;
            two_factor::delete_recovery_codes(conn, account.id).await?;
            record_about(
                conn,
                keys,
                Actor::Site,
                account.id,
                by_command(Action::SecondFactorChanged),
                now,
            )
            .await?;
        }
        record_about(
            conn,
            keys,
            Actor::Site,
            account.id,
            by_command(Action::PasswordChanged),
            now,
        )
        .await
    })
    .await
}

/// Locks the owners' rows until the transaction ends. Returns whether an enabled owner exists.
async fn lock_owners(conn: &mut AsyncPgConnection) -> Result<bool, Error> {
    stored::lock_owners(conn).await?;
    stored::exists_owner(conn).await
}

/// Returns `LastOwner` if the site had an owner before the change and has none now.
async fn keep_an_owner(conn: &mut AsyncPgConnection, had_owner: bool) -> Result<(), ManageError> {
    if had_owner && !stored::exists_owner(conn).await? {
        return Err(ManageError::LastOwner);
    }
    Ok(())
}

/// Deletes the account's sessions and one-time tokens.
async fn end_sessions(conn: &mut AsyncPgConnection, account: AccountId) -> Result<(), Error> {
    sessions::delete_sessions(conn, account, None).await?;
    tokens::delete_tokens(conn, account).await
}
