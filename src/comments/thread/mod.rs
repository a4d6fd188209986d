//! Flat rows into threads: pure.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use super::CommentState;
use crate::commenters::Avatar;
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
}

/// Makes threads of at most `depth` levels from entries in any order. What is not visible stays only as long as a
/// visible reply hangs on it.
pub fn build(mut entries: Vec<Entry>, depth: usize) -> Vec<Node> {
    entries.sort_by_key(|entry| (entry.created_at, entry.id));
    let kept = kept_ids(&entries);
    entries.retain(|entry| kept.contains(&entry.id));

    let known: HashSet<CommentId> = entries.iter().map(|entry| entry.id).collect();
    let mut children: HashMap<Option<CommentId>, Vec<Entry>> = HashMap::new();
    for entry in entries {
        let parent = entry.parent_id.filter(|parent| known.contains(parent));
        children.entry(parent).or_default().push(entry);
    }
    attach(&mut children, None, 1, depth.max(1))
}

/// The visible comments and everything above them.
fn kept_ids(entries: &[Entry]) -> HashSet<CommentId> {
    let parents: HashMap<CommentId, Option<CommentId>> =
        entries.iter().map(|entry| (entry.id, entry.parent_id)).collect();
    let mut kept = HashSet::new();
    for entry in entries.iter().filter(|entry| entry.is_visible()) {
        let mut next = Some(entry.id);
        while let Some(id) = next {
            if !parents.contains_key(&id) || !kept.insert(id) {
                break;
            }
            next = parents[&id];
        }
    }
    kept
}

/// Takes the replies to `parent` out of `children`; at the last level their own replies follow them, flat.
/// The recursion is as deep as the limit, however deep the thread is.
fn attach(
    children: &mut HashMap<Option<CommentId>, Vec<Entry>>,
    parent: Option<CommentId>,
    level: usize,
    depth: usize,
) -> Vec<Node> {
    let entries = children.remove(&parent).unwrap_or_default();
    let mut nodes = Vec::new();
    for entry in entries {
        let id = entry.id;
        let name = shown_name(&entry).to_owned();
        nodes.push(Node {
            entry,
            in_reply_to: None,
            replies: Vec::new(),
        });
        if level < depth {
            let replies = attach(children, Some(id), level + 1, depth);
            if let Some(node) = nodes.last_mut() {
                node.replies = replies;
            }
        } else {
            flatten(children, id, &name, &mut nodes);
        }
    }
    nodes
}

/// Appends all that hangs below `id`, depth first, each with the name that it answers.
fn flatten(
    children: &mut HashMap<Option<CommentId>, Vec<Entry>>,
    id: CommentId,
    name: &str,
    nodes: &mut Vec<Node>,
) {
    let take = |children: &mut HashMap<_, Vec<Entry>>, id, name: &str| -> Vec<(Entry, String)> {
        let replies = children.remove(&Some(id)).unwrap_or_default();
        replies
            .into_iter()
            .rev()
            .map(|entry| (entry, name.to_owned()))
            .collect()
    };
    let mut waiting = take(children, id, name);
    while let Some((entry, answered)) = waiting.pop() {
        waiting.extend(take(children, entry.id, shown_name(&entry)));
        nodes.push(Node {
            entry,
            in_reply_to: Some(answered),
            replies: Vec::new(),
        });
    }
}

/// What stands where the name of a removed comment's writer would: they are not named.
pub const REMOVED: &str = "a removed comment";

fn shown_name(entry: &Entry) -> &str {
    if entry.is_visible() {
        &entry.author_name
    } else {
        REMOVED
    }
}

#[cfg(test)]
mod tests;
