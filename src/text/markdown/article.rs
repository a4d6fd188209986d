//! An article's Markdown to what its page, its feeds and its table of contents need.

use std::collections::HashSet;
use std::fmt::{self, Write as _};

use comrak::html::{ChildRendering, Context, format_document_with_formatter, format_node_default};
use comrak::nodes::NodeValue;
use comrak::options::Plugins;
use comrak::{Arena, Node, Options, parse_document};
use serde::{Deserialize, Serialize};

use crate::text::highlight::Highlighter;
use crate::text::markup::{Piece, attribute, pieces};
use crate::text::sanitize::ID_PREFIX;
use crate::text::{SafeHtml, Slug, excerpt, raw_html, sanitize};

/// The longest excerpt, in characters.
const EXCERPT_CHARS: usize = 280;

/// What rendering an article gives.
#[derive(Clone, Debug, PartialEq)]
pub struct RenderedArticle {
    /// The body.
    pub html: SafeHtml,
    /// The headings written in Markdown, in their order on the page, for a table of contents.
    pub headings: Vec<Heading>,
    /// The beginning of the text, at most 280 characters, without markup.
    pub excerpt: String,
    /// Words of the text; code blocks and footnotes do not count.
    pub word_count: usize,
}

/// A heading of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Heading {
    /// 2 to 6; the page's title is 1.
    pub level: u8,
    /// The element's id, `h-` and a slug that is unique in the article.
    pub id: String,
    /// The text without markup.
    pub text: String,
}

/// Renders an article. `resolve` maps a relative address found in a link or a picture, in Markdown or in raw HTML,
/// to its final one; `None` leaves it as it is. When the source has a first-level heading, all move one level down.
pub fn render_article(
    source: &str,
    resolve: &(dyn Fn(&str) -> Option<String> + Send + Sync),
) -> RenderedArticle {
    let options = options();
    let arena = Arena::new();
    let root = parse_document(&arena, source, &options);
    if has_first_level_heading(root) {
        shift_headings(root);
    }

    let mut plugins = Plugins::default();
    plugins.render.codefence_syntax_highlighter = Some(&Highlighter);
    let mut html = String::with_capacity(source.len() * 2);
    // Writing to a String fails only if a formatter says so, and none of these does.
    let headings = format_document_with_formatter(
        root,
        &options,
        &mut html,
        &plugins,
        format_node,
        Headings::default(),
    )
    .map(|headings| headings.found)
    .unwrap_or_default();

    let html = sanitize::article(&html, resolve);
    let headings = on_the_page(headings, &html);
    let excerpt = excerpt::excerpt(&excerpt::paragraphs(&html), EXCERPT_CHARS);
    let word_count = excerpt::word_count(&excerpt::plain_text(&html));
    RenderedArticle {
        html,
        headings,
        excerpt,
        word_count,
    }
}

/// Raw HTML that is left open may swallow what follows it: what is not on the page is no heading of it.
fn on_the_page(mut headings: Vec<Heading>, html: &SafeHtml) -> Vec<Heading> {
    let id = |piece| match piece {
        Piece::Open(_, attributes) => attribute(attributes, "id"),
        _ => None,
    };
    let ids: HashSet<&str> = pieces(html).filter_map(id).collect();
    headings.retain(|heading| ids.contains(heading.id.as_str()));
    headings
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.autolink = true;
    options.extension.footnotes = true;
    options.extension.strikethrough = true;
    options.extension.table = true;
    options.extension.tasklist = true;
    options.render.tasklist_classes = true;
    // Raw HTML is the sanitiser's matter.
    options.render.r#unsafe = true;
    options
}

fn has_first_level_heading(root: Node<'_>) -> bool {
    root.descendants().any(|node| match &node.data().value {
        NodeValue::Heading(heading) => heading.level == 1,
        NodeValue::HtmlBlock(block) => raw_html::has_first_level_heading(&block.literal),
        NodeValue::HtmlInline(literal) => raw_html::has_first_level_heading(literal),
        _ => false,
    })
}

fn shift_headings(root: Node<'_>) {
    for node in root.descendants() {
        match &mut node.data_mut().value {
            NodeValue::Heading(heading) => heading.level = (heading.level + 1).min(6),
            NodeValue::HtmlBlock(block) => block.literal = raw_html::shift_headings(&block.literal),
            NodeValue::HtmlInline(literal) => *literal = raw_html::shift_headings(literal),
            _ => {}
        }
    }
}

/// The headings met so far.
#[derive(Default)]
struct Headings {
    found: Vec<Heading>,
    slugs: HashSet<String>,
}

impl Headings {
    /// A slug for `text` that no heading before has. A heading of signs alone is named by its number.
    fn unique_slug(&mut self, text: &str) -> String {
        let position = self.found.len() + 1;
        let slug = Slug::from_title(text).map_or_else(|| position.to_string(), String::from);
        let mut unique = slug.clone();
        let mut number = 1;
        while !self.slugs.insert(unique.clone()) {
            number += 1;
            unique = format!("{slug}-{number}");
        }
        unique
    }
}

/// Formats headings with their id and the link to themselves, and everything else as usual.
///
/// The link also carries the bare slug as its `name`: a browser goes there when no element has that id, so that
/// `#installation`, as other blog engines write it, still leads to `h-installation`, and yet cannot take the place of
/// one of the page's own ids.
fn format_node(
    context: &mut Context<'_, '_, Headings>,
    node: Node<'_>,
    entering: bool,
) -> Result<ChildRendering, fmt::Error> {
    let level = match &node.data().value {
        NodeValue::Heading(heading) => heading.level,
        _ => return format_node_default(context, node, entering),
    };
    if !entering {
        if let Some(Heading { id, .. }) = context.user.found.last() {
            let id = id.clone();
            let name = id.strip_prefix(ID_PREFIX).unwrap_or(&id);
            write!(
                context,
                r##"<a class="anchor" name="{name}" href="#{id}" aria-hidden="true" tabindex="-1"></a>"##
            )?;
        }
        writeln!(context, "</h{level}>")?;
        return Ok(ChildRendering::HTML);
    }
    let text = node.collect_text();
    let slug = context.user.unique_slug(&text);
    let id = format!("{ID_PREFIX}{slug}");
    context.cr()?;
    write!(context, "<h{level} id=\"{id}\">")?;
    context.user.found.push(Heading { level, id, text });
    Ok(ChildRendering::HTML)
}
