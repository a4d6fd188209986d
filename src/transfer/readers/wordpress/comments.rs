//! Comments of an item.

use super::super::{ReadError, Sink, dates};
use super::fields::field;
use crate::transfer::html::{self, Dialect};
use crate::transfer::records::{CommentRecord, CommentState, Email, Record, Text};

/// Sends the comments of an article.
pub(super) fn put(
    place: &str,
    article: &str,
    comments: Vec<Vec<(String, String)>>,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    for fields in comments {
        let get = |name: &str| field(&fields, name);
        let id = get("comment_id");
        match get("comment_type") {
            "" | "comment" => {}
            "pingback" | "trackback" => {
                sink.put(place, Record::Skipped("pingbacks and trackbacks", 1))?;
                continue;
            }
            "note" => {
                sink.put(place, Record::Skipped("editors' notes", 1))?;
                continue;
            }
            _ => {
                sink.put(place, Record::Skipped("notes of shops and plugins", 1))?;
                continue;
            }
        }
        if id.is_empty() {
            let what = "a comment".to_owned();
            sink.put(place, Record::Rejected(what, "it has no id".to_owned()))?;
            continue;
        }
        let state = match get("comment_approved") {
            "1" | "approve" => CommentState::Approved,
            "spam" => CommentState::Spam,
            "trash" => CommentState::Trash,
            _ => CommentState::Pending,
        };
        let account = get("comment_user_id").trim_start_matches('0');
        let record = CommentRecord {
            id: id.to_owned(),
            page: article.to_owned(),
            parent: get("comment_parent").trim_start_matches('0').to_owned(),
            state,
            text: Text::Html(Dialect::WordPress, get("comment_content").to_owned()),
            name: html::plain(get("comment_author")),
            website: get("comment_author_url").to_owned(),
            email: Email(get("comment_author_email").to_owned()),
            person: String::new(),
            account: account.to_owned(),
            created_at: dates::utc(get("comment_date_gmt")).or_else(|| dates::utc(get("comment_date"))),
            edited_at: None,
        };
        sink.put(place, Record::Comment(Box::new(record)))?;
    }
    Ok(())
}
