//! Who may do what: the roles, the rights at the desk, and the one table that joins them. The extractors in
//! `accounts` enforce it; a test walks every address with every role and compares.

use std::fmt;
use std::str::FromStr;

/// What somebody is here.
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
    /// All of them, the mightiest first.
    pub const ALL: [Self; 4] = [Self::Owner, Self::Editor, Self::Author, Self::Moderator];

    /// As the database and the command line write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Editor => "editor",
            Self::Author => "author",
            Self::Moderator => "moderator",
        }
    }

    /// How far its right to do something goes.
    pub const fn extent(self, right: Right) -> Extent {
        TABLE[right as usize].1[self as usize]
    }
}

impl FromStr for Role {
    type Err = RoleError;

    fn from_str(text: &str) -> Result<Self, RoleError> {
        Self::ALL
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

/// What is to be done at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Be at the desk at all.
    UseDesk,
    /// Change how one signs in: password, sessions, known browsers.
    SecureAccount,
    /// Add, replace and remove second factors and recovery codes.
    ChangeFactor,
    /// Write, publish and remove articles, and use the library of pictures.
    Write,
    /// Make, rename and merge categories and tags.
    Order,
    /// Decide about comments, change and answer them.
    Moderate,
    /// Find, ban, hand over and erase what a commenter left.
    ServeCommenters,
    /// Change the site's settings, and read the audit log.
    RunSite,
    /// Invite people, give them roles, disable their accounts.
    ManageAccounts,
}

/// How far a right goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Nowhere.
    None,
    /// To what is one's own: one's articles, the comments under them, one's account.
    Own,
    /// To everything.
    All,
}

use Extent::{All, None as No, Own};

/// Who may do what: for each right, in the order of its definition, how far each role may go.
const TABLE: [(Right, [Extent; 4]); 9] = [
    //                        owner editor author moderator
    (Right::UseDesk, [All, All, All, All]),
    (Right::SecureAccount, [Own, Own, Own, Own]),
    (Right::ChangeFactor, [Own, Own, Own, Own]),
    (Right::Write, [All, All, Own, No]),
    (Right::Order, [All, All, No, No]),
    (Right::Moderate, [All, All, Own, All]),
    (Right::ServeCommenters, [All, All, No, All]),
    (Right::RunSite, [All, No, No, No]),
    (Right::ManageAccounts, [All, No, No, No]),
];

impl Right {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.into_iter().map(|(right, _)| right)
    }

    /// Whether it asks for the password again, some time after it was last given.
    pub const fn asks_again(self) -> bool {
        matches!(
            self,
            Self::SecureAccount | Self::ChangeFactor | Self::ManageAccounts
        )
    }

    /// Whether it asks for the second factor too, where the account has one.
    pub const fn asks_for_factor(self) -> bool {
        matches!(self, Self::ChangeFactor)
    }

    /// Whether it is there for an account that must set up a second factor before anything else.
    pub const fn serves_setup(self) -> bool {
        matches!(self, Self::SecureAccount | Self::ChangeFactor)
    }

    /// The message for those who may not.
    pub const fn refusal(self) -> &'static str {
        match self {
            Self::UseDesk
            | Self::SecureAccount
            | Self::ChangeFactor
            | Self::RunSite
            | Self::ManageAccounts => "owner-permission-error",
            Self::Write => "write-permission-error",
            Self::Order => "taxonomy-permission-error",
            Self::Moderate | Self::ServeCommenters => "commenters-permission-error",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_right_stands_in_its_own_row() {
        for (place, right) in Right::all().enumerate() {
            assert_eq!(right as usize, place, "{right:?}");
        }
    }

    #[test]
    fn each_role_is_read_from_what_it_is_written_as() {
        for (place, role) in Role::ALL.into_iter().enumerate() {
            assert_eq!(role.as_str().parse(), Ok(role));
            assert_eq!(role as usize, place);
        }
        assert_eq!("king".parse::<Role>(), Err(RoleError));
    }
}
