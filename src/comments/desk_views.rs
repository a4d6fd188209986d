//! What the templates show of comments at the desk.

use std::collections::HashMap;

use jiff::Timestamp;
use serde::Serialize;

use super::CommentState;
use super::hold_reason::in_short;
use super::model::Tab;
use super::queries::QueueItem;
use super::report::Report;
use super::views::TimeView;
use crate::db::keyset::KeysetPage;
use crate::ids::CommentId;
use crate::locale::Message;
use crate::site::Site;
use crate::text::{SafeHtml, excerpt};
use crate::theme::urls;
use crate::web::{CachePolicy, Head, View};

/// How much is shown of the comment that is answered, in characters.
const EXCERPT_LENGTH: usize = 160;

/// The queue: the comments in one state.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct QueuePage {
    status: &'static str,
    tabs: Vec<TabView>,
    items: Vec<QueueItemView>,
    newer: Option<String>,
    older: Option<String>,
    empty_message: Message,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct TabView {
    label: Message,
    url: String,
    count: i64,
    is_current: bool,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct QueueItemView {
    id: CommentId,
    author_name: String,
    website: String,
    date: String,
    datetime: String,
    article_title: String,
    article_url: String,
    permalink: String,
    in_reply_to: String,
    in_reply_to_excerpt: String,
    body: SafeHtml,
    hold_reasons: Vec<Message>,
    reports: Vec<ReportView>,
    revisions: Vec<RevisionView>,
    is_withdrawn: bool,
    state: &'static str,
    approve_action: String,
    spam_action: String,
    trash_action: String,
    restore_action: String,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct ReportView {
    reason: Message,
    note: String,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct RevisionView {
    replaced: TimeView,
    body: String,
}

/// What is known of the queue besides a page of it.
#[derive(Debug)]
pub struct Queue {
    /// The tab that is shown.
    pub tab: Tab,
    /// How many comments there are in each state.
    pub by_state: HashMap<CommentState, i64>,
    /// How many public ones are reported.
    pub reported: i64,
    /// The open reports of the page's comments.
    pub reports: HashMap<CommentId, Vec<Report>>,
    /// The earlier texts of the page's comments.
    pub revisions: HashMap<CommentId, Vec<(String, Timestamp)>>,
}

impl QueuePage {
    /// A page of the queue.
    pub fn new(mut queue: Queue, page: KeysetPage<QueueItem>, site: &Site) -> Self {
        let current = queue.tab;
        let list = urls::desk_comments(current.as_str());
        let tab = |tab: Tab| TabView {
            label: label(tab),
            url: urls::desk_comments(tab.as_str()),
            count: match tab {
                Tab::State(state) => queue.by_state.get(&state).copied().unwrap_or(0),
                Tab::Reported => queue.reported,
            },
            is_current: tab == current,
        };
        Self {
            status: current.as_str(),
            tabs: Tab::ALL.into_iter().map(tab).collect(),
            newer: page.newer.map(|cursor| urls::list_page(&list, "after", &cursor)),
            older: page.older.map(|cursor| urls::list_page(&list, "before", &cursor)),
            items: page
                .rows
                .into_iter()
                .map(|item| QueueItemView::new(item, &mut queue, site))
                .collect(),
            empty_message: empty_message(current),
        }
    }
}

impl QueueItemView {
    fn new(item: QueueItem, queue: &mut Queue, site: &Site) -> Self {
        use CommentState::{Approved, Pending, Spam, Trash};

        let state = item.state;
        let action = |name: &str, leads_to: &[CommentState]| {
            if leads_to.contains(&state) && !item.is_withdrawn {
                urls::desk_comment_action(item.id, name)
            } else {
                String::new()
            }
        };
        let is_public = state == Approved && item.article_slug.is_some();
        let (in_reply_to, in_reply_to_excerpt) = item.parent.map_or_else(Default::default, |parent| {
            let text = excerpt::plain_text(&parent.html);
            (parent.author_name, excerpt::excerpt(&text, EXCERPT_LENGTH))
        });
        let approve_from: &[CommentState] = match queue.tab {
            // To approve what is public already is to answer its reports.
            Tab::Reported => &[Approved],
            Tab::State(_) => &[Pending, Spam, Trash],
        };
        Self {
            approve_action: action("approval", approve_from),
            reports: reports(queue.reports.remove(&item.id)),
            revisions: revisions(queue.revisions.remove(&item.id), site),
            is_withdrawn: item.is_withdrawn,
            restore_action: action("restoration", &[Spam, Trash]),
            spam_action: action("spam", &[Pending, Approved, Trash]),
            trash_action: action("trash", &[Pending, Approved, Spam]),
            permalink: if is_public {
                urls::comment(item.id)
            } else {
                String::new()
            },
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
            hold_reasons: in_short(&item.hold_reasons),
            state: state.as_str(),
        }
    }
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

fn reports(reports: Option<Vec<Report>>) -> Vec<ReportView> {
    let view = |report: Report| ReportView {
        reason: report.reason.label(),
        note: report.note,
    };
    reports.unwrap_or_default().into_iter().map(view).collect()
}

fn revisions(revisions: Option<Vec<(String, Timestamp)>>, site: &Site) -> Vec<RevisionView> {
    let view = |(body, replaced_at)| RevisionView {
        replaced: TimeView::new(replaced_at, site),
        body,
    };
    revisions.unwrap_or_default().into_iter().map(view).collect()
}

fn label(tab: Tab) -> Message {
    Message::new(match tab {
        Tab::State(CommentState::Pending) => "tab-pending",
        Tab::Reported => "tab-reported",
        Tab::State(CommentState::Approved) => "tab-approved",
        Tab::State(CommentState::Spam) => "tab-spam",
        Tab::State(CommentState::Trash) => "tab-trash",
    })
}

fn empty_message(tab: Tab) -> Message {
    Message::new(match tab {
        Tab::State(CommentState::Pending) => "pending-empty",
        Tab::Reported => "reported-empty",
        Tab::State(CommentState::Approved) => "approved-empty",
        Tab::State(CommentState::Spam) => "spam-empty",
        Tab::State(CommentState::Trash) => "trash-empty",
    })
}
