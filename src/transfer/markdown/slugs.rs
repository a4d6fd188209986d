//! Assigns a unique slug to each file, the same one in every run.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::scan::Candidate;
use crate::articles::ArticleKind;
use crate::text::Slug;
use crate::transfer::parse::RequestedSlug;
use crate::transfer::publish;
use crate::transfer::queries::StoredArticle;
use crate::transfer::report::FileMessage;

/// The prefix of a path in an article's import source.
const SOURCE_PREFIX: &str = "markdown:";

/// A file with its slug and the article that an earlier import created from it.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) candidate: Arc<Candidate>,
    pub(super) slug: Slug,
    pub(super) before: Option<StoredArticle>,
}

impl Named {
    pub(super) fn remark(&self, reason: String) -> FileMessage {
        FileMessage {
            path: self.candidate.place.relative.clone(),
            reason,
        }
    }
}

/// Returns the import source of the file at this path.
pub(super) fn source(relative: &str) -> String {
    format!("{SOURCE_PREFIX}{relative}")
}

/// Assigns slugs to the files in the order of their dates. Imported articles keep their slugs, then files with an
/// explicit slug follow, then files with a derived slug. If derived slugs collide, the oldest file keeps the slug. The
/// others get their year, month or day as a suffix.
pub(super) fn assign(
    mut candidates: Vec<Candidate>,
    articles: Vec<StoredArticle>,
) -> (Vec<Named>, Vec<FileMessage>) {
    candidates.sort_by_cached_key(order);
    let mut slugs = Slugs::new(articles);
    let (kept, rest): (Vec<_>, Vec<_>) = slugs.with_articles(candidates).into_iter().partition(keeps_slug);
    let (explicit, derived): (Vec<_>, Vec<_>) = rest
        .into_iter()
        .partition(|(candidate, _)| matches!(candidate.slug, RequestedSlug::Explicit(_)));

    let (mut named, mut rejected) = (Vec::new(), Vec::new());
    for (candidate, before) in kept {
        if let Some(article) = &before {
            let slug = article.slug.clone();
            named.push(Named {
                candidate: Arc::new(candidate),
                slug,
                before,
            });
        }
    }
    for (candidate, before) in explicit.into_iter().chain(derived) {
        match slugs.take(&candidate) {
            Ok(slug) => named.push(Named {
                candidate: Arc::new(candidate),
                slug,
                before,
            }),
            Err(reason) => rejected.push(FileMessage {
                path: candidate.place.relative.clone(),
                reason,
            }),
        }
    }
    named.sort_by_cached_key(|file| order(&file.candidate));
    (named, rejected)
}

/// Returns the sort key: the oldest file first, and files without a date, which are published now, last.
fn order(candidate: &Candidate) -> (bool, Option<Timestamp>, String) {
    let date = candidate.date;
    (date.is_none(), date, candidate.place.relative.clone())
}

type WithArticle = (Candidate, Option<StoredArticle>);

/// Returns whether a file was imported before and does not request a different slug now.
fn keeps_slug((candidate, before): &WithArticle) -> bool {
    let Some(article) = before else { return false };
    article.kind == candidate.kind
        && match &candidate.slug {
            RequestedSlug::Explicit(slug) => *slug == article.slug,
            RequestedSlug::Derived(_) => true,
        }
}

/// The assigned slugs and the articles of earlier imports.
struct Slugs {
    holders: HashMap<(&'static str, Slug), String>,
    imported: HashMap<String, StoredArticle>,
}

impl Slugs {
    fn new(articles: Vec<StoredArticle>) -> Self {
        let (mut holders, mut imported) = (HashMap::new(), HashMap::new());
        for article in articles {
            let key = (article.kind.as_str(), article.slug.clone());
            let file = article
                .source
                .as_deref()
                .and_then(|source| source.strip_prefix(SOURCE_PREFIX));
            let holder = match file {
                Some(file) => file.to_owned(),
                None => "an article that was written on the site".to_owned(),
            };
            holders.insert(key, holder);
            if let Some(source) = article.source.clone() {
                imported.insert(source, article);
            }
        }
        Self { holders, imported }
    }

    fn with_articles(&mut self, candidates: Vec<Candidate>) -> Vec<WithArticle> {
        candidates
            .into_iter()
            .map(|candidate| {
                let slug = candidate.slug.slug();
                let before = self
                    .imported
                    .remove(&source(&candidate.place.relative))
                    // A file that was published individually before its folder was imported.
                    .or_else(|| self.imported.remove(&publish::source(candidate.kind, slug)));
                (candidate, before)
            })
            .collect()
    }

    /// Assigns a free slug. The error names the file or article that has it already.
    fn take(&mut self, candidate: &Candidate) -> Result<Slug, String> {
        let wanted = candidate.slug.slug();
        let free = match &candidate.slug {
            RequestedSlug::Explicit(slug) => self.is_free(candidate.kind, slug).then(|| slug.clone()),
            RequestedSlug::Derived(slug) => std::iter::once(slug.clone())
                .chain(dated(candidate, slug))
                .find(|slug| self.is_free(candidate.kind, slug)),
        };
        let Some(slug) = free else {
            let holder = self.holders.get(&(candidate.kind.as_str(), wanted.clone()));
            return Err(format!(
                "its slug `{wanted}` is taken by {}: give it another `slug` in its front matter",
                holder.map_or("another article", String::as_str)
            ));
        };
        let key = (candidate.kind.as_str(), slug.clone());
        self.holders.insert(key, candidate.place.relative.clone());
        Ok(slug)
    }

    fn is_free(&self, kind: ArticleKind, slug: &Slug) -> bool {
        !self.holders.contains_key(&(kind.as_str(), slug.clone()))
    }
}

fn dated(candidate: &Candidate, slug: &Slug) -> Vec<Slug> {
    let Some(date) = candidate.date else {
        return Vec::new();
    };
    let date = date.to_zoned(TimeZone::UTC);
    ["%Y", "%Y-%m", "%Y-%m-%d"]
        .iter()
        .map(|form| slug.with_suffix(&date.strftime(form).to_string()))
        .collect()
}
