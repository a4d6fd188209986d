//! Groups inline content into paragraphs.

use super::tree::{Element, Node, is_block};

/// What line breaks in the source mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum LineBreaks {
    /// White space, as in HTML.
    Spaces,
    /// A blank line separates paragraphs, and a single line break stays one: WordPress's classic editor.
    Paragraphs,
}

/// Elements whose content is blocks.
const CONTAINERS: [&str; 9] = [
    "blockquote",
    "details",
    "aside",
    "figure",
    "dd",
    "td",
    "th",
    "li",
    "figcaption",
];

/// Returns blocks only: inline content becomes paragraphs, and empty paragraphs go.
pub(super) fn group(nodes: Vec<Node>, breaks: LineBreaks) -> Vec<Node> {
    let mut blocks = Vec::new();
    let mut run = Vec::new();
    for node in nodes {
        match node {
            Node::Element(element) if is_block(&element.name) => {
                end_run(&mut run, &mut blocks, breaks);
                blocks.extend(block(element, breaks));
            }
            // Blocks inside an inline element: the inline element is given up.
            Node::Element(element) if element.find(&|inner| is_block(&inner.name)).is_some() => {
                end_run(&mut run, &mut blocks, breaks);
                blocks.extend(group(element.children, breaks));
            }
            node => run.push(node),
        }
    }
    end_run(&mut run, &mut blocks, breaks);
    blocks
}

fn block(mut element: Element, breaks: LineBreaks) -> Vec<Node> {
    match element.name.as_str() {
        "p" => {
            let mut blocks = Vec::new();
            if element.find(&|inner| is_block(&inner.name)).is_some() {
                return group(element.children, breaks);
            }
            end_run(&mut element.children, &mut blocks, breaks);
            blocks
        }
        "pre" => vec![element.into()],
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "summary" | "dt" => {
            element.children = trimmed(without_blocks(element.children));
            let is_empty = element.children.is_empty();
            if is_empty {
                Vec::new()
            } else {
                vec![element.into()]
            }
        }
        name if CONTAINERS.contains(&name) => {
            let is_figure = name == "figure";
            element.children = group(element.children, breaks);
            if is_figure || matches!(element.name.as_str(), "li" | "td" | "th" | "dd" | "figcaption") {
                element.children = without_lone_paragraph(element.children, is_figure);
            }
            vec![element.into()]
        }
        "audio" | "video" | "hr" => vec![element.into()],
        // Lists, tables and what belongs to them: text between their items is white space.
        _ => {
            element.children = element
                .children
                .into_iter()
                .flat_map(|child| match child {
                    Node::Element(child) if is_block(&child.name) => block(child, breaks),
                    node if node.is_blank() => Vec::new(),
                    node => vec![node],
                })
                .collect();
            vec![element.into()]
        }
    }
}

/// Unwraps a paragraph that is the only content, or in a figure every paragraph.
fn without_lone_paragraph(children: Vec<Node>, every: bool) -> Vec<Node> {
    let paragraphs = children
        .iter()
        .filter(|child| child.as_element().is_some_and(|child| child.name == "p"))
        .count();
    if !every && paragraphs != 1 {
        return children;
    }
    // In a list item, only the text before a nested list.
    let is_first = children
        .first()
        .and_then(Node::as_element)
        .is_some_and(|first| first.name == "p");
    if !every && !is_first {
        return children;
    }
    children
        .into_iter()
        .flat_map(|child| match child {
            Node::Element(child) if child.name == "p" => child.children,
            child => vec![child],
        })
        .collect()
}

fn without_blocks(nodes: Vec<Node>) -> Vec<Node> {
    nodes
        .into_iter()
        .flat_map(|node| match node {
            Node::Element(element) if is_block(&element.name) => without_blocks(element.children),
            node => vec![node],
        })
        .collect()
}

/// Ends a run of inline content: it becomes one paragraph, or several.
fn end_run(run: &mut Vec<Node>, blocks: &mut Vec<Node>, breaks: LineBreaks) {
    let nodes = std::mem::take(run);
    let paragraphs = match breaks {
        LineBreaks::Spaces => split_at_double_breaks(nodes),
        LineBreaks::Paragraphs => split_at_double_breaks(with_breaks(nodes)),
    };
    for paragraph in paragraphs {
        let paragraph = trimmed(paragraph);
        if !paragraph.is_empty() {
            blocks.push(Element::new("p", paragraph).into());
        }
    }
}

/// Replaces each line break by `<br>`; a blank line becomes two.
fn with_breaks(nodes: Vec<Node>) -> Vec<Node> {
    let mut out: Vec<Node> = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Text(text) => {
                // The break after a `<br>` is that of the source.
                let is_after_break = out.last().is_some_and(is_break);
                for (index, line) in text.replace('\r', "").split('\n').enumerate() {
                    let doubles = index == 1 && is_after_break && out.last().is_some_and(is_break);
                    if index > 0 && !doubles {
                        out.push(Element::new("br", Vec::new()).into());
                    }
                    let is_blank = line.is_empty() || (index > 0 && line.trim().is_empty());
                    if !is_blank {
                        out.push(Node::text(line));
                    }
                }
            }
            Node::Element(mut element) if element.name != "pre" && element.name != "code" => {
                element.children = with_breaks(element.children);
                out.push(element.into());
            }
            node @ Node::Element(_) => out.push(node),
        }
    }
    out
}

fn split_at_double_breaks(nodes: Vec<Node>) -> Vec<Vec<Node>> {
    let mut paragraphs = vec![Vec::new()];
    let mut breaks: Vec<Node> = Vec::new();
    for node in nodes {
        if is_break(&node) {
            breaks.push(node);
        } else if node.is_blank() && !breaks.is_empty() {
            // White space between two breaks.
        } else {
            if breaks.len() >= 2 {
                paragraphs.push(Vec::new());
                breaks.clear();
            }
            if let Some(last) = paragraphs.last_mut() {
                last.append(&mut breaks);
                last.push(node);
            }
        }
    }
    paragraphs
}

/// Removes breaks and white space at both ends.
fn trimmed(mut nodes: Vec<Node>) -> Vec<Node> {
    let is_empty = |node: &Node| is_break(node) || node.is_blank() || is_lone_space(node);
    while nodes.last().is_some_and(is_empty) {
        nodes.pop();
    }
    let start = nodes
        .iter()
        .position(|node| !is_empty(node))
        .unwrap_or(nodes.len());
    nodes.drain(..start);
    nodes
}

/// Returns whether a node is only no-break spaces, with which editors fill empty paragraphs.
fn is_lone_space(node: &Node) -> bool {
    match node {
        Node::Text(text) => text.chars().all(|c| c.is_whitespace() || c == '\u{a0}'),
        Node::Element(element) => {
            matches!(element.name.as_str(), "b" | "strong" | "em" | "i" | "span" | "u")
                && element.children.iter().all(is_lone_space)
        }
    }
}

fn is_break(node: &Node) -> bool {
    node.as_element().is_some_and(|element| element.name == "br")
}
