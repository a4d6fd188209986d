//! The comment form as templates see it, below an article and on a separate page.

use serde::Serialize;

use super::CommentView;
use crate::comments::forms::CommentForm;
use crate::comments::model::Discussion;
use crate::locale::Message;
use crate::text::{SafeHtml, Slug};
use crate::theme::{PrivateText, urls};
use crate::web::{CachePolicy, FormErrors, Head, View};

/// The comment form, with the entered values.
#[derive(Serialize, schemars::JsonSchema)]
pub struct CommentFormView {
    action: String,
    preview_action: String,
    fragment_action: String,
    answered: String,
    cancel_url: String,
    errors: FormErrors,
    signed_in_as: String,
    body: String,
    name: String,
    email: PrivateText,
    website: String,
    remember: bool,
    parent: String,
    nonce: String,
    issued: String,
    /// The difficulty of the proof of work that the script computes, in bits; 0 if none is required.
    work_bits: u32,
    preview: Option<SafeHtml>,
}

impl CommentFormView {
    /// Returns the form's nonce.
    pub fn nonce(&self) -> &str {
        &self.nonce
    }

    /// Returns the form of a discussion. `answered` is the name of the parent's writer, for a reply.
    pub fn new(slug: &Slug, form: CommentForm, answered: Option<&str>) -> Self {
        Self {
            action: urls::new_comment(slug),
            preview_action: urls::comment_preview(slug),
            fragment_action: urls::comment_preview_fragment(slug),
            answered: answered.unwrap_or_default().to_owned(),
            cancel_url: if form.parent.is_empty() {
                String::new()
            } else {
                urls::article_comments(slug)
            },
            errors: FormErrors::default(),
            signed_in_as: String::new(),
            remember: form.wants_to_be_remembered(),
            body: form.body,
            name: form.name,
            email: form.email.into(),
            website: form.website,
            parent: form.parent,
            nonce: form.nonce,
            issued: form.issued,
            work_bits: 0,
            preview: None,
        }
    }

    /// Returns whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.body.is_empty()
    }

    /// Sets the errors.
    #[must_use]
    pub fn with_errors(mut self, errors: FormErrors) -> Self {
        self.errors = errors;
        self
    }

    /// Sets the signed-in user's name or, for a reader, the proof-of-work difficulty in bits.
    #[must_use]
    pub fn signed_in_as(mut self, name: Option<&str>, work_bits: u32) -> Self {
        name.unwrap_or_default().clone_into(&mut self.signed_in_as);
        self.work_bits = if name.is_some() { 0 } else { work_bits };
        self
    }
}

redacted_debug!(CommentFormView);

/// The page that contains only the comment form.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct CommentFormPage {
    /// The article, or none if it is unknown.
    pub article: Option<ArticleLink>,
    /// The comment that the form replies to, or none.
    pub parent: Option<CommentView>,
    /// The comment form.
    pub form: CommentFormView,
    /// Whether the discussion is closed.
    pub closed: bool,
    /// The reason why the comment was rejected, if no field is wrong; otherwise none.
    pub message: Option<Message>,
    /// The URL of the comment that was posted earlier, or empty.
    pub after: String,
}

impl CommentFormPage {
    /// Returns a page without a message.
    pub(crate) fn new(
        article: Option<ArticleLink>,
        parent: Option<CommentView>,
        form: CommentFormView,
    ) -> Self {
        Self {
            article,
            parent,
            form,
            closed: false,
            message: None,
            after: String::new(),
        }
    }

    /// Adds the rendered preview.
    #[must_use]
    pub(crate) fn with_preview(mut self, html: SafeHtml) -> Self {
        self.form.preview = Some(html);
        self
    }
}

/// The preview of a comment as an HTML fragment, for the script of the page.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct PreviewFragment {
    /// The preview of the comment, or none.
    pub preview: Option<SafeHtml>,
    /// The errors in the form.
    pub errors: FormErrors,
}

impl View for PreviewFragment {
    const TEMPLATE: &'static str = "comments/preview.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head::default()
    }
}

/// A link to the article.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct ArticleLink {
    /// The title of the article.
    pub title: String,
    /// The path of the article.
    pub url: String,
}

impl ArticleLink {
    /// Returns the link to a discussion's article.
    pub(crate) fn to(discussion: &Discussion) -> Self {
        Self {
            title: discussion.title.clone(),
            url: urls::article(&discussion.slug),
        }
    }
}

impl View for CommentFormPage {
    const TEMPLATE: &'static str = "comments/form.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            said_title: Some(match self.form.answered.as_str() {
                "" => Message::new("comment-form-title"),
                name => Message::new("reply-to").with("name", name),
            }),
            is_unlisted: true,
            ..Head::default()
        }
    }
}
