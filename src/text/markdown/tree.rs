//! What is changed in a parsed document before it is formatted, whoever wrote it. Each change takes one walk.

use std::cell::Cell;

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Node, Options, try_parse_document};

/// How many elements stand inside one another at most. Deeper quotes, lists and emphasis lose their markup, never their
/// text: browsers, the sanitiser and readers cannot follow them.
pub(super) const MAX_DEPTH: usize = 48;
/// Steps of the parser (a line, an inline or a node) that any text may take, and those for each of its bytes.
const FREE_STEPS: usize = 100_000;
const STEPS_PER_BYTE: usize = 8;
/// The parser asks whether to go on each time after so many steps.
const STEPS_BETWEEN_QUESTIONS: usize = 256;

/// Parses a text. `None` when that takes more steps than a text of its length may: a table with empty cells that nobody
/// typed can hold half a million.
pub(super) fn parse<'a>(arena: &'a Arena<'a>, text: &str, options: &Options<'_>) -> Option<Node<'a>> {
    let steps = Cell::new(0_usize);
    let most = FREE_STEPS + STEPS_PER_BYTE * text.len();
    let is_over = || {
        steps.set(steps.get() + STEPS_BETWEEN_QUESTIONS);
        steps.get() > most
    };
    try_parse_document(arena, text, options, &is_over).ok()
}

/// Takes the markup from quotes, lists and emphasis that stand inside more than [`MAX_DEPTH`] others.
pub(super) fn flatten(root: Node<'_>) {
    let mut waiting = vec![(root, 0)];
    while let Some((parent, depth)) = waiting.pop() {
        let mut next = parent.first_child();
        while let Some(node) = next {
            if depth >= MAX_DEPTH && may_be_unwrapped(node) {
                let first = node.first_child();
                let following = node.next_sibling();
                unwrap(node);
                next = first.or(following);
                continue;
            }
            if node.first_child().is_some() {
                waiting.push((node, depth + 1));
            }
            next = node.next_sibling();
        }
    }
}

/// Puts a node's children in its place.
pub(super) fn unwrap(node: Node<'_>) {
    let children: Vec<_> = node.children().collect();
    for child in children {
        node.insert_before(child);
    }
    node.detach();
}

fn may_be_unwrapped(node: Node<'_>) -> bool {
    matches!(
        node.data().value,
        NodeValue::BlockQuote
            | NodeValue::List(_)
            | NodeValue::Item(_)
            | NodeValue::TaskItem(_)
            | NodeValue::Emph
            | NodeValue::Strong
            | NodeValue::Strikethrough
            | NodeValue::Link(_)
            | NodeValue::Image(_)
    )
}

/// Joins lines that are broken between two wide characters, as Chinese and Japanese write no space there.
pub(super) fn join_lines(root: Node<'_>) {
    let breaks: Vec<_> = root
        .descendants()
        .filter(|node| matches!(node.data().value, NodeValue::SoftBreak))
        .collect();
    for node in breaks {
        if last_char_before(node).is_some_and(is_wide) && first_char_after(node).is_some_and(is_wide) {
            node.detach();
        }
    }
}

/// Whether lines may be joined at the character without a space (CSS Text 4, "segment break transformation rules"): it
/// is wide, and no Hangul, as Korean writes spaces.
pub(in crate::text) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{303e}' | '\u{3041}'..='\u{312f}' | '\u{31a0}'..='\u{321f}' | '\u{3220}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff01}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{1b000}'..='\u{1b2ff}' | '\u{20000}'..='\u{3fffd}')
}

fn last_char_before(node: Node<'_>) -> Option<char> {
    let mut before = node.previous_sibling()?;
    // A typed tag shows nothing.
    while matches!(before.data().value, NodeValue::HtmlInline(_)) {
        before = before.previous_sibling()?;
    }
    while let Some(child) = before.last_child() {
        before = child;
    }
    match &before.data().value {
        NodeValue::Text(text) => text.chars().next_back(),
        _ => None,
    }
}

fn first_char_after(node: Node<'_>) -> Option<char> {
    let mut after = node.next_sibling()?;
    while matches!(after.data().value, NodeValue::HtmlInline(_)) {
        after = after.next_sibling()?;
    }
    while let Some(child) = after.first_child() {
        after = child;
    }
    match &after.data().value {
        NodeValue::Text(text) => text.chars().next(),
        _ => None,
    }
}

/// Text nodes for `text` as it is typed, its lines kept apart.
pub(super) fn lines<'a>(arena: &'a Arena<'a>, text: &str) -> Vec<Node<'a>> {
    let mut nodes = Vec::new();
    for line in text.trim_end_matches('\n').split('\n') {
        if !nodes.is_empty() {
            nodes.push(new_node(arena, NodeValue::LineBreak));
        }
        nodes.push(new_node(arena, NodeValue::Text(line.to_owned().into())));
    }
    nodes
}

/// Shows HTML as it is typed.
pub(super) fn show_html<'a>(arena: &'a Arena<'a>, node: Node<'a>) {
    let value = node.data().value.clone();
    match value {
        NodeValue::HtmlBlock(block) => {
            node.data_mut().value = NodeValue::Paragraph;
            for line in lines(arena, &block.literal) {
                node.append(line);
            }
        }
        NodeValue::HtmlInline(literal) => {
            for line in lines(arena, &literal) {
                node.insert_before(line);
            }
            node.detach();
        }
        _ => {}
    }
}

pub(super) fn new_node<'a>(arena: &'a Arena<'a>, value: NodeValue) -> Node<'a> {
    arena.alloc(AstNode::from(value))
}
