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

/// The posted fields. What a browser leaves out is empty.
#[derive(Clone, Default, Serialize, Deserialize, Validate, schemars::JsonSchema)]
#[serde(default)]
pub struct ArticleForm {
    /// Of a new article: the id that it will have, so that a form that is sent twice makes one.
    pub id: String,
    /// Its title.
    #[validate(length(min = 1, message = "title-missing"))]
    pub title: String,
    /// The last part of its address; empty: made from the title.
    pub slug: String,
    /// Under the title, or nothing.
    pub standfirst: String,
    /// Markdown.
    pub body: String,
    /// When it is to become public, or became so, by the site's clocks: `2026-03-01T09:30`; empty: when it is
    /// published.
    pub published_at: String,
    /// A category's name, or nothing.
    pub category: String,
    /// Names, with commas between them; one that has a comma itself stands in double quotes.
    pub tags: String,
    /// The address of the picture above it, or nothing.
    pub image_path: String,
    /// What that picture shows, in words.
    pub image_alt: String,
    /// What stands below it.
    pub image_caption: String,
    /// The id of the account that it is by; empty: nothing changes.
    pub author: String,
    /// What search engines show instead of the title.
    pub search_title: String,
    /// What search engines show instead of the standfirst.
    pub search_description: String,
    /// BCP 47 tag; empty: the site's.
    pub language: String,
    /// The slug of the article that it translates, or nothing.
    pub translation_of: String,
    /// `article` or `page`.
    pub kind: String,
    /// Filled in when readers may comment.
    pub comments_open: String,
    /// Not empty if the article is pinned to the front page.
    pub pinned: String,
    /// The version that was opened.
    pub version: String,
    /// The button: `save`, `publish` or `publish-now`.
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
