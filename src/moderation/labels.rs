//! Labels of states, tabs and counts.

use super::model::Tab;
use super::queries::MOST;
use crate::comments::CommentState;
use crate::locale::Message;

/// Returns the text for a count, which is only counted up to `MOST`.
pub(super) fn counted(count: i64) -> Message {
    if count > MOST {
        Message::new("more-than").with("count", MOST)
    } else {
        Message::new("count").with("count", count)
    }
}

pub(super) fn state_label(state: CommentState) -> Message {
    label(Tab::State(state))
}

/// Returns the name of the notice after comments were moved to this state.
pub(super) fn decided(state: CommentState) -> &'static str {
    match state {
        CommentState::Pending => "comments-moved-to-pending-done",
        CommentState::Approved => "comments-approved-done",
        CommentState::Spam => "comments-marked-spam-done",
        CommentState::Trash => "comments-moved-to-trash-done",
    }
}

pub(super) fn label(tab: Tab) -> Message {
    Message::new(match tab {
        Tab::State(CommentState::Pending) => "tab-pending",
        Tab::Reported => "tab-reported",
        Tab::State(CommentState::Approved) => "tab-approved",
        Tab::State(CommentState::Spam) => "tab-spam",
        Tab::State(CommentState::Trash) => "tab-trash",
    })
}

/// Returns the text for an empty list.
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
