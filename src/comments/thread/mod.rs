//! Flat rows into threads: pure.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use super::CommentState;
use crate::commenters::Avatar;
use crate::ids::{AccountId, CommentId};
use crate::text::SafeHtml;

/// A comment as the list reads it.
#[derive(Debug, Clone)]
pub struct CommentRow {
    /// Its id.
    pub id: CommentId,
    /// The comment that it answers.
    pub parent_id: Option<CommentId>,
    /// Where it is in its life.
    pub state: CommentState,
    /// Whether its commenter took it back.
    pub is_withdrawn: bool,
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

impl CommentRow {
    /// Whether whoever looks may read it: it is public, or it waits and is their own.
    pub fn is_visible(&self) -> bool {
        self.state == CommentState::Approved || (self.own.is_some() && self.state == CommentState::Pending)
    }
}

/// A comment with its replies, oldest first.
#[derive(Debug)]
pub struct Node {
    /// The comment; not visible in a tombstone, which is there for the sake of its replies.
    pub row: CommentRow,
    /// The name that a reply at the depth limit answers, as it is drawn beside it, not below.
    pub in_reply_to: Option<String>,
    /// The replies.
    pub replies: Vec<Node>,
}

/// Makes threads of at most `depth` levels from rows in any order. What is not visible stays only as long as a
/// visible reply hangs on it.
pub fn build(mut rows: Vec<CommentRow>, depth: usize) -> Vec<Node> {
    rows.sort_by_key(|row| (row.created_at, row.id));
    let kept = kept_ids(&rows);
    rows.retain(|row| kept.contains(&row.id));

    let known: HashSet<CommentId> = rows.iter().map(|row| row.id).collect();
    let mut children: HashMap<Option<CommentId>, Vec<CommentRow>> = HashMap::new();
    for row in rows {
        let parent = row.parent_id.filter(|parent| known.contains(parent));
        children.entry(parent).or_default().push(row);
    }
    attach(&mut children, None, 1, depth.max(1))
}

/// The visible comments and everything above them.
fn kept_ids(rows: &[CommentRow]) -> HashSet<CommentId> {
    let parents: HashMap<CommentId, Option<CommentId>> =
        rows.iter().map(|row| (row.id, row.parent_id)).collect();
    let mut kept = HashSet::new();
    for row in rows.iter().filter(|row| row.is_visible()) {
        let mut next = Some(row.id);
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
    children: &mut HashMap<Option<CommentId>, Vec<CommentRow>>,
    parent: Option<CommentId>,
    level: usize,
    depth: usize,
) -> Vec<Node> {
    let rows = children.remove(&parent).unwrap_or_default();
    let mut nodes = Vec::new();
    for row in rows {
        let id = row.id;
        let name = shown_name(&row).to_owned();
        nodes.push(Node {
            row,
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
    children: &mut HashMap<Option<CommentId>, Vec<CommentRow>>,
    id: CommentId,
    name: &str,
    nodes: &mut Vec<Node>,
) {
    let take = |children: &mut HashMap<_, Vec<CommentRow>>, id, name: &str| -> Vec<(CommentRow, String)> {
        let replies = children.remove(&Some(id)).unwrap_or_default();
        replies
            .into_iter()
            .rev()
            .map(|row| (row, name.to_owned()))
            .collect()
    };
    let mut waiting = take(children, id, name);
    while let Some((row, answered)) = waiting.pop() {
        waiting.extend(take(children, row.id, shown_name(&row)));
        nodes.push(Node {
            row,
            in_reply_to: Some(answered),
            replies: Vec::new(),
        });
    }
}

/// What stands where the name of a removed comment's writer would: they are not named.
pub const REMOVED: &str = "a removed comment";

fn shown_name(row: &CommentRow) -> &str {
    if row.is_visible() {
        &row.author_name
    } else {
        REMOVED
    }
}

#[cfg(test)]
mod tests;
