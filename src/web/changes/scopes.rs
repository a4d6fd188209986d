//! The number of the latest change of each scope.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::db::changes::Change;
use crate::ids::ArticleId;

/// How many counters there are for the comments of articles. Articles that share a counter become stale together, which
/// is harmless.
const ARTICLES: usize = 4_096;

/// What a response shows. A change of this content makes the response stale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Content that does not change while this process runs.
    Fixed,
    /// Any content except comments.
    Site,
    /// Like `Site`, plus data about the comments of many articles, such as their number.
    Listing,
    /// Like `Site`, plus the comments of this article.
    Article(ArticleId),
}

/// The numbers of the latest changes of the site, of comments anywhere, and of each article's comments.
#[derive(Debug)]
pub(super) struct Scopes {
    site: AtomicU64,
    lists: AtomicU64,
    articles: Vec<AtomicU64>,
}

impl Default for Scopes {
    fn default() -> Self {
        Self {
            site: AtomicU64::new(0),
            lists: AtomicU64::new(0),
            articles: (0..ARTICLES).map(|_| AtomicU64::new(0)).collect(),
        }
    }
}

impl Scopes {
    pub(super) fn record(&self, change: Change, number: u64) {
        match change {
            Change::Site => drop(self.site.fetch_max(number, Ordering::SeqCst)),
            Change::Comments(article) | Change::Added(article) => {
                self.of_article(article).fetch_max(number, Ordering::SeqCst);
                self.lists.fetch_max(number, Ordering::SeqCst);
            }
        }
    }

    /// Returns whether no recorded change after this number concerns content with this tag.
    pub(super) fn is_unchanged(&self, tag: Scope, since: u64) -> bool {
        let is_before = |number: &AtomicU64| number.load(Ordering::SeqCst) <= since;
        match tag {
            Scope::Fixed => true,
            Scope::Site => is_before(&self.site),
            Scope::Listing => is_before(&self.site) && is_before(&self.lists),
            Scope::Article(article) => is_before(&self.site) && is_before(self.of_article(article)),
        }
    }

    fn of_article(&self, article: ArticleId) -> &AtomicU64 {
        // The last bits of an article's id are random, so articles spread evenly over the counters.
        let index = usize::try_from(article.0.as_u128() % ARTICLES as u128).unwrap_or_default();
        &self.articles[index]
    }
}
