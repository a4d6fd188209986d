//! Fuzzes comments: Markdown, and the sanitiser.

use gloss::comments::CommentBody;
use gloss::text::{count_links, render_comment, sanitize};

use super::markup::{self, assert_is_inert, elements};

/// All elements that are allowed in a comment. The list is repeated here on purpose, because the list of the sanitiser
/// may grow by mistake.
const ELEMENTS: [&str; 13] = [
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

/// Checks the text of a comment.
pub fn check(input: &[u8]) {
    let Ok(text) = std::str::from_utf8(input) else {
        return;
    };
    let Ok(body) = CommentBody::try_from(text) else {
        return;
    };
    assert!(body.as_str().chars().count() <= CommentBody::MAXIMUM_LENGTH);
    assert_eq!(
        CommentBody::try_from(body.as_str()).as_ref(),
        Ok(&body),
        "parsing is idempotent"
    );

    let html = render_comment(body.as_str());
    assert_is_inert(html.as_str());
    let elements = elements(html.as_str());
    if let Some(other) = elements
        .iter()
        .find(|element| !ELEMENTS.contains(&element.as_str()))
    {
        panic!("<{other}> in {}", html.as_str());
    }
    assert_eq!(
        sanitize::comment(html.as_str()),
        html,
        "the sanitiser is idempotent"
    );
    let links = markup::count_links(html.as_str());
    assert_eq!(
        count_links(&html),
        links,
        "every link counts in {}",
        html.as_str()
    );
}
