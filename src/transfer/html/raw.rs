//! Writes the tree as HTML that stays as it is in Markdown.

use std::fmt::Write as _;

use super::tree::{Element, Node, is_block};

/// Returns blocks as HTML without blank lines, so that Markdown keeps it whole.
pub(super) fn html(nodes: &[Node]) -> String {
    let mut out = String::new();
    add_html(nodes, false, &mut out);
    // A block that begins with an inline tag would be a paragraph.
    let is_block = nodes
        .first()
        .and_then(Node::as_element)
        .is_some_and(|first| is_block(&first.name) && !matches!(first.name.as_str(), "audio" | "video"));
    if is_block {
        out
    } else {
        format!("<div>{out}</div>")
    }
}

fn add_html(nodes: &[Node], is_code: bool, out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) if is_code => {
                out.push_str(&escaped(text).replace('\n', "&#10;"));
            }
            Node::Text(text) => {
                for (index, part) in text.split(['\n', '\r']).enumerate() {
                    if index > 0 && !out.ends_with(' ') {
                        out.push(' ');
                    }
                    out.push_str(&escaped(part));
                }
            }
            Node::Element(element) => {
                open_tag(element, out);
                if !matches!(
                    element.name.as_str(),
                    "br" | "hr" | "img" | "source" | "col" | "wbr" | "track"
                ) {
                    add_html(&element.children, is_code || element.name == "pre", out);
                    let _infallible = write!(out, "</{}>", element.name);
                }
            }
        }
    }
}

pub(super) fn open_tag(element: &Element, out: &mut String) {
    let _infallible = write!(out, "<{}", element.name);
    for (name, value) in &element.attributes {
        let value = escaped(value).replace('"', "&quot;").replace(['\n', '\r'], " ");
        let _infallible = write!(out, " {name}=\"{value}\"");
    }
    out.push('>');
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
