//! What the template shows of a search.

use serde::Serialize;

use super::Question;
use super::queries::{Hit, MARKS, MOST, PAGE_SIZE};
use crate::error::{Error, Result};
use crate::locale::Message;
use crate::site::Site;
use crate::text::Slug;
use crate::theme::urls;
use crate::web::{CachePolicy, Head, View};

/// What a search came to.
pub(super) struct Found {
    pub(super) hits: Vec<Hit>,
    /// From 1 on.
    pub(super) page: i64,
    pub(super) in_comments: bool,
}

/// The search form, and what was found.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct SearchPage {
    heading: Message,
    /// What was typed, as far as it was looked at.
    question: String,
    /// Whether comments were asked for.
    in_comments: bool,
    /// "12 results"; none before a question.
    count_text: Option<Message>,
    results: Vec<ResultView>,
    /// The page before this one, or nothing.
    previous_url: String,
    /// The page after this one, or nothing.
    next_url: String,
    #[serde(skip)]
    title: String,
}

/// An article or a comment that was found.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct ResultView {
    title: String,
    url: String,
    /// The text around the words.
    extract: Vec<Piece>,
    date: String,
    datetime: String,
    /// Who wrote the comment; empty for an article.
    author_name: String,
    language: String,
    direction: &'static str,
}

/// A part of an extract.
#[derive(Debug, PartialEq, Eq, Serialize, schemars::JsonSchema)]
struct Piece {
    text: String,
    /// Whether it is one of the words.
    is_match: bool,
}

impl SearchPage {
    pub(super) fn new(question: &Question, found: Found, site: &Site) -> Result<Self> {
        let total = found.hits.first().map_or(0, |hit| hit.total);
        let url = |page: i64| urls::search(&question.text, found.in_comments, page);
        let given = |condition: bool, url: String| if condition { url } else { String::new() };
        let counted = if total >= MOST {
            "many-results"
        } else {
            "result-count"
        };
        let heading = match question.text.as_str() {
            "" => Message::new("search"),
            text => Message::new("search-for").with("question", text),
        };
        Ok(Self {
            title: site.locale.text(&heading),
            heading,
            count_text: (!question.is_empty()).then(|| Message::new(counted).with("count", total)),
            previous_url: given(found.page > 1, url(found.page - 1)),
            next_url: given(found.page * PAGE_SIZE < total, url(found.page + 1)),
            results: found
                .hits
                .into_iter()
                .map(|hit| ResultView::new(hit, site))
                .collect::<Result<_>>()?,
            in_comments: found.in_comments,
            question: question.text.clone(),
        })
    }
}

impl ResultView {
    fn new(hit: Hit, site: &Site) -> Result<Self> {
        let direction = site.direction_of(&hit.language, &[&hit.title, &hit.extract]);
        let slug = Slug::try_from(hit.slug).map_err(Error::internal)?;
        Ok(Self {
            url: match hit.kind.as_str() {
                "comment" => urls::comment(hit.id),
                "page" => urls::page(&slug),
                _ => urls::article(&slug),
            },
            title: hit.title,
            extract: pieces(&hit.extract),
            date: site.locale.long_date(hit.published_at),
            datetime: site.locale.machine_time(hit.published_at),
            author_name: hit.author_name.unwrap_or_default(),
            direction,
            language: site.language_of(&hit.language),
        })
    }
}

/// An extract taken apart at its marks, in single spaces.
fn pieces(extract: &str) -> Vec<Piece> {
    let [start, stop] = MARKS;
    let mut pieces = Vec::new();
    for part in extract.split_inclusive([start, stop]) {
        let is_match = part.ends_with(stop);
        let text = part.trim_end_matches([start, stop]);
        if !text.is_empty() {
            pieces.push(Piece {
                text: text.to_owned(),
                is_match,
            });
        }
    }
    pieces
}

impl View for SearchPage {
    const TEMPLATE: &'static str = "search/index.html";
    const CACHE: CachePolicy = CachePolicy::Public;

    fn head(&self) -> Head {
        Head {
            title: self.title.clone(),
            is_unlisted: true,
            ..Head::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extract_is_taken_apart_at_its_marks() {
        let taken = pieces("a \u{e000}b\u{e001} <c>\u{e000}d\u{e001}");
        let taken: Vec<(&str, bool)> = taken
            .iter()
            .map(|piece| (piece.text.as_str(), piece.is_match))
            .collect();
        assert_eq!(taken, [("a ", false), ("b", true), (" <c>", false), ("d", true)]);
    }
}
