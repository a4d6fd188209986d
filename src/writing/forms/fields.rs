//! From the parts that a form holds to an article.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::Button;
use super::local_time::local_time;
use crate::articles::model::{
    ArticleBody, ArticleContent, Byline, CategoryName, LeadPicture, SearchListing, Standfirst, TagName, Title,
};
use crate::articles::{ArticleKind, ArticleState};
use crate::ids::AccountId;
use crate::text::Slug;
use crate::text::folding::fold;
use crate::text::words::plain;
use crate::writing::queries::EditableArticle;

/// The parts of an article that a form holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleFields {
    /// Article or page.
    pub kind: ArticleKind,
    /// The last part of its address.
    pub slug: Slug,
    /// The picture above it.
    pub image: LeadPicture,
    /// The account that it is to be by.
    pub author: Option<AccountId>,
    /// Whether it is to stand first on the front page.
    pub is_pinned: bool,
    pub(super) title: Title,
    pub(super) standfirst: Standfirst,
    pub(super) language: String,
    pub(super) category: Option<CategoryName>,
    pub(super) tags: Vec<TagName>,
    pub(super) body: ArticleBody,
    pub(super) comments_open: bool,
    pub(super) published_at: Option<Timestamp>,
    pub(super) search: SearchListing,
    pub(super) translation_of: Option<Slug>,
}

/// Who an article is by.
#[derive(Debug, Clone)]
pub struct Author {
    /// The account.
    pub id: Option<AccountId>,
    /// The authors as printed.
    pub byline: Byline,
}

impl ArticleFields {
    /// A new article by somebody.
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

    /// An article that exists, changed. What the form does not show stays; so does the time at which it first became
    /// public, to the second, unless another minute was typed by the clocks of `zone`.
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

    /// The category, if it has one.
    pub fn category(&self) -> Option<&CategoryName> {
        self.category.as_ref()
    }

    /// The slug of the article that it translates.
    pub fn translation_of(&self) -> Option<&Slug> {
        self.translation_of.as_ref()
    }

    /// Whether these fields of a stored article say what was typed. The time, the author and the language may have been
    /// left open, and names of categories and tags are stored in the spelling that was there before.
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

/// As the database compares names.
fn spelling(name: &str) -> String {
    fold(&plain(name)).into_owned()
}

/// Public from a time on, which may be past.
fn public_from(at: Timestamp, now: Timestamp) -> (ArticleState, Option<Timestamp>) {
    let state = if at > now {
        ArticleState::Scheduled
    } else {
        ArticleState::Published
    };
    (state, Some(at))
}
