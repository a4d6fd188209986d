//! What states, tabs and counts are called.

use super::model::Tab;
use super::queries::MOST;
use crate::comments::CommentState;
use crate::locale::Message;

/// How many comments there are, as far as anybody counts.
pub(super) fn counted(count: i64) -> Message {
    if count > MOST {
        Message::new("more-than").with("count", MOST)
    } else {
        Message::new("number").with("count", count)
    }
}

/// What the state of a comment is called.
pub(super) fn state_label(state: CommentState) -> Message {
    label(Tab::State(state))
}

/// What a moderator is told once comments are in this state.
pub(super) fn decided(state: CommentState) -> &'static str {
    match state {
        CommentState::Pending => "comments-moved-to-pending-done",
        CommentState::Approved => "comments-approved-done",
        CommentState::Spam => "comments-marked-spam-done",
        CommentState::Trash => "comments-moved-to-trash-done",
    }
}

/// What a tab is called.
pub(super) fn label(tab: Tab) -> Message {
    Message::new(match tab {
        Tab::State(CommentState::Pending) => "tab-pending",
        Tab::Reported => "tab-reported",
        Tab::State(CommentState::Approved) => "tab-approved",
        Tab::State(CommentState::Spam) => "tab-spam",
        Tab::State(CommentState::Trash) => "tab-trash",
    })
}

/// What is said of a list without comments.
pub(super) fn empty_message(tab: Option<Tab>) -> Message {
    Message::new(match tab {
        None => "comment-search-empty",
        Some(Tab::State(CommentState::Pending)) => "pending-empty",
        Some(Tab::Reported) => "reported-empty",
        Some(Tab::State(CommentState::Approved)) => "approved-empty",
        Some(Tab::State(CommentState::Spam)) => "spam-empty",
        Some(Tab::State(CommentState::Trash)) => "trash-empty",
    })
}
