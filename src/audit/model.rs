//! The entries of the audit log.

use jiff::Timestamp;
use uuid::Uuid;

use crate::ids::AccountId;

/// The action that an entry records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    /// A comment was approved, marked as spam, moved to the trash or restored.
    CommentDecided,
    /// A moderation action was undone.
    DecisionUndone,
    /// Staff edited a comment's text.
    CommentEdited,
    /// Staff viewed the email address of a commenter.
    AddressOpened,
    /// A commenter, a domain or an IP range was banned.
    BanAdded,
    /// A ban was removed.
    BanRemoved,
    /// The data of a commenter was deleted.
    CommenterErased,
    /// Settings were changed.
    SettingsChanged,
    /// An account signed in.
    SignedIn,
    /// Sessions were ended on the security page.
    SessionsEnded,
    /// Known devices were deleted.
    DevicesForgotten,
    /// A password was changed or reset.
    PasswordChanged,
    /// A password reset link was sent.
    PasswordResetSent,
    /// An authenticator app, a passkey or recovery codes were added or removed.
    SecondFactorChanged,
    /// A recovery code was used.
    RecoveryCodeUsed,
    /// The role of an account was changed.
    RoleChanged,
    /// An account was disabled.
    AccountDisabled,
    /// An account was enabled.
    AccountEnabled,
    /// An invitation was sent.
    Invited,
    /// An invitation was deleted.
    InvitationWithdrawn,
    /// The articles of an account were transferred to another author.
    ArticlesHandedOver,
    /// A profile was changed.
    ProfileChanged,
    /// Comments that were in the trash or marked as spam for long enough were deleted permanently.
    Purged,
}

impl Action {
    /// All actions.
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

    /// Returns the value in the database.
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

    /// Parses the value in the database; `None` if this version does not know it.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.as_str() == text)
    }
}

/// Who performed the action.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// A signed-in account, with its display name at that time.
    Account(AccountId, String),
    /// Gloss itself, in a background job or a command.
    Site,
}

/// An entry that is not stored yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AuditEntry {
    /// Who performed the action.
    pub actor: Actor,
    /// The action.
    pub action: Action,
    /// The id of the object that was changed.
    pub subject: Option<Uuid>,
    /// Identifies all entries of the same bulk action.
    pub batch: Option<Uuid>,
    /// The reason; empty if none was given.
    pub reason: String,
    /// The value before the action.
    pub before: String,
    /// The value after the action.
    pub after: String,
}

impl AuditEntry {
    /// Creates an entry without further details.
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

/// An entry as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct StoredEntry {
    /// The number, from 1.
    pub number: i64,
    /// When the action was performed.
    pub at: Timestamp,
    /// The account that performed the action; `None` for Gloss itself.
    pub account: Option<AccountId>,
    /// The account's display name at that time.
    pub account_name: String,
    /// The action, as the value in the database.
    pub action: String,
    /// The id of the object that was changed.
    pub subject: Option<Uuid>,
    /// Identifies all entries of the same bulk action.
    pub batch: Option<Uuid>,
    /// The reason; empty if none was given.
    pub reason: String,
    /// The value before the action.
    pub before: String,
    /// The value after the action.
    pub after: String,
}
