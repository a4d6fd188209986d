//! The comments of an article as templates see them, each with the actions that are possible for the reader.

use std::sync::Arc;

use jiff::Timestamp;
use serde::Serialize;

use crate::comments::hold_reason::in_plain_words;
use crate::comments::model::{CommentState, Discussion};
use crate::comments::policy;
use crate::comments::thread::{CommentRow, ThreadComment};
use crate::ids::{AccountId, CommentId};
use crate::locale::Message;
use crate::site::Site;
use crate::text::SafeHtml;
use crate::theme::{Fragment, urls};

/// The comments of an article.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct CommentsView {
    /// The number of comments in words, for example "No comments" or "12 comments".
    pub count_text: Message,
    /// How many there are.
    #[serde(skip)]
    pub count: i64,
    /// The threads of this page.
    pub threads: Vec<ThreadView>,
    /// The first public ones in reading order, for machines.
    #[serde(skip)]
    pub structured_data: Vec<Arc<Fragment>>,
    /// The available sort orders; empty if there is nothing to sort.
    pub orders: Vec<OrderChoice>,
    /// The link to the previous page of threads, or none.
    pub previous: Option<PageLink>,
    /// The link to the next page of threads, or none.
    pub next: Option<PageLink>,
    /// Whether the discussion is closed.
    pub closed: bool,
    /// The time at which the discussion closes because of its age, if it is open now.
    #[serde(skip)]
    pub closes_at: Option<Timestamp>,
    /// The URL that the script of the page polls for new comments.
    pub news_url: String,
    /// Whether the data may contain this browser's own comments or the remembered details of the commenter.
    #[serde(skip)]
    pub is_personal: bool,
}

/// A link to a page of threads.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct PageLink {
    /// The link text, for example "Earlier comments".
    pub label: Message,
    /// The path of the page.
    pub url: String,
}

/// A sort order of comments.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct OrderChoice {
    /// The name of the sort order.
    pub label: Message,
    /// The URL of the first page in this order.
    pub url: String,
    /// Whether the page uses this order.
    pub is_current: bool,
}

/// A rendered comment of a thread, with its replies.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct ThreadView {
    /// The comment, rendered by `comments/_comment.html`.
    html: SafeHtml,
    /// The URL of the other replies, if the thread has more replies than the page shows; otherwise empty.
    more_url: String,
    replies: Vec<ThreadView>,
}

/// The template that renders a comment, under the name `comment`.
pub const COMMENT_TEMPLATE: &str = "comments/_comment.html";

/// A comment, or the placeholder of a comment that is not public.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct CommentView {
    id: CommentId,
    anchor: String,
    /// Its former anchor in the system that it was imported from, or empty.
    old_anchor: String,
    permalink: String,
    avatar_url: String,
    author_name: String,
    website: String,
    mark: Option<Message>,
    posted: TimeView,
    edited: Option<TimeView>,
    body: SafeHtml,
    is_tombstone: bool,
    tombstone: Option<Message>,
    in_reply_to: String,
    reply_url: String,
    report_url: String,
    own: Option<OwnView>,
}

/// A point in time.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct TimeView {
    /// The date and time in the language and time zone of the site.
    pub date: String,
    /// The time for the attribute `datetime` (RFC 3339, with the offset of the time zone).
    pub datetime: String,
}

impl TimeView {
    /// Formats a time in the site's time zone.
    pub(crate) fn new(time: Timestamp, site: &Site) -> Self {
        Self {
            date: site.locale.date_and_time(time),
            datetime: site.locale.machine_time(time),
        }
    }
}

/// Details of a comment that only its author sees.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct OwnView {
    is_pending: bool,
    reasons: Vec<Message>,
    status_url: String,
    edit_url: String,
    nonce: String,
}

/// Everything besides the comment that its rendering needs.
#[derive(Debug, Clone, Copy)]
pub struct RenderContext<'a> {
    /// The site's settings and locale.
    pub site: &'a Site,
    /// The article's discussion.
    pub discussion: &'a Discussion,
}

impl RenderContext<'_> {
    /// Returns a text of everything besides the comment that affects its rendering. It is part of the cache key.
    pub fn in_words(self) -> String {
        let Discussion { slug, author_id, .. } = self.discussion;
        let takes_comments = self.takes_comments();
        format!("{:?} {slug} {author_id:?} {takes_comments}", self.site.locale)
    }

    fn takes_comments(self) -> bool {
        self.discussion.takes_comments(&self.site.settings, self.site.now)
    }
}

impl ThreadView {
    /// Returns a rendered comment with its replies and the URL of the page on which its thread continues, if any.
    pub fn new(html: SafeHtml, replies: Vec<Self>, more_url: Option<String>) -> Self {
        Self {
            html,
            more_url: more_url.unwrap_or_default(),
            replies,
        }
    }
}

impl CommentView {
    /// Returns the view of a comment that the reader may read. `in_reply_to` is the name of the parent's writer if the
    /// comment is not shown below its parent.
    pub(crate) fn new(row: CommentRow, in_reply_to: String, drawing: RenderContext<'_>) -> Self {
        let is_public = row.state == CommentState::Approved;
        let given = |condition: bool, url: String| if condition { url } else { String::new() };
        Self {
            id: row.id,
            anchor: anchor(row.id),
            old_anchor: row.old_anchor.clone().unwrap_or_default(),
            permalink: urls::comment(row.id),
            avatar_url: urls::avatar(&row.avatar.to_string()),
            mark: mark(row.account_id, drawing.discussion.author_id),
            posted: TimeView::new(row.created_at, drawing.site),
            edited: row.edited_at.map(|at| TimeView::new(at, drawing.site)),
            is_tombstone: false,
            tombstone: None,
            in_reply_to,
            reply_url: given(
                is_public && drawing.takes_comments(),
                urls::comment_form(&drawing.discussion.slug, Some(row.id)),
            ),
            report_url: given(is_public && row.own.is_none(), urls::comment_report(row.id)),
            own: OwnView::of(&row, drawing),
            author_name: row.author_name,
            website: row.website,
            body: row.html,
        }
    }

    /// Returns the view of a public comment above the form for a reply, without actions.
    pub(crate) fn alone(row: CommentRow, drawing: RenderContext<'_>) -> Self {
        Self {
            reply_url: String::new(),
            report_url: String::new(),
            own: None,
            ..Self::new(row, String::new(), drawing)
        }
    }

    /// Returns the tombstone of a non-public comment that has replies.
    pub(crate) fn tombstone(entry: &ThreadComment, site: &Site) -> Self {
        Self {
            id: entry.id,
            anchor: anchor(entry.id),
            old_anchor: String::new(),
            permalink: String::new(),
            avatar_url: String::new(),
            author_name: String::new(),
            website: String::new(),
            mark: None,
            posted: TimeView::new(entry.created_at, site),
            edited: None,
            body: SafeHtml::default(),
            is_tombstone: true,
            tombstone: Some(Message::new(match (entry.state, entry.is_withdrawn) {
                (_, true) => "comment-withdrawn",
                (CommentState::Pending, _) => "comment-unavailable",
                _ => "comment-removed-by-moderator",
            })),
            in_reply_to: String::new(),
            reply_url: String::new(),
            report_url: String::new(),
            own: None,
        }
    }
}

impl OwnView {
    fn of(row: &CommentRow, drawing: RenderContext<'_>) -> Option<Self> {
        let own = row.own.as_ref()?;
        let is_pending = row.state == CommentState::Pending;
        let is_editable =
            drawing.takes_comments() && policy::is_editable(row.state, row.created_at, drawing.site.now);
        Some(Self {
            is_pending,
            reasons: if is_pending {
                in_plain_words(&own.hold_reasons)
            } else {
                Vec::new()
            },
            status_url: urls::comment_status(row.id),
            edit_url: if is_editable {
                urls::comment_edit(row.id)
            } else {
                String::new()
            },
            nonce: own.nonce.clone(),
        })
    }
}

fn anchor(id: CommentId) -> String {
    format!("comment-{id}")
}

fn mark(writer: Option<AccountId>, article_author: Option<AccountId>) -> Option<Message> {
    match (writer, article_author) {
        (Some(writer), Some(author)) if writer == author => Some(Message::new("by-author")),
        (Some(_), _) => Some(Message::new("by-staff")),
        (None, _) => None,
    }
}
