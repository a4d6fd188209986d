//! Template data of the moderation queue.

use std::collections::HashMap;

use jiff::Timestamp;
use serde::Serialize;
use uuid::Uuid;

use super::duplicates_views::CopiesView;
use super::labels::{counted, decided, empty_message, label};
use super::model::Tab;
use super::queries::{Copied, QueueItem, Standing};
use super::search_terms::SearchTerms;
use crate::accounts::Account;
use crate::comments::CommentState;
use crate::comments::hold_reason::in_short;
use crate::comments::report::{Report, ReportReason};
use crate::comments::views::TimeView;
use crate::db::keyset::KeysetPage;
use crate::ids::{CommentId, CommenterId};
use crate::locale::Message;
use crate::permissions::Right;
use crate::site::Site;
use crate::text::{SafeHtml, excerpt};
use crate::theme::urls;
use crate::web::{CachePolicy, Head, View};

/// Characters of the parent's text that are shown.
const EXCERPT_LENGTH: usize = 160;

/// The moderation queue: comments in one state, or search results.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct QueuePage {
    status: &'static str,
    tabs: Vec<TabView>,
    /// The search terms and filters.
    wanted: SearchTerms,
    is_search: bool,
    items: Vec<QueueItemView>,
    newer: Option<String>,
    older: Option<String>,
    empty_message: Message,
    /// The result of the last action, or none.
    done: Option<DoneView>,
    /// The actions for selected comments.
    decisions: Vec<DecisionView>,
    /// The time at which the list was read. Actions do not apply to comments that arrived later.
    read_at: String,
    urls: QueueUrls,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct QueueUrls {
    search: &'static str,
    decide: &'static str,
    undo: &'static str,
    counts: &'static str,
    /// The URL of the list without search terms and filters.
    all: &'static str,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct TabView {
    name: &'static str,
    label: Message,
    url: String,
    count: Message,
    is_current: bool,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct DoneView {
    message: Message,
    /// A message about comments that were not changed, with the reason, or none.
    missed: Option<Message>,
    /// The ID of the action that can be undone; empty if there is none.
    batch: String,
}

/// An action for comments.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
struct DecisionView {
    /// The state that the action sets, or `ban`.
    value: &'static str,
    label: Message,
    /// The keyboard shortcut.
    key: &'static str,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct QueueItemView {
    id: CommentId,
    /// The ID and state of the comment, as the forms for moderation send them.
    seen: String,
    author_name: String,
    website: String,
    date: String,
    datetime: String,
    article_title: String,
    article_url: String,
    /// The URL of the list of all comments on the article.
    article_comments_url: String,
    permalink: String,
    /// The URL for editing the comment and replying to it.
    url: String,
    in_reply_to: String,
    in_reply_to_excerpt: String,
    body: SafeHtml,
    hold_reasons: Vec<Message>,
    reports: Vec<ReportView>,
    revisions: Vec<RevisionView>,
    /// The comments with the same text, which are folded under this comment, or none.
    copies: Option<CopiesView>,
    is_withdrawn: bool,
    state: &'static str,
    state_name: Message,
    /// The numbers of the commenter's comments by state, including this comment, or none.
    standing: Option<Message>,
    /// The URL of the commenter's page.
    commenter_url: String,
    commenter_comments_url: String,
    decisions: Vec<DecisionView>,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct ReportView {
    reason: Message,
    /// The number of readers who gave this reason.
    count: usize,
    /// The notes that the readers added.
    notes: Vec<String>,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct RevisionView {
    replaced: TimeView,
    body: String,
}

/// The notice about the last action.
#[derive(Debug)]
pub(crate) struct Notice {
    /// The state to which comments were moved, or the name of another notice.
    pub what: String,
    /// The number of changed comments.
    pub count: i64,
    /// The number of skipped comments.
    pub missed: i64,
    /// The batch id, for an undo.
    pub batch: Option<Uuid>,
}

/// The data of the queue besides the comments of the page.
#[derive(Debug, Default)]
pub(crate) struct Queue {
    /// The current tab; `None` for all states.
    pub tab: Option<Tab>,
    /// The search terms.
    pub wanted: SearchTerms,
    pub done: Option<Notice>,
    /// The count of each tab.
    pub counts: HashMap<Tab, i64>,
    /// The copies of the page's comments, by the first comment with the same text.
    pub copies: HashMap<CommentId, Vec<Copied>>,
    /// The unresolved reports of the page's comments.
    pub reports: HashMap<CommentId, Vec<Report>>,
    /// The earlier texts of the page's comments.
    pub revisions: HashMap<CommentId, Vec<(String, Timestamp)>>,
    /// The numbers of comments by state, for the page's commenters.
    pub standings: HashMap<CommenterId, Standing>,
}

impl QueuePage {
    /// Returns a page of the queue for this viewer.
    pub(crate) fn new(mut queue: Queue, page: KeysetPage<QueueItem>, viewer: &Account, site: &Site) -> Self {
        let current = queue.tab;
        let is_search = queue.wanted.is_search();
        let list = queue.wanted.url();
        let tab = |tab: Tab| TabView {
            name: tab.as_str(),
            label: label(tab),
            // The link of a tab drops the search terms.
            url: SearchTerms::tab(tab).url(),
            count: counted(queue.counts.get(&tab).copied().unwrap_or(0)),
            is_current: Some(tab) == current && !is_search,
        };
        let tabs = Tab::ALL.into_iter().map(tab).collect();
        Self {
            status: current.map_or("", Tab::as_str),
            tabs,
            is_search,
            newer: page.newer.map(|cursor| urls::list_page(&list, "after", &cursor)),
            older: page.older.map(|cursor| urls::list_page(&list, "before", &cursor)),
            done: queue.done.as_ref().and_then(DoneView::new),
            decisions: decisions(
                current.map(Tab::state),
                current == Some(Tab::Reported),
                viewer.may(Right::ManageCommenters),
            ),
            items: page
                .rows
                .into_iter()
                .map(|item| QueueItemView::new(item, &mut queue, viewer, site))
                .collect(),
            empty_message: empty_message(current.filter(|_| !is_search)),
            wanted: queue.wanted,
            read_at: site.now.to_string(),
            urls: QueueUrls {
                search: urls::ADMIN_COMMENT_SEARCH,
                decide: urls::ADMIN_COMMENT_DECISIONS,
                undo: urls::ADMIN_COMMENT_UNDO,
                counts: urls::ADMIN_COMMENT_COUNTS,
                all: urls::ADMIN_COMMENTS,
            },
        }
    }
}

impl DoneView {
    fn new(done: &Notice) -> Option<Self> {
        let name = match done.what.as_str() {
            "undone" => "moderation-undone-done",
            "no-comment-selected-error" => "no-comment-selected-error",
            "ban" => "comments-spam-and-banned-done",
            what => decided(CommentState::parse(what)?),
        };
        let is_final =
            matches!(done.what.as_str(), "undone" | "no-comment-selected-error") || done.count == 0;
        let message = Message::new(name).with("count", done.count);
        let missed =
            (done.missed > 0).then(|| Message::new("comments-skipped-notice").with("count", done.missed));
        let (message, missed) = match missed {
            Some(missed) if done.count == 0 => (missed, None),
            missed => (message, missed),
        };
        Some(Self {
            message,
            missed,
            batch: done
                .batch
                .filter(|_| !is_final)
                .map(|batch| batch.to_string())
                .unwrap_or_default(),
        })
    }
}

impl QueueItemView {
    fn new(item: QueueItem, queue: &mut Queue, viewer: &Account, site: &Site) -> Self {
        let (in_reply_to, in_reply_to_excerpt) =
            item.parent.as_ref().map_or_else(Default::default, |parent| {
                let text = excerpt::plain_text(&parent.html);
                (
                    parent.author_name.clone(),
                    excerpt::excerpt(&text, EXCERPT_LENGTH),
                )
            });
        let of_commenter = |commenter: CommenterId| SearchTerms {
            commenter: commenter.to_string(),
            ..SearchTerms::default()
        };
        let standing = item
            .commenter
            .and_then(|commenter| queue.standings.get(&commenter))
            .copied();
        let commenter = item.commenter.filter(|_| viewer.may(Right::ManageCommenters));
        Self {
            seen: format!("{}.{}", item.id, item.state.as_str()),
            decisions: if item.is_withdrawn {
                Vec::new()
            } else {
                let may_ban = item.commenter.is_some() && viewer.may(Right::ManageCommenters);
                decisions(Some(item.state), queue.tab == Some(Tab::Reported), may_ban)
            },
            reports: reports(queue.reports.remove(&item.id)),
            revisions: revisions(queue.revisions.remove(&item.id), site),
            copies: CopiesView::of(&item, &mut queue.copies, site),
            hold_reasons: in_short(&item.hold_reasons, item.is_of_known(standing.as_ref())),
            standing: standing.map(standing_message),
            commenter_url: commenter.map(urls::admin_commenter).unwrap_or_default(),
            commenter_comments_url: item
                .commenter
                .map(|commenter| of_commenter(commenter).url())
                .unwrap_or_default(),
            article_comments_url: SearchTerms {
                article: item.on.as_str().to_owned(),
                ..SearchTerms::default()
            }
            .url(),
            permalink: permalink(&item),
            is_withdrawn: item.is_withdrawn,
            url: urls::admin_comment(item.id),
            id: item.id,
            author_name: item.author_name,
            website: item.website,
            date: site.locale.date_and_time(item.created_at),
            datetime: site.locale.machine_time(item.created_at),
            article_title: item.article_title,
            article_url: item.article_slug.as_ref().map(urls::article).unwrap_or_default(),
            in_reply_to,
            in_reply_to_excerpt,
            body: item.html,
            state: item.state.as_str(),
            state_name: label(Tab::State(item.state)),
        }
    }
}

/// Returns the URL for readers; empty if the comment is not public.
fn permalink(item: &QueueItem) -> String {
    if item.state == CommentState::Approved && item.article_slug.is_some() {
        urls::comment(item.id)
    } else {
        String::new()
    }
}

/// Returns the possible actions on comments in a state, or in several. Approving a public comment resolves its reports.
fn decisions(from: Option<CommentState>, is_reported: bool, may_ban: bool) -> Vec<DecisionView> {
    use CommentState::{Approved, Pending, Spam, Trash};

    let ban = may_ban.then(|| DecisionView {
        value: "ban",
        label: "spam-and-ban-button".into(),
        key: "b",
    });
    let approve = if is_reported {
        "dismiss-report-button"
    } else {
        "approve"
    };
    [
        (Approved, approve, "a"),
        (Pending, "restore", ""),
        (Spam, "spam", "s"),
        (Trash, "trash", "t"),
    ]
    .into_iter()
    .filter(|(state, _, _)| Some(*state) != from || (is_reported && *state == Approved))
    .filter(|(state, _, _)| !(*state == Pending && from == Some(Approved)))
    .map(|(state, label, key)| DecisionView {
        value: state.as_str(),
        label: label.into(),
        key,
    })
    .chain(ban)
    .collect()
}

/// Returns the numbers of a commenter's comments, for example "3 approved, 1 spam".
fn standing_message(standing: Standing) -> Message {
    Message::new("commenter-comment-counts")
        .with("approved", standing.approved)
        .with("spam", standing.spam)
        .with("others", standing.others)
}

impl View for QueuePage {
    const TEMPLATE: &'static str = "admin/comments/index.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            said_title: Some("comments".into()),
            is_unlisted: true,
            ..Head::default()
        }
    }
}

/// Returns each reason with the number of readers who gave it, most frequent first.
fn reports(reports: Option<Vec<Report>>) -> Vec<ReportView> {
    let reports = reports.unwrap_or_default();
    let view = |reason: ReportReason| {
        let given: Vec<&Report> = reports.iter().filter(|report| report.reason == reason).collect();
        ReportView {
            reason: reason.label(),
            count: given.len(),
            notes: given
                .iter()
                .map(|report| report.note.clone())
                .filter(|note| !note.is_empty())
                .collect(),
        }
    };
    let mut views: Vec<ReportView> = ReportReason::ALL.into_iter().map(view).collect();
    views.retain(|view| view.count > 0);
    views.sort_by_key(|view| std::cmp::Reverse(view.count));
    views
}

fn revisions(revisions: Option<Vec<(String, Timestamp)>>, site: &Site) -> Vec<RevisionView> {
    let view = |(body, replaced_at)| RevisionView {
        replaced: TimeView::new(replaced_at, site),
        body,
    };
    revisions.unwrap_or_default().into_iter().map(view).collect()
}
