//! Builds threads from flat rows (pure).

use std::collections::HashMap;
use std::mem;

use jiff::Timestamp;

use super::CommentState;
use crate::commenters::Avatar;
use crate::db::keyset::Cursor;
use crate::ids::{AccountId, CommentId};
use crate::text::SafeHtml;

/// The fields of a comment that determine its place in a thread.
#[derive(Debug, Clone)]
pub struct ThreadComment {
    /// The comment's id.
    pub id: CommentId,
    /// The parent; `None` for a root comment.
    pub parent_id: Option<CommentId>,
    /// The time of posting.
    pub created_at: Timestamp,
    /// The state that the reader is shown.
    pub state: CommentState,
    /// Whether its commenter deleted it.
    pub is_withdrawn: bool,
    /// Whether it is the reader's own comment.
    pub is_own: bool,
    /// The public name.
    pub author_name: String,
    /// Changes whenever the row changes.
    pub version: u32,
}

/// The fields of a comment that are needed to render it.
#[derive(Debug, Clone)]
pub struct CommentRow {
    /// The comment's id.
    pub id: CommentId,
    /// The state that the reader is shown.
    pub state: CommentState,
    /// The details for its writer; `None` for other readers.
    pub own: Option<Own>,
    /// The avatar.
    pub avatar: Avatar,
    /// The author's account; `None` for readers.
    pub account_id: Option<AccountId>,
    /// The public name.
    pub author_name: String,
    /// The website's URL, or empty.
    pub website: String,
    /// The rendered text.
    pub html: SafeHtml,
    /// The time of posting.
    pub created_at: Timestamp,
    /// The time of the last edit by its commenter.
    pub edited_at: Option<Timestamp>,
    /// The fragment of its permalink in the system that it was imported from.
    pub old_anchor: Option<String>,
    /// The transaction that last wrote the row.
    pub version: u32,
}

/// Details of a comment that only its writer is shown.
#[derive(Debug, Clone)]
pub struct Own {
    /// The nonce of the form with which it was posted.
    pub nonce: String,
    /// The reasons why it is held, as they are stored.
    pub hold_reasons: Vec<String>,
}

impl ThreadComment {
    /// Returns whether the reader may read it: it is public, or it is pending and their own.
    pub fn is_visible(&self) -> bool {
        self.state == CommentState::Approved || (self.is_own && self.state == CommentState::Pending)
    }
}

/// A comment with its replies, oldest first.
#[derive(Debug)]
pub struct Node {
    /// The comment. In a tombstone it is not visible, and only holds the replies together.
    pub entry: ThreadComment,
    /// The name of the parent's writer, for a reply at the depth limit. Such a reply is shown beside its parent, not
    /// below it.
    pub in_reply_to: Option<String>,
    /// The replies, oldest first.
    pub replies: Vec<Node>,
    /// Where the thread continues if it has more replies than a page shows. Set only on the root comment.
    pub more: Option<Cursor>,
}

/// Builds threads of at most `depth` levels from entries in any order. An entry that is not visible is included only if
/// it has a visible descendant.
pub fn build(mut entries: Vec<ThreadComment>, depth: usize) -> Vec<Node> {
    entries.sort_by_key(|entry| (entry.created_at, entry.id));
    let places: HashMap<CommentId, usize> = (0..)
        .zip(&entries)
        .map(|(place, entry)| (entry.id, place))
        .collect();
    let parent = |entry: &ThreadComment| entry.parent_id.and_then(|id| places.get(&id)).copied();
    let parents: Vec<Option<usize>> = entries.iter().map(parent).collect();

    let kept = kept(&entries, &parents);
    let mut tree = Tree {
        roots: Vec::new(),
        replies: vec![Vec::new(); entries.len()],
        entries: entries.into_iter().map(Some).collect(),
    };
    for (place, parent) in parents.into_iter().enumerate().filter(|(place, _)| kept[*place]) {
        match parent {
            Some(parent) => tree.replies[parent].push(place),
            None => tree.roots.push(place),
        }
    }
    let roots = mem::take(&mut tree.roots);
    tree.attach(roots, 1, depth.max(1))
}

/// Returns which entries are included: the visible ones and all their ancestors.
fn kept(entries: &[ThreadComment], parents: &[Option<usize>]) -> Vec<bool> {
    let mut kept = vec![false; entries.len()];
    for (place, _) in entries.iter().enumerate().filter(|(_, entry)| entry.is_visible()) {
        let mut next = Some(place);
        while let Some(place) = next {
            if mem::replace(&mut kept[place], true) {
                break;
            }
            next = parents[place];
        }
    }
    kept
}

/// Entries in order of time, and the indexes of their replies. Each entry is taken out once.
struct Tree {
    roots: Vec<usize>,
    entries: Vec<Option<ThreadComment>>,
    replies: Vec<Vec<usize>>,
}

impl Tree {
    /// Builds nodes from these entries. At the last level, replies follow flat. The recursion depth is limited by
    /// `depth`, however deep the thread is.
    fn attach(&mut self, places: Vec<usize>, level: usize, depth: usize) -> Vec<Node> {
        let mut nodes = Vec::with_capacity(places.len());
        for place in places {
            let Some(entry) = self.entries[place].take() else {
                continue;
            };
            let replies = mem::take(&mut self.replies[place]);
            let mut node = Node {
                entry,
                in_reply_to: None,
                replies: Vec::new(),
                more: None,
            };
            if level < depth {
                node.replies = self.attach(replies, level + 1, depth);
                nodes.push(node);
            } else {
                let waiting = named(replies, &node.entry);
                nodes.push(node);
                self.flatten(waiting, &mut nodes);
            }
        }
        nodes
    }

    /// Appends the waiting entries and their descendants depth first, each with the name of the commenter that it
    /// answers.
    fn flatten(&mut self, mut waiting: Vec<(usize, String)>, nodes: &mut Vec<Node>) {
        while let Some((place, answered)) = waiting.pop() {
            let Some(entry) = self.entries[place].take() else {
                continue;
            };
            waiting.extend(named(mem::take(&mut self.replies[place]), &entry));
            nodes.push(Node {
                entry,
                in_reply_to: Some(answered),
                replies: Vec::new(),
                more: None,
            });
        }
    }
}

/// Returns the indexes of replies in reverse order, each with the name of the commenter that it answers.
fn named(replies: Vec<usize>, answered: &ThreadComment) -> Vec<(usize, String)> {
    let name = |place| (place, shown_name(answered).to_owned());
    replies.into_iter().rev().map(name).collect()
}

/// Shown in place of the name of a removed comment's writer, who is not named.
pub(crate) const REMOVED: &str = "a removed comment";

fn shown_name(entry: &ThreadComment) -> &str {
    if entry.is_visible() {
        &entry.author_name
    } else {
        REMOVED
    }
}

#[cfg(test)]
mod tests;
