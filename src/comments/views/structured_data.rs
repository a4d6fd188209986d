//! Structured data of public comments for search engines.

use serde_json::json;
use serde_json::value::{RawValue, to_raw_value};

use super::CommentsView;
use crate::comments::CommentState;
use crate::comments::thread::CommentRow;
use crate::error::{Error, Result};
use crate::site::Site;
use crate::text::excerpt;
use crate::theme::urls;

/// Characters of each comment. More would double the size of the page.
const LONGEST: usize = 160;

/// Returns a comment in JSON-LD, if it is public.
///
/// # Errors
/// `Internal` for a value that JSON cannot represent.
pub(crate) fn structured_data(row: &CommentRow, site: &Site) -> Result<Option<Box<RawValue>>> {
    if row.state != CommentState::Approved {
        return Ok(None);
    }
    let data = json!({
        "@type": "Comment",
        "url": site.absolute(&urls::comment(row.id)),
        "text": excerpt::excerpt(&excerpt::plain_text(&row.html), LONGEST),
        "dateCreated": site.locale.machine_time(row.created_at),
        "author": {"@type": "Person", "name": row.author_name},
    });
    to_raw_value(&data).map(Some).map_err(Error::internal)
}

impl CommentsView {
    /// Returns the first public comments of the page in reading order, in JSON-LD.
    pub fn structured_data(&self) -> Vec<&RawValue> {
        self.structured_data
            .iter()
            .filter_map(|comment| comment.data.as_deref())
            .collect()
    }
}
