//! Where each change leaves its number.

use std::sync::atomic::{AtomicU64, Ordering};

use super::Tag;
use crate::db::changes::Change;
use crate::ids::ArticleId;

/// Places for the comments of articles. Articles that share one are forgotten together, which harms nobody.
const PLACES: usize = 4_096;

/// The numbers of the last changes of the site, of comments anywhere, and of each article's comments.
#[derive(Debug)]
pub(super) struct Places {
    site: AtomicU64,
    lists: AtomicU64,
    articles: Vec<AtomicU64>,
}

impl Default for Places {
    fn default() -> Self {
        Self {
            site: AtomicU64::new(0),
            lists: AtomicU64::new(0),
            articles: (0..PLACES).map(|_| AtomicU64::new(0)).collect(),
        }
    }
}

impl Places {
    pub(super) fn note(&self, change: Change, number: u64) {
        match change {
            Change::Site => drop(self.site.fetch_max(number, Ordering::SeqCst)),
            Change::Comments(article) | Change::Added(article) => {
                self.place(article).fetch_max(number, Ordering::SeqCst);
                self.lists.fetch_max(number, Ordering::SeqCst);
            }
        }
    }

    pub(super) fn has_same_site(&self, began: u64) -> bool {
        self.site.load(Ordering::SeqCst) <= began
    }

    /// Whether no comments have changed since then of what an answer with this tag shows.
    pub(super) fn has_same_comments(&self, tag: Tag, began: u64) -> bool {
        let is_before = |place: &AtomicU64| place.load(Ordering::SeqCst) <= began;
        match tag {
            Tag::Listing => is_before(&self.lists),
            Tag::Article(article) => is_before(self.place(article)),
            Tag::Fixed | Tag::Site => true,
        }
    }

    fn place(&self, article: ArticleId) -> &AtomicU64 {
        // The last bits of an id are random.
        let place = usize::try_from(article.0.as_u128() % PLACES as u128).unwrap_or_default();
        &self.articles[place]
    }
}
