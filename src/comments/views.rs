//! What the templates show of comments.

use serde::Serialize;

use super::forms::CommentForm;
use super::model::Discussion;
use super::thread::{CommentRow, Node};
use crate::ids::{AccountId, CommentId};
use crate::locale;
use crate::site::Site;
use crate::text::{SafeHtml, Slug};
use crate::theme::urls;
use crate::web::{CachePolicy, FormErrors, Head, View};

/// The comments of an article.
#[derive(Debug, Serialize)]
pub struct CommentsView {
    /// "No comments", "1 comment", "12 comments".
    pub count_text: String,
    /// The threads of this page.
    pub threads: Vec<CommentView>,
    /// The page of threads before this one.
    pub earlier: Option<String>,
    /// The page of threads after this one.
    pub later: Option<String>,
    /// Whether no more comments are taken.
    pub closed: bool,
    /// Whether this browser's own comments, or what it remembers of its reader, may be among all this.
    #[serde(skip)]
    pub is_personal: bool,
}

/// A comment with its replies.
#[derive(Debug, Serialize)]
pub struct CommentView {
    id: CommentId,
    anchor: String,
    permalink: String,
    author_name: String,
    website: String,
    mark: &'static str,
    date: String,
    datetime: String,
    body: SafeHtml,
    note: &'static str,
    is_tombstone: bool,
    in_reply_to: String,
    reply_url: String,
    replies: Vec<CommentView>,
}

/// What drawing a comment needs to know besides the comment.
#[derive(Clone, Copy)]
pub struct Drawing<'a> {
    /// The site's zone and settings.
    pub site: &'a Site,
    /// The article.
    pub discussion: &'a Discussion,
}

impl CommentView {
    /// Draws a comment and what hangs on it.
    pub fn new(node: Node, drawing: Drawing<'_>) -> Self {
        let Drawing { site, discussion } = drawing;
        let replies = node
            .replies
            .into_iter()
            .map(|reply| Self::new(reply, drawing))
            .collect();
        let row = node.row;
        let is_tombstone = !row.is_visible();
        let is_public = row.state == super::CommentState::Approved;
        let takes_replies = is_public && discussion.takes_comments(&site.settings, site.now);
        let zone = &site.settings.time_zone;
        let shown = |text: String| if is_tombstone { String::new() } else { text };
        Self {
            id: row.id,
            anchor: format!("comment-{}", row.id),
            permalink: urls::comment(row.id),
            author_name: shown(row.author_name),
            website: shown(row.website),
            mark: mark(row.account_id, discussion.author_id),
            date: locale::date_and_time(row.created_at, zone),
            datetime: locale::machine_time(row.created_at, zone),
            body: if is_tombstone {
                SafeHtml::default()
            } else {
                row.html
            },
            note: if is_public || is_tombstone {
                ""
            } else {
                "Your comment is awaiting moderation."
            },
            is_tombstone,
            in_reply_to: node.in_reply_to.unwrap_or_default(),
            reply_url: if takes_replies {
                urls::comment_form(&discussion.slug, Some(row.id))
            } else {
                String::new()
            },
            replies,
        }
    }
}

impl CommentView {
    /// Draws a public comment above the form that answers it: without the link to that form.
    pub fn alone(row: CommentRow, drawing: Drawing<'_>) -> Self {
        let node = Node {
            row,
            in_reply_to: None,
            replies: Vec::new(),
        };
        Self {
            reply_url: String::new(),
            ..Self::new(node, drawing)
        }
    }
}

fn mark(writer: Option<AccountId>, article_author: Option<AccountId>) -> &'static str {
    match (writer, article_author) {
        (Some(writer), Some(author)) if writer == author => "Author",
        (Some(_), _) => "Staff",
        (None, _) => "",
    }
}

/// The comment form, with whatever was typed.
#[derive(Serialize)]
pub struct CommentFormView {
    action: String,
    preview_action: String,
    heading: String,
    cancel_url: String,
    errors: FormErrors,
    signed_in_as: String,
    body: String,
    name: String,
    email: String,
    website: String,
    remember: bool,
    parent: String,
    nonce: String,
    issued: String,
    preview: Option<SafeHtml>,
}

impl CommentFormView {
    /// The form of a discussion; `answered` is the name of the comment's writer that it answers.
    pub fn new(slug: &Slug, form: CommentForm, answered: Option<&str>) -> Self {
        let heading = answered.map_or_else(|| "Leave a reply".to_owned(), |name| format!("Reply to {name}"));
        Self {
            action: urls::new_comment(slug),
            preview_action: urls::comment_preview(slug),
            heading,
            cancel_url: if form.parent.is_empty() {
                String::new()
            } else {
                urls::article_comments(slug, None)
            },
            errors: FormErrors::default(),
            signed_in_as: String::new(),
            remember: form.wants_to_be_remembered(),
            body: form.body,
            name: form.name,
            email: form.email,
            website: form.website,
            parent: form.parent,
            nonce: form.nonce,
            issued: form.issued,
            preview: None,
        }
    }

    /// With what is wrong.
    #[must_use]
    pub fn with_errors(mut self, errors: FormErrors) -> Self {
        self.errors = errors;
        self
    }

    /// For somebody who is signed in.
    #[must_use]
    pub fn signed_in_as(mut self, name: Option<&str>) -> Self {
        name.unwrap_or_default().clone_into(&mut self.signed_in_as);
        self
    }
}

impl std::fmt::Debug for CommentFormView {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("CommentFormView(…)")
    }
}

/// The form on a page of its own.
#[derive(Debug, Serialize)]
pub struct CommentFormPage {
    /// The article, when it is known.
    pub article: Option<ArticleLink>,
    /// The comment that is answered.
    pub parent: Option<CommentView>,
    /// The form.
    pub form: CommentFormView,
    /// Whether the discussion is closed.
    pub closed: bool,
    /// Why the comment was not taken, when no field is to blame.
    pub message: String,
    /// Where the comment is that was posted before, or nothing.
    pub after: String,
}

impl CommentFormPage {
    /// A page with nothing amiss.
    pub fn new(article: Option<ArticleLink>, parent: Option<CommentView>, form: CommentFormView) -> Self {
        Self {
            article,
            parent,
            form,
            closed: false,
            message: String::new(),
            after: String::new(),
        }
    }

    /// With the comment as it would look.
    #[must_use]
    pub fn with_preview(mut self, html: SafeHtml) -> Self {
        self.form.preview = Some(html);
        self
    }
}

/// A link to the article.
#[derive(Debug, Serialize)]
pub struct ArticleLink {
    /// Its title.
    pub title: String,
    /// Its path.
    pub url: String,
}

impl ArticleLink {
    /// The link to a discussion's article.
    pub fn to(discussion: &Discussion) -> Self {
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
            title: self.form.heading.clone(),
            is_unlisted: true,
            ..Head::default()
        }
    }
}
