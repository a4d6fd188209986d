//! The small tables of an export, which are kept in memory. Passwords, keys and members' data are not kept, but for the
//! names and addresses of those who commented.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value};

use super::super::json::text;

/// Settings that are read. The others hold secrets.
const SETTINGS: [&str; 8] = [
    "active_timezone",
    "default_locale",
    "description",
    "lang",
    "locale",
    "navigation",
    "timezone",
    "title",
];
const USER_FIELDS: [&str; 3] = ["name", "slug", "status"];
const TAG_FIELDS: [&str; 3] = ["name", "slug", "description"];
const META_FIELDS: [&str; 5] = [
    "meta_title",
    "meta_description",
    "feature_image_alt",
    "feature_image_caption",
    "email_only",
];

#[derive(Default)]
pub(super) struct Tables {
    pub(super) version: String,
    pub(super) has_posts: bool,
    pub(super) has_comments: bool,
    pub(super) settings: HashMap<String, String>,
    pub(super) users: BTreeMap<String, Value>,
    pub(super) tags: BTreeMap<String, Value>,
    pub(super) hidden_tags: u64,
    pub(super) meta: HashMap<String, Value>,
    /// Position and id of each tag and author of a post.
    tags_of: HashMap<String, Vec<(i64, String)>>,
    authors_of: HashMap<String, Vec<(i64, String)>>,
    /// Name and email address of each member.
    pub(super) members: HashMap<String, (String, String)>,
}

impl Tables {
    pub(super) fn add(&mut self, path: &str, row: &Value) {
        let Some(table) = path.rsplit('/').next() else {
            return;
        };
        match table {
            "version" if path.ends_with("meta/version") => {
                row.as_str().unwrap_or_default().clone_into(&mut self.version);
            }
            "posts" => self.has_posts |= row.is_object(),
            "comments" => self.has_comments = true,
            "settings" => {
                let key = text(row, "key");
                if SETTINGS.contains(&key.as_str()) {
                    self.settings.insert(key, text(row, "value"));
                }
            }
            "users" => drop(self.users.insert(text(row, "id"), only(row, &USER_FIELDS))),
            "tags" => {
                let is_hidden = text(row, "visibility") == "internal" || text(row, "name").starts_with('#');
                if is_hidden {
                    self.hidden_tags += 1;
                } else {
                    self.tags.insert(text(row, "id"), only(row, &TAG_FIELDS));
                }
            }
            "posts_meta" => drop(self.meta.insert(text(row, "post_id"), only(row, &META_FIELDS))),
            "posts_tags" => relate(&mut self.tags_of, row, "tag_id"),
            "posts_authors" => relate(&mut self.authors_of, row, "author_id"),
            "members" => {
                let member = (text(row, "name"), text(row, "email"));
                self.members.insert(text(row, "id"), member);
            }
            _ => {}
        }
    }

    /// Returns the ids of the tags of a post that are not hidden, in their order.
    pub(super) fn tags_of(&self, post: &str) -> Vec<String> {
        let mut tags = in_order(self.tags_of.get(post));
        tags.retain(|tag| self.tags.contains_key(tag));
        tags
    }

    /// Returns the ids of the authors of a post, in their order.
    pub(super) fn authors_of(&self, post: &str) -> Vec<String> {
        in_order(self.authors_of.get(post))
    }
}

fn in_order(related: Option<&Vec<(i64, String)>>) -> Vec<String> {
    let mut related = related.cloned().unwrap_or_default();
    related.sort();
    related.into_iter().map(|(_, id)| id).collect()
}

fn relate(table: &mut HashMap<String, Vec<(i64, String)>>, row: &Value, name: &str) {
    let position = row.get("sort_order").and_then(Value::as_i64).unwrap_or(0);
    let related = table.entry(text(row, "post_id")).or_default();
    related.push((position, text(row, name)));
}

/// Returns the row with these fields only.
fn only(row: &Value, names: &[&str]) -> Value {
    let kept = names
        .iter()
        .filter_map(|name| Some(((*name).to_owned(), row.get(*name)?.clone())));
    Value::Object(kept.collect::<Map<_, _>>())
}
