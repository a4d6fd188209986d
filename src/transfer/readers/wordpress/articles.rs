//! Items → articles, files, menus.

use jiff::Timestamp;

use super::super::{Context, ReadError, Sink, dates};
use super::comments;
use super::item::{Item, ItemTerm, MOST_COMMENTS};
use super::old_urls::{self, Addresses};
use crate::transfer::html::{self, Dialect};
use crate::transfer::records::{
    ArticleRecord, ImageRecord, MediaRecord, MenuItemRecord, MenuTarget, Record, State, TermKind, TermRecord,
    Text,
};

/// Sends the records of an item.
pub(super) fn put(
    place: &str,
    mut item: Item,
    addresses: &mut Addresses,
    context: &Context,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    let what = described(&item);
    let id = item.get("post_id").to_owned();
    let kind = item.get("post_type").to_owned();
    match kind.as_str() {
        "post" | "page" | "" => {
            if id.is_empty() {
                return sink.put(place, Record::Rejected(what, "it has no id".to_owned()));
            }
            if !is_id(&id) {
                let reason = "its id is damaged: the text around it is broken".to_owned();
                return sink.put(place, Record::Rejected(what, reason));
            }
            let comments = std::mem::take(&mut item.comments);
            article(place, &what, item, addresses, context, sink)?;
            if comments.len() >= MOST_COMMENTS {
                let message = format!("only its first {MOST_COMMENTS} comments were read");
                sink.put(place, Record::Warning(what, message))?;
            }
            comments::put(place, &id, comments, sink)
        }
        "attachment" => attachment(place, what, &item, sink),
        "nav_menu_item" => menu_item(place, &item, sink),
        "wp_block" => sink.put(place, Record::SharedBlock(id, item.content)),
        "revision" => sink.put(place, Record::Skipped("revisions", 1)),
        "wp_template" | "wp_template_part" | "wp_navigation" | "wp_global_styles" | "custom_css"
        | "wp_font_face" => sink.put(place, Record::Skipped("parts of the theme", 1)),
        _ => sink.put(place, Record::Skipped("records of plugins", 1)),
    }
}

/// Returns whether a text can be an id. One that has swallowed markup is none.
fn is_id(text: &str) -> bool {
    text.len() <= 100 && !text.contains(|c: char| c.is_whitespace() || c == '<')
}

/// Names an item for the report.
fn described(item: &Item) -> String {
    let title = html::plain(item.get("title"));
    let kind = if item.get("post_type") == "page" {
        "page"
    } else {
        "post"
    };
    if title.is_empty() {
        format!("{kind} {}", item.get("post_id"))
    } else {
        format!("{kind} “{title}”")
    }
}

fn article(
    place: &str,
    what: &str,
    item: Item,
    addresses: &mut Addresses,
    context: &Context,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    let date = date(&item, context);
    let (state, warning) = match state(&item, date.is_some()) {
        Ok(found) => found,
        Err(skipped) => return sink.put(place, Record::Skipped(skipped, 1)),
    };
    if let Some(warning) = warning {
        sink.put(place, Record::Warning(what.to_owned(), warning.to_owned()))?;
    }
    let is_page = item.get("post_type") == "page";
    let labels = labels(place, &item, addresses, sink)?;
    let slug = match item.meta("_wp_desired_post_slug") {
        "" => item.get("post_name"),
        slug => slug,
    };
    let language = item.terms.iter().find(|term| term.domain == "language");
    let record = ArticleRecord {
        id: item.get("post_id").to_owned(),
        is_page,
        state,
        title: html::plain(item.get("title")),
        slug: old_urls::decoded(slug),
        excerpt: item.excerpt.clone(),
        published_at: date.filter(|_| state != State::Draft),
        updated_at: dates::utc(item.get("post_modified_gmt")).filter(|date| *date <= context.now),
        authors: labels.authors,
        categories: labels.categories,
        tags: labels.tags,
        image: ImageRecord {
            media_id: item.meta("_thumbnail_id").to_owned(),
            ..ImageRecord::default()
        },
        search_title: search_text(&item, &["_yoast_wpseo_title", "rank_math_title", "_aioseo_title"]),
        search_description: search_text(
            &item,
            &[
                "_yoast_wpseo_metadesc",
                "rank_math_description",
                "_aioseo_description",
            ],
        ),
        language: language.map(|term| term.nicename.clone()).unwrap_or_default(),
        comments_open: item.get("comment_status") != "closed",
        is_pinned: item.get("is_sticky") == "1",
        old_urls: old_urls::of_article(&item, is_page),
        text: Text::Html(Dialect::WordPress, item.content),
    };
    sink.put(place, Record::Article(Box::new(record)))
}

/// Returns the state of an item, and a message if it was not public. The error says what is left out.
fn state(item: &Item, has_date: bool) -> Result<(State, Option<&'static str>), &'static str> {
    let has_password = !item.get("post_password").is_empty();
    let found = match item.get("status") {
        "draft" | "auto-draft" => return Ok((State::Draft, None)),
        "pending" => return Ok((State::Draft, Some("it waited for review: it is a draft now"))),
        "private" => (State::Unpublished, Some("it was private: it is unpublished now")),
        "publish" | "future" | "" if has_password => (
            State::Unpublished,
            Some("it was protected by a password: it is unpublished now"),
        ),
        "publish" | "future" | "" => (State::Published, None),
        "trash" => return Err("articles in the trash"),
        "inherit" => return Err("revisions"),
        _ => return Err("articles in a state that is not known"),
    };
    Ok(if has_date {
        found
    } else {
        (State::Draft, Some("it has no date: it is a draft now"))
    })
}

/// The categories, tags and authors of an item.
#[derive(Default)]
struct Labels {
    categories: Vec<String>,
    tags: Vec<String>,
    authors: Vec<String>,
}

/// Sends the categories and tags of an item, as terms stand before the items only in exports of everything.
fn labels(
    place: &str,
    item: &Item,
    addresses: &mut Addresses,
    sink: &mut Sink<'_>,
) -> Result<Labels, ReadError> {
    let mut labels = Labels::default();
    for term in terms(item) {
        let (kind, ids) = match term.domain.as_str() {
            "category" => (TermKind::Category, &mut labels.categories),
            "post_tag" | "tag" => (TermKind::Tag, &mut labels.tags),
            "author" => {
                let slug = term.nicename.trim_start_matches("cap-");
                labels.authors.push(if slug.is_empty() {
                    public_name(&term.name)
                } else {
                    slug.to_owned()
                });
                continue;
            }
            _ => continue,
        };
        let id = if term.nicename.is_empty() {
            html::plain(&term.name)
        } else {
            term.nicename.clone()
        };
        if ids.contains(&id) {
            continue;
        }
        ids.push(id.clone());
        let record = TermRecord {
            kind,
            name: html::plain(&term.name),
            slug: old_urls::decoded(&term.nicename),
            parent: String::new(),
            description: String::new(),
            old_urls: addresses.of_term(kind, &id, "", ""),
            id,
        };
        sink.put(place, Record::Term(record))?;
    }
    let primary = ["_yoast_wpseo_primary_category", "rank_math_primary_category"].map(|key| item.meta(key));
    if let Some(at) = labels
        .categories
        .iter()
        .position(|id| primary.contains(&id.as_str()))
    {
        labels.categories.swap(0, at);
    }
    // WordPress's own category for articles without one says nothing beside others.
    if labels.categories.len() > 1 {
        labels.categories.retain(|id| id != "uncategorized");
    }
    if labels.authors.is_empty() && !item.get("creator").is_empty() {
        labels.authors.push(item.get("creator").to_owned());
    }
    Ok(labels)
}

/// Returns the terms, each once. Version 1.0 writes each term twice, once without a domain.
fn terms(item: &Item) -> Vec<&ItemTerm> {
    item.terms.iter().filter(|term| !term.domain.is_empty()).collect()
}

/// Returns the text of the first plugin that has one. Templates such as `%%title%%` are no text.
fn search_text(item: &Item, keys: &[&str]) -> String {
    let found = keys
        .iter()
        .map(|key| item.meta(key))
        .find(|text| !text.is_empty());
    let text = found.unwrap_or("");
    if text.contains('%') || text.contains('#') {
        String::new()
    } else {
        html::plain(text)
    }
}

/// Returns the time of publication: in UTC, else in local time, else the feed's.
fn date(item: &Item, context: &Context) -> Option<Timestamp> {
    dates::utc(item.get("post_date_gmt"))
        .or_else(|| dates::local(item.get("post_date"), context).filter(|_| item.get("status") != "draft"))
        .or_else(|| dates::rfc2822_date(item.get("pubDate")))
}

/// Returns a name without markup; empty for an email address, which is private.
pub(super) fn public_name(name: &str) -> String {
    let name = html::plain(name);
    if name.contains('@') { String::new() } else { name }
}

fn attachment(place: &str, what: String, item: &Item, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    let url = match item.get("attachment_url") {
        "" => item.get("guid"),
        url => url,
    };
    let id = item.get("post_id");
    if url.is_empty() || id.is_empty() {
        return sink.put(place, Record::Rejected(what, "the file has no URL".to_owned()));
    }
    let count = u64::try_from(item.comments.len()).unwrap_or(u64::MAX);
    if count > 0 {
        sink.put(place, Record::Skipped("comments on files", count))?;
    }
    let article = item.get("post_parent").trim_start_matches('0');
    let record = MediaRecord {
        id: id.to_owned(),
        article: article.to_owned(),
        position: item.get("menu_order").parse().unwrap_or(0),
        url: url.to_owned(),
        alt: html::plain(item.meta("_wp_attachment_image_alt")),
        caption: item.excerpt.trim().to_owned(),
        old_urls: old_urls::of_attachment(item),
    };
    sink.put(place, Record::Media(record))
}

fn menu_item(place: &str, item: &Item, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    let menu = item.terms.iter().find(|term| term.domain == "nav_menu");
    let target = match item.meta("_menu_item_type") {
        "post_type" => MenuTarget::Article(item.meta("_menu_item_object_id").to_owned()),
        "custom" => MenuTarget::Url(item.meta("_menu_item_url").to_owned()),
        _ => return sink.put(place, Record::Skipped("menu items that lead to lists", 1)),
    };
    let record = MenuItemRecord {
        menu: menu.map(|menu| menu.nicename.clone()).unwrap_or_default(),
        position: item.get("menu_order").parse().unwrap_or(0),
        label: html::plain(item.get("title")),
        target,
    };
    if item
        .meta("_menu_item_menu_item_parent")
        .trim_start_matches('0')
        .is_empty()
    {
        sink.put(place, Record::MenuItem(record))
    } else {
        sink.put(place, Record::Skipped("menu items below others", 1))
    }
}
