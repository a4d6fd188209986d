//! Loads the names of staff through the cache.

use std::sync::Arc;

use jiff::Timestamp;

use super::{StaffNames, queries};
use crate::app::App;
use crate::error::Result;
use crate::web::Cacheable;

impl StaffNames {
    /// Returns the names of this site's staff, from the cache if possible.
    ///
    /// # Errors
    /// `Unavailable` without the database.
    pub async fn load(app: &App) -> Result<Arc<Self>> {
        let read = async { queries::list_staff_names(&mut *app.db.conn_for_readers().await?).await };
        app.values.get_or_read("", read).await
    }
}

impl Cacheable for StaffNames {
    fn weight(&self) -> usize {
        self.size()
    }

    fn changes_at(&self) -> Option<Timestamp> {
        None
    }
}
