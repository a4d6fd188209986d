//! Detects active content in an SVG. Gloss serves SVG files so that scripts cannot run; rejecting such a file informs
//! its author.

use resvg::usvg::roxmltree::{Document, Node};

/// Elements that run scripts or embed another document.
const ACTIVE: [&str; 9] = [
    "script",
    "foreignobject",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
    "handler",
    "listener",
];

/// Returns whether an element or attribute would run a script in a browser.
pub(super) fn is_active(document: &Document<'_>) -> bool {
    document.descendants().any(|node| is_active_node(&node))
}

fn is_active_node(node: &Node<'_, '_>) -> bool {
    let name = node.tag_name().name().to_ascii_lowercase();
    ACTIVE.contains(&name.as_str())
        || node.attributes().any(|attribute| {
            let name = attribute.name().to_ascii_lowercase();
            let is_link = matches!(
                name.as_str(),
                "href" | "src" | "from" | "to" | "by" | "values" | "action"
            );
            name.starts_with("on") || is_link && runs(attribute.value())
        })
}

/// Returns whether following a URL runs a script.
fn runs(address: &str) -> bool {
    let plain: String = address
        .chars()
        .filter(|char| !char.is_control() && !char.is_whitespace())
        .collect::<String>()
        .to_ascii_lowercase();
    ["javascript:", "vbscript:", "data:text", "data:application"]
        .iter()
        .any(|scheme| plain.contains(scheme))
}
