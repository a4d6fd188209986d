//! Template data of the admin page of a comment.

use serde::Serialize;

use super::labels::state_label;
use super::queries::{NetworkRecord, QueueItem};
use crate::audit::{Action, StoredEntry};
use crate::comments::CommentState;
use crate::comments::hold_reason::in_short;
use crate::comments::model::OwnComment;
use crate::ids::CommentId;
use crate::locale::Message;
use crate::site::Site;
use crate::text::SafeHtml;
use crate::theme::urls;
use crate::web::{CachePolicy, FormErrors, Head, View};

/// The page for moderating a comment, with forms for editing the text and for replying.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct CommentPage {
    author_name: String,
    state_name: Message,
    is_pending: bool,
    is_withdrawn: bool,
    date: String,
    article_title: String,
    body: SafeHtml,
    hold_reasons: Vec<Message>,
    /// The stored text.
    before: String,
    /// The text in the form.
    text: String,
    reason: String,
    reply: String,
    nonce: String,
    errors: FormErrors,
    log: Vec<LogView>,
    text_action: String,
    reply_action: String,
    queue_url: &'static str,
    /// A sentence about other comments from the same IP range, or none.
    network: Option<Message>,
    is_network_banned: bool,
    /// The URL for banning the IP range or lifting the ban; empty if the range is unknown or the moderator may not do
    /// this.
    network_action: String,
}

/// An entry in the log of a comment.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct LogView {
    date: String,
    by: String,
    from: Option<Message>,
    to: Option<Message>,
    /// The name of an action that does not set a state.
    what: Message,
    reason: String,
}

impl CommentPage {
    pub(super) fn new(
        item: QueueItem,
        is_of_known: bool,
        comment: OwnComment,
        nonce: String,
        log: Vec<StoredEntry>,
        site: &Site,
    ) -> Self {
        Self {
            author_name: item.author_name,
            state_name: state_label(item.state),
            is_pending: item.state != CommentState::Approved,
            is_withdrawn: item.is_withdrawn,
            date: site.locale.date_and_time(item.created_at),
            article_title: item.article_title,
            body: item.html,
            hold_reasons: in_short(&item.hold_reasons, is_of_known),
            text: comment.body.clone(),
            before: comment.body,
            reason: String::new(),
            reply: String::new(),
            nonce,
            errors: FormErrors::default(),
            log: log.into_iter().map(|entry| LogView::new(entry, site)).collect(),
            text_action: urls::admin_comment_action(item.id, "text"),
            reply_action: urls::admin_comment_action(item.id, "replies"),
            queue_url: urls::ADMIN_COMMENTS,
            network: None,
            is_network_banned: false,
            network_action: String::new(),
        }
    }

    /// Adds the record of the IP range from which it was posted.
    #[must_use]
    pub(super) fn with_network(mut self, id: CommentId, network: &NetworkRecord) -> Self {
        let message = Message::new("ip-range-comment-count")
            .with("count", network.comments)
            .with("spam", network.spam);
        self.network = Some(message);
        self.is_network_banned = network.is_banned;
        let action = if network.is_banned {
            "network-ban/removal"
        } else {
            "network-ban"
        };
        self.network_action = urls::admin_comment_action(id, action);
        self
    }

    /// Sets the typed text and reason, and the errors.
    #[must_use]
    pub(super) fn with_text(mut self, text: String, reason: String, errors: FormErrors) -> Self {
        self.text = text;
        self.reason = reason;
        self.errors = errors;
        self
    }

    /// Sets the typed reply and the errors.
    #[must_use]
    pub(super) fn with_reply(mut self, reply: String, errors: FormErrors) -> Self {
        self.reply = reply;
        self.errors = errors;
        self
    }
}

impl LogView {
    fn new(entry: StoredEntry, site: &Site) -> Self {
        let state = |text: &str| CommentState::parse(text).map(state_label);
        Self {
            date: site.locale.date_and_time(entry.at),
            by: entry.account_name,
            from: state(&entry.before),
            to: state(&entry.after),
            what: Message::new(match Action::parse(&entry.action) {
                Some(Action::BanAdded) => "ban-ip-range-button",
                Some(Action::BanRemoved) => "unban-button",
                _ => "edit-comment-heading",
            }),
            reason: entry.reason,
        }
    }
}

impl View for CommentPage {
    const TEMPLATE: &'static str = "admin/comments/show.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            said_title: Some(Message::new("comment-by").with("name", self.author_name.as_str())),
            is_unlisted: true,
            ..Head::default()
        }
    }
}
