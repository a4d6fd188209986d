//! The template view of the search page.

use std::iter;

use serde::Serialize;

use super::SearchQuery;
use super::extract::Piece;
use super::queries::{Hit, MOST, PAGE_SIZE};
use super::refusal::Refusal;
use crate::error::{Error, Result};
use crate::locale::Message;
use crate::site::Site;
use crate::text::Slug;
use crate::theme::urls;
use crate::web::{CachePolicy, Head, View};

/// The outcome of a search.
pub(super) struct SearchResults {
    /// The results with their extracts, or the refusal.
    pub(super) hits: Result<Vec<(Hit, Vec<Piece>)>, Refusal>,
    /// The page number, from 1 on.
    pub(super) page: i64,
    pub(super) in_comments: bool,
}

/// The search form with the results.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct SearchPage {
    heading: Message,
    /// The search terms, cut off at the maximum length.
    question: String,
    /// Whether the search is for comments instead of articles.
    in_comments: bool,
    /// The number of results, for example "12 results", or why there are none; none before a search.
    count_text: Option<Message>,
    results: Vec<ResultView>,
    /// The URL of the previous page, or empty.
    previous_url: String,
    /// The URL of the next page, or empty.
    next_url: String,
    #[serde(skip)]
    title: String,
}

/// An article or a comment in the search results.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct ResultView {
    title: String,
    url: String,
    /// The excerpt around the search terms.
    extract: Vec<Piece>,
    date: String,
    datetime: String,
    /// The name of the commenter; empty for an article.
    author_name: String,
    language: String,
    direction: &'static str,
}

impl SearchPage {
    pub(super) fn new(question: &SearchQuery, found: SearchResults, site: &Site) -> Result<Self> {
        let (hits, refusal) = match found.hits {
            Ok(hits) => (hits, None),
            Err(refusal) => (Vec::new(), Some(refusal)),
        };
        let total = hits.first().map_or(0, |(hit, _)| hit.total);
        let url = |page: i64| urls::search(&question.text, found.in_comments, page);
        let given = |condition: bool, url: String| if condition { url } else { String::new() };
        let counted = if total >= MOST {
            "search-result-limit-reached"
        } else {
            "search-result-count"
        };
        let heading = match question.text.as_str() {
            "" => Message::new("search"),
            text => Message::new("search-results-title").with("question", text),
        };
        Ok(Self {
            title: site.locale.text(&heading),
            heading,
            count_text: match refusal {
                Some(Refusal::TooMany | Refusal::Busy) => Some(Message::new("search-busy-error")),
                Some(Refusal::TooSlow) => Some(Message::new("search-timeout-error")),
                None => (!question.is_empty()).then(|| Message::new(counted).with("count", total)),
            },
            previous_url: given(found.page > 1, url(found.page - 1)),
            next_url: given(found.page * PAGE_SIZE < total, url(found.page + 1)),
            results: hits
                .into_iter()
                .map(|(hit, extract)| ResultView::new(hit, extract, site))
                .collect::<Result<_>>()?,
            in_comments: found.in_comments,
            question: question.text.clone(),
        })
    }
}

impl ResultView {
    fn new(hit: Hit, extract: Vec<Piece>, site: &Site) -> Result<Self> {
        let texts: Vec<&str> = iter::once(hit.title.as_str())
            .chain(extract.iter().map(|piece| piece.text.as_str()))
            .collect();
        let direction = site.direction_of(&hit.language, &texts);
        let slug = Slug::try_from(hit.slug).map_err(Error::internal)?;
        Ok(Self {
            url: match hit.kind.as_str() {
                "comment" => urls::comment(hit.id),
                "page" => urls::page(&slug),
                _ => urls::article(&slug),
            },
            title: hit.title,
            extract,
            date: site.locale.long_date(hit.published_at),
            datetime: site.locale.machine_time(hit.published_at),
            author_name: hit.author_name.unwrap_or_default(),
            direction,
            language: site.language_of(&hit.language),
        })
    }
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
