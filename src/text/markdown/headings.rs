//! The headings of an article: levels, ids and self-links.

use std::collections::{HashMap, HashSet};

use comrak::Node;
use comrak::nodes::NodeValue;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::{Slug, raw_html};

/// The maximum number of headings with an id and an entry in the table of contents; later ones have neither.
const MAX_HEADINGS: usize = 1_000;

/// A heading of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Heading {
    /// 2 to 6; the page's title is 1.
    pub level: u8,
    /// The element's id, `h-` and a slug that is unique in the article.
    pub id: String,
    /// The text without markup.
    pub text: String,
}

/// Renumbers the levels of headings, in Markdown or HTML, from 2 on without gaps. The page's title is level 1, and
/// readers who navigate by headings should not miss a level. The nesting stays the same.
pub(super) fn close_gaps(root: Node<'_>) {
    let mut levels = Levels::default();
    for node in root.descendants() {
        match &mut node.data_mut().value {
            NodeValue::Heading(heading) => heading.level = levels.next(heading.level),
            NodeValue::HtmlBlock(block) => levels.renumber(&mut block.literal),
            NodeValue::HtmlInline(literal) => levels.renumber(literal),
            _ => {}
        }
    }
}

/// The typed levels of the headings that contain the next one.
#[derive(Default)]
struct Levels {
    above: Vec<u8>,
    /// The new level of the last HTML heading that was opened.
    opened: Option<u8>,
}

impl Levels {
    /// Returns the new level of the next heading.
    fn next(&mut self, typed: u8) -> u8 {
        while self.above.last().is_some_and(|&above| above >= typed) {
            self.above.pop();
        }
        self.above.push(typed);
        u8::try_from(self.above.len() + 1).unwrap_or(6).min(6)
    }

    fn renumber(&mut self, html: &mut String) {
        let renumbered = raw_html::renumber_headings(html, |typed| match typed {
            Some(level) => {
                self.opened = Some(self.next(level));
                self.opened
            }
            None => self.opened,
        });
        if let std::borrow::Cow::Owned(renumbered) = renumbered {
            *html = renumbered;
        }
    }
}

/// The headings found so far.
#[derive(Default)]
pub(super) struct Headings {
    pub(super) found: Vec<Heading>,
    is_full: bool,
    slugs: HashSet<String>,
    /// The last number that was appended to each slug.
    numbers: HashMap<String, usize>,
}

impl Headings {
    /// Returns whether the heading that begins or ends gets an id.
    pub(super) fn is_in_contents(&mut self, begins: bool) -> bool {
        if begins {
            self.is_full = self.found.len() >= MAX_HEADINGS;
        }
        !self.is_full
    }

    /// Returns a slug for `text` that is unique in the article. A heading of symbols alone gets its number.
    pub(super) fn unique_slug(&mut self, text: &str) -> String {
        let position = self.found.len() + 1;
        let slug = Slug::from_title(text).map_or_else(|| position.to_string(), String::from);
        let mut unique = slug.clone();
        // The counter avoids quadratic time when many headings have the same text.
        let number = self.numbers.entry(slug.clone()).or_insert(1);
        while !self.slugs.insert(unique.clone()) {
            *number += 1;
            unique = format!("{slug}-{number}");
        }
        unique
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn levels_have_no_gaps_and_keep_their_order() {
        for (typed, expected) in [
            ([1, 3, 3, 2, 6], [2, 3, 3, 3, 4]),
            ([3, 2, 4, 3, 1], [2, 2, 3, 3, 2]),
            ([1, 2, 3, 4, 5], [2, 3, 4, 5, 6]),
            ([2, 3, 4, 5, 6], [2, 3, 4, 5, 6]),
            ([2, 4, 6, 4, 2], [2, 3, 4, 3, 2]),
        ] {
            let mut levels = Levels::default();
            assert_eq!(typed.map(|level| levels.next(level)), expected, "{typed:?}");
        }
    }

    #[test]
    fn a_number_is_tried_once_however_many_headings_have_the_same_text() {
        let mut headings = Headings::default();
        for number in 1..=10_000 {
            let expected = if number == 1 {
                "a".to_owned()
            } else {
                format!("a-{number}")
            };
            assert_eq!(headings.unique_slug("A"), expected);
        }
        assert_eq!(headings.numbers["a"], 10_000);
        assert_eq!(headings.unique_slug("A 2"), "a-2-2");
    }
}
