//! SQL for the category suggestions of the editor.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::Serialize;

use crate::error::Result;
use crate::ids::CategoryId;
use crate::schema::categories;

/// The maximum number of suggested categories.
const MOST_CATEGORIES: i64 = 2_000;
/// The maximum depth of the category tree that is followed.
const DEPTH: usize = 8;

/// A category with its path in the category tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, schemars::JsonSchema)]
pub(crate) struct SuggestedCategory {
    /// The name of the category in the form.
    pub name: String,
    /// The path in the category tree, for example "Travel › Italy"; only the name for a top-level category.
    pub path: String,
}

/// Returns the categories, sorted by their path in the tree.
pub(crate) async fn list_suggested_categories(
    conn: &mut AsyncPgConnection,
) -> Result<Vec<SuggestedCategory>> {
    let rows: Vec<(CategoryId, String, Option<CategoryId>)> = categories::table
        .order((categories::name, categories::id))
        .limit(MOST_CATEGORIES)
        .select((categories::id, categories::name, categories::parent_id))
        .load(conn)
        .await?;
    let by_id: HashMap<CategoryId, (&str, Option<CategoryId>)> = rows
        .iter()
        .map(|(id, name, parent)| (*id, (name.as_str(), *parent)))
        .collect();
    let mut suggested: Vec<SuggestedCategory> = rows
        .iter()
        .map(|(id, name, _)| SuggestedCategory {
            name: name.clone(),
            path: path(*id, &by_id),
        })
        .collect();
    suggested.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(suggested)
}

fn path(id: CategoryId, by_id: &HashMap<CategoryId, (&str, Option<CategoryId>)>) -> String {
    let line = std::iter::successors(by_id.get(&id), |(_, parent)| by_id.get(parent.as_ref()?));
    let mut names: Vec<&str> = line.take(DEPTH).map(|(name, _)| *name).collect();
    names.reverse();
    names.join(" › ")
}
