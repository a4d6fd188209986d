//! The narrow allow-list for comments.

use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::clean::clean;
use crate::text::SafeHtml;
use crate::text::html_pieces::escape_into;

/// The elements that are allowed in a comment.
pub(super) const TAGS: &[&str] = &[
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "hr",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "ul",
];
/// The URL schemes of links in a comment: web and email, but no paths of this site.
pub(super) const SCHEMES: &[&str] = &["http", "https", "mailto"];
/// Tells search engines that the site does not endorse the link.
pub(super) const LINK_REL: &str = "nofollow ugc noopener";

pub(super) static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .add_tags(TAGS)
        .clean_content_tags(["script", "style"].into())
        .generic_attributes([].into())
        .tag_attributes(
            [
                ("a", ["href", "title"].into()),
                ("li", ["value"].into()),
                ("ol", ["start"].into()),
            ]
            .into(),
        )
        .url_schemes(SCHEMES.iter().copied().collect())
        .url_relative(UrlRelative::Deny)
        // Long lines scroll horizontally, and must be scrollable by keyboard (WCAG 2.2, 2.1.1).
        .set_tag_attribute_value("pre", "tabindex", "0")
        .link_rel(Some(LINK_REL));
    builder
});

/// Sanitises a rendered comment: allows paragraphs, emphasis, links, lists, quotes and code. HTML that is nested too
/// deeply to be parsed is shown as source text.
pub fn comment(html: &str) -> SafeHtml {
    let cleaned = clean(html, TAGS, |html| CLEANER.clean(html).to_string());
    cleaned.map_or_else(|| as_typed(html), SafeHtml::sanitised)
}

/// Returns a text as preformatted source text.
pub(crate) fn as_typed(text: &str) -> SafeHtml {
    let mut html = String::with_capacity(text.len() + 64);
    html.push_str("<pre tabindex=\"0\"><code>");
    escape_into(&mut html, text);
    html.push_str("</code></pre>\n");
    SafeHtml::sanitised(CLEANER.clean(&html).to_string())
}
