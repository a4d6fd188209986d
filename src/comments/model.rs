//! A comment, its states, and the discussion that it belongs to.

use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::{CommentBody, HoldReason};
use crate::accounts::DisplayName;
use crate::commenters::WebsiteUrl;
use crate::ids::{AccountId, ArticleId, CommentId, CommenterId};
use crate::secrets::{EmailAddress, TokenHash};
use crate::site::Settings;
use crate::text::{SafeHtml, Slug};

/// Where a comment is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CommentState {
    /// Waits for a moderator.
    Pending,
    /// Public.
    Approved,
    /// Unwanted; kept so that a mistake can be undone.
    Spam,
    /// Removed; kept for a while.
    Trash,
}

impl CommentState {
    /// Every state, in the order of the moderators' tabs.
    pub const ALL: [Self; 4] = [Self::Pending, Self::Approved, Self::Spam, Self::Trash];

    /// As the database and addresses write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Approved => "approved",
            Self::Spam => "spam",
            Self::Trash => "trash",
        }
    }

    /// Reads what `as_str` wrote.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == text)
    }
}

/// An article as comments see it.
#[derive(Debug, Clone)]
pub struct Discussion {
    /// The article.
    pub article_id: ArticleId,
    /// Its slug, for links.
    pub slug: Slug,
    /// Its title.
    pub title: String,
    /// Whether its author takes comments on it.
    pub is_open: bool,
    /// When it was published.
    pub published_at: Timestamp,
    /// The account that wrote it.
    pub author_id: Option<AccountId>,
}

impl Discussion {
    /// Whether a comment can be left now: the site, the article and its age all have a say.
    pub fn takes_comments(&self, settings: &Settings, now: Timestamp) -> bool {
        let is_young = self.closes_at(settings).is_none_or(|closes_at| now < closes_at);
        settings.comments_open && self.is_open && is_young
    }

    /// When it closes because of its age.
    pub fn closes_at(&self, settings: &Settings) -> Option<Timestamp> {
        let days = settings.close_comments_after_days?;
        let open_for = SignedDuration::from_hours(24 * i64::from(days));
        self.published_at.checked_add(open_for).ok()
    }
}

/// Who leaves a comment.
#[derive(Debug, Clone)]
pub enum Writer {
    /// A reader, by what they typed.
    Reader {
        /// The name on the page.
        name: DisplayName,
        /// Never shown.
        email: EmailAddress,
        /// Linked from the name.
        website: Option<WebsiteUrl>,
    },
    /// Somebody who is signed in.
    Account {
        /// Who.
        id: AccountId,
        /// The name on the page.
        name: String,
    },
}

impl Writer {
    /// The name on the page.
    pub fn name(&self) -> &str {
        match self {
            Self::Reader { name, .. } => name.as_str(),
            Self::Account { name, .. } => name,
        }
    }
}

/// A comment whose form was filled in rightly.
#[derive(Debug, Clone)]
pub struct NewComment {
    /// The text.
    pub body: CommentBody,
    /// Who wrote it.
    pub writer: Writer,
    /// The comment that it answers.
    pub parent: Option<CommentId>,
    /// Makes the form count once.
    pub nonce: Nonce,
    /// Whether a field was filled in that people do not see.
    pub is_trapped: bool,
    /// Whether the browser did the work that was asked of it.
    pub has_worked: bool,
    /// From the form to the comment; `None`: nobody knows.
    pub seconds: Option<i32>,
}

/// What makes a posted form count once: 16–64 characters of base64url.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nonce(String);

impl Nonce {
    /// Reads it from the form.
    pub fn parse(text: &str) -> Option<Self> {
        let is_valid = (16..=64).contains(&text.len())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
        is_valid.then(|| Self(text.to_owned()))
    }

    /// As it was posted.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The parent of a new reply.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Parent {
    /// Its id.
    pub id: CommentId,
    /// The comment that opened its thread.
    pub root_id: CommentId,
    /// 0 for one that opened a thread.
    pub depth: i16,
}

/// A comment as it is stored.
#[derive(Debug)]
pub(crate) struct StoredComment<'a> {
    /// Its id.
    pub id: CommentId,
    /// Its article.
    pub article_id: ArticleId,
    /// The comment that it answers.
    pub parent: Option<Parent>,
    /// What was typed.
    pub new: &'a NewComment,
    /// What `new.body` renders to.
    pub html: &'a SafeHtml,
    /// The reader's row.
    pub commenter_id: Option<CommenterId>,
    /// Its first state.
    pub state: CommentState,
    /// Why it is held.
    pub reasons: &'a [HoldReason],
    /// What its commenter is told instead, if a rule discards it.
    pub told: Option<&'a [HoldReason]>,
    /// The first comment with the same text, if it is a copy.
    pub copy_of: Option<CommentId>,
    /// The keyed hash of the network that it came from; staff's is not kept.
    pub network: Option<&'a [u8]>,
    /// Of the token that proves that it is its commenter's own.
    pub token: TokenHash,
    /// Of the browser that posted it: the same; none for an answer from the desk.
    pub browser: Option<TokenHash>,
    /// When.
    pub now: Timestamp,
}

/// Whose a comment is: a commenter's or an account's.
pub(crate) type WriterIds = (Option<CommenterId>, Option<AccountId>);

/// Who sends a comment, and from which browser.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sender<'a> {
    /// The commenter or the account.
    pub writer: WriterIds,
    /// The hashes of the browser's tokens.
    pub browser: &'a [TokenHash],
}

/// A comment in the hands of its own commenter.
#[derive(Debug, Clone)]
pub(crate) struct OwnComment {
    /// Its id.
    pub id: CommentId,
    /// The article that it is on.
    pub discussion: Discussion,
    /// Where it is in its life.
    pub state: CommentState,
    /// Why it was held, as it is stored.
    pub hold_reasons: Vec<String>,
    /// What the commenter is told instead, if a rule discarded the comment.
    pub told_reasons: Option<Vec<String>>,
    /// The reader's row.
    pub commenter_id: Option<CommenterId>,
    /// The account that wrote it.
    pub account_id: Option<AccountId>,
    /// The Markdown.
    pub body: String,
    /// What it renders to.
    pub html: SafeHtml,
    /// The hash of its token.
    pub token_hash: Vec<u8>,
    /// Of the browser that posted it.
    pub browser_hash: Option<Vec<u8>>,
    /// When it was posted.
    pub posted_at: Timestamp,
    /// Whether its commenter took it back.
    pub is_withdrawn: bool,
}

impl OwnComment {
    /// The state as its commenter is told.
    pub(crate) fn told_state(&self) -> CommentState {
        told_state(self.state, self.told_reasons.is_some())
    }

    /// Why it waits, as its commenter is told.
    pub(crate) fn told_reasons(&self) -> &[String] {
        self.told_reasons.as_deref().unwrap_or(&self.hold_reasons)
    }
}

/// The state of a comment as readers are told. What a rule discards seems to wait until a moderator decides: else the
/// answer would reveal a ban of the address or of its domain, and teach bots what the rules are.
pub(crate) fn told_state(state: CommentState, is_discarded: bool) -> CommentState {
    match state {
        CommentState::Spam if is_discarded => CommentState::Pending,
        state => state,
    }
}

/// A new text for a comment, and what becomes of the comment with it.
#[derive(Debug)]
pub(crate) struct Change<'a> {
    /// The Markdown.
    pub body: &'a CommentBody,
    /// What it renders to.
    pub html: &'a SafeHtml,
    /// Its state from now on.
    pub state: CommentState,
    /// Why it is held, as it is stored.
    pub hold_reasons: Vec<String>,
    /// What its commenter is told instead.
    pub told_reasons: Option<Vec<String>>,
}

/// Why a rightly filled form is not taken. The text that was typed is never lost with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// There is no such article, or it is not public.
    ArticleMissing,
    /// There is no such comment, or whoever asks may not do this with it.
    CommentMissing,
    /// The discussion is closed.
    Closed,
    /// The comment that it answers is not there, or not public, or on another article.
    ParentMissing,
    /// The same person left the same text in the same place a short while ago.
    Duplicate(CommentId),
    /// The form was used before, with another text.
    FormUsed(CommentId),
    /// The time for changing it is over, or it was removed meanwhile.
    TooLate,
    /// Nothing is taken from the network that it came from.
    Banned,
    /// The same reader has reported the comment before.
    Reported,
    /// The browser does not say that a page of this site sent the form.
    OtherOrigin,
    /// Too many comments at once: this long to wait.
    TooMany(Duration),
}
