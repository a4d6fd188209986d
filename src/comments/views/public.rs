//! Comments as machines are told of them: those that everybody may read.

use std::iter;

use serde_json::{Value, json};

use super::{CommentsView, ThreadView};
use crate::comments::CommentState;
use crate::comments::thread::CommentRow;
use crate::site::Site;
use crate::text::excerpt;
use crate::theme::urls;

/// Characters of each comment: more would double the weight of the page.
const LONGEST: usize = 160;

/// A comment in JSON-LD, if it is public.
pub fn structured_data(row: &CommentRow, site: &Site) -> Option<Value> {
    (row.state == CommentState::Approved).then(|| {
        json!({
            "@type": "Comment",
            "url": site.absolute(&urls::comment(row.id)),
            "text": excerpt::excerpt(&excerpt::plain_text(&row.html), LONGEST),
            "dateCreated": site.locale.machine_time(row.created_at),
            "author": {"@type": "Person", "name": row.author_name},
        })
    })
}

impl CommentsView {
    /// The first public comments of the page in reading order, in JSON-LD.
    pub fn structured_data(&self, most: usize) -> Vec<Value> {
        let all = self.threads.iter().flat_map(in_order);
        all.filter_map(|comment| comment.fragment.data.clone())
            .take(most)
            .collect()
    }
}

/// A comment and all its replies.
fn in_order(comment: &ThreadView) -> Box<dyn Iterator<Item = &ThreadView> + '_> {
    Box::new(iter::once(comment).chain(comment.replies.iter().flat_map(in_order)))
}
