//! Compares two renderings: the same text, structure, links and pictures are the same document.

use ego_tree::iter::Edge;
use scraper::{Html, Node};

use super::tree::is_block;
use crate::text::SafeHtml;

/// Elements without a meaning of their own: wrappers, and colours of code.
const IGNORED: [&str; 8] = [
    "html", "body", "div", "span", "section", "tbody", "thead", "picture",
];
/// A boundary between two blocks.
const BOUNDARY: &str = "¶";

/// Returns whether both show the same document.
pub(super) fn is_same(one: &SafeHtml, other: &SafeHtml) -> bool {
    one == other || tokens(one) == tokens(other)
}

fn tokens(html: &SafeHtml) -> Vec<String> {
    let parsed = Html::parse_fragment(html.as_str());
    let mut tokens = Tokens::default();
    for edge in parsed.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(text) => tokens.text(text),
                Node::Element(element) => {
                    let name = element.name();
                    let value = |name| element.attr(name).unwrap_or_default();
                    match name {
                        "p" => tokens.boundary(),
                        "a" if value("aria-hidden") == "true" => {}
                        "a" => tokens.tag(format!("<a {}", value("href")), false),
                        "img" => tokens.tag(format!("<img {} {}", value("src"), value("alt")), false),
                        "ol" => tokens.tag(format!("<ol {}", value("start").trim_start_matches('1')), true),
                        _ if IGNORED.contains(&name) => {}
                        _ => tokens.tag(format!("<{name}"), is_block(name)),
                    }
                }
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    match element.name() {
                        "p" => tokens.boundary(),
                        "a" if element.attr("aria-hidden") == Some("true") => {}
                        "img" | "br" | "hr" => {}
                        name if IGNORED.contains(&name) => {}
                        name => tokens.tag(format!(">{name}"), is_block(name)),
                    }
                }
            }
        }
    }
    tokens.found
}

#[derive(Default)]
struct Tokens {
    found: Vec<String>,
    /// Whether the last token is a text, to which the next one is added.
    is_in_text: bool,
    /// Whether the last token ends or begins a block, so that another boundary says nothing.
    is_at_boundary: bool,
}

impl Tokens {
    fn text(&mut self, text: &str) {
        for (index, word) in text.split([' ', '\n', '\t', '\r']).enumerate() {
            if index > 0 {
                self.is_in_text = false;
            }
            if word.is_empty() {
                continue;
            }
            match self.found.last_mut() {
                Some(last) if self.is_in_text => last.push_str(word),
                _ => self.found.push(word.to_owned()),
            }
            self.is_in_text = true;
            self.is_at_boundary = false;
        }
    }

    fn tag(&mut self, tag: String, is_block: bool) {
        if is_block && self.found.last().is_some_and(|last| last == BOUNDARY) {
            self.found.pop();
        }
        self.found.push(tag);
        self.is_in_text = false;
        self.is_at_boundary = is_block;
    }

    fn boundary(&mut self) {
        self.is_in_text = false;
        if !self.is_at_boundary && !self.found.is_empty() {
            self.found.push(BOUNDARY.to_owned());
            self.is_at_boundary = true;
        }
    }
}
