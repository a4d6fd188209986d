//! Makes plain elements of wrappers, embeds, galleries and captions, and drops what shows nothing.

use super::model::{Notes, OldSite};
use super::tree::{Element, Node};
use super::{cards, embeds, pictures};

/// Elements that stay, with the attributes that stay.
const KEPT: [(&str, &[&str]); 53] = [
    ("a", &["href", "title"]),
    ("abbr", &["title"]),
    ("aside", &[]),
    ("audio", &["src"]),
    ("b", &[]),
    ("bdi", &[]),
    ("bdo", &["dir"]),
    ("blockquote", &[]),
    ("br", &[]),
    ("caption", &[]),
    ("cite", &[]),
    ("code", &["class"]),
    ("dd", &[]),
    ("del", &[]),
    ("details", &["open"]),
    ("dfn", &[]),
    ("dl", &[]),
    ("dt", &[]),
    ("em", &[]),
    ("figcaption", &[]),
    ("figure", &[]),
    ("h1", &[]),
    ("h2", &[]),
    ("h3", &[]),
    ("h4", &[]),
    ("h5", &[]),
    ("h6", &[]),
    ("hr", &[]),
    ("i", &[]),
    ("img", &["src", "alt", "title"]),
    ("ins", &[]),
    ("kbd", &[]),
    ("li", &[]),
    ("mark", &[]),
    ("ol", &["start", "reversed"]),
    ("p", &[]),
    (
        "pre",
        &[
            "class",
            "data-language",
            "data-lang",
            "data-enlighter-language",
            "lang",
        ],
    ),
    ("q", &[]),
    ("s", &[]),
    ("samp", &[]),
    ("small", &[]),
    ("source", &["src", "type"]),
    ("strong", &[]),
    ("sub", &[]),
    ("summary", &[]),
    ("sup", &[]),
    ("table", &[]),
    ("td", &["colspan", "rowspan", "align"]),
    ("th", &["colspan", "rowspan", "align", "scope"]),
    ("u", &[]),
    ("ul", &[]),
    ("var", &[]),
    ("video", &["src", "poster"]),
];
/// Elements that belong to tables and stay.
const KEPT_OF_TABLES: [&str; 4] = ["tbody", "tfoot", "thead", "tr"];
/// Elements that are left out with their content, and counted.
const LEFT_OUT: [&str; 5] = ["canvas", "form", "input", "map", "textarea"];

/// Classes of posts of other sites that are quoted.
const QUOTED_POSTS: [&str; 5] = [
    "twitter-tweet",
    "instagram-media",
    "mastodon-embed",
    "fb-post",
    "tiktok-embed",
];

/// Returns plain elements only.
pub(super) fn simplify(nodes: Vec<Node>, site: &dyn OldSite, unknown: &mut Notes) -> Vec<Node> {
    let mut out = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Text(text) => out.push(Node::Text(text)),
            Node::Element(element) => out.extend(simple(element, site, unknown)),
        }
    }
    out
}

/// Returns what an element becomes.
fn simple(mut element: Element, site: &dyn OldSite, unknown: &mut Notes) -> Vec<Node> {
    if let Some(card) = cards::plain(&element) {
        return simplify(card, site, unknown);
    }
    match element.name.as_str() {
        "script" => return embeds::script(&element, unknown),
        "iframe" | "embed" | "object" | "lite-youtube" | "amp-youtube" => {
            return embeds::frame(&element, unknown);
        }
        "img" | "amp-img" => return pictures::image(&element, site),
        "pre" => return vec![code_block(element).into()],
        "noscript" if pictures::is_copy(&element) => return Vec::new(),
        name if LEFT_OUT.contains(&name) => {
            unknown.add(format!("element <{name}>"));
            return Vec::new();
        }
        _ => {}
    }
    if embeds::is_embed(&element)
        && let Some(url) = embeds::first_url(&element.text())
    {
        return embeds::link_card(&url);
    }
    let children = simplify(std::mem::take(&mut element.children), site, unknown);
    by_class(&element, children).unwrap_or_else(|children| by_name(&element, children, site))
}

/// Returns what an element becomes because of its class; otherwise, its content.
fn by_class(element: &Element, children: Vec<Node>) -> Result<Vec<Node>, Vec<Node>> {
    let has_one = |classes: &[&str]| classes.iter().any(|class| element.has_class(class));
    if element.name == "blockquote" && has_one(&QUOTED_POSTS) {
        return Ok(vec![Element::new("blockquote", children).into()]);
    }
    if has_one(&["wp-caption", "tr-caption-container", "gallery-item"])
        && let Some(figure) = pictures::figure(&children)
    {
        return Ok(vec![figure.into()]);
    }
    if has_one(&["wp-caption-text", "tr-caption", "gallery-caption"]) {
        return Ok(vec![Element::new("figcaption", children).into()]);
    }
    Err(children)
}

/// Returns what an element becomes because of its name.
fn by_name(element: &Element, children: Vec<Node>, site: &dyn OldSite) -> Vec<Node> {
    let renamed = |name: &str, children| vec![Element::new(name, children).into()];
    match element.name.as_str() {
        "b" => renamed("strong", children),
        "i" => renamed("em", children),
        "s" | "strike" => renamed("del", children),
        "tt" => renamed("code", children),
        "a" => pictures::link(element, children, site),
        "figure" => pictures::gallery_or_figure(children),
        "ul" if element.has_class("blocks-gallery-grid") => children.into_iter().flat_map(content).collect(),
        name @ ("audio" | "video" | "source") => vec![with_url(kept(element, name, children), site).into()],
        name if KEPT_OF_TABLES.contains(&name) || is_kept(name) => vec![kept(element, name, children).into()],
        // A wrapper: its content is a block of its own.
        "div" | "section" | "article" | "main" | "header" | "footer" | "nav" | "center" | "address"
        | "fieldset" => {
            let mut inner = children.iter().filter_map(Node::as_element);
            if inner.any(|child| super::tree::is_block(&child.name)) {
                separated(children)
            } else {
                renamed("p", children)
            }
        }
        _ => children,
    }
}

/// Returns the content of a list item.
fn content(item: Node) -> Vec<Node> {
    match item {
        Node::Element(item) if item.name == "li" => item.children,
        item => vec![item],
    }
}

/// Returns a block of code as Markdown makes it: a `pre` with a `code`.
fn code_block(mut element: Element) -> Element {
    element
        .attributes
        .retain(|(name, _)| kept_attributes("pre").contains(&name.as_str()));
    let has_code = element.find(&|inner| inner.name == "code").is_some();
    if !has_code {
        element.children = vec![Element::new("code", element.children).into()];
    }
    element
}

/// Keeps the text of a wrapper apart from the text around it.
fn separated(children: Vec<Node>) -> Vec<Node> {
    super::paragraphs::group(children, super::paragraphs::LineBreaks::Spaces)
}

fn kept(element: &Element, name: &str, children: Vec<Node>) -> Element {
    let attributes = kept_attributes(name);
    let mut found = Element::new(name, children);
    found.attributes = element
        .attributes
        .iter()
        .filter(|(name, value)| attributes.contains(&name.as_str()) && !(name == "start" && value == "1"))
        .cloned()
        .collect();
    found
}

fn with_url(mut element: Element, site: &dyn OldSite) -> Element {
    for (name, value) in &mut element.attributes {
        if matches!(name.as_str(), "src" | "poster")
            && let Some(new) = site.new_url(value)
        {
            *value = new;
        }
    }
    element
}

fn is_kept(name: &str) -> bool {
    KEPT.iter().any(|(known, _)| *known == name)
}

fn kept_attributes(name: &str) -> &'static [&'static str] {
    KEPT.iter()
        .find(|(known, _)| *known == name)
        .map_or(&[], |(_, attributes)| attributes)
}
