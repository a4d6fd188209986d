//! Converts the HTML of other systems to Markdown.
//!
//! - `model`: what is asked and answered
//! - `tree`: a small tree of HTML, without what no article may contain
//! - `shortcodes`, `shortcode`: WordPress's shortcodes → HTML
//! - `simplify`: wrappers → plain elements
//! - `embeds`, `pictures`: embeds → links; pictures with captions, and galleries
//! - `cards`: Ghost's cards
//! - `paragraphs`: groups inline content into paragraphs, as WordPress and Blogger do at blank lines
//! - `comment`: what comments may contain
//! - `write`, `inline`: tree → Markdown
//! - `raw`: tree → HTML that Markdown keeps as it is
//! - `compare`: whether two renderings are the same document
//!
//! HTML becomes Markdown where rendering it again gives the same document. Other blocks stay HTML.

mod cards;
mod comment;
mod compare;
mod embeds;
mod inline;
mod model;
mod paragraphs;
mod pictures;
mod raw;
mod shortcode;
mod shortcodes;
mod simplify;
mod tree;
mod write;

use std::collections::BTreeSet;

pub(super) use model::{Dialect, GalleryPicture, OldSite};

use crate::text::render_article;
use model::{Converted, Notes, Nowhere};
use tree::Node;

/// The most bytes of one text: a longer one is rejected by its reader.
pub(super) const MOST_BYTES: usize = 4 * 1024 * 1024;

/// Converts the text of an article.
pub(super) fn article(html: &str, dialect: Dialect, site: &dyn OldSite) -> Converted {
    let mut notes = Notes::default();
    let text = match dialect {
        Dialect::WordPress => shortcodes::expand(html, site, &mut notes),
        Dialect::Ghost | Dialect::Blogger | Dialect::Plain => html.to_owned(),
    };
    let (text, excerpt) = split_at_more(&text);
    let breaks = match dialect {
        Dialect::WordPress if html.contains("<!-- wp:") => paragraphs::LineBreaks::Spaces,
        Dialect::WordPress => paragraphs::LineBreaks::Paragraphs,
        Dialect::Blogger if !has_breaks(html) => paragraphs::LineBreaks::Paragraphs,
        Dialect::Ghost | Dialect::Blogger | Dialect::Plain => paragraphs::LineBreaks::Spaces,
    };
    let blocks = paragraphs::group(simplify::simplify(tree::parse(&text), site, &mut notes), breaks);
    Converted {
        markdown: faithful(&blocks),
        excerpt: excerpt.map(|before| tree::text_of(&tree::parse(&before))),
        notes: notes.0,
    }
}

/// Converts the text of a comment to the Markdown that comments may contain. A picture or a frame becomes a link.
pub(super) fn comment_markdown(html: &str, dialect: Dialect) -> String {
    let breaks = match dialect {
        Dialect::WordPress | Dialect::Blogger => paragraphs::LineBreaks::Paragraphs,
        Dialect::Ghost | Dialect::Plain => paragraphs::LineBreaks::Spaces,
    };
    let nodes = simplify::simplify(tree::parse(html), &Nowhere, &mut Notes::default());
    let blocks = paragraphs::group(comment::for_comment(nodes), breaks);
    write::comment(&blocks)
}

/// Returns the text of HTML without markup, on one line.
pub(super) fn plain(html: &str) -> String {
    if html.contains(['<', '&']) {
        tree::text_of(&tree::parse(html))
    } else {
        html.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// Returns the Markdown of these blocks; blocks that Markdown would change stay HTML.
fn faithful(blocks: &[Node]) -> String {
    let markdown: Vec<String> = blocks.iter().map(write::block).collect();
    let whole = join(&markdown);
    if is_same(&whole, &raw::html(blocks)) {
        return whole;
    }
    let mut kept: Vec<String> = Vec::with_capacity(blocks.len());
    for (block, markdown) in blocks.iter().zip(markdown) {
        let html = raw::html(std::slice::from_ref(block));
        kept.push(if is_same(&markdown, &html) { markdown } else { html });
    }
    join(&kept)
}

fn join(blocks: &[String]) -> String {
    let mut text = String::new();
    for block in blocks.iter().filter(|block| !block.trim().is_empty()) {
        if !text.is_empty() {
            text.push_str("\n\n");
        }
        text.push_str(block);
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn is_same(markdown: &str, html: &str) -> bool {
    let keep = |_: &str| None;
    let (one, other) = (render_article(markdown, &keep), render_article(html, &keep));
    compare::is_same(&one.html, &other.html)
}

/// Splits a text at `<!--more-->`. Removes the mark, and those of pages.
fn split_at_more(text: &str) -> (String, Option<String>) {
    let without = text
        .replace("<!--nextpage-->", "\n\n")
        .replace("<!--noteaser-->", "");
    let Some(start) = without.find("<!--more") else {
        return (without, None);
    };
    let Some(length) = without.get(start..).and_then(|rest| rest.find("-->")) else {
        return (without, None);
    };
    let before = without.get(..start).unwrap_or_default().to_owned();
    let after = without.get(start + length + 3..).unwrap_or_default();
    (format!("{before}\n\n{after}"), Some(before))
}

fn has_breaks(html: &str) -> bool {
    ["<br", "<p>", "<p ", "<div"].iter().any(|tag| html.contains(tag))
}

/// Returns the URLs of the pictures and files in HTML, as written.
pub(super) fn files(html: &str) -> BTreeSet<String> {
    tree::attributes(&tree::parse(html), &["src", "href", "poster", "data-src"])
}

#[cfg(test)]
mod tests;
