//! The URLs under which WordPress served an item or a list.

use std::collections::HashMap;

use percent_encoding::percent_decode_str;
use url::Url;

use super::item::Item;
use crate::transfer::records::TermKind;

/// What is needed to know the URLs of lists.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    pub(super) site: String,
    /// The path of each category: `parent/child`.
    categories: HashMap<String, String>,
}

impl Addresses {
    /// Returns the URLs of the list of a category or tag.
    pub(super) fn of_term(&mut self, kind: TermKind, id: &str, parent: &str, number: &str) -> Vec<String> {
        let mut found = Vec::new();
        match kind {
            TermKind::Category => {
                let path = match self.categories.get(parent) {
                    Some(above) => format!("{above}/{id}"),
                    None => id.to_owned(),
                };
                found.push(format!("/category/{path}/"));
                if path != id {
                    found.push(format!("/category/{id}/"));
                }
                self.categories.insert(id.to_owned(), path);
                if !number.is_empty() {
                    found.push(format!("/?cat={number}"));
                }
            }
            TermKind::Tag => {
                found.push(format!("/tag/{id}/"));
                found.push(format!("/?tag={id}"));
            }
        }
        found
    }
}

/// Returns the URLs that led to an article or page.
pub(super) fn of_article(item: &Item, is_page: bool) -> Vec<String> {
    let id = item.get("post_id");
    let link = item.get("link");
    let mut found = vec![link.to_owned()];
    let slug = item.get("post_name");
    for old in item
        .meta
        .iter()
        .filter(|(key, _)| key == "_wp_old_slug")
        .map(|(_, value)| value)
    {
        if !slug.is_empty() && link.contains(slug) {
            found.push(link.replacen(slug, old, 1));
        } else {
            found.push(format!("/{old}/"));
        }
    }
    let guid = item.get("guid");
    if guid.starts_with("http") {
        found.push(guid.to_owned());
    }
    if !id.is_empty() {
        found.push(format!("/?p={id}"));
        if is_page {
            found.push(format!("/?page_id={id}"));
        }
    }
    found.retain(|url| !url.is_empty());
    found
}

/// Returns the URLs of the page of a file.
pub(super) fn of_attachment(item: &Item) -> Vec<String> {
    let id = item.get("post_id");
    let link = item.get("link");
    let mut found = vec![format!("/?attachment_id={id}"), format!("/?p={id}")];
    if Url::parse(link).is_ok_and(|url| url.query().is_none()) {
        found.push(link.to_owned());
    }
    found
}

/// Decodes a slug. A character that was cut at the end is dropped.
pub(super) fn decoded(slug: &str) -> String {
    let bytes: Vec<u8> = percent_decode_str(slug).collect();
    let mut text = String::from_utf8_lossy(&bytes).into_owned();
    while text.ends_with('\u{fffd}') {
        text.pop();
    }
    text
}
