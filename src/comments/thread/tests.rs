//! Properties of threads, tested with random trees.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn entry(number: u128, parent: Option<u128>, state: CommentState) -> ThreadComment {
    ThreadComment {
        id: CommentId(Uuid::from_u128(number)),
        parent_id: parent.map(|number| CommentId(Uuid::from_u128(number))),
        created_at: Timestamp::UNIX_EPOCH,
        state,
        is_withdrawn: false,
        is_own: false,
        author_name: format!("Reader {number}"),
        version: 1,
    }
}

fn walk<'a>(nodes: &'a [Node], level: usize, seen: &mut Vec<(&'a Node, usize)>) {
    for node in nodes {
        seen.push((node, level));
        walk(&node.replies, level + 1, seen);
    }
}

/// Each entry replies to an arbitrary earlier one or is a root.
fn entries() -> impl Strategy<Value = Vec<ThreadComment>> {
    let state = prop_oneof![3 => Just(CommentState::Approved), 1 => Just(CommentState::Trash), 1 => Just(CommentState::Pending)];
    prop::collection::vec((any::<prop::sample::Index>(), any::<bool>(), state), 0..60).prop_map(|generated| {
        let make = |(number, (index, is_root, state)): (usize, (prop::sample::Index, bool, CommentState))| {
            let parent = (number > 0 && !is_root).then(|| index.index(number.max(1)) as u128);
            entry(number as u128, parent, state)
        };
        generated.into_iter().enumerate().map(make).collect()
    })
}

proptest! {
    #[test]
    fn every_visible_comment_is_there_once_and_no_level_is_too_deep(entries in entries(), depth in 1_usize..7) {
        let mut expected: Vec<CommentId> = entries.iter().filter(|entry| entry.is_visible()).map(|entry| entry.id).collect();
        let nodes = build(entries, depth);
        let mut seen = Vec::new();
        walk(&nodes, 1, &mut seen);
        let mut found: Vec<CommentId> =
            seen.iter().filter(|(node, _)| node.entry.is_visible()).map(|(node, _)| node.entry.id).collect();
        expected.sort_unstable();
        found.sort_unstable();
        prop_assert_eq!(found, expected);
        prop_assert!(seen.iter().all(|(_, level)| *level <= depth));
    }

    #[test]
    fn a_tombstone_has_a_visible_reply(entries in entries()) {
        let nodes = build(entries, 100);
        let mut seen = Vec::new();
        walk(&nodes, 1, &mut seen);
        for (node, _) in seen.iter().filter(|(node, _)| !node.entry.is_visible()) {
            let mut below = Vec::new();
            walk(&node.replies, 1, &mut below);
            prop_assert!(below.iter().any(|(node, _)| node.entry.is_visible()));
        }
    }
}

#[test]
fn a_reply_at_the_limit_is_flat_and_names_whom_it_answers() {
    let entries = vec![
        entry(1, None, CommentState::Approved),
        entry(2, Some(1), CommentState::Approved),
        entry(3, Some(2), CommentState::Approved),
        entry(4, Some(3), CommentState::Approved),
    ];
    let nodes = build(entries, 2);
    let names: Vec<Option<&str>> = nodes[0]
        .replies
        .iter()
        .map(|node| node.in_reply_to.as_deref())
        .collect();
    assert_eq!(names, [None, Some("Reader 2"), Some("Reader 3")]);
}

#[test]
fn a_thread_of_ten_thousand_replies_in_a_chain_is_built() {
    let entries = (0..10_000)
        .map(|number| entry(number, number.checked_sub(1), CommentState::Approved))
        .collect();
    let nodes = build(entries, 5);
    let mut seen = Vec::new();
    walk(&nodes, 1, &mut seen);
    assert_eq!(seen.len(), 10_000);
}
