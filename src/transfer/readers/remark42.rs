//! Reads the backup of Remark42: JSON values that follow each other, one for the users and one for each comment.

use std::collections::{BTreeSet, HashMap};
use std::io::BufRead;

use serde_json::Value;

use super::json::{each, is_true, text};
use super::{ReadError, Sink, dates};
use crate::transfer::html::{self, Dialect};
use crate::transfer::records::{CommentRecord, CommentState, Email, PageRecord, Record, Text};

pub(super) fn read(content: &mut dyn BufRead, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    let mut emails: HashMap<String, String> = HashMap::new();
    let mut pages = BTreeSet::new();
    let mut is_ours = false;
    each(content, &mut |number, value| {
        let place = format!("record {number}");
        if let Some(users) = value.get("users").and_then(Value::as_array) {
            is_ours = true;
            emails.extend(users.iter().filter_map(|user| {
                let email = user
                    .get("details")
                    .map(|details| text(details, "email"))
                    .unwrap_or_default();
                (!email.is_empty()).then(|| (text(user, "id"), email))
            }));
            return Ok(());
        }
        if value.get("version").is_some() && value.get("locator").is_none() {
            is_ours = true;
            return Ok(());
        }
        let Some(locator) = value.get("locator") else {
            if is_ours {
                let what = "a record".to_owned();
                return sink.put(&place, Record::Rejected(what, "it is no comment".to_owned()));
            }
            return Err(not_remark42());
        };
        is_ours = true;
        let url = text(locator, "url");
        if pages.insert(url.clone()) {
            let page = PageRecord {
                id: url.clone(),
                identifier: String::new(),
                title: html::plain(&text(&value, "title")),
                url: url.clone(),
            };
            sink.put(&place, Record::Page(page))?;
        }
        comment(&place, &value, url, &emails, sink)
    })?;
    if is_ours { Ok(()) } else { Err(not_remark42()) }
}

fn not_remark42() -> ReadError {
    ReadError::NotThisFormat(
        "it is no backup of Remark42: run `remark42 backup`, or give a file backup-SITE-DATE.gz of its backup folder"
            .to_owned(),
    )
}

fn comment(
    place: &str,
    value: &Value,
    page: String,
    emails: &HashMap<String, String>,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    let id = text(value, "id");
    if id.is_empty() {
        let what = "a comment".to_owned();
        return sink.put(place, Record::Rejected(what, "it has no id".to_owned()));
    }
    let user = value.get("user").filter(|user| user.is_object());
    let user_id = user.map(|user| text(user, "id")).unwrap_or_default();
    let original = text(value, "orig");
    let is_deleted = is_true(value, "delete");
    let comment = CommentRecord {
        id,
        page,
        parent: match text(value, "pid") {
            root if root == "root" => String::new(),
            parent => parent,
        },
        state: if is_deleted {
            CommentState::Deleted
        } else {
            CommentState::Approved
        },
        text: if original.is_empty() {
            Text::Html(Dialect::Plain, text(value, "text"))
        } else {
            Text::Markdown(original)
        },
        name: user
            .map(|user| html::plain(&text(user, "name")))
            .unwrap_or_default(),
        website: String::new(),
        email: Email(emails.get(&user_id).cloned().unwrap_or_default()),
        // The id of a user who signed in by email is a hash of the address: `Email` alone identifies them.
        person: if user_id.starts_with("email_") || user_id == "deleted" {
            String::new()
        } else {
            user_id
        },
        account: String::new(),
        created_at: dates::rfc3339(&text(value, "time")),
        edited_at: value
            .get("edit")
            .and_then(|edit| dates::rfc3339(&text(edit, "time"))),
    };
    sink.put(place, Record::Comment(Box::new(comment)))
}
