//! A comment's Markdown: what is not allowed is shown in another way or as it was typed, never lost.

use comrak::nodes::{AstNode, NodeLink, NodeValue};
use comrak::{Arena, Node, Options, format_html, parse_document};
use url::Url;

use crate::text::characters::{is_visible, neutralise_bidi, normalise_newlines};
use crate::text::highlight::is_language;
use crate::text::markup::{Piece, attribute, pieces};
use crate::text::{SafeHtml, sanitize};

/// Stands between `]` and `:` while a comment is parsed, so that no line is taken for the definition of a link and
/// vanishes. A noncharacter, for such internal use (Unicode 16, §23.7).
const NO_DEFINITION: char = '\u{fdd0}';

/// Renders a comment: emphasis, links, lists, quotes, code and struck text; lines break where they were broken.
/// Headings become bold paragraphs, pictures links, and raw HTML is shown as typed.
pub fn render_comment(source: &str) -> SafeHtml {
    let source = normalise_newlines(source).replace(NO_DEFINITION, "");
    let source = neutralise_bidi(&source).replace("]:", &format!("]{NO_DEFINITION}:"));
    let options = options();
    let arena = Arena::new();
    let root = parse_document(&arena, &source, &options);
    let nodes: Vec<_> = root.descendants().collect();
    for node in nodes {
        narrow(&arena, node);
    }
    let mut html = String::with_capacity(source.len() * 2);
    // Writing to a String cannot fail, and comrak's formatter has no error of its own.
    let _infallible = format_html(root, &options, &mut html);
    let html = html.replace(NO_DEFINITION, "");
    // Once more: an entity such as `&#8238;` is a character only now.
    sanitize::comment(&neutralise_bidi(&html))
}

/// How many links a rendered comment has.
pub fn count_links(html: &SafeHtml) -> usize {
    let is_link =
        |piece| matches!(piece, Piece::Open("a", attributes) if attribute(attributes, "href").is_some());
    pieces(html).filter(|piece| is_link(*piece)).count()
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.strikethrough = true;
    options.render.hardbreaks = true;
    options
}

/// Turns a node that comments do not have into ones that they have.
fn narrow<'a>(arena: &'a Arena<'a>, node: Node<'a>) {
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
        NodeValue::Heading(_) => {
            node.data_mut().value = NodeValue::Paragraph;
            let strong = new_node(arena, NodeValue::Strong);
            move_children(node, strong);
            node.append(strong);
        }
        NodeValue::CodeBlock(mut block) => {
            if !block.info.is_empty() && !is_language(&block.info) {
                block.literal.insert_str(0, &format!("{}\n", block.info));
            }
            block.info.clear();
            node.data_mut().value = NodeValue::CodeBlock(block);
        }
        NodeValue::Image(link) => narrow_link(arena, node, *link, true),
        NodeValue::Link(link) => narrow_link(arena, node, *link, false),
        _ => {}
    }
}

/// A link stays if its address is allowed, a picture becomes one; otherwise the text stays, the address behind it.
fn narrow_link<'a>(arena: &'a Arena<'a>, node: Node<'a>, mut link: NodeLink, is_image: bool) {
    link.url = link.url.replace(NO_DEFINITION, "");
    let text = node.collect_text();
    let is_in_link = node
        .ancestors()
        .skip(1)
        .any(|above| matches!(above.data().value, NodeValue::Link(_)));
    let holds_link = node
        .descendants()
        .skip(1)
        .any(|below| matches!(below.data().value, NodeValue::Link(_)));
    if is_allowed(&link.url) && !is_in_link && !holds_link {
        if !is_visible(&text) {
            let address = link.url.clone();
            node.append(new_node(arena, NodeValue::Text(address.into())));
        }
        node.data_mut().value = NodeValue::Link(Box::new(link));
        return;
    }
    let children: Vec<_> = node.children().collect();
    for child in children {
        node.insert_before(child);
    }
    let titled = if link.title.is_empty() {
        link.url
    } else {
        format!("{} \"{}\"", link.url, link.title)
    };
    if titled != text && !(is_image && is_in_link && is_visible(&text)) {
        let address = if is_visible(&text) {
            format!(" ({titled})")
        } else {
            titled
        };
        node.insert_before(new_node(arena, NodeValue::Text(address.into())));
    }
    node.detach();
}

fn is_allowed(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https" | "mailto"))
}

/// `text` as typed, its lines kept apart.
fn lines<'a>(arena: &'a Arena<'a>, text: &str) -> Vec<Node<'a>> {
    let mut nodes = Vec::new();
    for line in text.trim_end_matches('\n').split('\n') {
        if !nodes.is_empty() {
            nodes.push(new_node(arena, NodeValue::LineBreak));
        }
        nodes.push(new_node(arena, NodeValue::Text(line.to_owned().into())));
    }
    nodes
}

fn move_children<'a>(from: Node<'a>, to: Node<'a>) {
    let children: Vec<_> = from.children().collect();
    to.extend(children);
}

fn new_node<'a>(arena: &'a Arena<'a>, value: NodeValue) -> Node<'a> {
    arena.alloc(AstNode::from(value))
}
