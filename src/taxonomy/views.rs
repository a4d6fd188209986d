//! Template views of categories and tags.

use serde::Serialize;

use super::forms::{CategoryForm, TagForm};
use super::model::{Category, Tag, in_tree, is_within};
use crate::ids::{CategoryId, TagId};
use crate::locale::{self, Message};
use crate::theme::urls;
use crate::web::{CachePolicy, FormErrors, Head, View};

/// All categories and tags, with a form for a new category.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct TaxonomyPage {
    categories: Vec<CategoryView>,
    tags: Vec<TagView>,
    form: CategoryForm,
    errors: FormErrors,
    parents: Vec<Choice>,
    action: &'static str,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct CategoryView {
    name: String,
    /// The depth in the category tree, from 0 to 8.
    depth: usize,
    count: Message,
    url: String,
    edit_url: String,
    move_url: String,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct TagView {
    name: String,
    count: Message,
    edit_url: String,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct Choice {
    value: String,
    label: String,
    is_chosen: bool,
}

impl TaxonomyPage {
    pub(super) fn new(
        categories: &[Category],
        tags: Vec<Tag>,
        form: CategoryForm,
        errors: FormErrors,
    ) -> Self {
        Self {
            categories: in_tree(categories)
                .into_iter()
                .map(|(depth, category)| CategoryView::new(depth, category))
                .collect(),
            tags: tags
                .into_iter()
                .map(|tag| TagView {
                    count: locale::article_count(tag.articles),
                    edit_url: urls::admin_tag(tag.id),
                    name: tag.name,
                })
                .collect(),
            parents: choices(categories, None, &form.parent),
            action: urls::ADMIN_CATEGORIES,
            form,
            errors,
        }
    }
}

impl CategoryView {
    fn new(depth: usize, category: &Category) -> Self {
        let edit_url = urls::admin_category(category.id);
        Self {
            name: category.name.clone(),
            depth: depth.min(8),
            count: locale::article_count(category.articles),
            url: urls::category(&category.slug),
            move_url: format!("{edit_url}/position"),
            edit_url,
        }
    }
}

/// Returns the options for the parent or the merge target of a category, without the category itself and its
/// descendants.
fn choices(categories: &[Category], of: Option<CategoryId>, chosen: &str) -> Vec<Choice> {
    let none = Choice {
        value: String::new(),
        label: "–".to_owned(),
        is_chosen: chosen.is_empty(),
    };
    let others = in_tree(categories)
        .into_iter()
        .filter(|(_, category)| of.is_none_or(|of| !is_within(categories, category.id, of)))
        .map(|(depth, category)| Choice {
            value: category.id.to_string(),
            // Indented by em spaces, which browsers do not collapse.
            label: format!("{}{}", "\u{2003}".repeat(depth.min(8)), category.name),
            is_chosen: category.id.to_string() == chosen,
        });
    std::iter::once(none).chain(others).collect()
}

impl View for TaxonomyPage {
    const TEMPLATE: &'static str = "admin/taxonomy/index.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("categories-and-tags")
    }
}

/// The page for editing a category.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct CategoryPage {
    name: String,
    form: CategoryForm,
    errors: FormErrors,
    parents: Vec<Choice>,
    /// The possible targets of a merge.
    others: Vec<Choice>,
    count: Message,
    is_empty: bool,
    action: String,
    merge_url: String,
    remove_url: String,
    list_url: &'static str,
}

impl CategoryPage {
    pub(super) fn new(
        category: &Category,
        categories: &[Category],
        form: CategoryForm,
        errors: FormErrors,
    ) -> Self {
        let action = urls::admin_category(category.id);
        Self {
            name: category.name.clone(),
            parents: choices(categories, Some(category.id), &form.parent),
            others: choices(categories, Some(category.id), ""),
            count: locale::article_count(category.articles),
            is_empty: category.articles == 0,
            merge_url: format!("{action}/merger"),
            remove_url: format!("{action}/removal"),
            list_url: urls::ADMIN_CATEGORIES,
            action,
            form,
            errors,
        }
    }
}

impl View for CategoryPage {
    const TEMPLATE: &'static str = "admin/taxonomy/category.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("category")
    }
}

/// The page for editing a tag.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct TagPage {
    name: String,
    form: TagForm,
    errors: FormErrors,
    /// The possible targets of a merge.
    others: Vec<Choice>,
    count: Message,
    action: String,
    merge_url: String,
    remove_url: String,
    list_url: &'static str,
}

impl TagPage {
    pub(super) fn new(tag: &Tag, others: &[Tag], form: TagForm, errors: FormErrors) -> Self {
        let action = urls::admin_tag(tag.id);
        Self {
            name: tag.name.clone(),
            others: tag_choices(others, tag.id),
            count: locale::article_count(tag.articles),
            merge_url: format!("{action}/merger"),
            remove_url: format!("{action}/removal"),
            list_url: urls::ADMIN_CATEGORIES,
            action,
            form,
            errors,
        }
    }
}

fn tag_choices(tags: &[Tag], of: TagId) -> Vec<Choice> {
    let mut others: Vec<&Tag> = tags.iter().filter(|tag| tag.id != of).collect();
    others.sort_by_key(|tag| tag.name.to_lowercase());
    others
        .into_iter()
        .map(|tag| Choice {
            value: tag.id.to_string(),
            label: tag.name.clone(),
            is_chosen: false,
        })
        .collect()
}

impl View for TagPage {
    const TEMPLATE: &'static str = "admin/taxonomy/tag.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head("tag")
    }
}

fn head(title: &'static str) -> Head {
    Head {
        said_title: Some(Message::new(title)),
        is_unlisted: true,
        ..Head::default()
    }
}
