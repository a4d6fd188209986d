//! Looks up the discussion of an article by its slug, with a cache.

use std::sync::Arc;

use jiff::Timestamp;

use super::{Discussion, queries};
use crate::app::App;
use crate::error::{Error, Result};
use crate::text::Slug;
use crate::web::Cacheable;

impl Discussion {
    /// Returns the discussion of a public article, from the cache if possible.
    ///
    /// # Errors
    /// `NotFound` when there is no such public article.
    pub async fn find(app: &App, slug: &Slug) -> Result<Arc<Self>> {
        let read = async {
            let mut conn = app.db.conn_for_readers().await?;
            let found = queries::find_discussion(&mut conn, slug, app.clock.now()).await?;
            found.ok_or(Error::NotFound)
        };
        app.values.get_or_read(slug.as_str(), read).await
    }
}

impl Cacheable for Discussion {
    fn weight(&self) -> usize {
        self.slug.as_str().len() + self.title.len()
    }

    fn changes_at(&self) -> Option<Timestamp> {
        // A change of the article invalidates the entry. Whether the discussion is open is computed for each request.
        None
    }
}
