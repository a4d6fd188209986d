//! Transformations of a parsed document before it is formatted, for articles and comments. Each takes one pass.

use std::cell::Cell;

use comrak::nodes::{AstNode, NodeValue};
use comrak::{Arena, Node, Options, try_parse_document};

/// The maximum nesting depth of elements. Deeper quotes, lists and emphasis lose their markup, but not their text, as
/// browsers and the sanitiser do not support more.
pub(super) const MAX_DEPTH: usize = 48;
/// The number of parser steps (a line, an inline or a node) that every text may take, and the additional number per
/// byte.
const FREE_STEPS: usize = 100_000;
const STEPS_PER_BYTE: usize = 8;
/// The number of steps after which the parser checks the limit.
const STEPS_BETWEEN_QUESTIONS: usize = 256;

/// Parses a text. Returns `None` if that takes more steps than its length allows: a table can have half a million
/// empty cells that were not typed.
pub(super) fn parse<'a>(arena: &'a Arena<'a>, text: &str, options: &Options<'_>) -> Option<Node<'a>> {
    let steps = Cell::new(0_usize);
    let most = FREE_STEPS + STEPS_PER_BYTE * text.len();
    let is_over = || {
        steps.set(steps.get() + STEPS_BETWEEN_QUESTIONS);
        steps.get() > most
    };
    try_parse_document(arena, text, options, &is_over).ok()
}

/// Removes the markup of quotes, lists and emphasis that are nested more than [`MAX_DEPTH`] levels deep.
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

/// Replaces a node by its children.
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

/// Joins lines that are broken between two wide characters, as Chinese and Japanese have no space there.
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

/// Returns whether lines may be joined without a space at the character (CSS Text 4, "segment break transformation
/// rules"). The character must be wide and not Hangul, as Korean has spaces.
pub(in crate::text) fn is_wide(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{303e}' | '\u{3041}'..='\u{312f}' | '\u{31a0}'..='\u{321f}' | '\u{3220}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{fe10}'..='\u{fe19}' | '\u{fe30}'..='\u{fe6f}'
        | '\u{ff01}'..='\u{ff60}' | '\u{ffe0}'..='\u{ffe6}' | '\u{1b000}'..='\u{1b2ff}' | '\u{20000}'..='\u{3fffd}')
}

fn last_char_before(node: Node<'_>) -> Option<char> {
    let mut before = node.previous_sibling()?;
    // Raw tags are invisible.
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

/// Returns text nodes for the source `text`, with line breaks between its lines.
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

/// Replaces raw HTML by its source text.
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
