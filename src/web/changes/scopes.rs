//! The numbers of the latest changes, by what they concern.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::db::changes::Change;
use crate::ids::ArticleId;

/// Numbers for the comments of articles. Articles that share one become stale together, which harms nothing.
const ARTICLES: usize = 4_096;

/// What a response shows: a change of that makes it stale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tag {
    /// Nothing that changes while this process runs.
    Fixed,
    /// Anything but comments.
    Site,
    /// Also something of many articles' comments, such as how many there are.
    Listing,
    /// Also the comments of this article.
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

    /// Whether no recorded change after this number concerns what has this tag.
    pub(super) fn is_unchanged(&self, tag: Tag, since: u64) -> bool {
        let is_before = |number: &AtomicU64| number.load(Ordering::SeqCst) <= since;
        match tag {
            Tag::Fixed => true,
            Tag::Site => is_before(&self.site),
            Tag::Listing => is_before(&self.site) && is_before(&self.lists),
            Tag::Article(article) => is_before(&self.site) && is_before(self.of_article(article)),
        }
    }

    fn of_article(&self, article: ArticleId) -> &AtomicU64 {
        // The last bits of an id are random.
        let index = usize::try_from(article.0.as_u128() % ARTICLES as u128).unwrap_or_default();
        &self.articles[index]
    }
}
