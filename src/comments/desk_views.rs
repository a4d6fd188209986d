//! What the templates show of comments at the desk.

use std::collections::HashMap;

use serde::Serialize;

use super::CommentState;
use super::queries::QueueItem;
use crate::db::keyset::KeysetPage;
use crate::ids::CommentId;
use crate::locale;
use crate::site::Site;
use crate::text::{SafeHtml, excerpt};
use crate::theme::urls;
use crate::web::{CachePolicy, Head, View};

/// How much is shown of the comment that is answered, in characters.
const EXCERPT_LENGTH: usize = 160;

/// The queue: the comments in one state.
#[derive(Debug, Serialize)]
pub struct QueuePage {
    status: &'static str,
    tabs: Vec<Tab>,
    items: Vec<QueueItemView>,
    newer: Option<String>,
    older: Option<String>,
    empty_message: &'static str,
}

#[derive(Debug, Serialize)]
struct Tab {
    label: &'static str,
    url: String,
    count: i64,
    is_current: bool,
}

#[derive(Debug, Serialize)]
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
    hold_reasons: Vec<String>,
    state: &'static str,
    approve_action: String,
    spam_action: String,
    trash_action: String,
    restore_action: String,
}

impl QueuePage {
    /// A page of the queue.
    pub fn new(
        state: CommentState,
        counts: &HashMap<CommentState, i64>,
        page: KeysetPage<QueueItem>,
        site: &Site,
    ) -> Self {
        let list = urls::desk_comments(state.as_str());
        let tab = |tab: CommentState| Tab {
            label: label(tab),
            url: urls::desk_comments(tab.as_str()),
            count: counts.get(&tab).copied().unwrap_or(0),
            is_current: tab == state,
        };
        Self {
            status: state.as_str(),
            tabs: CommentState::ALL.into_iter().map(tab).collect(),
            newer: page.newer.map(|cursor| urls::list_page(&list, "after", &cursor)),
            older: page.older.map(|cursor| urls::list_page(&list, "before", &cursor)),
            items: page
                .rows
                .into_iter()
                .map(|item| QueueItemView::new(item, site))
                .collect(),
            empty_message: empty_message(state),
        }
    }
}

impl QueueItemView {
    fn new(item: QueueItem, site: &Site) -> Self {
        use CommentState::{Approved, Pending, Spam, Trash};

        let zone = &site.settings.time_zone;
        let state = item.state;
        let action = |name: &str, leads_to: &[CommentState]| {
            if leads_to.contains(&state) {
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
        Self {
            approve_action: action("approval", &[Pending, Spam, Trash]),
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
            date: locale::date_and_time(item.created_at, zone),
            datetime: locale::machine_time(item.created_at, zone),
            article_title: item.article_title,
            article_url: item.article_slug.as_ref().map(urls::article).unwrap_or_default(),
            in_reply_to,
            in_reply_to_excerpt,
            body: item.html,
            hold_reasons: item.hold_reasons,
            state: state.as_str(),
        }
    }
}

impl View for QueuePage {
    const TEMPLATE: &'static str = "admin/comments/index.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            title: "Comments".to_owned(),
            is_unlisted: true,
            ..Head::default()
        }
    }
}

fn label(state: CommentState) -> &'static str {
    match state {
        CommentState::Pending => "Pending",
        CommentState::Approved => "Approved",
        CommentState::Spam => "Spam",
        CommentState::Trash => "Trash",
    }
}

fn empty_message(state: CommentState) -> &'static str {
    match state {
        CommentState::Pending => "Nothing waits for you. New comments that need a decision will be here.",
        CommentState::Approved => "No comment is public yet.",
        CommentState::Spam => "No spam.",
        CommentState::Trash => "The trash is empty.",
    }
}
