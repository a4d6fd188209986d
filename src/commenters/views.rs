//! Template data of the commenter pages, and the format of the export file.

use jiff::Timestamp;
use serde::Serialize;

use super::forms::{ErasureForm, FindForm};
use super::queries::{EarlierVersion, ExportedComment, RecentComment, StateSummary};
use crate::config::BaseUrl;
use crate::ids::{CommentId, CommenterId};
use crate::locale::Message;
use crate::site::Site;
use crate::text::{Slug, excerpt};
use crate::theme::{PrivateText, urls};
use crate::web::{CachePolicy, FormErrors, Head, View};

/// Characters of a comment that are shown.
const EXCERPT_LENGTH: usize = 200;
/// The states in the order of the page, with the messages of their labels.
const STATES: [(&str, &str); 4] = [
    ("approved", "comment-state-approved"),
    ("pending", "comment-state-pending"),
    ("spam", "comment-state-spam"),
    ("trash", "comment-state-trash"),
];

/// The form for finding a commenter by email address.
#[derive(Serialize, schemars::JsonSchema)]
pub(crate) struct FindPage {
    action: &'static str,
    email: PrivateText,
    errors: FormErrors,
}

impl FindPage {
    /// Returns the form with the typed values and the errors.
    pub(super) fn new(form: &FindForm, errors: FormErrors) -> Self {
        Self {
            action: urls::ADMIN_COMMENTERS,
            email: form.email.as_str().into(),
            errors,
        }
    }
}

impl View for FindPage {
    const TEMPLATE: &'static str = "admin/commenters/index.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("commenters")
    }
}

/// The summary of a commenter.
#[derive(Debug)]
pub(super) struct CommenterSummary {
    pub(super) id: CommenterId,
    pub(super) first_seen: Timestamp,
    pub(super) banned_since: Option<Timestamp>,
    pub(super) states: Vec<StateSummary>,
    pub(super) names: Vec<String>,
    pub(super) recent: Vec<RecentComment>,
}

/// The page of a commenter.
#[derive(Serialize, schemars::JsonSchema)]
pub(crate) struct CommenterPage {
    total: i64,
    counts: Vec<CountView>,
    first_seen: String,
    first: String,
    last: String,
    names: Vec<String>,
    comments: Vec<RecentView>,
    /// The URL for showing the email address.
    address_action: String,
    address: PrivateText,
    /// The date of the ban; empty if the commenter is not banned.
    banned_since: String,
    ban_action: String,
    export_action: String,
    erasure_action: String,
    text: String,
    confirm: bool,
    errors: FormErrors,
    find_url: &'static str,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct CountView {
    label: Message,
    count: i64,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct RecentView {
    author_name: String,
    state: Message,
    date: String,
    datetime: String,
    permalink: String,
    article_title: String,
    article_url: String,
    excerpt: String,
}

impl CommenterPage {
    /// Adds the email address, after the user asked to see it.
    #[must_use]
    pub(super) fn with_address(mut self, address: &str) -> Self {
        self.address = address.into();
        self
    }

    /// Returns the page with the values and errors of the form.
    pub(super) fn new(record: CommenterSummary, form: &ErasureForm, errors: FormErrors, site: &Site) -> Self {
        let date = |time| site.locale.long_date(time);
        let states = &record.states;
        let count = |name: &str| {
            let in_state = states.iter().find(|summary| summary.state == name);
            in_state.map_or(0, |summary| summary.count)
        };
        let action = |name: &str| urls::admin_commenter_action(record.id, name);
        Self {
            total: states.iter().map(|summary| summary.count).sum(),
            counts: STATES
                .into_iter()
                .map(|(name, label)| CountView {
                    label: label.into(),
                    count: count(name),
                })
                .collect(),
            first_seen: date(record.first_seen),
            first: states
                .iter()
                .map(|summary| summary.first)
                .min()
                .map(date)
                .unwrap_or_default(),
            last: states
                .iter()
                .map(|summary| summary.last)
                .max()
                .map(date)
                .unwrap_or_default(),
            address_action: action("address"),
            address: PrivateText::default(),
            ban_action: action(if record.banned_since.is_some() {
                "ban/removal"
            } else {
                "ban"
            }),
            banned_since: record.banned_since.map(date).unwrap_or_default(),
            export_action: action("export"),
            erasure_action: action("erasure"),
            names: record.names,
            comments: record
                .recent
                .into_iter()
                .map(|comment| RecentView::new(comment, site))
                .collect(),
            text: form.text.clone(),
            confirm: !form.confirm.is_empty(),
            errors,
            find_url: urls::ADMIN_COMMENTERS,
        }
    }
}

impl RecentView {
    fn new(comment: RecentComment, site: &Site) -> Self {
        let is_public = comment.state == "approved" && comment.article_slug.is_some();
        let state = STATES.into_iter().find(|(name, _)| *name == comment.state);
        Self {
            state: match state {
                Some((_, label)) if !comment.is_withdrawn => label.into(),
                _ => "comment-state-deleted-by-commenter".into(),
            },
            date: site.locale.date_and_time(comment.created_at),
            datetime: site.locale.machine_time(comment.created_at),
            permalink: if is_public {
                urls::comment(comment.id)
            } else {
                String::new()
            },
            article_url: comment
                .article_slug
                .as_ref()
                .map(urls::article)
                .unwrap_or_default(),
            article_title: comment.article_title,
            excerpt: excerpt::excerpt(&excerpt::plain_text(&comment.html), EXCERPT_LENGTH),
            author_name: comment.author_name,
        }
    }
}

impl View for CommenterPage {
    const TEMPLATE: &'static str = "admin/commenters/show.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("commenter")
    }
}

fn head(title: &'static str) -> Head {
    Head {
        said_title: Some(title.into()),
        is_unlisted: true,
        ..Head::default()
    }
}

/// A comment in the export file. Times are in UTC (RFC 3339); missing values are null.
#[derive(Serialize)]
pub(super) struct ExportedCommentView {
    id: CommentId,
    article: ExportedArticleView,
    permalink: Option<String>,
    parent: Option<CommentId>,
    state: String,
    hold_reasons: Vec<String>,
    name: String,
    website: Option<String>,
    body: String,
    posted_at: String,
    published_at: Option<String>,
    edited_at: Option<String>,
    withdrawn_at: Option<String>,
    earlier_versions: Vec<EarlierVersionView>,
}

#[derive(Serialize)]
struct ExportedArticleView {
    title: String,
    url: Option<String>,
}

#[derive(Serialize)]
struct EarlierVersionView {
    body: String,
    replaced_at: String,
}

impl ExportedCommentView {
    /// Returns a comment with its article's title and, if the article is public, the slug.
    pub(super) fn new(
        comment: ExportedComment,
        title: String,
        slug: Option<&Slug>,
        versions: Vec<EarlierVersion>,
        base_url: &BaseUrl,
    ) -> Self {
        let absolute = |path: String| format!("{}{path}", base_url.as_str());
        let is_approved = comment.state == "approved";
        let published_at = comment.published_at;
        let time = |time: Timestamp| time.to_string();
        Self {
            permalink: (is_approved && slug.is_some()).then(|| absolute(urls::comment(comment.id))),
            article: ExportedArticleView {
                title,
                url: slug.map(urls::article).map(absolute),
            },
            id: comment.id,
            parent: comment.parent_id,
            state: comment.state,
            hold_reasons: comment.hold_reasons,
            name: comment.author_name,
            website: Some(comment.website).filter(|website| !website.is_empty()),
            body: comment.body,
            posted_at: time(comment.created_at),
            published_at: is_approved.then(|| time(published_at)),
            edited_at: comment.edited_at.map(time),
            withdrawn_at: comment.withdrawn_at.map(time),
            earlier_versions: versions
                .into_iter()
                .map(|version| EarlierVersionView {
                    body: version.body,
                    replaced_at: version.replaced_at.to_string(),
                })
                .collect(),
        }
    }
}
