//! Reads the JSON export of Ghost, versions 1 to 6.
//!
//! - `tables`: the small tables, which are kept in memory
//! - `body`: the text of a post from the formats of several versions

mod body;
mod tables;

use std::io::{self, BufRead};

use jiff::Timestamp;
use serde_json::Value;

use super::json::{is_true, text, walk};
use super::{ReadError, Sink, dates};
use crate::transfer::html::{self, Dialect};
use crate::transfer::records::{
    ArticleRecord, AuthorRecord, CommentRecord, CommentState, Email, ImageRecord, MenuItemRecord, MenuTarget,
    Record, SiteRecord, State, TermKind, TermRecord, Text,
};
use tables::Tables;

/// Opens the file from its beginning.
type Open<'o> = dyn Fn() -> io::Result<Box<dyn BufRead + Send>> + 'o;

pub(super) fn read(open: &Open<'_>, now: Timestamp, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    // Posts may stand before their tags and authors, so the file is read twice.
    let mut tables = Tables::default();
    walk(&mut *open()?, &mut |path, row| {
        tables.add(path, &row);
        Ok(())
    })
    .map_err(|error| match error {
        ReadError::Broken { .. } if !tables.has_posts => not_ghost(),
        error => error,
    })?;
    if !tables.has_posts {
        return Err(not_ghost());
    }
    if tables.version.starts_with("00") {
        return Err(ReadError::NotThisFormat(
            "it comes from a Ghost before 1.0: update Ghost to 1.0 or newer, and export again".to_owned(),
        ));
    }
    put_tables(&tables, sink)?;
    let mut number = 0_u64;
    walk(&mut *open()?, &mut |path, row| match path.rsplit('/').next() {
        Some("posts") => {
            number += 1;
            post(&format!("post {number}"), &row, &tables, now, sink)
        }
        _ => Ok(()),
    })?;
    if !tables.has_comments {
        return Ok(());
    }
    walk(&mut *open()?, &mut |path, row| match path.rsplit('/').next() {
        Some("comments") => comment(&row, &tables, sink),
        _ => Ok(()),
    })
}

fn not_ghost() -> ReadError {
    ReadError::NotThisFormat(
        "it is no export of Ghost: in Ghost, choose Settings, Import/Export, Export content, and give the JSON file that \
         you get"
            .to_owned(),
    )
}

fn put_tables(tables: &Tables, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    let setting = |names: &[&str]| {
        let found = names.iter().find_map(|name| tables.settings.get(*name));
        found.cloned().unwrap_or_default()
    };
    let site = SiteRecord {
        title: setting(&["title"]),
        tagline: setting(&["description"]),
        url: String::new(),
        language: setting(&["locale", "default_locale", "lang"]),
        time_zone: setting(&["timezone", "active_timezone"]),
    };
    sink.put("settings", Record::Site(site))?;
    for (id, user) in &tables.users {
        let slug = text(user, "slug");
        let author = AuthorRecord {
            ids: vec![id.clone(), slug.clone()],
            name: html::plain(&text(user, "name")),
            old_urls: vec![format!("/author/{slug}/")],
            login: slug,
        };
        sink.put("users", Record::Author(author))?;
    }
    for (id, tag) in &tables.tags {
        let slug = text(tag, "slug");
        let term = TermRecord {
            kind: TermKind::Tag,
            id: id.clone(),
            name: html::plain(&text(tag, "name")),
            parent: String::new(),
            description: html::plain(&text(tag, "description")),
            old_urls: vec![format!("/tag/{slug}/")],
            slug,
        };
        sink.put("tags", Record::Term(term))?;
    }
    let items: Vec<Value> = serde_json::from_str(&setting(&["navigation"])).unwrap_or_default();
    for (position, item) in (0..).zip(&items) {
        let item = MenuItemRecord {
            menu: "navigation".to_owned(),
            position,
            label: text(item, "label"),
            target: MenuTarget::Url(local(&text(item, "url"))),
        };
        sink.put("settings", Record::MenuItem(item))?;
    }
    if tables.hidden_tags > 0 {
        sink.put("tags", Record::Skipped("internal tags", tables.hidden_tags))?;
    }
    Ok(())
}

/// Returns a URL without the mark that stands for the old site.
fn local(url: &str) -> String {
    url.replace("__GHOST_URL__", "")
}

fn post(
    place: &str,
    row: &Value,
    tables: &Tables,
    now: Timestamp,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    let (id, title) = (text(row, "id"), html::plain(&text(row, "title")));
    let is_page = is_true(row, "page") || text(row, "type") == "page";
    let what = format!("{} “{title}”", if is_page { "page" } else { "post" });
    if id.is_empty() {
        return sink.put(place, Record::Rejected(what, "it has no id".to_owned()));
    }
    let meta = tables.meta.get(&id);
    let (source, is_gated) = body::of(row);
    let (state, warning) = state(row, meta);
    for message in [
        warning,
        is_gated.then_some("a part was for members only: it was left out"),
    ]
    .into_iter()
    .flatten()
    {
        sink.put(place, Record::Warning(what.clone(), message.to_owned()))?;
    }
    let get_meta = |name: &str| meta.map(|meta| text(meta, name)).filter(|text| !text.is_empty());
    let seo = |name: &str| get_meta(name).unwrap_or_else(|| text(row, name));
    let image = [text(row, "feature_image"), text(row, "image")].concat();
    let date = dates::rfc3339(&text(row, "published_at"));
    let record = ArticleRecord {
        is_page,
        state: if date.is_none() { State::Draft } else { state },
        title,
        slug: text(row, "slug"),
        text: match source {
            Text::Html(dialect, html) => Text::Html(dialect, local(&html)),
            Text::Markdown(markdown) => Text::Markdown(local(&markdown)),
        },
        excerpt: text(row, "custom_excerpt"),
        published_at: date.filter(|_| state != State::Draft),
        updated_at: dates::rfc3339(&text(row, "updated_at")).filter(|date| *date <= now),
        authors: authors(row, &id, tables),
        categories: Vec::new(),
        tags: tables.tags_of(&id),
        image: ImageRecord {
            media_id: String::new(),
            url: local(&image),
            alt: get_meta("feature_image_alt").unwrap_or_default(),
            caption: html::plain(&get_meta("feature_image_caption").unwrap_or_default()),
        },
        search_title: seo("meta_title"),
        search_description: seo("meta_description"),
        language: String::new(),
        comments_open: true,
        is_pinned: false,
        old_urls: old_urls(row),
        id,
    };
    sink.put(place, Record::Article(Box::new(record)))
}

/// Returns the state of a post, and a message if it becomes unpublished.
fn state(row: &Value, meta: Option<&Value>) -> (State, Option<&'static str>) {
    let status = text(row, "status");
    let is_public = matches!(text(row, "visibility").as_str(), "" | "public");
    let is_email = status == "sent" || meta.is_some_and(|meta| is_true(meta, "email_only"));
    match status.as_str() {
        "published" | "scheduled" | "sent" if !is_public => (
            State::Unpublished,
            Some("it was for members only: it is unpublished now"),
        ),
        "published" | "sent" if is_email => (
            State::Unpublished,
            Some("it was only sent as an email: it is unpublished now"),
        ),
        "published" | "scheduled" => (State::Published, None),
        _ => (State::Draft, None),
    }
}

fn authors(row: &Value, id: &str, tables: &Tables) -> Vec<String> {
    let authors = tables.authors_of(id);
    if authors.is_empty() {
        Some(text(row, "author_id"))
            .filter(|id| !id.is_empty())
            .into_iter()
            .collect()
    } else {
        authors
    }
}

fn old_urls(row: &Value) -> Vec<String> {
    let (slug, uuid) = (text(row, "slug"), text(row, "uuid"));
    let mut urls = vec![format!("/{slug}/")];
    if !uuid.is_empty() {
        urls.push(format!("/p/{uuid}/"));
    }
    urls
}

fn comment(row: &Value, tables: &Tables, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    let id = text(row, "id");
    let place = format!("comment {id}");
    let member = text(row, "member_id");
    let person = tables.members.get(&member);
    let parent = match text(row, "in_reply_to_id") {
        empty if empty.is_empty() => text(row, "parent_id"),
        parent => parent,
    };
    let record = CommentRecord {
        id,
        page: text(row, "post_id"),
        parent,
        state: match text(row, "status").as_str() {
            "published" => CommentState::Approved,
            "hidden" => CommentState::Trash,
            "deleted" => CommentState::Deleted,
            _ => CommentState::Pending,
        },
        text: Text::Html(Dialect::Plain, text(row, "html")),
        name: person.map(|person| html::plain(&person.0)).unwrap_or_default(),
        website: String::new(),
        email: Email(person.map(|person| person.1.clone()).unwrap_or_default()),
        person: member,
        account: String::new(),
        created_at: dates::rfc3339(&text(row, "created_at")),
        edited_at: dates::rfc3339(&text(row, "edited_at")),
    };
    sink.put(&place, Record::Comment(Box::new(record)))
}
