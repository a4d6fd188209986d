//! Categories, tags, and the tree of categories.

use crate::ids::{CategoryId, TagId};
use crate::text::Slug;
use crate::text::field::text_field;

text_field! {
    /// The description of a category: at most 500 characters; may be empty.
    pub(crate) CategoryDescription, "field-description", 0..=500, false
}

#[derive(Debug, Clone)]
pub(crate) struct Category {
    pub id: CategoryId,
    /// The last segment of the URL.
    pub slug: Slug,
    pub name: String,
    /// The description; may be empty.
    pub description: String,
    /// The parent category.
    pub parent: Option<CategoryId>,
    /// The number of its articles in any state.
    pub articles: i64,
}

#[derive(Debug, Clone)]
pub(crate) struct Tag {
    pub id: TagId,
    /// The last segment of the URL.
    pub slug: Slug,
    pub name: String,
    /// The number of its articles in any state.
    pub articles: i64,
}

/// Returns the categories in tree order, each with its depth from 0 on. `categories` must be sorted among siblings.
/// Categories in a cycle, which the database does not rule out, are at the end.
pub(crate) fn in_tree(categories: &[Category]) -> Vec<(usize, &Category)> {
    let mut ordered = Vec::with_capacity(categories.len());
    add_below(categories, None, 0, &mut ordered);
    let is_missing = |category: &&Category| {
        !ordered
            .iter()
            .any(|(_, known): &(usize, &Category)| known.id == category.id)
    };
    let lost: Vec<&Category> = categories.iter().filter(is_missing).collect();
    ordered.extend(lost.into_iter().map(|category| (0, category)));
    ordered
}

fn add_below<'a>(
    categories: &'a [Category],
    parent: Option<CategoryId>,
    depth: usize,
    ordered: &mut Vec<(usize, &'a Category)>,
) {
    for category in categories.iter().filter(|category| category.parent == parent) {
        ordered.push((depth, category));
        if depth < categories.len() {
            add_below(categories, Some(category.id), depth + 1, ordered);
        }
    }
}

/// Returns whether a category is `other` or one of its descendants.
pub(crate) fn is_within(categories: &[Category], id: CategoryId, other: CategoryId) -> bool {
    let mut present = Some(id);
    for _step in 0..=categories.len() {
        let Some(id) = present else { return false };
        if id == other {
            return true;
        }
        let category = categories.iter().find(|category| category.id == id);
        present = category.and_then(|category| category.parent);
    }
    false
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn category(id: u128, parent: Option<u128>) -> Category {
        Category {
            id: CategoryId(Uuid::from_u128(id)),
            slug: "x".parse().unwrap(),
            name: id.to_string(),
            description: String::new(),
            parent: parent.map(|id| CategoryId(Uuid::from_u128(id))),
            articles: 0,
        }
    }

    #[test]
    fn children_follow_their_parent() {
        let categories = [
            category(1, None),
            category(2, None),
            category(3, Some(1)),
            category(4, Some(3)),
            category(5, Some(1)),
        ];
        let shown: Vec<String> = in_tree(&categories)
            .into_iter()
            .map(|(depth, category)| format!("{}{}", "-".repeat(depth), category.name))
            .collect();
        assert_eq!(shown, ["1", "-3", "--4", "-5", "2"]);
    }

    #[test]
    fn a_circle_ends() {
        let categories = [category(1, Some(2)), category(2, Some(1)), category(3, None)];
        assert_eq!(in_tree(&categories).len(), 3);
        let [one, two, three] = [&categories[0], &categories[1], &categories[2]].map(|category| category.id);
        assert!(is_within(&categories, one, two) && !is_within(&categories, one, three));
    }

    #[test]
    fn a_part_of_a_part_is_within() {
        let categories = [category(1, None), category(2, Some(1)), category(3, Some(2))];
        let id = |number| CategoryId(Uuid::from_u128(number));
        assert!(is_within(&categories, id(3), id(1)) && is_within(&categories, id(1), id(1)));
        assert!(!is_within(&categories, id(1), id(3)));
    }
}
