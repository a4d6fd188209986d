//! The narrow allow-list for what readers write.

use std::sync::LazyLock;

use ammonia::{Builder, UrlRelative};

use super::until_stable;
use crate::text::SafeHtml;

/// Every element that a comment may have.
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
/// A comment's link may lead to the web or to a mailbox, never to a path of this site.
pub(super) const SCHEMES: &[&str] = &["http", "https", "mailto"];
/// Tells search engines that the site does not vouch for the link.
pub(super) const LINK_REL: &str = "nofollow ugc noopener";

static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::empty();
    builder
        .add_tags(TAGS)
        .clean_content_tags(["script", "style"].into())
        .generic_attributes([].into())
        .tag_attributes([("a", ["href", "title"].into()), ("ol", ["start"].into())].into())
        .url_schemes(SCHEMES.iter().copied().collect())
        .url_relative(UrlRelative::Deny)
        // Long lines scroll sideways, by keyboard too (WCAG 2.2, 2.1.1).
        .set_tag_attribute_value("pre", "tabindex", "0")
        .link_rel(Some(LINK_REL));
    builder
});

/// Sanitises a rendered comment: paragraphs, emphasis, links, lists, quotes and code, nothing else.
pub fn comment(html: &str) -> SafeHtml {
    SafeHtml::sanitised(until_stable(html.to_owned(), |html| {
        CLEANER.clean(html).to_string()
    }))
}
