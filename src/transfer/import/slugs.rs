//! Assigns a slug to each article, the same one in every run.

use std::collections::{HashMap, HashSet};

use jiff::tz::TimeZone;

use super::index::IndexedArticle;
use super::queries::KnownArticle;
use crate::articles::{ArticleKind, reserved};
use crate::text::Slug;

/// More articles of one title are not expected.
const MOST_SUFFIXES: u32 = 1_000;

/// The slug of each article by its id.
pub(super) type Slugs = HashMap<String, Slug>;

pub(super) fn kind(is_page: bool) -> ArticleKind {
    if is_page {
        ArticleKind::Page
    } else {
        ArticleKind::Article
    }
}

/// Assigns slugs in the order of the file. Articles of an earlier import keep theirs. `taken` holds the slugs on this
/// site.
pub(super) fn assign(
    articles: &[IndexedArticle],
    known: &HashMap<String, KnownArticle>,
    mut taken: HashSet<(&'static str, String)>,
) -> Slugs {
    let mut slugs = Slugs::with_capacity(articles.len());
    for article in articles {
        if let Some(known) = known.get(&article.id) {
            slugs.insert(article.id.clone(), known.slug.clone());
            continue;
        }
        let kind = kind(article.is_page);
        let is_free = |slug: &Slug| {
            let is_reserved = kind == ArticleKind::Page && reserved::is_reserved(slug);
            !is_reserved && !taken.contains(&(kind.as_str(), slug.as_str().to_owned()))
        };
        let free = candidates(article).find(is_free);
        if let Some(slug) = free {
            taken.insert((kind.as_str(), slug.as_str().to_owned()));
            slugs.insert(article.id.clone(), slug);
        }
    }
    slugs
}

/// Returns the wanted slug, then the same with the date, then with a number.
fn candidates(article: &IndexedArticle) -> impl Iterator<Item = Slug> {
    let wanted = Slug::try_from(article.wanted.clone()).ok();
    let first = wanted
        .or_else(|| Slug::from_title(&article.wanted))
        .or_else(|| Slug::from_title(if article.is_page { "page" } else { "article" }));
    let date = article.date.map(|date| date.to_zoned(TimeZone::UTC));
    first.into_iter().flat_map(move |slug| {
        let dated: Vec<Slug> = date
            .iter()
            .flat_map(|date| ["%Y", "%Y-%m", "%Y-%m-%d"].map(|form| date.strftime(form).to_string()))
            .map(|suffix| slug.with_suffix(&suffix))
            .collect();
        let base = slug.clone();
        let numbered = (2..MOST_SUFFIXES).map(move |number| base.with_suffix(&number.to_string()));
        std::iter::once(slug).chain(dated).chain(numbered)
    })
}
