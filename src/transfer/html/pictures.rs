//! Pictures, with their links, captions and galleries.

use super::model::OldSite;
use super::tree::{Element, Node};

/// Hosts that count readers with invisible pictures.
const TRACKERS: [&str; 5] = [
    "feedburner.com",
    "pixel.wp.com",
    "stats.wordpress.com",
    "google-analytics.com",
    "feedsportal.com",
];

pub(super) fn link(element: &Element, children: Vec<Node>, site: &dyn OldSite) -> Vec<Node> {
    let href = element.get("href");
    let new = site.new_url(href).unwrap_or_else(|| href.to_owned());
    // A picture that links to itself, or to a larger copy of itself, is one picture.
    if let [Node::Element(image)] = children.as_slice()
        && image.name == "img"
        && (image.get("src") == new || is_picture(&new))
    {
        let mut image = image.clone();
        for (name, value) in &mut image.attributes {
            if name == "src" {
                value.clone_from(&new);
            }
        }
        return vec![image.into()];
    }
    if !is_link(&new) {
        return children;
    }
    let link = Element::new("a", children)
        .with("href", &new)
        .with("title", element.get("title"));
    vec![link.into()]
}

/// Returns whether articles may link there.
fn is_link(url: &str) -> bool {
    let scheme = url
        .trim()
        .split([':', '/', '?', '#'])
        .next()
        .unwrap_or("")
        .to_ascii_lowercase();
    let has_scheme = url
        .trim()
        .get(scheme.len()..)
        .is_some_and(|rest| rest.starts_with(':'));
    !url.trim().is_empty() && (!has_scheme || matches!(scheme.as_str(), "http" | "https" | "mailto" | "tel"))
}

fn is_picture(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or("").to_ascii_lowercase();
    [".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg"]
        .iter()
        .any(|ending| path.ends_with(ending))
}

/// Returns the picture with its best source; nothing for one that shows nothing.
pub(super) fn image(element: &Element, site: &dyn OldSite) -> Vec<Node> {
    let alt = element.get("alt");
    let lazy = ["data-src", "data-lazy-src", "data-orig-file", "data-large-file"]
        .iter()
        .map(|name| element.get(name))
        .find(|url| !url.is_empty());
    let source = match (element.get("src"), lazy) {
        (source, Some(lazy)) if source.is_empty() || source.starts_with("data:") => lazy,
        (source, _) => source,
    };
    let is_emoji = element.has_class("wp-smiley")
        || source.contains("s.w.org/images/core/emoji")
        || element.has_class("emoji");
    if is_emoji {
        return vec![Node::text(alt)];
    }
    let is_point = element.get("width") == "1" && element.get("height") == "1";
    if source.is_empty()
        || source.starts_with("data:")
        || is_point
        || TRACKERS.iter().any(|host| source.contains(host))
    {
        return if alt.is_empty() {
            Vec::new()
        } else {
            vec![Node::text(alt)]
        };
    }
    let source = site.new_url(source).unwrap_or_else(|| source.to_owned());
    let image = Element::new("img", Vec::new()).with("src", &source);
    let mut image = image.with("title", element.get("title"));
    image.attributes.insert(1, ("alt".to_owned(), alt.to_owned()));
    vec![image.into()]
}

/// Returns whether a `noscript` repeats the picture before it.
pub(super) fn is_copy(element: &Element) -> bool {
    element.text().is_empty() || element.text().contains("<img")
}

/// Returns one figure of a picture and its caption; `None` without a picture.
pub(super) fn figure(children: &[Node]) -> Option<Element> {
    let whole = Element::new("figure", children.to_vec());
    let image = whole.find(&|inner| inner.name == "img")?.clone();
    let link = whole.find(&|inner| inner.name == "a" && inner.find(&|inner| inner.name == "img").is_some());
    let shown: Node = link.map_or_else(|| image.into(), |link| link.clone().into());
    let caption = whole.find(&|inner| inner.name == "figcaption").cloned();
    let mut children = vec![shown];
    let has_text = caption.as_ref().is_some_and(|caption| !caption.text().is_empty());
    children.extend(caption.filter(|_| has_text).map(Node::from));
    // Without a caption, a picture in a paragraph is the same.
    let name = if children.len() > 1 { "figure" } else { "p" };
    Some(Element::new(name, children))
}

/// Returns a figure; for a gallery, whose figures are nested, its figures.
pub(super) fn gallery_or_figure(children: Vec<Node>) -> Vec<Node> {
    let figures = children
        .iter()
        .filter_map(Node::as_element)
        .filter(|child| child.name == "figure")
        .count();
    if figures > 0 {
        return children
            .into_iter()
            .filter_map(|child| match child {
                // The caption of the gallery is a paragraph below it.
                Node::Element(mut child) if child.name == "figcaption" => {
                    "p".clone_into(&mut child.name);
                    Some(child.into())
                }
                child if child.is_blank() => None,
                child => Some(child),
            })
            .collect();
    }
    let has_content = children.iter().any(|child| !child.is_blank());
    let without_caption = children.iter().filter_map(Node::as_element).find(|child| {
        matches!(
            child.name.as_str(),
            "table" | "blockquote" | "pre" | "ul" | "ol" | "p" | "audio" | "video" | "hr"
        )
    });
    match without_caption {
        // WordPress wraps tables, quotes and players in figures.
        Some(_) => children
            .into_iter()
            .map(|child| match child {
                Node::Element(mut child) if child.name == "figcaption" => {
                    "p".clone_into(&mut child.name);
                    child.into()
                }
                child => child,
            })
            .collect(),
        None if has_content => figure(&children).map_or(children, |figure| vec![figure.into()]),
        None => Vec::new(),
    }
}
