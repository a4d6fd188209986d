//! Reads WXR, the export of WordPress, in its versions 1.0 to 1.2.
//!
//! - `fields`: the elements of an element
//! - `item`: the elements of an `item`, as they stand in the file
//! - `articles`: items → articles, files, menus
//! - `comments`: comments of an item
//! - `old_urls`: the URLs under which WordPress served an item or a list

mod articles;
mod comments;
mod fields;
mod item;
mod old_urls;

use std::io::BufRead;

use super::xml::{Event, Xml};
use super::{Context, ReadError, Sink};
use crate::transfer::html;
use crate::transfer::records::{AuthorRecord, Record, SiteRecord, TermKind, TermRecord};
use fields::{field, fields, wxr_name};
use old_urls::Addresses;

pub(super) fn read(file: &mut dyn BufRead, context: &Context, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    let mut xml = Xml::new(file)?;
    find_channel(&mut xml)?;
    let depth = xml.depth();
    let mut site = SiteRecord::default();
    let mut addresses = Addresses::default();
    let mut number = 0_u64;
    let mut is_site_sent = false;
    loop {
        let tag = match xml.next()? {
            Event::Start(tag) => tag,
            Event::End if xml.depth() < depth => break,
            Event::Eof if number > 0 || is_site_sent => {
                return Err(ReadError::Broken {
                    place: format!("after item {number}"),
                    reason: "the file ends too early: download it again".to_owned(),
                });
            }
            Event::Eof => return Err(not_wxr()),
            Event::Text(_) | Event::End => continue,
        };
        match (wxr_name(&tag), tag.name.as_str()) {
            (None, "item") => {
                number += 1;
                if !is_site_sent {
                    is_site_sent = true;
                    addresses.site.clone_from(&site.url);
                    sink.put("channel", Record::Site(site.clone()))?;
                }
                let found = item::read(&mut xml).map_err(|error| within(error, number))?;
                articles::put(&format!("item {number}"), found, &mut addresses, context, sink)?;
            }
            (None, "title") => site.title = html::plain(&xml.text()?),
            (None, "description") => site.tagline = html::plain(&xml.text()?),
            (None, "language") => xml.text()?.trim().clone_into(&mut site.language),
            (None, "link") if tag.namespace.is_empty() && site.url.is_empty() => {
                xml.text()?.trim().clone_into(&mut site.url);
            }
            (Some("base_blog_url"), _) => xml.text()?.trim().clone_into(&mut site.url),
            (Some("author" | "wp_author"), _) => author(&mut xml, sink)?,
            (Some("category"), _) => term(&mut xml, TermKind::Category, &mut addresses, sink)?,
            (Some("tag"), _) => term(&mut xml, TermKind::Tag, &mut addresses, sink)?,
            _ => xml.skip()?,
        }
    }
    if !is_site_sent {
        sink.put("channel", Record::Site(site))?;
    }
    Ok(())
}

fn not_wxr() -> ReadError {
    ReadError::NotThisFormat(
        "it is no export of WordPress: in WordPress, choose Tools, Export, All content, and give the file that you get"
            .to_owned(),
    )
}

fn within(error: ReadError, number: u64) -> ReadError {
    match error {
        ReadError::Broken { place, reason } => ReadError::Broken {
            place: format!("item {number}, {place}"),
            reason,
        },
        other => other,
    }
}

fn find_channel(xml: &mut Xml<'_>) -> Result<(), ReadError> {
    let root = xml.root()?.filter(|tag| tag.name == "rss").ok_or_else(not_wxr)?;
    if !root.get("dsq").is_empty() {
        return Err(ReadError::NotThisFormat(
            "it is a file for Disqus, without articles: give the export of WordPress itself".to_owned(),
        ));
    }
    loop {
        match xml.next()? {
            Event::Start(tag) if tag.name == "channel" => return Ok(()),
            Event::Start(_) => xml.skip()?,
            Event::Eof => return Err(not_wxr()),
            Event::Text(_) | Event::End => {}
        }
    }
}

fn author(xml: &mut Xml<'_>, sink: &mut Sink<'_>) -> Result<(), ReadError> {
    let found = fields(xml)?;
    let login = field(&found, "author_login").to_owned();
    let ids = [login.clone(), field(&found, "author_id").to_owned()];
    let author = AuthorRecord {
        ids: ids.into_iter().filter(|id| !id.is_empty()).collect(),
        name: articles::public_name(field(&found, "author_display_name")),
        old_urls: vec![format!("/author/{login}/")],
        login,
    };
    sink.put("channel", Record::Author(author))
}

fn term(
    xml: &mut Xml<'_>,
    kind: TermKind,
    addresses: &mut Addresses,
    sink: &mut Sink<'_>,
) -> Result<(), ReadError> {
    let found = fields(xml)?;
    let names = match kind {
        TermKind::Category => ["category_nicename", "cat_name", "category_description"],
        TermKind::Tag => ["tag_slug", "tag_name", "tag_description"],
    };
    let [id, name, description] = names.map(|name| field(&found, name));
    let parent = field(&found, "category_parent");
    let slug = old_urls::decoded(id);
    let term = TermRecord {
        kind,
        id: id.to_owned(),
        name: html::plain(if name.is_empty() { &slug } else { name }),
        parent: parent.to_owned(),
        description: html::plain(description),
        old_urls: addresses.of_term(kind, id, parent, field(&found, "term_id")),
        slug,
    };
    if term.id.is_empty() {
        let reason = "it has no slug".to_owned();
        return sink.put(
            "channel",
            Record::Rejected(format!("the term {:?}", term.name), reason),
        );
    }
    sink.put("channel", Record::Term(term))
}
