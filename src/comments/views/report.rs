//! The page on which a reader reports a comment.

use serde::Serialize;

use super::{ArticleLink, CommentView};
use crate::comments::model::Discussion;
use crate::comments::report::{ReportForm, ReportReason};
use crate::ids::CommentId;
use crate::locale::Message;
use crate::theme::urls;
use crate::web::{CachePolicy, FormErrors, Head, View};

/// The page for reporting a comment, with the form or the confirmation.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct ReportPage {
    article: Option<ArticleLink>,
    comment: Option<CommentView>,
    permalink: String,
    action: String,
    reasons: Vec<ReasonChoice>,
    note: String,
    nonce: String,
    errors: FormErrors,
    message: Option<Message>,
    is_sent: bool,
    is_over: bool,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct ReasonChoice {
    value: &'static str,
    label: Message,
    is_chosen: bool,
}

impl ReportPage {
    /// Returns the form with the typed values.
    pub(crate) fn new(id: CommentId, form: ReportForm) -> Self {
        let choice = |reason: ReportReason| ReasonChoice {
            value: reason.as_str(),
            label: reason.label(),
            is_chosen: form.reason == reason.as_str(),
        };
        Self {
            article: None,
            comment: None,
            permalink: urls::comment(id),
            action: urls::comment_report(id),
            reasons: ReportReason::ALL.map(choice).into(),
            note: form.note,
            nonce: form.nonce,
            errors: FormErrors::default(),
            message: None,
            is_sent: false,
            is_over: false,
        }
    }

    /// Adds the reported comment.
    #[must_use]
    pub(crate) fn of(mut self, comment: CommentView, discussion: &Discussion) -> Self {
        self.article = Some(ArticleLink::to(discussion));
        self.comment = Some(comment);
        self
    }

    /// Turns the page into the confirmation.
    #[must_use]
    pub(crate) fn sent(mut self) -> Self {
        self.is_sent = true;
        self
    }

    /// Sets the message and the errors. The form is left out if nothing can be reported any more.
    #[must_use]
    pub(crate) fn rejected(mut self, message: Option<Message>, errors: FormErrors, is_over: bool) -> Self {
        self.message = message;
        self.errors = errors;
        self.is_over = is_over;
        self
    }
}

impl View for ReportPage {
    const TEMPLATE: &'static str = "comments/report.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            said_title: Some(Message::new("report-a-comment")),
            is_unlisted: true,
            ..Head::default()
        }
    }
}
