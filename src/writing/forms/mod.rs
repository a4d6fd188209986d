//! The editor's form and its validation, which reports all wrong fields at once.

mod fields;
mod local_time;
mod parsing;
mod tag_list;

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

pub(crate) use fields::{ArticleFields, Author};
use local_time::local_time;

use super::queries::EditableArticle;
use crate::articles::{ArticleBody, ArticleKind};
use crate::ids::ArticleId;
use crate::text::Slug;

/// The maximum number of characters in all fields except the body.
const MOST_BESIDE_TEXT: usize = 50_000;

/// The fields in the order of the form; the empty name stands for the whole form.
const FIELDS: [&str; 17] = [
    "",
    "title",
    "standfirst",
    "body",
    "published_at",
    "slug",
    "category",
    "tags",
    "image_path",
    "image_alt",
    "image_caption",
    "author",
    "search_title",
    "search_description",
    "language",
    "translation_of",
    "kind",
];

/// The fields of the form. Fields that the browser does not send are empty.
#[derive(Clone, Default, Serialize, Deserialize, Validate, schemars::JsonSchema)]
#[serde(default)]
pub struct ArticleForm {
    /// The ID that a new article will get, so that sending the form twice creates only one article.
    pub id: String,
    /// The title of the article or page.
    #[validate(length(min = 1, message = "title-missing"))]
    pub title: String,
    /// The URL slug. If empty, it is derived from the title.
    pub slug: String,
    /// The excerpt, shown below the title, or empty.
    pub standfirst: String,
    /// The text, in Markdown.
    pub body: String,
    /// The published date in the site's time zone, for example `2026-03-01T09:30`. If empty, it is the moment of
    /// publishing.
    pub published_at: String,
    /// The name of the category, or empty.
    pub category: String,
    /// The names of the tags, separated by commas. A name that contains a comma is in double quotes.
    pub tags: String,
    /// The URL of the featured image, or empty.
    pub image_path: String,
    /// The alt text of the featured image.
    pub image_alt: String,
    /// The caption of the featured image.
    pub image_caption: String,
    /// The ID of the author's account. If empty, the author does not change.
    pub author: String,
    /// The title for search engines. If empty, they get the title.
    pub search_title: String,
    /// The description for search engines. If empty, they get the excerpt.
    pub search_description: String,
    /// The language, as a BCP 47 tag. If empty, it is the language of the site.
    pub language: String,
    /// The slug of the article that this article translates, or empty.
    pub translation_of: String,
    /// The content type: `article` or `page`.
    pub kind: String,
    /// Not empty if readers may comment.
    pub comments_open: String,
    /// Not empty if the article is pinned to the front page.
    pub pinned: String,
    /// The version of the article that the editor loaded.
    pub version: String,
    /// The value of the button: `save`, `publish` or `publish-now`.
    #[serde(skip_serializing)]
    pub then: String,
}

/// The submit button of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Button {
    /// Saves without a change of the state; changes to a public article are public at once.
    Save,
    /// Publishes at the typed time, or now if there is none.
    Publish,
    /// Publishes now.
    PublishNow,
}

redacted_debug!(ArticleForm);

impl ArticleForm {
    /// Returns the form of a new article, which will have this id.
    pub fn blank(id: String) -> Self {
        Self {
            id,
            kind: ArticleKind::Article.as_str().to_owned(),
            comments_open: "true".to_owned(),
            ..Self::default()
        }
    }

    /// Returns the form of a stored article, with times in the time zone `zone`.
    pub fn of(article: &EditableArticle, zone: &TimeZone) -> Self {
        let ticked = |is_so: bool| if is_so { "true" } else { "" }.to_owned();
        let published_at = article.item.published_at.map(|at| local_time(at, zone));
        Self {
            id: String::new(),
            title: article.item.title.clone(),
            slug: article.item.slug.as_str().to_owned(),
            standfirst: article.standfirst.clone(),
            body: article.body.clone(),
            published_at: published_at.unwrap_or_default(),
            category: article.category.clone().unwrap_or_default(),
            tags: tag_list::join(&article.tags),
            image_path: article.image.path.clone(),
            image_alt: article.image.alt.clone(),
            image_caption: article.image.caption.clone(),
            author: article.author_id.map_or_else(String::new, |id| id.to_string()),
            search_title: article.search.title.clone(),
            search_description: article.search.description.clone(),
            language: article.language.clone(),
            translation_of: article
                .translation_of
                .as_ref()
                .map_or("", Slug::as_str)
                .to_owned(),
            kind: article.item.kind.as_str().to_owned(),
            comments_open: ticked(article.comments_open),
            pinned: ticked(article.is_pinned),
            version: article.version.to_string(),
            then: String::new(),
        }
    }

    /// Returns the id of a new article, chosen before it is saved.
    pub fn id(&self) -> Option<ArticleId> {
        Uuid::parse_str(&self.id).ok().map(ArticleId)
    }

    /// Returns whether the form is short enough to be stored. The body must have a valid length, and the other fields
    /// at most 50 000 characters in total.
    pub fn is_bounded(&self) -> bool {
        let others = [
            &self.id,
            &self.title,
            &self.slug,
            &self.standfirst,
            &self.published_at,
            &self.category,
            &self.tags,
            &self.image_path,
            &self.image_alt,
            &self.image_caption,
            &self.author,
            &self.search_title,
            &self.search_description,
            &self.language,
            &self.translation_of,
            &self.kind,
            &self.comments_open,
            &self.pinned,
            &self.version,
        ];
        let length: usize = others.iter().map(|field| field.chars().count()).sum();
        self.body.chars().count() <= ArticleBody::MAXIMUM_LENGTH && length <= MOST_BESIDE_TEXT
    }

    /// Returns the button that was pressed.
    pub fn button(&self) -> Button {
        match self.then.as_str() {
            "publish" => Button::Publish,
            "publish-now" => Button::PublishNow,
            _ => Button::Save,
        }
    }

    /// Returns the version that was opened; 0, which no article has, if the field is not a number.
    pub fn version(&self) -> i32 {
        self.version.parse().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests;
