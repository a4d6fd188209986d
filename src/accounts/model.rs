//! An account and its role.

use jiff::Timestamp;

use super::DisplayName;
use crate::audit::Actor;
use crate::ids::{AccountId, DeviceId, SessionId};
use crate::permissions::{Extent, Right, Role};
use crate::secrets::{EmailAddress, PasswordHash};

/// A person who signs in. Their address stays sealed in the database.
#[derive(Debug, Clone)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The name in addresses.
    pub username: String,
    /// The name on the page.
    pub display_name: String,
    /// What it may do.
    pub role: Role,
}

/// How far an account's rights go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// To everything.
    All,
    /// To what belongs to the articles of this author.
    Own(AccountId),
}

impl Reach {
    /// Whether it goes as far as an article of this author.
    pub fn covers(self, author: Option<AccountId>) -> bool {
        match self {
            Self::All => true,
            Self::Own(own) => author == Some(own),
        }
    }
}

impl Account {
    /// As the audit log names it.
    pub fn actor(&self) -> Actor {
        Actor::Account(self.id, self.display_name.clone())
    }

    /// How far its right to do something goes; `None`: it may not.
    pub fn reach(&self, right: Right) -> Option<Reach> {
        match self.role.extent(right) {
            Extent::None => None,
            Extent::Own => Some(Reach::Own(self.id)),
            Extent::All => Some(Reach::All),
        }
    }

    /// Whether it may do something at all.
    pub fn may(&self, right: Right) -> bool {
        self.reach(right).is_some()
    }

    /// Whether it may change an article of this author.
    pub fn may_edit(&self, author: Option<AccountId>) -> bool {
        self.reach(Right::Write).is_some_and(|reach| reach.covers(author))
    }
}

/// A signed-in browser, as a request finds it.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    /// Its id.
    pub id: SessionId,
    /// Whose it is.
    pub account: Account,
    /// When the password was last given in it.
    pub confirmed_at: Option<Timestamp>,
    /// When the second factor was last confirmed in it; the one that was given to sign in does not count.
    pub factor_proved_at: Option<Timestamp>,
    /// When its last use was stored.
    pub last_used_at: Timestamp,
    /// Whether the account has a second factor.
    pub has_factor: bool,
    /// Whether the account must set up a second factor before it does anything else.
    pub owes_factor: bool,
}

/// A session, as the list of them shows it.
#[derive(Debug, Clone)]
pub(crate) struct ListedSession {
    /// Its id.
    pub id: SessionId,
    /// What the browser calls itself; empty: it does not say.
    pub device: String,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used, to the minute.
    pub last_used_at: Timestamp,
}

/// A known browser: the account has signed in with it before.
#[derive(Debug, Clone)]
pub(crate) struct KnownDevice {
    /// Its id.
    pub id: DeviceId,
    /// The name that the browser gives itself; empty: unknown.
    pub description: String,
    /// The first sign-in; `None`: before Gloss stored it.
    pub first_seen_at: Option<Timestamp>,
    /// The last sign-in.
    pub last_seen_at: Timestamp,
}

/// An account, and what it signs in with.
#[derive(Debug, Clone)]
pub(crate) struct Credentials {
    /// Who.
    pub account: Account,
    /// The hash of the password.
    pub password: PasswordHash,
}

/// An account that is to be made.
#[derive(Debug)]
pub struct NewAccount {
    /// Where it gets mail, and what it signs in with.
    pub email: EmailAddress,
    /// The name on the page.
    pub name: DisplayName,
    /// What it may do.
    pub role: Role,
    /// Of its password.
    pub password: PasswordHash,
}

/// What binds a sealed address to its row.
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
