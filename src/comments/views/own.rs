//! The pages on which commenters manage their own comments.

use serde::Serialize;

use super::{ArticleLink, TimeView};
use crate::comments::hold_reason::in_plain_words;
use crate::comments::model::{CommentState, OwnComment};
use crate::comments::policy;
use crate::ids::CommentId;
use crate::locale::Message;
use crate::site::Site;
use crate::text::SafeHtml;
use crate::theme::urls;
use crate::web::{CachePolicy, FormErrors, Head, View};

/// The status page of a comment.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct StatusPage {
    article: ArticleLink,
    state: &'static str,
    heading: Message,
    explanation: Message,
    reasons: Vec<Message>,
    posted: TimeView,
    body: SafeHtml,
    permalink: String,
    edit_url: String,
    withdraw_action: String,
}

impl StatusPage {
    /// Returns the page of a comment that the reader proved to be their own.
    pub(crate) fn new(comment: &OwnComment, site: &Site) -> Self {
        let discussion = &comment.discussion;
        let state = comment.shown_state();
        let is_there = matches!(state, CommentState::Pending | CommentState::Approved);
        let is_editable = discussion.takes_comments(&site.settings, site.now)
            && policy::is_editable(state, comment.posted_at, site.now);
        let given = |condition: bool, url: String| if condition { url } else { String::new() };
        let (heading, explanation) = wording(comment);
        Self {
            article: ArticleLink::to(discussion),
            state: if comment.is_withdrawn {
                "withdrawn"
            } else {
                state.as_str()
            },
            heading,
            explanation,
            reasons: if state == CommentState::Pending {
                in_plain_words(comment.told_reasons())
            } else {
                Vec::new()
            },
            posted: TimeView::new(comment.posted_at, site),
            body: if comment.is_withdrawn {
                SafeHtml::default()
            } else {
                comment.html.clone()
            },
            permalink: given(is_there, urls::comment(comment.id)),
            edit_url: given(is_editable, urls::comment_edit(comment.id)),
            withdraw_action: given(!comment.is_withdrawn, urls::comment_withdrawal(comment.id)),
        }
    }
}

fn wording(comment: &OwnComment) -> (Message, Message) {
    let (heading, explanation) = match comment.shown_state() {
        _ if comment.is_withdrawn => ("comment-status-deleted", "comment-status-deleted-help"),
        CommentState::Pending => ("comment-status-pending", "comment-status-pending-help"),
        CommentState::Approved => ("comment-status-published", "comment-status-published-help"),
        CommentState::Spam | CommentState::Trash => {
            ("comment-status-rejected", "comment-status-rejected-help")
        }
    };
    (Message::new(heading), Message::new(explanation))
}

impl View for StatusPage {
    const TEMPLATE: &'static str = "comments/status.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        unlisted(self.heading.clone())
    }
}

/// The page for editing a comment.
#[derive(Serialize, schemars::JsonSchema)]
pub(crate) struct EditPage {
    article: Option<ArticleLink>,
    action: String,
    status_url: String,
    errors: FormErrors,
    message: Option<Message>,
    is_over: bool,
    body: String,
    preview: Option<SafeHtml>,
}

impl EditPage {
    /// Returns the form of a comment with a text.
    pub(crate) fn new(id: CommentId, body: String) -> Self {
        Self {
            article: None,
            action: urls::comment_edit(id),
            status_url: urls::comment_status(id),
            errors: FormErrors::default(),
            message: None,
            is_over: false,
            body,
            preview: None,
        }
    }

    /// Adds the article's link.
    #[must_use]
    pub(crate) fn of(mut self, comment: &OwnComment) -> Self {
        self.article = Some(ArticleLink::to(&comment.discussion));
        self
    }

    /// Adds the rendered preview.
    #[must_use]
    pub(crate) fn with_preview(mut self, html: SafeHtml) -> Self {
        self.preview = Some(html);
        self
    }

    /// Sets the message and the errors. The form is left out if the time for edits is over.
    #[must_use]
    pub(crate) fn rejected(mut self, message: Option<Message>, errors: FormErrors, is_over: bool) -> Self {
        self.message = message;
        self.errors = errors;
        self.is_over = is_over;
        self
    }
}

redacted_debug!(EditPage);

impl View for EditPage {
    const TEMPLATE: &'static str = "comments/edit.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        unlisted(Message::new("edit-your-comment"))
    }
}

fn unlisted(title: Message) -> Head {
    Head {
        said_title: Some(title),
        is_unlisted: true,
        ..Head::default()
    }
}
