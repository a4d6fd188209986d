//! Reads the exports of Comentario, Commento and Commento++.

use std::collections::{BTreeSet, HashMap};
use std::io::{self, BufRead};

use serde_json::Value;

use super::json::{is_true, text, walk};
use super::{ReadError, Sink, dates};
use crate::transfer::html::{self, Dialect};
use crate::transfer::records::{CommentRecord, CommentState, Email, PageRecord, Record, Text};

/// Opens the file from its beginning.
type Open<'o> = dyn Fn() -> io::Result<Box<dyn BufRead + Send>> + 'o;

struct Person {
    name: String,
    email: String,
    website: String,
}

pub(super) fn read(open: &Open<'_>, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    let mut people: HashMap<String, Person> = HashMap::new();
    let (mut version, mut has_comments) = (0, false);
    // People may stand after their comments, so the file is read twice.
    walk(&mut *open()?, &mut |path, value| {
        match path {
            "/version" => version = value.as_u64().unwrap_or(0),
            "/comments" => has_comments = true,
            "/commenters" => {
                let id = [text(&value, "commenterHex"), text(&value, "id")].concat();
                people.insert(id, person(&value));
            }
            _ => {}
        }
        Ok(())
    })
    .map_err(|error| match error {
        ReadError::Broken { .. } if version == 0 && !has_comments => not_comentario(),
        error => error,
    })?;
    let mut pages = BTreeSet::new();
    let mut number = 0_u64;
    if !matches!(version, 1..=3) {
        return Err(not_comentario());
    }
    walk(&mut *open()?, &mut |path, value| {
        number += 1;
        let place = format!("record {number}");
        match (path, version) {
            ("/pages", _) => {
                let page = PageRecord {
                    id: text(&value, "id"),
                    url: text(&value, "path"),
                    identifier: String::new(),
                    title: html::plain(&text(&value, "title")),
                };
                sink.put(&place, Record::Page(page))
            }
            ("/comments", 3) => of_comentario(&place, &value, &people, sink),
            ("/comments", _) => of_commento(&place, &value, &people, &mut pages, sink),
            _ => Ok(()),
        }
    })
}

fn not_comentario() -> ReadError {
    ReadError::NotThisFormat(
        "it is no export of Comentario or Commento: in its admin, open the domain, choose Export, and give the file that \
         you get"
            .to_owned(),
    )
}

fn person(value: &Value) -> Person {
    let email = text(value, "email");
    let website = [text(value, "websiteUrl"), text(value, "link")].concat();
    Person {
        name: html::plain(&text(value, "name")),
        // Made up for people of Disqus.
        email: if email.ends_with("@disqus-user") || email.ends_with("@disqus-anonymous-user") {
            String::new()
        } else {
            email
        },
        website: if website == "undefined" {
            String::new()
        } else {
            website
        },
    }
}

/// Returns the text of a comment: its Markdown, or else its HTML.
fn body(value: &Value) -> Text {
    match text(value, "markdown") {
        empty if empty.is_empty() => Text::Html(Dialect::Plain, text(value, "html")),
        markdown => Text::Markdown(markdown),
    }
}

fn of_commento(
    place: &str,
    value: &Value,
    people: &HashMap<String, Person>,
    pages: &mut BTreeSet<String>,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    let (id, url) = (
        text(value, "commentHex"),
        [text(value, "url"), text(value, "path")].concat(),
    );
    // Comentario 2 writes `host path`.
    let path = url
        .split_once(' ')
        .map_or(url.as_str(), |(_, path)| path)
        .to_owned();
    let page = format!("{}{path}", text(value, "domain"));
    if pages.insert(page.clone()) {
        let record = PageRecord {
            id: page.clone(),
            url: path,
            identifier: String::new(),
            title: String::new(),
        };
        sink.put(place, Record::Page(record))?;
    }
    let body = body(value);
    let is_deleted = is_true(value, "deleted") || matches!(body.source(), "" | "[deleted]");
    let state = match text(value, "state").as_str() {
        _ if is_deleted => CommentState::Deleted,
        "approved" | "" => CommentState::Approved,
        // `unapproved`, or `flagged`: its filter took it for spam, but nobody decided.
        _ => CommentState::Pending,
    };
    let parent = match text(value, "parentHex") {
        root if root == "root" => String::new(),
        parent => parent,
    };
    let dates = (text(value, "creationDate"), String::new());
    put(
        place,
        id,
        page,
        parent,
        state,
        body,
        &text(value, "commenterHex"),
        "",
        dates,
        people,
        sink,
    )
}

fn of_comentario(
    place: &str,
    value: &Value,
    people: &HashMap<String, Person>,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    let body = body(value);
    let state = if is_true(value, "isDeleted") || body.source().is_empty() {
        CommentState::Deleted
    } else if is_true(value, "isPending") {
        CommentState::Pending
    } else if is_true(value, "isApproved") {
        CommentState::Approved
    } else {
        CommentState::Trash
    };
    let dates = (text(value, "createdTime"), text(value, "editedTime"));
    let (id, page, parent) = (text(value, "id"), text(value, "pageId"), text(value, "parentId"));
    let name = text(value, "authorName");
    put(
        place,
        id,
        page,
        parent,
        state,
        body,
        &text(value, "userCreated"),
        &name,
        dates,
        people,
        sink,
    )
}

#[expect(
    clippy::too_many_arguments,
    reason = "the fields of two formats that differ only in their names"
)]
fn put(
    place: &str,
    id: String,
    page: String,
    parent: String,
    state: CommentState,
    text: Text,
    person: &str,
    name: &str,
    (created, edited): (String, String),
    people: &HashMap<String, Person>,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    if id.is_empty() || page.is_empty() {
        let what = "a comment".to_owned();
        return sink.put(
            place,
            Record::Rejected(what, "it has no id, or no page".to_owned()),
        );
    }
    let known = people.get(person);
    let comment = CommentRecord {
        id,
        page,
        parent,
        state,
        text,
        name: match known {
            Some(person) if name.is_empty() => person.name.clone(),
            _ => html::plain(name),
        },
        website: known.map(|person| person.website.clone()).unwrap_or_default(),
        email: Email(known.map(|person| person.email.clone()).unwrap_or_default()),
        person: known.map(|_| person.to_owned()).unwrap_or_default(),
        account: String::new(),
        created_at: dates::rfc3339(&created),
        edited_at: dates::rfc3339(&edited),
    };
    sink.put(place, Record::Comment(Box::new(comment)))
}
