//! Accounts, sessions and the reach of an account's rights.

use jiff::Timestamp;

use super::DisplayName;
use crate::audit::Actor;
use crate::ids::{AccountId, DeviceId, SessionId};
use crate::permissions::{Extent, Right, Role};
use crate::secrets::{EmailAddress, PasswordHash};

/// A person who signs in. The email address is not part of it: it stays encrypted in the database.
#[derive(Debug, Clone)]
pub struct Account {
    /// The id.
    pub id: AccountId,
    /// The name in URLs.
    pub username: String,
    /// The name that pages show.
    pub display_name: String,
    /// The role, which determines the rights.
    pub role: Role,
}

/// The scope of an account's right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionScope {
    /// The right applies to all articles.
    All,
    /// The right applies to the articles of this author and their comments.
    Own(AccountId),
}

impl SessionScope {
    /// Returns whether the scope includes articles of this author.
    pub fn covers(self, author: Option<AccountId>) -> bool {
        match self {
            Self::All => true,
            Self::Own(own) => author == Some(own),
        }
    }
}

impl Account {
    /// Returns the account as an actor for the audit log.
    pub fn actor(&self) -> Actor {
        Actor::Account(self.id, self.display_name.clone())
    }

    /// Returns the scope of a right; `None` if the account does not have it.
    pub fn reach(&self, right: Right) -> Option<SessionScope> {
        match self.role.extent(right) {
            Extent::None => None,
            Extent::Own => Some(SessionScope::Own(self.id)),
            Extent::All => Some(SessionScope::All),
        }
    }

    /// Returns whether the account has this right in any scope.
    pub fn may(&self, right: Right) -> bool {
        self.reach(right).is_some()
    }

    /// Returns whether the account may edit an article of this author.
    pub fn may_edit(&self, author: Option<AccountId>) -> bool {
        self.reach(Right::Write).is_some_and(|reach| reach.covers(author))
    }
}

/// The session of the current request.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    pub id: SessionId,
    pub account: Account,
    /// When the password was last confirmed in this session.
    pub confirmed_at: Option<Timestamp>,
    /// When the second factor was last confirmed in this session; the sign-in itself does not count.
    pub factor_proved_at: Option<Timestamp>,
    /// The stored time of the last use.
    pub last_used_at: Timestamp,
    /// Whether the account has two-factor authentication.
    pub has_factor: bool,
    /// Whether the account must set up two-factor authentication before it may do anything else.
    pub must_set_up_two_factor: bool,
}

/// A session in the list of sessions.
#[derive(Debug, Clone)]
pub(crate) struct ListedSession {
    pub id: SessionId,
    /// The description of the browser; empty if unknown.
    pub device: String,
    pub created_at: Timestamp,
    /// The last use, with a precision of one minute.
    pub last_used_at: Timestamp,
}

/// A known device: a browser with which the account has signed in before.
#[derive(Debug, Clone)]
pub(crate) struct KnownDevice {
    pub id: DeviceId,
    /// The description of the browser; empty if unknown.
    pub description: String,
    /// The first sign-in; `None` if it was before Gloss stored this time.
    pub first_seen_at: Option<Timestamp>,
    /// The last sign-in.
    pub last_seen_at: Timestamp,
}

/// An account and its password hash.
#[derive(Debug, Clone)]
pub(crate) struct Credentials {
    pub account: Account,
    pub password: PasswordHash,
}

/// An account that is not created yet.
#[derive(Debug)]
pub struct NewAccount {
    /// The email address, which is also used to sign in.
    pub email: EmailAddress,
    /// The name that pages show.
    pub name: DisplayName,
    /// The role.
    pub role: Role,
    /// The hash of the password.
    pub password: PasswordHash,
}

/// Returns the encryption context that binds an encrypted email address to its row.
pub(crate) fn email_context(id: AccountId) -> String {
    format!("accounts.email_sealed:{id}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_author_may_edit_their_own_articles_and_nobody_elses() {
        let [own, other] = [1, 2].map(|second| AccountId::new(Timestamp::from_second(second).unwrap()));
        let account = |role| Account {
            id: own,
            username: "ada".to_owned(),
            display_name: "Ada".to_owned(),
            role,
        };
        let may = |role| [Some(own), Some(other), None].map(|author| account(role).may_edit(author));
        assert_eq!(may(Role::Editor), [true, true, true]);
        assert_eq!(may(Role::Author), [true, false, false]);
        assert_eq!(may(Role::Moderator), [false, false, false]);
    }
}
