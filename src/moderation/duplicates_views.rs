//! Template data for comments that repeat the text of an earlier comment.

use std::collections::HashMap;

use serde::Serialize;

use super::queries::{Copied, QueueItem};
use crate::ids::CommentId;
use crate::locale::Message;
use crate::site::Site;
use crate::theme::urls;

/// The comments with the same text as another comment, folded under that comment.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct CopiesView {
    /// The number of copies in words, for example "3 more comments with the same text".
    summary: Message,
    /// The oldest of the copies.
    listed: Vec<CopyView>,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct CopyView {
    /// The ID and state of the comment, as the forms for moderation send them.
    seen: String,
    author_name: String,
    date: String,
    datetime: String,
    /// The URL for editing the comment and replying to it.
    url: String,
}

impl CopiesView {
    /// Returns the copies of a comment among those that were loaded, if there are any.
    pub(super) fn of(
        item: &QueueItem,
        copies: &mut HashMap<CommentId, Vec<Copied>>,
        site: &Site,
    ) -> Option<Self> {
        let copies = copies.remove(&item.first)?;
        let count = copies.first()?.count;
        let view = |copy: Copied| CopyView {
            seen: format!("{}.{}", copy.id, item.state.as_str()),
            author_name: copy.author_name,
            date: site.locale.date_and_time(copy.created_at),
            datetime: site.locale.machine_time(copy.created_at),
            url: urls::admin_comment(copy.id),
        };
        Some(Self {
            summary: Message::new("same-text-count").with("count", count),
            listed: copies.into_iter().map(view).collect(),
        })
    }
}
