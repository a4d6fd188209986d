//! Flat rows into threads: pure.

use std::collections::HashMap;
use std::mem;

use jiff::Timestamp;

use super::CommentState;
use crate::commenters::Avatar;
use crate::db::keyset::Cursor;
use crate::ids::{AccountId, CommentId};
use crate::text::SafeHtml;

/// What has to be known of a comment to find its place.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its id.
    pub id: CommentId,
    /// The comment that it answers.
    pub parent_id: Option<CommentId>,
    /// When it was posted.
    pub created_at: Timestamp,
    /// Where it is in its life.
    pub state: CommentState,
    /// Whether its commenter took it back.
    pub is_withdrawn: bool,
    /// Whether whoever looks wrote it.
    pub is_own: bool,
    /// The name on the page.
    pub author_name: String,
    /// Another one after each change of it.
    pub version: u32,
}

/// A comment as it is drawn.
#[derive(Debug, Clone)]
pub struct CommentRow {
    /// Its id.
    pub id: CommentId,
    /// Where it is in its life.
    pub state: CommentState,
    /// What its own writer may know besides.
    pub own: Option<Own>,
    /// The picture beside it.
    pub avatar: Avatar,
    /// The account that wrote it.
    pub account_id: Option<AccountId>,
    /// The name on the page.
    pub author_name: String,
    /// Or nothing.
    pub website: String,
    /// The text.
    pub html: SafeHtml,
    /// When it was posted.
    pub created_at: Timestamp,
    /// When its commenter last changed it.
    pub edited_at: Option<Timestamp>,
    /// The transaction that wrote it as it is.
    pub version: u32,
}

/// What only the writer of a comment is told of it.
#[derive(Debug, Clone)]
pub struct Own {
    /// Of the form that it was posted with.
    pub nonce: String,
    /// Why it waits.
    pub hold_reasons: Vec<String>,
}

impl Entry {
    /// Whether whoever looks may read it: it is public, or it waits and is their own.
    pub fn is_visible(&self) -> bool {
        self.state == CommentState::Approved || (self.is_own && self.state == CommentState::Pending)
    }
}

/// A comment with its replies, oldest first.
#[derive(Debug)]
pub struct Node {
    /// The comment; not visible in a tombstone, which is there for the sake of its replies.
    pub entry: Entry,
    /// The name that a reply at the depth limit answers, as it is drawn beside it, not below.
    pub in_reply_to: Option<String>,
    /// The replies.
    pub replies: Vec<Node>,
    /// Where a thread with more replies than the page shows goes on; only of the comment that opened it.
    pub more: Option<Cursor>,
}

/// Makes threads of at most `depth` levels from entries in any order. What is not visible stays only as long as a
/// visible reply hangs on it.
pub fn build(mut entries: Vec<Entry>, depth: usize) -> Vec<Node> {
    entries.sort_by_key(|entry| (entry.created_at, entry.id));
    let places: HashMap<CommentId, usize> = (0..)
        .zip(&entries)
        .map(|(place, entry)| (entry.id, place))
        .collect();
    let parent = |entry: &Entry| entry.parent_id.and_then(|id| places.get(&id)).copied();
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

/// Which entries stay: the visible ones and everything above them.
fn kept(entries: &[Entry], parents: &[Option<usize>]) -> Vec<bool> {
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

/// Entries by their place in time, and the places of what hangs on them. Each is taken out once.
struct Tree {
    roots: Vec<usize>,
    entries: Vec<Option<Entry>>,
    replies: Vec<Vec<usize>>,
}

impl Tree {
    /// Makes nodes of these; at the last level their replies follow them, flat. The recursion is as deep as the limit,
    /// however deep the thread is.
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

    /// Appends all that waits and what hangs on it, depth first, each with the name that it answers.
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

/// The places of replies, the last one first, with the name that they answer.
fn named(replies: Vec<usize>, answered: &Entry) -> Vec<(usize, String)> {
    let name = |place| (place, shown_name(answered).to_owned());
    replies.into_iter().rev().map(name).collect()
}

/// What stands where the name of a removed comment's writer would: they are not named.
pub(crate) const REMOVED: &str = "a removed comment";

fn shown_name(entry: &Entry) -> &str {
    if entry.is_visible() {
        &entry.author_name
    } else {
        REMOVED
    }
}

#[cfg(test)]
mod tests;
