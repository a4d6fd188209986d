//! An account and its role.

use std::fmt;
use std::str::FromStr;

use crate::ids::AccountId;

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

    /// Whether it may write articles.
    pub fn can_write(self) -> bool {
        matches!(self, Self::Owner | Self::Editor | Self::Author)
    }

    /// Whether it may change what others wrote.
    pub fn can_edit_all(self) -> bool {
        matches!(self, Self::Owner | Self::Editor)
    }

    /// Whether it may moderate every comment.
    pub fn can_moderate(self) -> bool {
        matches!(self, Self::Owner | Self::Editor | Self::Moderator)
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

impl Account {
    /// Whether it may change an article of this author.
    pub fn may_edit(&self, author: Option<AccountId>) -> bool {
        self.role.can_edit_all() || (self.role.can_write() && author == Some(self.id))
    }
}
