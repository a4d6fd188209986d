//! Renders the Markdown of articles for their pages, feeds and tables of contents.

use std::collections::HashSet;
use std::fmt::{self, Write as _};

use comrak::html::{ChildRendering, Context, format_document_with_formatter, format_node_default};
use comrak::nodes::NodeValue;
use comrak::options::Plugins;
use comrak::{Arena, Node, Options};

use super::headings::{Headings, close_gaps};
use super::noncharacters::{self, Source};
use super::{Heading, tables, transform};
use crate::text::highlight::Highlighter;
use crate::text::html_pieces::{Piece, attribute, pieces};
use crate::text::sanitize::ID_PREFIX;
use crate::text::{SafeHtml, excerpt, sanitize};

/// The maximum length of an excerpt in characters.
const EXCERPT_CHARS: usize = 280;

/// Maps a relative URL to its final one.
type Resolve<'r> = &'r (dyn Fn(&str) -> Option<String> + Send + Sync);

/// A rendered article.
#[derive(Clone, Debug, PartialEq)]
pub struct RenderedArticle {
    /// The body.
    pub html: SafeHtml,
    /// The headings written in Markdown, in page order, for a table of contents.
    pub headings: Vec<Heading>,
    /// The beginning of the text, at most 280 characters, without markup.
    pub excerpt: String,
    /// The number of words without code blocks and footnotes.
    pub word_count: usize,
}

/// Renders an article. `resolve` maps a relative URL in a link or a picture, in Markdown or raw HTML, to its final
/// one; `None` keeps the URL. Headings get levels from 2 on, without gaps.
///
/// Takes time in proportion to the text. If tables or HTML would take longer (too many cells or too deep nesting),
/// they are shown as source text. If that is still too much, the whole text is.
pub fn render_article(source: &str, resolve: Resolve<'_>) -> RenderedArticle {
    let rendered = [Scope::Whole, Scope::Markdown]
        .into_iter()
        .find_map(|scope| format(source, scope, resolve));
    let (html, headings) = rendered.unwrap_or_else(|| (sanitize::as_typed(source), Vec::new()));
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

/// The part of the markup that is rendered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    Whole,
    /// Tables and HTML are shown as source text.
    Markdown,
}

/// Renders a text; returns `None` if that would take too long.
fn format(source: &str, scope: Scope, resolve: Resolve<'_>) -> Option<(SafeHtml, Vec<Heading>)> {
    let text = noncharacters::insert(source, Source::Article);
    let options = options(scope);
    if scope == Scope::Whole && !tables::fit(&text) {
        return None;
    }
    let arena = Arena::new();
    let root = transform::parse(&arena, &text, &options)?;
    noncharacters::remove_all(root);
    transform::flatten(root);
    if scope == Scope::Markdown {
        let nodes: Vec<_> = root.descendants().collect();
        for node in nodes {
            transform::show_html(&arena, node);
        }
    }
    transform::join_lines(root);
    close_gaps(root);

    let highlighter = Highlighter::default();
    let mut plugins = Plugins::default();
    plugins.render.codefence_syntax_highlighter = Some(&highlighter);
    let mut html = String::with_capacity(source.len() * 2);
    // Writing to a String fails only if a formatter returns an error, and these do not.
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
    Some((sanitize::article(&html, resolve)?, headings))
}

/// Removes headings that are not in the HTML, as an unclosed raw HTML element can swallow the text after it.
fn on_the_page(mut headings: Vec<Heading>, html: &SafeHtml) -> Vec<Heading> {
    let id = |piece| match piece {
        Piece::Open(_, attributes) => attribute(attributes, "id"),
        _ => None,
    };
    let ids: HashSet<&str> = pieces(html).filter_map(id).collect();
    headings.retain(|heading| ids.contains(heading.id.as_str()));
    headings
}

fn options(scope: Scope) -> Options<'static> {
    let mut options = Options::default();
    options.extension.autolink = true;
    // Chinese and Japanese have no space between a closing mark and the next word.
    options.extension.cjk_friendly_emphasis = true;
    options.extension.footnotes = true;
    options.extension.strikethrough = true;
    options.extension.table = scope == Scope::Whole;
    options.extension.tasklist = true;
    options.render.tasklist_classes = true;
    // Raw HTML is allowed here, as the sanitiser follows.
    options.render.r#unsafe = true;
    options
}

/// Returns whether code is short enough for any screen and has characters at which browsers would wrap it, such as
/// `#[derive]`.
fn is_kept_together(code: &str) -> bool {
    const SHORT: usize = 20;
    code.chars().count() <= SHORT && code.contains(|c: char| !c.is_alphanumeric())
}

/// Formats headings with their id and a link to themselves, marks short code, and formats everything else as usual.
///
/// The link also has the bare slug as its `name`. Browsers go there if no element has that id, so `#installation`, as
/// other blog engines write it, leads to `h-installation`. The `name` cannot shadow the page's own ids.
fn format_node(
    context: &mut Context<'_, '_, Headings>,
    node: Node<'_>,
    entering: bool,
) -> Result<ChildRendering, fmt::Error> {
    let level = match &node.data().value {
        NodeValue::Heading(heading) => heading.level,
        NodeValue::Code(code) if entering && is_kept_together(&code.literal) => {
            context.write_str("<code class=\"short\">")?;
            context.escape(&code.literal)?;
            context.write_str("</code>")?;
            return Ok(ChildRendering::HTML);
        }
        _ => return format_node_default(context, node, entering),
    };
    let is_linked = context.user.is_in_contents(entering);
    if !entering {
        if is_linked && let Some(Heading { id, .. }) = context.user.found.last() {
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
    context.cr()?;
    if !is_linked {
        write!(context, "<h{level}>")?;
        return Ok(ChildRendering::HTML);
    }
    let text = node.collect_text();
    let slug = context.user.unique_slug(&text);
    let id = format!("{ID_PREFIX}{slug}");
    write!(context, "<h{level} id=\"{id}\">")?;
    context.user.found.push(Heading { level, id, text });
    Ok(ChildRendering::HTML)
}
