//! Ghost's cards, and similar blocks of other editors, as plain elements.

use super::tree::{Element, Node};

/// Returns the plain elements of a card; `None` if the element is no card.
pub(super) fn plain(element: &Element) -> Option<Vec<Node>> {
    if element.has_class("kg-bookmark-card") {
        return Some(bookmark(element));
    }
    if element.has_class("kg-callout-card") {
        return Some(callout(element));
    }
    if element.has_class("kg-toggle-card") {
        return Some(toggle(element));
    }
    if element.has_class("kg-audio-card") {
        return Some(player(element, "audio", "kg-audio-title"));
    }
    if element.has_class("kg-video-card") {
        return Some(player(element, "video", "kg-video-title"));
    }
    if element.has_class("kg-file-card") {
        return Some(file(element));
    }
    if element.has_class("kg-gallery-card") || element.has_class("kg-gallery-container") {
        return Some(gallery(element));
    }
    if element.has_class("kg-product-card") {
        return Some(product(element));
    }
    if element.has_class("kg-signup-card")
        || element.has_class("kg-email-card")
        || element.has_class("kg-email-cta")
    {
        return Some(Vec::new());
    }
    if element.has_class("kg-header-card") || element.has_class("kg-cta-card") {
        return Some(header(element));
    }
    None
}

fn with_class<'e>(element: &'e Element, class: &str) -> Option<&'e Element> {
    element.find(&|inner| inner.has_class(class))
}

fn text_with_class(element: &Element, class: &str) -> String {
    with_class(element, class).map(Element::text).unwrap_or_default()
}

fn paragraph(children: Vec<Node>) -> Node {
    Element::new("p", children).into()
}

fn link(url: &str, text: &str) -> Node {
    Element::new("a", vec![Node::text(text)]).with("href", url).into()
}

fn bookmark(element: &Element) -> Vec<Node> {
    let anchor = element.find(&|inner| inner.name == "a");
    let url = anchor.map_or("", |anchor| anchor.get("href"));
    let (title, description) = (
        text_with_class(element, "kg-bookmark-title"),
        text_with_class(element, "kg-bookmark-description"),
    );
    let title = if title.is_empty() { url.to_owned() } else { title };
    let mut inner = vec![link(url, &title)];
    if !description.is_empty() {
        inner.push(Node::text(format!(": {description}")));
    }
    let mut nodes = vec![paragraph(inner)];
    nodes.extend(caption(element).map(|caption| paragraph(caption.children.clone())));
    nodes
}

fn callout(element: &Element) -> Vec<Node> {
    let emoji = text_with_class(element, "kg-callout-emoji");
    let mut inner = Vec::new();
    if !emoji.is_empty() {
        inner.push(Node::text(format!("{emoji} ")));
    }
    if let Some(text) = with_class(element, "kg-callout-text") {
        inner.extend(text.children.clone());
    }
    vec![Element::new("aside", vec![paragraph(inner)]).into()]
}

fn toggle(element: &Element) -> Vec<Node> {
    let heading = text_with_class(element, "kg-toggle-heading-text");
    let mut children: Vec<Node> = vec![Element::new("summary", vec![Node::text(heading)]).into()];
    if let Some(content) = with_class(element, "kg-toggle-content") {
        children.extend(content.children.clone());
    }
    vec![Element::new("details", children).into()]
}

fn player(element: &Element, name: &str, title: &str) -> Vec<Node> {
    let source = element
        .find(&|inner| inner.name == name)
        .map_or("", |inner| inner.get("src"));
    let mut nodes: Vec<Node> = vec![Element::new(name, Vec::new()).with("src", source).into()];
    let title = text_with_class(element, title);
    if !title.is_empty() {
        nodes.push(paragraph(vec![Node::text(title)]));
    }
    nodes.extend(caption(element).map(|caption| paragraph(caption.children.clone())));
    nodes
}

fn file(element: &Element) -> Vec<Node> {
    let url = element
        .find(&|inner| inner.name == "a")
        .map_or("", |anchor| anchor.get("href"));
    let title = text_with_class(element, "kg-file-card-title");
    let name = text_with_class(element, "kg-file-card-filename");
    let size = text_with_class(element, "kg-file-card-filesize");
    let text = if title.is_empty() { name } else { title };
    let mut inner = vec![link(url, &text)];
    if !size.is_empty() {
        inner.push(Node::text(format!(" ({size})")));
    }
    let description = text_with_class(element, "kg-file-card-caption");
    if !description.is_empty() {
        inner.push(Node::text(format!(": {description}")));
    }
    vec![paragraph(inner)]
}

fn gallery(element: &Element) -> Vec<Node> {
    let mut images = Vec::new();
    collect_images(element, &mut images);
    let figures = images
        .into_iter()
        .map(|image| Element::new("figure", vec![image.clone().into()]).into());
    let mut nodes: Vec<Node> = figures.collect();
    nodes.extend(caption(element).map(|caption| paragraph(caption.children.clone())));
    nodes
}

fn collect_images<'e>(element: &'e Element, images: &mut Vec<&'e Element>) {
    for child in element.children.iter().filter_map(Node::as_element) {
        if child.name == "img" {
            images.push(child);
        } else {
            collect_images(child, images);
        }
    }
}

fn product(element: &Element) -> Vec<Node> {
    let mut nodes = Vec::new();
    if let Some(image) = element.find(&|inner| inner.name == "img") {
        nodes.push(paragraph(vec![image.clone().into()]));
    }
    let title = text_with_class(element, "kg-product-card-title");
    nodes.push(Element::new("h4", vec![Node::text(title)]).into());
    let mut stars = 0_usize;
    count_class(element, "kg-product-card-rating-active", &mut stars);
    if stars > 0 {
        nodes.push(paragraph(vec![Node::text(format!("{stars}/5"))]));
    }
    if let Some(description) = with_class(element, "kg-product-card-description") {
        nodes.extend(description.children.clone());
    }
    if let Some(button) = element.find(&|inner| inner.name == "a") {
        nodes.push(paragraph(vec![link(button.get("href"), &button.text())]));
    }
    nodes
}

fn count_class(element: &Element, class: &str, count: &mut usize) {
    for child in element.children.iter().filter_map(Node::as_element) {
        *count += usize::from(child.has_class(class));
        count_class(child, class, count);
    }
}

fn header(element: &Element) -> Vec<Node> {
    let mut nodes = Vec::new();
    if let Some(heading) = element.find(&|inner| matches!(inner.name.as_str(), "h1" | "h2" | "h3")) {
        nodes.push(Element::new("h2", heading.children.clone()).into());
    }
    if let Some(text) = element.find(&|inner| inner.name == "p" || inner.has_class("kg-cta-text")) {
        nodes.push(paragraph(text.children.clone()));
    }
    if let Some(button) = element.find(&|inner| inner.name == "a") {
        nodes.push(paragraph(vec![link(button.get("href"), &button.text())]));
    }
    nodes
}

fn caption(element: &Element) -> Option<&Element> {
    element.find(&|inner| inner.name == "figcaption")
}
