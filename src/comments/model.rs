//! A comment, its states, and its discussion.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::{CommentBody, HoldReason};
use crate::accounts::DisplayName;
use crate::commenters::WebsiteUrl;
use crate::ids::{AccountId, ArticleId, CommentId, CommenterId};
use crate::secrets::{EmailAddress, TokenHash};
use crate::site::Settings;
use crate::text::{SafeHtml, Slug};

/// The moderation state of a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CommentState {
    /// Waiting for a moderator; not public.
    Pending,
    /// Public.
    Approved,
    /// Spam. Stored for a while, so that a mistake can be undone.
    Spam,
    /// Deleted by a moderator or its commenter. Stored for a while.
    Trash,
}

impl CommentState {
    /// All states, in the order of the moderators' tabs.
    pub const ALL: [Self; 4] = [Self::Pending, Self::Approved, Self::Spam, Self::Trash];

    /// Returns the state as the database and URLs write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Approved => "approved",
            Self::Spam => "spam",
            Self::Trash => "trash",
        }
    }

    /// Parses the output of `as_str`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// An article with the fields that comments need.
#[derive(Debug, Clone)]
pub struct Discussion {
    /// The article's id.
    pub article_id: ArticleId,
    /// The article's slug, for links.
    pub slug: Slug,
    /// The article's title.
    pub title: String,
    /// Whether the article accepts comments.
    pub is_open: bool,
    /// The time when the article was published.
    pub published_at: Timestamp,
    /// The account that wrote it.
    pub author_id: Option<AccountId>,
}

impl Discussion {
    /// Returns whether the discussion is open now. The site's settings, the article and its age all have to allow
    /// comments.
    pub fn takes_comments(&self, settings: &Settings, now: Timestamp) -> bool {
        let is_young = self.closes_at(settings).is_none_or(|closes_at| now < closes_at);
        settings.comments_open && self.is_open && is_young
    }

    /// Returns the time when the discussion closes because of the article's age, if there is a limit.
    pub fn closes_at(&self, settings: &Settings) -> Option<Timestamp> {
        let days = settings.close_comments_after_days?;
        let open_for = SignedDuration::from_hours(24 * i64::from(days));
        self.published_at.checked_add(open_for).ok()
    }
}

/// The writer of a new comment.
#[derive(Debug, Clone)]
pub enum Writer {
    /// A reader without an account, with the values that they typed.
    Reader {
        /// The public name.
        name: DisplayName,
        /// The email address, which is never shown.
        email: EmailAddress,
        /// The URL that the name links to.
        website: Option<WebsiteUrl>,
    },
    /// A signed-in user.
    Account {
        /// The account's id.
        id: AccountId,
        /// The public name.
        name: String,
    },
}

impl Writer {
    /// Returns the public name.
    pub fn name(&self) -> &str {
        match self {
            Self::Reader { name, .. } => name.as_str(),
            Self::Account { name, .. } => name,
        }
    }
}

/// A comment that passed validation and is not stored yet.
#[derive(Debug, Clone)]
pub struct NewComment {
    /// The Markdown of the comment.
    pub body: CommentBody,
    /// The writer.
    pub writer: Writer,
    /// The parent, if the comment is a reply.
    pub parent: Option<CommentId>,
    /// Identifies the form, so that it is stored only once.
    pub nonce: Nonce,
    /// Whether the honeypot field was filled in.
    pub is_trapped: bool,
    /// Whether the browser sent a valid proof of work.
    pub has_worked: bool,
    /// Seconds from the rendering of the form to its submission; `None` if unknown.
    pub seconds: Option<i32>,
}

/// Identifies a form, so that it is stored only once: 16–64 characters of base64url.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nonce(String);

impl Nonce {
    /// Parses a nonce; `None` if it is malformed.
    pub fn parse(text: &str) -> Option<Self> {
        let is_valid = (16..=64).contains(&text.len())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        is_valid.then(|| Self(text.to_owned()))
    }

    /// Returns the nonce as it was posted.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The parent of a new reply.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parent {
    pub id: CommentId,
    /// The root comment of the thread.
    pub root_id: CommentId,
    /// 0 for the root of a thread.
    pub depth: i16,
}

/// A comment that is ready for insertion.
#[derive(Debug)]
pub(crate) struct StoredComment<'a> {
    pub id: CommentId,
    pub article_id: ArticleId,
    /// The parent, if the comment is a reply.
    pub parent: Option<Parent>,
    /// The validated form.
    pub new: &'a NewComment,
    /// The HTML rendered from `new.body`.
    pub html: &'a SafeHtml,
    /// The commenter; `None` for staff.
    pub commenter_id: Option<CommenterId>,
    /// The initial state.
    pub state: CommentState,
    /// The reasons why it is held.
    pub reasons: &'a [HoldReason],
    /// The reasons that its commenter is shown instead, if a rule marked it as spam.
    pub shown_reasons: Option<&'a [HoldReason]>,
    /// The first comment with the same text, if this comment is a copy.
    pub copy_of: Option<CommentId>,
    /// The keyed hash of the client's IP range. Not stored for staff.
    pub network: Option<&'a [u8]>,
    /// The hash of the token that proves ownership to the commenter's browser.
    pub token: TokenHash,
    /// The hash of the posting browser's token, the same as `token`. `None` for replies that staff write in the admin.
    pub browser: Option<TokenHash>,
    /// The time of posting.
    pub now: Timestamp,
}

/// The writer of a comment: a commenter or an account.
pub(crate) type WriterIds = (Option<CommenterId>, Option<AccountId>);

/// The writer of a comment, together with their browser.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sender<'a> {
    pub writer: WriterIds,
    /// The hashes of all tokens that the browser holds.
    pub browser: &'a [TokenHash],
}

/// A comment that is shown to its own commenter.
#[derive(Debug, Clone)]
pub(crate) struct OwnComment {
    pub id: CommentId,
    pub discussion: Discussion,
    pub state: CommentState,
    /// The reasons why it was held, as they are stored.
    pub hold_reasons: Vec<String>,
    /// The reasons that the commenter is shown instead, if a rule marked the comment as spam.
    pub told_reasons: Option<Vec<String>>,
    /// The commenter; `None` for staff.
    pub commenter_id: Option<CommenterId>,
    /// The author's account; `None` for readers.
    pub account_id: Option<AccountId>,
    pub body: String,
    pub html: SafeHtml,
    /// The hash of the token that proves ownership.
    pub token_hash: Vec<u8>,
    /// The hash of the token of the posting browser.
    pub browser_hash: Option<Vec<u8>>,
    pub posted_at: Timestamp,
    /// Whether its commenter deleted it.
    pub is_withdrawn: bool,
}

impl OwnComment {
    /// Returns the state that the commenter is shown.
    pub(crate) fn shown_state(&self) -> CommentState {
        told_state(self.state, self.told_reasons.is_some())
    }

    /// Returns the reasons that the commenter is shown.
    pub(crate) fn told_reasons(&self) -> &[String] {
        self.told_reasons.as_deref().unwrap_or(&self.hold_reasons)
    }
}

/// Returns the state that readers are shown. A comment that a rule marked as spam appears pending until a moderator
/// decides. Otherwise the response would reveal a ban of the email address or its domain, and would teach bots the
/// rules.
pub(crate) fn told_state(state: CommentState, is_discarded: bool) -> CommentState {
    match state {
        CommentState::Spam if is_discarded => CommentState::Pending,
        state => state,
    }
}

/// The result of an edit: the new text, and the state of the comment with it.
#[derive(Debug)]
pub(crate) struct EditedComment<'a> {
    pub body: &'a CommentBody,
    /// The HTML rendered from `body`.
    pub html: &'a SafeHtml,
    /// The new state.
    pub state: CommentState,
    /// The reasons why it is held, as they are stored.
    pub hold_reasons: Vec<String>,
    /// The reasons that its commenter is shown instead.
    pub told_reasons: Option<Vec<String>>,
}

/// The reason why a valid form is refused. The response always contains the typed text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The article does not exist or is not public.
    ArticleMissing,
    /// The comment does not exist, or the requester may not do this with it.
    CommentMissing,
    /// The discussion is closed.
    Closed,
    /// The parent does not exist, is not public, or belongs to another article.
    ParentMissing,
    /// The same person posted the same text with the same parent a short while ago.
    Duplicate(CommentId),
    /// The form was submitted before, with another text.
    FormUsed(CommentId),
    /// The time for editing is over, or the comment was removed meanwhile.
    TooLate,
    /// The client's IP range is banned.
    Banned,
    /// The same reader has already reported the comment.
    Reported,
    /// The browser does not confirm that the form was sent from a page of this site.
    OtherOrigin,
    /// The rate limit is exceeded. Holds the time to wait.
    TooMany(Duration),
}
