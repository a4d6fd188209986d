//! The row of a comment: its text, dates, names and hashes. No SQL.

use std::fmt::Write as _;

use jiff::{SignedDuration, Timestamp};
use jiff_diesel::ToDiesel as _;
use sha2::{Digest as _, Sha256};

use super::convert::chars;
use super::queries::{CommentSource, Identity, KnownComment, NewComment};
use super::summary::Messages;
use crate::accounts::DisplayName;
use crate::commenters::WebsiteUrl;
use crate::error::Error;
use crate::ids::{AccountId, ArticleId, CommentId, CommenterId};
use crate::secrets::{EmailAddress, Keys, Purpose, Token};
use crate::text::{RENDERER_VERSION, render_comment};
use crate::transfer::html;
use crate::transfer::readers::System;
use crate::transfer::records::{CommentRecord, CommentState, Text};

const MOST_CHARS: usize = 10_000;
const ANONYMOUS: &str = "Anonymous";
/// The text of a tombstone, because the column must not be empty. No page shows it.
const NO_TEXT: &str = "[erased]";
/// Clocks may be wrong by this much.
const TOLERANCE: SignedDuration = SignedDuration::from_hours(24);

/// The place of a comment on this site.
#[derive(Debug, Clone, Copy)]
pub(super) struct Position {
    pub(super) id: CommentId,
    pub(super) article: ArticleId,
    pub(super) root: CommentId,
    pub(super) depth: i16,
}

impl Position {
    /// Returns the place of a comment that begins a thread, or that is below another one.
    pub(super) fn new(id: CommentId, article: ArticleId, parent: Option<&Self>) -> Self {
        Self {
            id,
            article,
            root: parent.map_or(id, |parent| parent.root),
            depth: parent.map_or(0, |parent| parent.depth.saturating_add(1)),
        }
    }

    pub(super) fn of(known: &KnownComment) -> Self {
        Self {
            id: known.id,
            article: known.article,
            root: known.root,
            depth: known.depth,
        }
    }
}

/// Who wrote a comment.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Writer {
    pub(super) commenter: Option<CommenterId>,
    pub(super) account: Option<AccountId>,
}

/// The text of a comment as Markdown; `None` if it is empty.
pub(super) fn body(record: &CommentRecord, place: &str, warnings: &mut Messages) -> Option<String> {
    if record.state == CommentState::Deleted {
        return Some(NO_TEXT.to_owned());
    }
    let text = match &record.text {
        Text::Markdown(markdown) => markdown.trim().to_owned(),
        Text::Html(dialect, source) => html::comment_markdown(source, *dialect),
    };
    let text = text.replace('\0', "");
    if text.chars().count() <= MOST_CHARS {
        return (!text.trim().is_empty()).then_some(text);
    }
    let message = format!("it is longer than {MOST_CHARS} characters: it was cut");
    warnings.add(place, &described(record), message);
    Some(format!("{}…", chars(&text, MOST_CHARS - 1)))
}

/// Names a comment for the report.
pub(super) fn described(record: &CommentRecord) -> String {
    format!("comment {}", record.id)
}

/// Returns the date of a comment; without one, or with one in the future, `now`.
pub(super) fn date(
    record: &CommentRecord,
    place: &str,
    now: Timestamp,
    warnings: &mut Messages,
) -> Timestamp {
    match record.created_at {
        Some(date) if date <= now + TOLERANCE => date.min(now),
        _ => {
            let message = "it has no date, or one in the future: it has today's now";
            warnings.add(place, &described(record), message);
            now
        }
    }
}

/// Returns the row of a comment, and what it came from.
pub(super) fn row(
    (system, identity): (System, Identity<'_>),
    record: &CommentRecord,
    (position, parent): (Position, Option<CommentId>),
    writer: Writer,
    body: String,
    (created_at, now): (Timestamp, Timestamp),
) -> Result<(NewComment, CommentSource), Error> {
    let is_deleted = record.state == CommentState::Deleted;
    let state = state(record.state);
    let name = if is_deleted {
        ANONYMOUS.to_owned()
    } else {
        name(&record.name)
    };
    let edited_at = record.edited_at.filter(|date| *date > created_at && *date <= now);
    let hash = stored_hash(state, &body, &name);
    let source = CommentSource {
        source_id: record.id.clone(),
        id: position.id,
        source_hash: hash,
        comment_hash: hash,
    };
    let row = NewComment {
        id: position.id,
        article_id: position.article,
        parent_id: parent,
        root_id: position.root,
        depth: position.depth,
        state,
        commenter_id: writer.commenter.filter(|_| !is_deleted),
        account_id: writer.account.filter(|_| !is_deleted),
        website: if is_deleted {
            String::new()
        } else {
            website(&record.website)
        },
        body_html: if is_deleted {
            String::new()
        } else {
            render_comment(&body).as_str().to_owned()
        },
        renderer_version: RENDERER_VERSION,
        nonce: nonce(identity, &record.id),
        token_hash: Token::random()?.hash().as_bytes().to_vec(),
        created_at: created_at.to_diesel(),
        published_at: created_at.to_diesel(),
        edited_at: edited_at.map(jiff_diesel::ToDiesel::to_diesel),
        // What was in the trash or in spam is deleted a while after the import.
        moderated_at: matches!(state, "spam" | "trash").then_some(now.to_diesel()),
        erased_at: is_deleted.then_some(now.to_diesel()),
        old_anchor: system.anchor(&record.id).filter(|anchor| is_anchor(anchor)),
        author_name: name,
        body,
    };
    Ok((row, source))
}

fn state(state: CommentState) -> &'static str {
    match state {
        CommentState::Approved => "approved",
        CommentState::Pending => "pending",
        CommentState::Spam => "spam",
        CommentState::Trash | CommentState::Deleted => "trash",
    }
}

fn is_anchor(anchor: &str) -> bool {
    (1..=100).contains(&anchor.len())
        && anchor
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'))
}

/// Returns the address of a commenter. A person without one gets an address that cannot exist (RFC 2606), so that their
/// comments belong together. `None` for somebody who is not known.
pub(super) fn address(record: &CommentRecord, identity: Identity<'_>, keys: &Keys) -> Option<EmailAddress> {
    if let Ok(address) = EmailAddress::try_from(record.email.0.trim()) {
        return Some(address);
    }
    if record.person.is_empty() {
        return None;
    }
    let parts = [identity.system, identity.site, &record.person].join("\n");
    let hash = keys.hash(Purpose::EmailIndex, &[b"imported person", parts.as_bytes()]);
    let name = hex(hash.get(..8)?);
    EmailAddress::try_from(format!("{name}@{}.invalid", identity.system).as_str()).ok()
}

/// Returns the hash of what an import stored: a comment with another one was changed here.
pub(super) fn stored_hash(state: &str, body: &str, name: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in [state, body, name] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// Returns the nonce of a comment, which is the same in every run.
fn nonce(identity: Identity<'_>, id: &str) -> String {
    let mut hash = Sha256::new();
    for part in [identity.system, identity.site, id] {
        hash.update(part.len().to_be_bytes());
        hash.update(part);
    }
    hex(&hash.finalize())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _infallible = write!(text, "{byte:02x}");
        text
    })
}

/// Returns a name that can be shown. An email address as a name stays private.
fn name(name: &str) -> String {
    let name = chars(name, 80);
    let shown = DisplayName::try_from(name.as_str())
        .ok()
        .filter(|_| !name.contains('@'));
    shown.map_or_else(|| ANONYMOUS.to_owned(), |name| name.as_str().to_owned())
}

fn website(url: &str) -> String {
    let url = WebsiteUrl::parse(url).ok().flatten();
    url.map(|url| url.as_str().to_owned()).unwrap_or_default()
}
