//! Permissions: the roles, the rights in the admin, and the table of which role has which right. The extractors in
//! `accounts` enforce them; a test requests every URL with every role and compares.

use std::fmt;
use std::str::FromStr;

/// The role of an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// May do everything.
    Owner,
    /// Manages all articles and moderates comments.
    Editor,
    /// Manages their own articles and the comments on them.
    Author,
    /// Moderates comments.
    Moderator,
}

/// The text is not the name of a role.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a role is owner, editor, author or moderator")]
pub struct RoleError;

impl Role {
    /// All roles, the most powerful first.
    pub const ALL: [Self; 4] = [Self::Owner, Self::Editor, Self::Author, Self::Moderator];

    /// Returns the name that the database and the command line use.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Editor => "editor",
            Self::Author => "author",
            Self::Moderator => "moderator",
        }
    }

    /// Returns the extent to which the role has a right.
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

/// A right in the admin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// Open the admin.
    UseAdmin,
    /// Change the credentials of an account: password, sessions, known browsers.
    SecureAccount,
    /// Add, replace and remove second factors and recovery codes.
    ChangeFactor,
    /// Write, publish and remove articles, and use the library of pictures.
    Write,
    /// Make, rename and merge categories and tags.
    ManageTaxonomy,
    /// Moderate, edit and answer comments.
    Moderate,
    /// Find and ban commenters; export and delete their data.
    ManageCommenters,
    /// Change the site's settings, and read the audit log.
    ManageSettings,
    /// Invite people, give them roles, disable their accounts.
    ManageAccounts,
}

/// The extent of a right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// The role does not have the right.
    None,
    /// The right is limited to the account itself, its articles and the comments on them.
    Own,
    /// The right is unlimited.
    All,
}

use Extent::{All, None as No, Own};

/// The extent of each right for each role, in the order of the definition of [`Right`].
const TABLE: [(Right, [Extent; 4]); 9] = [
    //                        owner editor author moderator
    (Right::UseAdmin, [All, All, All, All]),
    (Right::SecureAccount, [Own, Own, Own, Own]),
    (Right::ChangeFactor, [Own, Own, Own, Own]),
    (Right::Write, [All, All, Own, No]),
    (Right::ManageTaxonomy, [All, All, No, No]),
    (Right::Moderate, [All, All, Own, All]),
    (Right::ManageCommenters, [All, All, No, All]),
    (Right::ManageSettings, [All, No, No, No]),
    (Right::ManageAccounts, [All, No, No, No]),
];

impl Right {
    /// Returns all rights.
    pub fn all() -> impl Iterator<Item = Self> {
        TABLE.into_iter().map(|(right, _)| right)
    }

    /// Returns whether the right requires the password again, some time after it was last entered.
    pub const fn asks_again(self) -> bool {
        matches!(
            self,
            Self::SecureAccount | Self::ChangeFactor | Self::ManageAccounts
        )
    }

    /// Returns whether the right also requires the second factor, if the account has one.
    pub const fn asks_for_factor(self) -> bool {
        matches!(self, Self::ChangeFactor)
    }

    /// Returns whether the right is available to an account that must set up two-factor authentication first.
    pub const fn serves_setup(self) -> bool {
        matches!(self, Self::SecureAccount | Self::ChangeFactor)
    }

    /// Returns the id of the message for accounts without the right.
    pub const fn refusal(self) -> &'static str {
        match self {
            Self::UseAdmin
            | Self::SecureAccount
            | Self::ChangeFactor
            | Self::ManageSettings
            | Self::ManageAccounts => "owner-permission-error",
            Self::Write => "write-permission-error",
            Self::ManageTaxonomy => "taxonomy-permission-error",
            Self::Moderate | Self::ManageCommenters => "commenters-permission-error",
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
