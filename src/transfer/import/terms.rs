//! Stores what categories and tags have beside their names: tree, descriptions, old URLs.

use std::collections::{HashMap, HashSet};

use diesel_async::AsyncPgConnection;
use jiff::Timestamp;

use super::convert::chars;
use super::old_urls::{self, OldSite};
use super::queries;
use crate::articles::model::{CategoryName, TagName};
use crate::error::Error;
use crate::text::Slug;
use crate::transfer::records::{TermKind, TermRecord};

/// Completes the categories and tags that articles use, and the parents of those categories. Returns the number of new
/// redirects.
pub(super) async fn store(
    conn: &mut AsyncPgConnection,
    terms: &[TermRecord],
    site: &OldSite,
    now: Timestamp,
) -> Result<usize, Error> {
    let by_id: HashMap<&str, &TermRecord> = terms
        .iter()
        .filter(|term| term.kind == TermKind::Category)
        .map(|term| (term.id.as_str(), term))
        .collect();
    // Parents first, as this creates those that no article has.
    for term in by_id.values() {
        if let Some(parent) = parent(term, &by_id)
            && let Ok(name) = CategoryName::try_from(chars(&term.name, 100).as_str())
        {
            adopt(conn, &name, parent, now).await?;
        }
    }
    let mut redirects = 0;
    for term in terms {
        let urls: Vec<String> = term
            .old_urls
            .iter()
            .filter(|url| site.owns(url))
            .filter_map(|url| old_urls::canonical(url))
            .collect();
        match term.kind {
            TermKind::Tag => {
                if let Ok(name) = TagName::try_from(chars(&term.name, 100).as_str()) {
                    redirects += queries::redirect_to_tag(conn, &name, &urls).await?;
                }
            }
            TermKind::Category => {
                let Ok(name) = CategoryName::try_from(chars(&term.name, 100).as_str()) else {
                    continue;
                };
                if !term.description.is_empty() {
                    queries::describe_category(conn, &name, &chars(&term.description, 1_000)).await?;
                }
                redirects += queries::redirect_to_category(conn, &name, &urls).await?;
            }
        }
    }
    Ok(redirects)
}

/// Returns the parent of a category, unless it is its own ancestor.
fn parent<'t>(term: &TermRecord, by_id: &HashMap<&str, &'t TermRecord>) -> Option<&'t TermRecord> {
    let parent = *by_id.get(term.parent.as_str())?;
    let mut seen = HashSet::from([term.id.as_str()]);
    let mut above = Some(parent);
    while let Some(ancestor) = above {
        if !seen.insert(ancestor.id.as_str()) {
            return None;
        }
        above = by_id.get(ancestor.parent.as_str()).copied();
    }
    Some(parent)
}

/// Sets the parent of a category that is here and has none. The parent is created if it is missing.
async fn adopt(
    conn: &mut AsyncPgConnection,
    name: &CategoryName,
    parent: &TermRecord,
    now: Timestamp,
) -> Result<(), Error> {
    let Ok(above) = CategoryName::try_from(chars(&parent.name, 100).as_str()) else {
        return Ok(());
    };
    if !queries::lacks_parent(conn, name).await? {
        return Ok(());
    }
    let slug = Slug::from_title(&parent.slug).or_else(|| Slug::from_title(&parent.name));
    if let Some(slug) = slug {
        queries::insert_missing_category(conn, &above, &slug, now).await?;
    }
    queries::update_parent(conn, name, &above).await
}
