//! Reads the exports of Blogger: the backup in Atom, and the feed of Google Takeout.

use std::io::BufRead;

use jiff::Timestamp;
use url::Url;

use super::xml::{Event, Tag, Xml};
use super::{ReadError, Sink, dates};
use crate::transfer::html::{self, Dialect};
use crate::transfer::records::{
    ArticleRecord, CommentRecord, CommentState, Email, ImageRecord, Record, SiteRecord, State, TermKind,
    TermRecord, Text,
};

const KIND: &str = "http://schemas.google.com/blogger/2008/kind#";
const BLOGGER: &str = "schemas.google.com/blogger/2018";

/// An entry, as it stands in the file.
#[derive(Default)]
struct Entry {
    id: String,
    kind: String,
    title: String,
    content: String,
    published: String,
    updated: String,
    author: String,
    website: String,
    labels: Vec<String>,
    url: String,
    /// The id of the post, and of the parent comment.
    post: String,
    parent: String,
    is_draft: bool,
    status: String,
    is_trashed: bool,
    description: String,
}

pub(super) fn read(content: &mut dyn BufRead, now: Timestamp, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    let mut xml = Xml::new(content)?;
    if xml.root()?.is_none_or(|tag| tag.name != "feed") {
        return Err(not_blogger());
    }
    let (mut site, mut number, mut is_ours) = (SiteRecord::default(), 0_u64, false);
    let mut skipped = 0;
    loop {
        let tag = match xml.next()? {
            Event::Start(tag) => tag,
            Event::End => break,
            Event::Text(_) => continue,
            Event::Eof => {
                return Err(ReadError::Broken {
                    place: format!("after entry {number}"),
                    reason: "the file ends too early: download it again".to_owned(),
                });
            }
        };
        match tag.name.as_str() {
            "title" => site.title = html::plain(&xml.text()?),
            "subtitle" => site.tagline = html::plain(&xml.text()?),
            "id" => is_ours |= xml.text()?.contains("blogger.com"),
            "link" => {
                if tag.get("rel") == "alternate" && tag.get("type") == "text/html" {
                    tag.get("href").trim_end_matches('/').clone_into(&mut site.url);
                }
                xml.skip()?;
            }
            "entry" => {
                number += 1;
                let place = format!("entry {number}");
                let entry = entry(&mut xml)?;
                is_ours |= !entry.kind.is_empty();
                if number == 1 && is_ours {
                    sink.put("feed", Record::Site(site.clone()))?;
                }
                skipped += u64::from(!put(&place, entry, now, sink)?);
            }
            _ => xml.skip()?,
        }
    }
    if !is_ours {
        return Err(not_blogger());
    }
    sink.put("feed", Record::Skipped("settings and templates", skipped))
}

fn not_blogger() -> ReadError {
    ReadError::NotThisFormat(
        "it is no export of Blogger: in Blogger, choose Settings, Back up content, and give the file, or the ZIP of \
         Google Takeout"
            .to_owned(),
    )
}

fn entry(xml: &mut Xml<'_>) -> Result<Entry, ReadError> {
    let depth = xml.depth();
    let mut entry = Entry::default();
    loop {
        let tag = match xml.next()? {
            Event::Start(tag) => tag,
            Event::End if xml.depth() < depth => return Ok(entry),
            Event::End | Event::Text(_) => continue,
            Event::Eof => {
                return Err(ReadError::Broken {
                    place: "the end".to_owned(),
                    reason: "the file ends within an entry: download it again".to_owned(),
                });
            }
        };
        let is_blogger = tag.namespace.contains(BLOGGER);
        match tag.name.as_str() {
            "type" if is_blogger && entry.kind.is_empty() => entry.kind = xml.text()?.trim().to_lowercase(),
            "status" if is_blogger => xml.text()?.trim().clone_into(&mut entry.status),
            "trashed" if is_blogger => entry.is_trashed = !xml.text()?.trim().is_empty(),
            "filename" if is_blogger => xml.text()?.trim().clone_into(&mut entry.url),
            "parent" if is_blogger => xml.text()?.trim().clone_into(&mut entry.post),
            "inReplyTo" if is_blogger => xml.text()?.trim().clone_into(&mut entry.parent),
            "metaDescription" if is_blogger => entry.description = html::plain(&xml.text()?),
            "id" => xml.text()?.trim().clone_into(&mut entry.id),
            "title" => entry.title = html::plain(&xml.text()?),
            "content" => entry.content = xml.text()?,
            "published" => entry.published = xml.text()?,
            "updated" => entry.updated = xml.text()?,
            "draft" => entry.is_draft = xml.text()?.trim() == "yes",
            "control" => {}
            "author" => author(xml, &mut entry)?,
            "category" => {
                label(&tag, &mut entry);
                xml.skip()?;
            }
            "link" => {
                match tag.get("rel") {
                    "alternate" if entry.url.is_empty() => tag.get("href").clone_into(&mut entry.url),
                    "related" if entry.parent.is_empty() => {
                        let parent = tag.get("href").rsplit('/').next().unwrap_or_default();
                        parent.clone_into(&mut entry.parent);
                    }
                    _ => {}
                }
                xml.skip()?;
            }
            "in-reply-to" => {
                tag.get("ref").clone_into(&mut entry.post);
                xml.skip()?;
            }
            _ => xml.skip()?,
        }
    }
}

fn author(xml: &mut Xml<'_>, entry: &mut Entry) -> Result<(), ReadError> {
    let depth = xml.depth();
    while xml.depth() >= depth {
        match xml.next()? {
            Event::Start(tag) if tag.name == "name" => entry.author = html::plain(&xml.text()?),
            Event::Start(tag) if tag.name == "uri" => xml.text()?.trim().clone_into(&mut entry.website),
            Event::Start(_) => xml.skip()?,
            Event::Eof => break,
            Event::Text(_) | Event::End => {}
        }
    }
    Ok(())
}

fn label(tag: &Tag, entry: &mut Entry) {
    let (scheme, term) = (tag.get("scheme"), tag.get("term"));
    if let Some(kind) = term.strip_prefix(KIND) {
        kind.clone_into(&mut entry.kind);
    } else if scheme.ends_with("atom/ns#") || scheme.starts_with("tag:blogger.com") {
        entry.labels.push(term.to_owned());
    }
}

/// Sends the records of an entry. Returns `false` for settings and templates.
fn put(place: &str, entry: Entry, now: Timestamp, sink: &mut Sink<'_>) -> Result<bool, ReadError> {
    match entry.kind.as_str() {
        "post" | "page" => article(place, entry, now, sink)?,
        "comment" => comment(place, entry, sink)?,
        _ => return Ok(false),
    }
    Ok(true)
}

fn article(place: &str, entry: Entry, now: Timestamp, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    let is_page = entry.kind == "page";
    let what = format!("{} “{}”", entry.kind, entry.title);
    if entry.id.is_empty() {
        return sink.put(place, Record::Rejected(what, "it has no id".to_owned()));
    }
    if entry.is_trashed || entry.status == "SOFT_TRASHED" {
        return sink.put(place, Record::Skipped("articles in the trash", 1));
    }
    for label in &entry.labels {
        let term = TermRecord {
            kind: TermKind::Tag,
            id: label.clone(),
            name: label.clone(),
            slug: String::new(),
            parent: String::new(),
            description: String::new(),
            old_urls: vec![format!("/search/label/{label}")],
        };
        sink.put(place, Record::Term(term))?;
    }
    let date = dates::rfc3339(&entry.published);
    let is_draft = entry.is_draft || entry.status == "DRAFT" || date.is_none();
    let path = Url::parse(&entry.url).map_or_else(|_| entry.url.clone(), |url| url.path().to_owned());
    let slug = path
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .trim_end_matches(".html");
    let record = ArticleRecord {
        id: entry.id,
        is_page,
        state: if is_draft { State::Draft } else { State::Published },
        title: entry.title,
        slug: slug.to_owned(),
        text: Text::Html(Dialect::Blogger, entry.content),
        excerpt: String::new(),
        published_at: date.filter(|_| !is_draft),
        updated_at: dates::rfc3339(&entry.updated).filter(|date| *date <= now),
        authors: vec![entry.author],
        categories: Vec::new(),
        tags: entry.labels,
        image: ImageRecord::default(),
        search_title: String::new(),
        search_description: entry.description,
        language: String::new(),
        comments_open: true,
        is_pinned: false,
        old_urls: vec![entry.url],
    };
    sink.put(place, Record::Article(Box::new(record)))
}

fn comment(place: &str, entry: Entry, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    if entry.id.is_empty() || entry.post.is_empty() {
        let what = "a comment".to_owned();
        return sink.put(
            place,
            Record::Rejected(what, "it has no id, or no post".to_owned()),
        );
    }
    let state = match entry.status.as_str() {
        _ if entry.is_trashed => CommentState::Trash,
        "" | "LIVE" => CommentState::Approved,
        "SPAM" | "SPAM_COMMENT" => CommentState::Spam,
        "EMPTIED" => CommentState::Deleted,
        _ => CommentState::Pending,
    };
    // The parent is the end of a feed's URL in the old form.
    let parent = match entry.parent.as_str() {
        "" => String::new(),
        whole if whole.starts_with("tag:") => whole.to_owned(),
        number => entry
            .id
            .rsplit_once('-')
            .map(|(start, _)| format!("{start}-{number}"))
            .unwrap_or_default(),
    };
    let person = match entry.website.as_str() {
        "" => String::new(),
        profile => profile.to_owned(),
    };
    let record = CommentRecord {
        id: entry.id,
        page: entry.post,
        parent,
        state,
        text: Text::Html(Dialect::Blogger, entry.content),
        name: entry.author,
        website: entry.website,
        email: Email::default(),
        person,
        account: String::new(),
        created_at: dates::rfc3339(&entry.published),
        edited_at: None,
    };
    sink.put(place, Record::Comment(Box::new(record)))
}
