//! Reads the export of Disqus.

use std::io::BufRead;

use super::xml::{Event, Tag, Xml};
use super::{ReadError, Sink, dates};
use crate::transfer::html::{self, Dialect};
use crate::transfer::records::{CommentRecord, CommentState, Email, PageRecord, Record, Text};

const NAMESPACE: &str = "disqus.com";

/// The elements of a thread or post: path, such as `author/name`, and text.
struct Fields {
    id: String,
    elements: Vec<(String, String)>,
    /// The ids that `thread` and `parent` refer to.
    thread: String,
    parent: String,
}

impl Fields {
    fn get(&self, name: &str) -> &str {
        let found = self.elements.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.trim())
    }

    fn is(&self, name: &str) -> bool {
        self.get(name) == "true"
    }
}

pub(super) fn read(content: &mut dyn BufRead, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    let mut xml = Xml::new(content)?;
    let is_ours = |tag: &Tag| tag.name == "disqus" && tag.namespace.contains(NAMESPACE);
    if !xml.root()?.is_some_and(|tag| is_ours(&tag)) {
        return Err(ReadError::NotThisFormat(
            "it is no export of Disqus: in the admin of Disqus, choose Community, Export, and give the file of the email \
             that you get"
                .to_owned(),
        ));
    }
    let mut number = 0_u64;
    loop {
        match xml.next()? {
            Event::Start(tag) => {
                number += 1;
                let place = format!("element {number}");
                match tag.name.as_str() {
                    "thread" => thread(&place, &fields(&mut xml, &tag)?, sink)?,
                    "post" => post(&place, &fields(&mut xml, &tag)?, sink)?,
                    _ => xml.skip()?,
                }
            }
            Event::End => return Ok(()),
            Event::Text(_) => {}
            Event::Eof => {
                return Err(ReadError::Broken {
                    place: format!("after element {number}"),
                    reason: "the file ends too early: download it again".to_owned(),
                });
            }
        }
    }
}

fn fields(xml: &mut Xml<'_>, start: &Tag) -> Result<Fields, ReadError> {
    let depth = xml.depth();
    let mut found = Fields {
        id: start.get("id").to_owned(),
        elements: Vec::new(),
        thread: String::new(),
        parent: String::new(),
    };
    let mut within = "";
    loop {
        match xml.next()? {
            Event::Start(tag) => match tag.name.as_str() {
                "author" => within = "author/",
                "thread" => {
                    tag.get("id").clone_into(&mut found.thread);
                    xml.skip()?;
                }
                "parent" => {
                    tag.get("id").clone_into(&mut found.parent);
                    xml.skip()?;
                }
                "ipAddress" => xml.skip()?,
                name => {
                    let name = format!("{within}{name}");
                    found.elements.push((name, xml.text()?));
                }
            },
            Event::End if xml.depth() < depth => return Ok(found),
            Event::End => within = "",
            Event::Text(_) => {}
            Event::Eof => {
                return Err(ReadError::Broken {
                    place: "the end".to_owned(),
                    reason: "the file ends within a record: download it again".to_owned(),
                });
            }
        }
    }
}

fn thread(place: &str, fields: &Fields, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    if fields.is("isDeleted") {
        return sink.put(place, Record::Skipped("deleted threads", 1));
    }
    if fields.id.is_empty() {
        let what = "a thread".to_owned();
        return sink.put(place, Record::Rejected(what, "it has no id".to_owned()));
    }
    let page = PageRecord {
        id: fields.id.clone(),
        url: fields.get("link").to_owned(),
        identifier: fields.get("id").to_owned(),
        title: html::plain(fields.get("title")),
    };
    sink.put(place, Record::Page(page))
}

fn post(place: &str, fields: &Fields, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    if fields.id.is_empty() || fields.thread.is_empty() {
        let what = "a comment".to_owned();
        return sink.put(
            place,
            Record::Rejected(what, "it has no id, or no thread".to_owned()),
        );
    }
    let state = if fields.is("isDeleted") {
        CommentState::Deleted
    } else if fields.is("isSpam") {
        CommentState::Spam
    } else if fields.get("isApproved") == "false" {
        CommentState::Pending
    } else {
        CommentState::Approved
    };
    let person = match fields.get("author/username") {
        "" => String::new(),
        username => format!("user:{username}"),
    };
    let comment = CommentRecord {
        id: fields.id.clone(),
        page: fields.thread.clone(),
        parent: fields.parent.clone(),
        state,
        text: Text::Html(Dialect::Plain, unwrapped_links(fields.get("message"))),
        name: html::plain(fields.get("author/name")),
        website: String::new(),
        email: Email(fields.get("author/email").to_owned()),
        person,
        account: String::new(),
        created_at: dates::rfc3339(fields.get("createdAt")),
        edited_at: None,
    };
    sink.put(place, Record::Comment(Box::new(comment)))
}

/// Replaces links through Disqus, `https://disq.us/url?url=ADDRESS%3AHASH&cuid=1`, by their targets.
fn unwrapped_links(message: &str) -> String {
    const PARTS: [&str; 2] = ["disq.us/url?url=", "redirect.disqus.com/url?url="];
    let Some((at, part)) = PARTS
        .iter()
        .find_map(|part| message.find(part).map(|at| (at, part)))
    else {
        return message.to_owned();
    };
    let before = message.get(..at).unwrap_or_default();
    let before = before
        .strip_suffix("https://")
        .or_else(|| before.strip_suffix("http://"))
        .or_else(|| before.strip_suffix("//"))
        .unwrap_or(before);
    let rest = message.get(at + part.len()..).unwrap_or_default();
    let end = rest.find(['"', '\'', ' ', '<', '&']).unwrap_or(rest.len());
    let (encoded, after) = rest.split_at(end);
    let decoded = percent_encoding::percent_decode_str(encoded)
        .decode_utf8_lossy()
        .into_owned();
    // A hash follows the last colon.
    let target = match decoded.rsplit_once(':') {
        Some((target, hash)) if target.contains("://") && !hash.contains('/') => target.to_owned(),
        _ => decoded,
    };
    let after_value = after
        .find(['"', '\'', ' ', '<'])
        .map_or("", |end| after.get(end..).unwrap_or_default());
    format!(
        "{before}{}{}",
        target.replace('"', "%22"),
        unwrapped_links(after_value)
    )
}
