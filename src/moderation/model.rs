//! Which comments a moderator looks at.

use jiff::Timestamp;

use crate::comments::CommentState;
use crate::ids::{CommentId, CommenterId};

/// A tab of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Tab {
    /// The comments in this state.
    State(CommentState),
    /// The public comments with reports that nobody has answered yet.
    Reported,
}

impl Tab {
    /// Every tab, in the order of the queue.
    pub(crate) const ALL: [Self; 5] = [
        Self::State(CommentState::Pending),
        Self::Reported,
        Self::State(CommentState::Approved),
        Self::State(CommentState::Spam),
        Self::State(CommentState::Trash),
    ];

    /// As addresses write it.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::State(state) => state.as_str(),
            Self::Reported => "reported",
        }
    }

    /// Reads what `as_str` wrote.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.as_str() == text)
    }

    /// The state of its comments.
    pub(crate) fn state(self) -> CommentState {
        match self {
            Self::State(state) => state,
            Self::Reported => CommentState::Approved,
        }
    }
}

/// Which comments are listed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Filter {
    /// Those of this tab; `None`: in every state.
    pub tab: Option<Tab>,
    /// With these words in the name or the text; empty: with any.
    pub words: String,
    /// By this commenter alone.
    pub commenter: Option<CommenterId>,
    /// On the article of this slug alone; empty: on any.
    pub article: String,
    /// From this moment on.
    pub since: Option<Timestamp>,
    /// Before this moment.
    pub until: Option<Timestamp>,
}

impl Filter {
    /// Whether copies of a comment are folded under it: in the whole list of a state, where they would bury the others. What is
    /// public is listed as readers see it.
    pub(crate) fn is_folded(&self) -> bool {
        let is_queue = matches!(self.tab, Some(Tab::State(state)) if state != CommentState::Approved);
        let is_whole = self.words.is_empty() && self.commenter.is_none() && self.article.is_empty();
        is_queue && is_whole && self.since.is_none() && self.until.is_none()
    }
}

/// A comment with the state in which a moderator saw it: what somebody else decided meanwhile stays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Seen {
    /// The comment.
    pub id: CommentId,
    /// As it was shown.
    pub state: CommentState,
}

impl Seen {
    /// Reads `id.state`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (id, state) = text.split_once('.')?;
        Some(Self {
            id: CommentId(id.parse().ok()?),
            state: CommentState::parse(state)?,
        })
    }
}
