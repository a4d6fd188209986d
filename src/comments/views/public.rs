//! The comments of a page as machines are told of them: those that everybody may read, without their shape.

use super::{CommentView, CommentsView};
use crate::text::excerpt;

/// A comment that is public.
#[derive(Debug)]
pub struct PublicComment<'a> {
    /// Its permanent path.
    pub path: &'a str,
    /// Who wrote it.
    pub author_name: &'a str,
    /// When, in RFC 3339.
    pub datetime: &'a str,
    /// How its text begins.
    pub text: String,
}

impl CommentsView {
    /// The first public comments of the page in reading order, their texts cut at `longest` characters.
    pub fn public(&self, most: usize, longest: usize) -> Vec<PublicComment<'_>> {
        let mut found = Vec::new();
        collect(&self.threads, most, &mut found);
        found
            .into_iter()
            .map(|comment| PublicComment {
                path: &comment.permalink,
                author_name: &comment.author_name,
                datetime: &comment.posted.datetime,
                text: excerpt::excerpt(&excerpt::plain_text(&comment.body), longest),
            })
            .collect()
    }
}

fn collect<'a>(comments: &'a [CommentView], most: usize, found: &mut Vec<&'a CommentView>) {
    for comment in comments {
        if found.len() == most {
            return;
        }
        if comment.is_public() {
            found.push(comment);
        }
        collect(&comment.replies, most, found);
    }
}
