//! Renders the Markdown of comments. Markup that is not allowed is shown in another way or as source text, and never
//! lost.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::{fmt, ptr};

use comrak::html::{ChildRendering, Context, format_document_with_formatter, format_node_default};
use comrak::nodes::{AstNode, ListType, NodeLink, NodeValue};
use comrak::options::Plugins;
use comrak::{Arena, Node, Options};
use url::Url;

use super::noncharacters::{self, Source};
use super::transform::{self, new_node};
use crate::text::code_points::{is_visible, neutralise_bidi, normalise_newlines};
use crate::text::highlight::is_language;
use crate::text::html_pieces::{Piece, attribute, pieces};
use crate::text::{SafeHtml, sanitize};

/// Renders a comment: emphasis, links, lists, quotes, code and strikethrough; single line breaks are kept. Pictures
/// become links. Raw HTML, headings, rules and list markers without text are shown as typed, and list items keep the
/// typed numbers.
pub fn render_comment(source: &str) -> SafeHtml {
    let source = normalise_newlines(source);
    let text = noncharacters::insert(&neutralise_bidi(&source), Source::Comment);
    let options = options();
    let arena = Arena::new();
    let Some(root) = transform::parse(&arena, &text, &options) else {
        return sanitize::as_typed(&neutralise_bidi(&source));
    };
    let typed = Typed(text.lines().collect());
    noncharacters::remove_all(root);
    transform::flatten(root);
    let nodes: Vec<_> = root.descendants().collect();
    let mut numbered = HashSet::new();
    for node in nodes {
        narrow(&arena, node, &typed);
        numbered.extend(numbered_items(node));
    }
    let mut html = String::with_capacity(source.len() * 2);
    let plugins = Plugins::default();
    // Writing to a String cannot fail, and comrak's formatter returns no errors of its own.
    let _infallible =
        format_document_with_formatter(root, &options, &mut html, &plugins, format_node, numbered);
    // Repeated, as entities such as `&#8238;` have become characters only now.
    sanitize::comment(&neutralise_bidi(&html))
}

/// Returns the number of links in a rendered comment.
pub fn count_links(html: &SafeHtml) -> usize {
    let is_link =
        |piece| matches!(piece, Piece::Open("a", attributes) if attribute(attributes, "href").is_some());
    pieces(html).filter(|piece| is_link(*piece)).count()
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.cjk_friendly_emphasis = true;
    options.extension.strikethrough = true;
    // Comments have no headings, so a line of dashes must not turn the line above into one.
    options.parse.ignore_setext = true;
    options.render.hardbreaks = true;
    options
}

/// The lines of the source.
struct Typed<'t>(Vec<&'t str>);

impl Typed<'_> {
    /// Returns the source lines of a block. `node` is the block, `last` a node that starts in its last line.
    fn of(&self, node: Node<'_>, last: Node<'_>) -> String {
        let start = node.data().sourcepos.start;
        let lines = start.line.saturating_sub(1)..last.data().sourcepos.start.line;
        let lines = self.0.get(lines).unwrap_or_default().iter();
        let lines = lines.map(|line| {
            line.get(start.column.saturating_sub(1)..)
                .unwrap_or(line)
                .trim_end()
        });
        noncharacters::remove(&lines.collect::<Vec<_>>().join("\n")).into_owned()
    }
}

/// Replaces a node that is not allowed in comments by allowed ones.
fn narrow<'a>(arena: &'a Arena<'a>, node: Node<'a>, typed: &Typed<'_>) {
    if matches!(node.data().value, NodeValue::Text(_) | NodeValue::Paragraph) {
        return;
    }
    let value = node.data().value.clone();
    match value {
        NodeValue::HtmlBlock(_) | NodeValue::HtmlInline(_) => transform::show_html(arena, node),
        NodeValue::ThematicBreak => show_typed(arena, node, &typed.of(node, node)),
        NodeValue::List(_) if is_without_text(node) => {
            let last = node.descendants().last().unwrap_or(node);
            let lines = typed.of(node, last);
            let children: Vec<_> = node.children().collect();
            for child in children {
                child.detach();
            }
            show_typed(arena, node, &lines);
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

/// Keeps a link with an allowed URL, and turns a picture into a link. Otherwise keeps the text, followed by the URL.
fn narrow_link<'a>(arena: &'a Arena<'a>, node: Node<'a>, link: NodeLink, is_image: bool) {
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
        node.append(new_node(arena, NodeValue::Text(address.into())));
    }
    transform::unwrap(node);
}

fn is_allowed(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| matches!(url.scheme(), "http" | "https" | "mailto"))
}

/// Returns whether a list has only markers and no text.
fn is_without_text(list: Node<'_>) -> bool {
    list.descendants()
        .all(|node| matches!(node.data().value, NodeValue::List(_) | NodeValue::Item(_)))
}

fn show_typed<'a>(arena: &'a Arena<'a>, node: Node<'a>, text: &str) {
    node.data_mut().value = NodeValue::Paragraph;
    node.extend(transform::lines(arena, text));
}

/// Returns the identity of a node, which is valid as long as its arena.
fn identity(node: Node<'_>) -> *const () {
    ptr::from_ref::<AstNode<'_>>(node).cast()
}

/// Returns the list items whose number does not follow the previous one, as in `1984. …` and `2001. …`. If all items
/// have the same number, the list counts by itself.
fn numbered_items(list: Node<'_>) -> Vec<*const ()> {
    match list.data().value {
        NodeValue::List(list) if list.list_type == ListType::Ordered => {}
        _ => return Vec::new(),
    }
    let items: Vec<_> = list
        .children()
        .filter_map(|item| Some((identity(item), number(item)?)))
        .collect();
    let is_counted = items.windows(2).all(|pair| pair[0].1 == pair[1].1);
    if is_counted {
        return Vec::new();
    }
    let jumps = items.windows(2).filter(|pair| pair[1].1 != pair[0].1 + 1);
    jumps.map(|pair| pair[1].0).collect()
}

fn number(item: Node<'_>) -> Option<usize> {
    match item.data().value {
        NodeValue::Item(item) => Some(item.start),
        _ => None,
    }
}

/// Formats list items with their typed number, and everything else as usual.
fn format_node(
    context: &mut Context<'_, '_, HashSet<*const ()>>,
    node: Node<'_>,
    entering: bool,
) -> Result<ChildRendering, fmt::Error> {
    match number(node) {
        Some(number) if entering && context.user.contains(&identity(node)) => {
            context.cr()?;
            write!(context, "<li value=\"{number}\">")?;
            Ok(ChildRendering::HTML)
        }
        _ => format_node_default(context, node, entering),
    }
}
