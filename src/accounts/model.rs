//! An account and its role.

use std::fmt;
use std::str::FromStr;

use super::DisplayName;
use crate::audit::Actor;
use crate::ids::AccountId;
use crate::secrets::{EmailAddress, PasswordHash};

/// What an account may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Everything.
    Owner,
    /// All articles, and moderation.
    Editor,
    /// Own articles, and the comments on them.
    Author,
    /// Comments.
    Moderator,
}

/// The text names no role.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a role is owner, editor, author or moderator")]
pub struct RoleError;

impl Role {
    /// As the database and the command line write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Editor => "editor",
            Self::Author => "author",
            Self::Moderator => "moderator",
        }
    }
}

impl FromStr for Role {
    type Err = RoleError;

    fn from_str(text: &str) -> Result<Self, RoleError> {
        [Self::Owner, Self::Editor, Self::Author, Self::Moderator]
            .into_iter()
            .find(|role| role.as_str() == text)
            .ok_or(RoleError)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

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

    /// Which articles it may write and change; `None` for somebody who writes none.
    pub fn writes(&self) -> Option<Reach> {
        match self.role {
            Role::Owner | Role::Editor => Some(Reach::All),
            Role::Author => Some(Reach::Own(self.id)),
            Role::Moderator => None,
        }
    }

    /// Whether it may order the site's articles: make, rename and merge categories and tags.
    pub fn orders(&self) -> bool {
        self.writes() == Some(Reach::All)
    }

    /// On which articles it may moderate comments.
    pub fn moderates(&self) -> Reach {
        match self.role {
            Role::Owner | Role::Editor | Role::Moderator => Reach::All,
            Role::Author => Reach::Own(self.id),
        }
    }

    /// Whether it may find, hand over and erase what a commenter left: that lies all over the site.
    pub fn serves_commenters(&self) -> bool {
        self.moderates() == Reach::All
    }

    /// Whether it may change the site's settings.
    pub fn owns_site(&self) -> bool {
        self.role == Role::Owner
    }

    /// Whether it may change an article of this author.
    pub fn may_edit(&self, author: Option<AccountId>) -> bool {
        self.writes().is_some_and(|reach| reach.covers(author))
    }
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
pub(super) fn email_context(id: AccountId) -> String {
    format!("accounts.email_sealed:{id}")
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;

    /// role → writes own, writes others', moderates own, moderates others'
    #[test]
    fn what_each_role_may_do() {
        let table = [
            (Role::Owner, [true, true, true, true]),
            (Role::Editor, [true, true, true, true]),
            (Role::Author, [true, false, true, false]),
            (Role::Moderator, [false, false, true, true]),
        ];
        let [id, other] = [1, 2].map(|second| AccountId::new(Timestamp::from_second(second).unwrap()));
        for (role, expected) in table {
            let account = Account {
                id,
                username: "ada".to_owned(),
                display_name: "Ada".to_owned(),
                role,
            };
            let moderates = |author| account.moderates().covers(Some(author));
            let may = [
                account.may_edit(Some(id)),
                account.may_edit(Some(other)),
                moderates(id),
                moderates(other),
            ];
            assert_eq!(may, expected, "{role}");
            assert_eq!(account.may_edit(None), expected[1], "{role}");
            assert_eq!(account.serves_commenters(), expected[3], "{role}");
        }
    }
}
