//! Tabs, filters and selected comments of the moderation queue.

use jiff::Timestamp;

use crate::comments::CommentState;
use crate::ids::{CommentId, CommenterId};

/// A tab of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Tab {
    /// The comments in this state.
    State(CommentState),
    /// The public comments with unresolved reports.
    Reported,
}

impl Tab {
    /// All tabs, in the order of the queue.
    pub(crate) const ALL: [Self; 5] = [
        Self::State(CommentState::Pending),
        Self::Reported,
        Self::State(CommentState::Approved),
        Self::State(CommentState::Spam),
        Self::State(CommentState::Trash),
    ];

    /// Returns the tab as URLs write it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::State(state) => state.as_str(),
            Self::Reported => "reported",
        }
    }

    /// Parses the output of `as_str`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.as_str() == text)
    }

    /// Returns the state of the tab's comments.
    pub(crate) fn state(self) -> CommentState {
        match self {
            Self::State(state) => state,
            Self::Reported => CommentState::Approved,
        }
    }
}

/// The filter of a list of comments.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filter {
    /// The tab; `None` for all states.
    pub tab: Option<Tab>,
    /// Words that the name or the text contains; empty for no condition.
    pub words: String,
    /// The commenter.
    pub commenter: Option<CommenterId>,
    /// The article's slug; empty for all articles.
    pub article: String,
    /// The earliest time of posting, inclusive.
    pub since: Option<Timestamp>,
    /// The latest time of posting, exclusive.
    pub until: Option<Timestamp>,
}

impl Filter {
    /// Returns whether copies are folded under the first comment with the same text. This applies to the unfiltered
    /// list of a state, where copies would bury other comments. Public comments are listed as readers see them.
    pub(crate) fn is_folded(&self) -> bool {
        let is_queue = matches!(self.tab, Some(Tab::State(state)) if state != CommentState::Approved);
        let is_whole = self.words.is_empty() && self.commenter.is_none() && self.article.is_empty();
        is_queue && is_whole && self.since.is_none() && self.until.is_none()
    }
}

/// A comment with the state in which a moderator saw it. The action skips it if its state has changed meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SelectedComment {
    pub id: CommentId,
    /// The state that the moderator saw.
    pub state: CommentState,
}

impl SelectedComment {
    /// Parses `id.state`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (id, state) = text.split_once('.')?;
        Some(Self {
            id: CommentId(id.parse().ok()?),
            state: CommentState::parse(state)?,
        })
    }
}
