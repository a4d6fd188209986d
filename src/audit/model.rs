//! An entry of the audit log.

use jiff::Timestamp;
use uuid::Uuid;

use crate::ids::AccountId;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    /// A comment was approved, called spam, thrown away or brought back.
    CommentDecided,
    /// Such a decision was undone.
    DecisionUndone,
    /// Staff changed a comment's text.
    CommentEdited,
    /// A commenter's address was opened.
    AddressOpened,
    /// A commenter, a domain or a network was banned.
    BanAdded,
    /// It was let in again.
    BanRemoved,
    /// A commenter was forgotten.
    CommenterErased,
    /// The settings were changed.
    SettingsChanged,
    /// Somebody signed in.
    SignedIn,
    /// A session, or several, was ended from elsewhere.
    SessionsEnded,
    /// A known browser, or several, was forgotten.
    DevicesForgotten,
    /// Somebody changed their password, or got a new one.
    PasswordChanged,
    /// A link to choose a new password was sent.
    PasswordResetSent,
    /// An app, a passkey or recovery codes were added or taken away.
    SecondFactorChanged,
    /// A recovery code was used.
    RecoveryCodeUsed,
    /// Somebody got another role.
    RoleChanged,
    /// An account was disabled.
    AccountDisabled,
    /// It was enabled again.
    AccountEnabled,
    /// Somebody was invited.
    Invited,
    /// An invitation was taken back.
    InvitationWithdrawn,
    /// Somebody's articles went to somebody else.
    ArticlesHandedOver,
    /// Somebody changed their name, or what they say of themselves.
    ProfileChanged,
    /// What had lain in the trash, or among the spam, for long enough was removed.
    Purged,
}

impl Action {
    /// All of them.
    pub(crate) const ALL: [Self; 23] = [
        Self::CommentDecided,
        Self::DecisionUndone,
        Self::CommentEdited,
        Self::AddressOpened,
        Self::BanAdded,
        Self::BanRemoved,
        Self::CommenterErased,
        Self::SettingsChanged,
        Self::SignedIn,
        Self::SessionsEnded,
        Self::DevicesForgotten,
        Self::PasswordChanged,
        Self::PasswordResetSent,
        Self::SecondFactorChanged,
        Self::RecoveryCodeUsed,
        Self::RoleChanged,
        Self::AccountDisabled,
        Self::AccountEnabled,
        Self::Invited,
        Self::InvitationWithdrawn,
        Self::ArticlesHandedOver,
        Self::ProfileChanged,
        Self::Purged,
    ];

    /// As the database writes it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::CommentDecided => "comment decided",
            Self::DecisionUndone => "decision undone",
            Self::CommentEdited => "comment edited",
            Self::AddressOpened => "address opened",
            Self::BanAdded => "ban added",
            Self::BanRemoved => "ban removed",
            Self::CommenterErased => "commenter erased",
            Self::SettingsChanged => "settings changed",
            Self::SignedIn => "signed in",
            Self::SessionsEnded => "sessions ended",
            Self::DevicesForgotten => "devices forgotten",
            Self::PasswordChanged => "password changed",
            Self::PasswordResetSent => "password reset sent",
            Self::SecondFactorChanged => "second factor changed",
            Self::RecoveryCodeUsed => "recovery code used",
            Self::RoleChanged => "role changed",
            Self::AccountDisabled => "account disabled",
            Self::AccountEnabled => "account enabled",
            Self::Invited => "invited",
            Self::InvitationWithdrawn => "invitation withdrawn",
            Self::ArticlesHandedOver => "articles handed over",
            Self::ProfileChanged => "profile changed",
            Self::Purged => "purged",
        }
    }

    /// Reads what `as_str` wrote; `None` for what this version does not know.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.as_str() == text)
    }
}

/// Who did it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who was signed in, by the name of that time.
    Account(AccountId, String),
    /// The site itself, as time went by.
    Site,
}

/// What is to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    /// Who did it.
    pub actor: Actor,
    /// What.
    pub action: Action,
    /// To what.
    pub subject: Option<Uuid>,
    /// The same for everything that one press of a button did.
    pub batch: Option<Uuid>,
    /// Why, in words; empty: nobody said.
    pub reason: String,
    /// What it was before.
    pub before: String,
    /// What it is now.
    pub after: String,
}

impl Entry {
    /// Something that was done, without more.
    pub(crate) fn new(actor: Actor, action: Action) -> Self {
        Self {
            actor,
            action,
            subject: None,
            batch: None,
            reason: String::new(),
            before: String::new(),
            after: String::new(),
        }
    }
}

/// An entry as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Recorded {
    /// Its number, from 1.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// Whose doing; nobody's where the site itself did it.
    pub account: Option<AccountId>,
    /// By the name of that time.
    pub account_name: String,
    /// What, as the database writes it.
    pub action: String,
    /// To what.
    pub subject: Option<Uuid>,
    /// The same for everything that one press of a button did.
    pub batch: Option<Uuid>,
    /// Why.
    pub reason: String,
    /// What it was before.
    pub before: String,
    /// What it was then.
    pub after: String,
}
