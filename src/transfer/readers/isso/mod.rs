//! Reads the database of Isso, a file of `SQLite`, with the program `sqlite3`; and Isso's generic JSON.

mod queries;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read as _};
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;

use super::json::{each, text, walk};
use super::{ReadError, Sink, dates};
use crate::transfer::html::{self, Dialect};
use crate::transfer::records::{CommentRecord, CommentState, Email, PageRecord, Record, Text};

const MAGIC: &[u8] = b"SQLite format 3\0";
pub(super) fn read(
    path: Option<&Path>,
    content: &mut dyn BufRead,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    if !content.fill_buf()?.starts_with(MAGIC) {
        return generic(content, sink);
    }
    let Some(path) = path else {
        return Err(ReadError::NotThisFormat(
            "a database cannot be read from an archive: unpack it, and give the file comments.db".to_owned(),
        ));
    };
    let mut child = Command::new("sqlite3")
        .args(["-readonly", "-json"])
        .arg(path)
        .arg(queries::COMMENTS)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| {
            ReadError::NotThisFormat(format!(
                "the program sqlite3, which reads the database, cannot be started ({error}): install the package sqlite3"
            ))
        })?;
    let mut pages = BTreeSet::new();
    let mut outcome = Ok(());
    if let Some(output) = child.stdout.take() {
        let mut rows = BufReader::new(output);
        if !rows.fill_buf()?.is_empty() {
            outcome = walk(&mut rows, &mut |_, row| comment(&row, &mut pages, sink));
        }
    }
    let mut message = String::new();
    if let Some(mut errors) = child.stderr.take() {
        errors.read_to_string(&mut message)?;
    }
    let is_done = child.wait()?.success();
    match outcome {
        Err(ReadError::Stopped) => Err(ReadError::Stopped),
        _ if !is_done => Err(ReadError::NotThisFormat(format!(
            "it is no database of Isso: {}",
            message.lines().next().unwrap_or("sqlite3 failed")
        ))),
        outcome => outcome,
    }
}

fn comment(row: &Value, pages: &mut BTreeSet<String>, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    let (id, thread) = (text(row, "id"), text(row, "tid"));
    let place = format!("comment {id}");
    if pages.insert(thread.clone()) {
        let page = PageRecord {
            id: thread.clone(),
            url: text(row, "uri"),
            identifier: String::new(),
            title: html::plain(&text(row, "title")),
        };
        sink.put(&place, Record::Page(page))?;
    }
    let mode = text(row, "mode");
    let state = match mode.as_str() {
        "1" => CommentState::Approved,
        "4" => CommentState::Deleted,
        _ => CommentState::Pending,
    };
    let seconds = |name: &str| row.get(name).and_then(Value::as_f64).and_then(dates::seconds);
    let comment = CommentRecord {
        id,
        page: thread,
        parent: text(row, "parent"),
        state,
        text: Text::Markdown(text(row, "text")),
        name: html::plain(&text(row, "author")),
        website: text(row, "website"),
        email: Email(text(row, "email")),
        person: String::new(),
        account: String::new(),
        created_at: seconds("created"),
        edited_at: seconds("modified"),
    };
    sink.put(&place, Record::Comment(Box::new(comment)))
}

/// Reads a list of pages with their comments. The ids of comments are unique on their page only.
fn generic(content: &mut dyn BufRead, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    let not_isso = || {
        ReadError::NotThisFormat(
            "it is no database of Isso: give the file that `dbpath` names in its settings".to_owned(),
        )
    };
    let mut is_ours = false;
    each(content, &mut |_, value| {
        let pages = value.as_array().ok_or_else(not_isso)?;
        for (number, page) in (1..).zip(pages) {
            let place = format!("page {number}");
            let comments = page
                .get("comments")
                .and_then(Value::as_array)
                .ok_or_else(not_isso)?;
            is_ours = true;
            let id = text(page, "id");
            let record = PageRecord {
                id: id.clone(),
                url: id.clone(),
                identifier: String::new(),
                title: html::plain(&text(page, "title")),
            };
            sink.put(&place, Record::Page(record))?;
            for comment in comments {
                let record = CommentRecord {
                    id: format!("{id}#{}", text(comment, "id")),
                    page: id.clone(),
                    parent: String::new(),
                    state: CommentState::Approved,
                    text: Text::Html(Dialect::Plain, text(comment, "text")),
                    name: html::plain(&text(comment, "author")),
                    website: text(comment, "website"),
                    email: Email(text(comment, "email")),
                    person: String::new(),
                    account: String::new(),
                    created_at: dates::utc(&text(comment, "created")),
                    edited_at: None,
                };
                sink.put(&place, Record::Comment(Box::new(record)))?;
            }
        }
        Ok(())
    })
    .map_err(|error| match error {
        ReadError::Broken { .. } if !is_ours => not_isso(),
        error => error,
    })?;
    if is_ours { Ok(()) } else { Err(not_isso()) }
}
