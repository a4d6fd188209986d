//! Converts the validated fields of a form to the content of an article.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Button;
use super::local_time::local_time;
use crate::articles::model::{
    ArticleBody, ArticleContent, Byline, CategoryName, FeaturedImage, SearchMetadata, Standfirst, TagName,
    Title,
};
use crate::articles::{ArticleKind, ArticleState};
use crate::ids::AccountId;
use crate::text::Slug;
use crate::text::normalization::fold;
use crate::text::words::plain;
use crate::writing::queries::EditableArticle;

/// The validated fields of the editor's form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleFields {
    /// Article or static page.
    pub kind: ArticleKind,
    /// The last segment of the URL.
    pub slug: Slug,
    /// The featured image.
    pub image: FeaturedImage,
    /// The account chosen as the author.
    pub author: Option<AccountId>,
    /// Whether to pin the article to the front page.
    pub is_pinned: bool,
    pub(super) title: Title,
    pub(super) standfirst: Standfirst,
    pub(super) language: String,
    pub(super) category: Option<CategoryName>,
    pub(super) tags: Vec<TagName>,
    pub(super) body: ArticleBody,
    pub(super) comments_open: bool,
    pub(super) published_at: Option<Timestamp>,
    pub(super) search: SearchMetadata,
    pub(super) translation_of: Option<Slug>,
}

/// The author of an article.
#[derive(Debug, Clone)]
pub struct Author {
    /// The account; `None` if the author has none.
    pub id: Option<AccountId>,
    /// The names of the authors as readers see them.
    pub byline: Byline,
}

impl ArticleFields {
    /// Returns the content of a new article by this author.
    pub fn create(self, author: Author, button: Button, now: Timestamp) -> ArticleContent {
        let typed = self.published_at;
        let (state, published_at) = match button {
            Button::Save => (ArticleState::Draft, typed),
            Button::Publish => public_from(typed.unwrap_or(now), now),
            Button::PublishNow => public_from(now, now),
        };
        ArticleContent {
            state,
            published_at,
            ..self.content(author, now)
        }
    }

    /// Returns the content of an existing article with these fields. Data that the form does not show stays. The first
    /// publication time stays to the second, unless another minute was typed in the time zone `zone`.
    pub fn update(
        self,
        article: &EditableArticle,
        zone: &TimeZone,
        author: Author,
        button: Button,
        now: Timestamp,
    ) -> ArticleContent {
        let before = article.item.published_at;
        let first = before.filter(|at| *at <= now);
        let typed = self.published_at.map(|typed| match before {
            Some(before) if local_time(typed, zone) == local_time(before, zone) => before,
            _ => typed,
        });
        let is_out = article.item.state.is_out();
        let (state, published_at) = match button {
            Button::PublishNow => public_from(first.unwrap_or(now), now),
            Button::Save if !is_out => (article.item.state, typed.or(first)),
            Button::Save | Button::Publish => public_from(typed.or(first).unwrap_or(now), now),
        };
        ArticleContent {
            state,
            published_at,
            media: article.media.clone(),
            ..self.content(author, now)
        }
    }

    /// Returns the category.
    pub fn category(&self) -> Option<&CategoryName> {
        self.category.as_ref()
    }

    /// Returns the slug of the article of which this is a translation.
    pub fn translation_of(&self) -> Option<&Slug> {
        self.translation_of.as_ref()
    }

    /// Returns whether these fields of a stored article equal the typed ones. The time, the author and an empty
    /// language are ignored. The names of categories and tags may be stored in an existing spelling.
    pub fn says(&self, typed: &Self) -> bool {
        let comparable = |fields: &Self| Self {
            published_at: None,
            author: None,
            category: None,
            tags: Vec::new(),
            language: String::new(),
            ..fields.clone()
        };
        let name = |name: &CategoryName| spelling(name.as_str());
        let tags = |fields: &Self| {
            let mut names: Vec<String> = Vec::new();
            for name in fields.tags.iter().map(|tag| spelling(tag.as_str())) {
                if !names.contains(&name) {
                    names.push(name);
                }
            }
            names
        };
        comparable(self) == comparable(typed)
            && self.category.as_ref().map(name) == typed.category.as_ref().map(name)
            && tags(self) == tags(typed)
            && (typed.language.is_empty() || typed.language == self.language)
    }

    fn content(self, author: Author, now: Timestamp) -> ArticleContent {
        ArticleContent {
            kind: self.kind,
            state: ArticleState::Draft,
            slug: self.slug,
            title: self.title,
            standfirst: self.standfirst,
            language: self.language,
            byline: author.byline,
            author_id: author.id,
            category: self.category,
            tags: self.tags,
            body: self.body,
            comments_open: self.comments_open,
            published_at: None,
            updated_at: now,
            media: Vec::new(),
            image: self.image,
            translation_of: self.translation_of,
            search: self.search,
        }
    }
}

/// Returns the normalized form by which the database compares names.
fn spelling(name: &str) -> String {
    fold(&plain(name)).into_owned()
}

/// Returns the state and the publication time of an article that is public from `at` on, which may be in the past.
fn public_from(at: Timestamp, now: Timestamp) -> (ArticleState, Option<Timestamp>) {
    let state = if at > now {
        ArticleState::Scheduled
    } else {
        ArticleState::Published
    };
    (state, Some(at))
}
