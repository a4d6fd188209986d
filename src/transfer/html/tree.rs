//! A small tree of HTML. It holds no comments, scripts or styles, and no deep nesting.

use std::collections::BTreeSet;

use ego_tree::iter::Edge;
use scraper::{Html, Node as Parsed};

/// Elements that are nested deeper than this are unwrapped.
const MOST_DEPTH: usize = 40;
/// Elements that hold no text for readers.
const WITHOUT_TEXT: [&str; 5] = ["style", "template", "title", "head", "select"];

/// A text or an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Node {
    Text(String),
    Element(Element),
}

/// An element with its content.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: Vec<(String, String)>,
    pub(super) children: Vec<Node>,
}

impl Element {
    pub(super) fn new(name: &str, children: Vec<Node>) -> Self {
        Self {
            name: name.to_owned(),
            attributes: Vec::new(),
            children,
        }
    }

    /// Adds an attribute, unless its value is empty.
    pub(super) fn with(mut self, name: &str, value: &str) -> Self {
        if !value.is_empty() {
            self.attributes.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// Returns the value of an attribute, or an empty text.
    pub(super) fn get(&self, name: &str) -> &str {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }

    pub(super) fn has_class(&self, class: &str) -> bool {
        self.get("class")
            .split_ascii_whitespace()
            .any(|found| found == class)
    }

    /// Returns the first element below this one that fulfils the condition.
    pub(super) fn find(&self, is_wanted: &dyn Fn(&Self) -> bool) -> Option<&Self> {
        self.children.iter().find_map(|node| match node {
            Node::Element(element) if is_wanted(element) => Some(element),
            Node::Element(element) => element.find(is_wanted),
            Node::Text(_) => None,
        })
    }

    pub(super) fn text(&self) -> String {
        text_of(&self.children)
    }
}

impl Node {
    pub(super) fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    pub(super) fn as_element(&self) -> Option<&Element> {
        match self {
            Self::Element(element) => Some(element),
            Self::Text(_) => None,
        }
    }

    pub(super) fn is_blank(&self) -> bool {
        matches!(self, Self::Text(text) if text.trim_matches(|c: char| c.is_ascii_whitespace()).is_empty())
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

/// Parses a fragment of HTML as browsers do.
pub(super) fn parse(html: &str) -> Vec<Node> {
    let parsed = Html::parse_fragment(html);
    let mut open = vec![Element::default()];
    let mut unwrapped = 0_usize;
    let mut hidden = 0_usize;
    for edge in parsed.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Parsed::Text(text) if hidden == 0 => append(&mut open, Node::text(&**text)),
                Parsed::Element(element) => {
                    let name = element.name();
                    if hidden > 0 || WITHOUT_TEXT.contains(&name) {
                        hidden += 1;
                    } else if open.len() > MOST_DEPTH {
                        unwrapped += 1;
                    } else {
                        let attributes = element.attrs();
                        open.push(Element {
                            name: name.to_owned(),
                            attributes: attributes
                                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                                .collect(),
                            children: Vec::new(),
                        });
                    }
                }
                _ => {}
            },
            Edge::Close(node) if node.value().is_element() => {
                if hidden > 0 {
                    hidden -= 1;
                } else if unwrapped > 0 {
                    unwrapped -= 1;
                } else if open.len() > 1
                    && let Some(closed) = open.pop()
                {
                    append(&mut open, closed.into());
                }
            }
            Edge::Close(_) => {}
        }
    }
    let nodes = open.into_iter().next().unwrap_or_default().children;
    // The parser wraps a fragment in `<html>`.
    match nodes.as_slice() {
        [Node::Element(root)] if root.name == "html" => root.children.clone(),
        _ => nodes,
    }
}

fn append(open: &mut [Element], node: Node) {
    if let Some(parent) = open.last_mut() {
        parent.children.push(node);
    }
}

/// Returns the text of these nodes, with single spaces.
pub(super) fn text_of(nodes: &[Node]) -> String {
    let mut text = String::new();
    add_text(nodes, &mut text);
    text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

fn add_text(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) if element.name == "script" => {}
            Node::Element(element) => {
                let separates = is_block(&element.name) || element.name == "br";
                if separates {
                    out.push(' ');
                }
                add_text(&element.children, out);
                if separates {
                    out.push(' ');
                }
            }
        }
    }
}

/// Returns the values of attributes with these names.
pub(super) fn attributes(nodes: &[Node], names: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut waiting: Vec<&Node> = nodes.iter().collect();
    while let Some(node) = waiting.pop() {
        if let Node::Element(element) = node {
            found.extend(
                element
                    .attributes
                    .iter()
                    .filter(|(name, value)| names.contains(&name.as_str()) && !value.is_empty())
                    .map(|(_, value)| value.clone()),
            );
            waiting.extend(&element.children);
        }
    }
    found
}

/// Returns whether an element is a block.
pub(super) fn is_block(name: &str) -> bool {
    const BLOCKS: [&str; 42] = [
        "address",
        "article",
        "aside",
        "audio",
        "blockquote",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "video",
        "menu",
    ];
    BLOCKS.contains(&name)
}

/// Appends the text of code, with its line breaks.
pub(super) fn add_code(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) if element.name == "br" => out.push('\n'),
            Node::Element(element) => add_code(&element.children, out),
        }
    }
}
