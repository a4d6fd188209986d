//! What comments may contain.

use super::tree::{Element, Node, text_of};

/// Replaces what comments do not have: a picture becomes a link, a heading a paragraph.
pub(super) fn for_comment(nodes: Vec<Node>) -> Vec<Node> {
    nodes
        .into_iter()
        .map(|node| match node {
            Node::Element(mut element) => {
                if element.name == "img" {
                    let alt = element.get("alt").to_owned();
                    let source = element.get("src").to_owned();
                    let text = if alt.is_empty() { source.clone() } else { alt };
                    return Element::new("a", vec![Node::text(text)])
                        .with("href", &source)
                        .into();
                }
                element.children = for_comment(element.children);
                match element.name.as_str() {
                    "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "hr" | "summary" | "dt" | "dd" => {
                        "p".clone_into(&mut element.name);
                    }
                    "u" | "small" | "mark" | "sub" | "sup" | "q" | "cite" | "kbd" | "ins" | "abbr"
                    | "samp" | "var" | "dfn" | "bdi" | "bdo" => {
                        let text = text_of(&element.children);
                        if element.name == "q" {
                            return Node::text(format!("“{text}”"));
                        }
                        "span".clone_into(&mut element.name);
                    }
                    _ => {}
                }
                element.into()
            }
            node @ Node::Text(_) => node,
        })
        .collect()
}
