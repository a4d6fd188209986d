//! The elements of an `item`, as they stand in the file.

use super::super::ReadError;
use super::super::xml::{Event, Xml};
use super::fields::{field, fields, wxr_name};

/// Keys of `postmeta` that are read. The others are noise of plugins, or secrets.
const META: [&str; 20] = [
    "_menu_item_menu_item_parent",
    "_menu_item_object",
    "_menu_item_object_id",
    "_menu_item_type",
    "_menu_item_url",
    "_thumbnail_id",
    "_wp_attached_file",
    "_wp_attachment_image_alt",
    "_wp_desired_post_slug",
    "_wp_old_slug",
    "_yoast_wpseo_metadesc",
    "_yoast_wpseo_title",
    "_yoast_wpseo_primary_category",
    "rank_math_description",
    "rank_math_title",
    "rank_math_primary_category",
    "_aioseo_title",
    "_aioseo_description",
    "enclosure",
    "footnotes",
];
/// The most comments of one item that are kept in memory at once.
pub(super) const MOST_COMMENTS: usize = 200_000;

/// A category, tag or other term of an item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ItemTerm {
    pub(super) domain: String,
    pub(super) nicename: String,
    pub(super) name: String,
}

/// An item.
#[derive(Debug, Clone, Default)]
pub(super) struct Item {
    fields: Vec<(String, String)>,
    pub(super) content: String,
    pub(super) excerpt: String,
    pub(super) terms: Vec<ItemTerm>,
    pub(super) meta: Vec<(String, String)>,
    /// The fields of each comment.
    pub(super) comments: Vec<Vec<(String, String)>>,
}

impl Item {
    /// Returns the value of an element: `title`, `post_id`.
    pub(super) fn get(&self, name: &str) -> &str {
        field(&self.fields, name)
    }

    /// Returns the first value of a key of `postmeta`, or an empty text.
    pub(super) fn meta(&self, key: &str) -> &str {
        field(&self.meta, key)
    }
}

/// Reads the item that has just begun.
pub(super) fn read(xml: &mut Xml<'_>) -> Result<Item, ReadError> {
    let depth = xml.depth();
    let mut item = Item::default();
    loop {
        let tag = match xml.next()? {
            Event::Start(tag) => tag,
            Event::End if xml.depth() < depth => return Ok(item),
            Event::End | Event::Text(_) => continue,
            Event::Eof => {
                return Err(ReadError::Broken {
                    place: "the end of the file".to_owned(),
                    reason: "the file ends within this item: download it again".to_owned(),
                });
            }
        };
        let is_wxr = wxr_name(&tag).is_some();
        match tag.name.as_str() {
            "encoded" if tag.namespace.contains("excerpt") => item.excerpt = xml.text()?,
            "encoded" => item.content = xml.text()?,
            "category" if !is_wxr => {
                let (domain, nicename) = (tag.get("domain").to_owned(), tag.get("nicename").to_owned());
                let name = xml.text()?;
                item.terms.push(ItemTerm {
                    domain,
                    nicename,
                    name,
                });
            }
            "postmeta" => {
                let found = fields(xml)?;
                let key = field(&found, "meta_key");
                if META.contains(&key) {
                    let value = field(&found, "meta_value");
                    item.meta.push((key.to_owned(), value.to_owned()));
                }
            }
            "comment" if is_wxr => {
                let fields = comment(xml)?;
                if item.comments.len() < MOST_COMMENTS {
                    item.comments.push(fields);
                }
            }
            _ => item.fields.push((tag.name, xml.text()?)),
        }
    }
}

/// Reads the fields of a comment, without its meta data and its network address.
fn comment(xml: &mut Xml<'_>) -> Result<Vec<(String, String)>, ReadError> {
    let mut found = fields(xml)?;
    found.retain(|(name, _)| name != "commentmeta" && name != "comment_author_IP");
    Ok(found)
}
