//! The forms of categories and tags, and their validation.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::model::{Category, CategoryDescription, Tag};
use crate::articles::TagName;
use crate::articles::model::CategoryName;
use crate::ids::CategoryId;
use crate::text::Slug;
use crate::web::FormErrors;

/// The fields of a category. Fields that the browser does not send are empty.
#[derive(Debug, Clone, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub(crate) struct CategoryForm {
    /// The name.
    pub name: String,
    /// The URL slug. If empty, it is derived from the name.
    pub slug: String,
    /// The description.
    pub description: String,
    /// The ID of the parent category, or empty.
    pub parent: String,
}

/// The fields of a tag.
#[derive(Debug, Clone, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub(crate) struct TagForm {
    /// The name.
    pub name: String,
    /// The URL slug. If empty, it is derived from the name.
    pub slug: String,
}

/// The validated fields of a category.
#[derive(Debug)]
pub(super) struct CategoryFields {
    pub name: CategoryName,
    pub slug: Slug,
    pub description: CategoryDescription,
    pub parent: Option<CategoryId>,
}

/// The validated fields of a tag.
#[derive(Debug)]
pub(super) struct TagFields {
    pub name: TagName,
    pub slug: Slug,
}

impl CategoryForm {
    /// Returns the form of a stored category.
    pub(super) fn of(category: &Category) -> Self {
        Self {
            name: category.name.clone(),
            slug: category.slug.as_str().to_owned(),
            description: category.description.clone(),
            parent: category.parent.map(|id| id.to_string()).unwrap_or_default(),
        }
    }

    /// Parses the fields, or returns all errors of the form.
    pub(super) fn parse(&self) -> Result<CategoryFields, FormErrors> {
        let mut errors = FormErrors::default();
        let name = errors.check("name", CategoryName::try_from(self.name.as_str()));
        let slug = parse_slug(&self.slug, &self.name, "category", name.is_some(), &mut errors);
        let description = CategoryDescription::try_from(self.description.as_str());
        let description = errors.check("description", description);
        let parent = errors.check("parent", parse_id(&self.parent));
        let fields = || {
            Some(CategoryFields {
                name: name?,
                slug: slug?,
                description: description?,
                parent: parent?,
            })
        };
        fields().ok_or(errors)
    }
}

impl TagForm {
    /// Returns the form of a stored tag.
    pub(super) fn of(tag: &Tag) -> Self {
        Self {
            name: tag.name.clone(),
            slug: tag.slug.as_str().to_owned(),
        }
    }

    /// Parses the fields, or returns all errors of the form.
    pub(super) fn parse(&self) -> Result<TagFields, FormErrors> {
        let mut errors = FormErrors::default();
        let name = errors.check("name", TagName::try_from(self.name.as_str()));
        let slug = parse_slug(&self.slug, &self.name, "tag", name.is_some(), &mut errors);
        let fields = || {
            Some(TagFields {
                name: name?,
                slug: slug?,
            })
        };
        fields().ok_or(errors)
    }
}

/// Parses the slug, or generates it from the name. An invalid name is reported only once. A name of symbols alone gets
/// the same slug as in an article.
fn parse_slug(
    typed: &str,
    name: &str,
    fallback: &str,
    is_named: bool,
    errors: &mut FormErrors,
) -> Option<Slug> {
    let made = || Slug::from_title(name).or_else(|| Slug::from_title(fallback));
    match typed.trim() {
        "" if !is_named => None,
        "" => errors.check("slug", made().ok_or("slug-not-derivable-error")),
        typed => errors.check("slug", typed.parse::<Slug>()),
    }
}

fn parse_id(text: &str) -> Result<Option<CategoryId>, &'static str> {
    match text {
        "" => Ok(None),
        id => Uuid::parse_str(id)
            .map(|id| Some(CategoryId(id)))
            .map_err(|_error| "parent-category-not-found-error"),
    }
}
