//! The headings of an article: their levels, their ids and the links to themselves.

use std::collections::{HashMap, HashSet};

use comrak::Node;
use comrak::nodes::NodeValue;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::text::{Slug, raw_html};

/// Headings that get an id and stand in the table of contents; those after them are headings only.
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

/// Gives the headings of a document, typed in Markdown or in HTML, levels from 2 on without gaps: the page's title is
/// the first level, and those who go from heading to heading are not to look for one that is missing. Which heading
/// stands below which stays.
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

/// The levels as they were typed of the headings that the next one may stand below.
#[derive(Default)]
struct Levels {
    above: Vec<u8>,
    /// The new level of the heading in HTML that was opened last.
    opened: Option<u8>,
}

impl Levels {
    /// The level of the next heading.
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

/// The headings met so far.
#[derive(Default)]
pub(super) struct Headings {
    pub(super) found: Vec<Heading>,
    is_full: bool,
    slugs: HashSet<String>,
    /// The number that a slug had last.
    numbers: HashMap<String, usize>,
}

impl Headings {
    /// Whether the heading that begins or ends has an id.
    pub(super) fn is_in_contents(&mut self, begins: bool) -> bool {
        if begins {
            self.is_full = self.found.len() >= MAX_HEADINGS;
        }
        !self.is_full
    }

    /// A slug for `text` that no heading before has. A heading of signs alone is named by its number.
    pub(super) fn unique_slug(&mut self, text: &str) -> String {
        let position = self.found.len() + 1;
        let slug = Slug::from_title(text).map_or_else(|| position.to_string(), String::from);
        let mut unique = slug.clone();
        // Each number is tried once, however many headings have the same text.
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
