//! What was typed into the editor, and how it becomes parts of an article: every wrong field is named at once.

use std::fmt;

use jiff::Timestamp;
use serde::Deserialize;
use validator::Validate;

use super::model::{
    ArticleBody, ArticleContent, ArticleKind, ArticleState, Byline, CategoryName, LeadPicture, Standfirst,
    TagName, Title, parse_language,
};
use super::queries::EditableArticle;
use super::reserved::is_reserved;
use crate::accounts::Account;
use crate::error::{Error, Result};
use crate::locale::Message;
use crate::text::Slug;
use crate::web::FormErrors;

/// The fields in the order in which the form shows them.
const FIELDS: [&str; 9] = [
    "",
    "title",
    "standfirst",
    "body",
    "slug",
    "category",
    "tags",
    "language",
    "kind",
];
const MOST_TAGS: usize = 20;
/// Between tags: the comma, as several scripts write it.
const COMMAS: [char; 4] = [',', '،', '、', '，'];

/// The posted fields. What a browser leaves out is empty.
#[derive(Clone, Default, Deserialize, Validate)]
#[serde(default)]
pub struct ArticleForm {
    /// Its title.
    #[validate(length(min = 1, message = "title-missing"))]
    pub title: String,
    /// The last part of its address; empty: made from the title.
    pub slug: String,
    /// Under the title, or nothing.
    pub standfirst: String,
    /// Markdown.
    pub body: String,
    /// A category's name, or nothing.
    pub category: String,
    /// Names, with commas between them.
    pub tags: String,
    /// BCP 47 tag; empty: the site's.
    pub language: String,
    /// `article` or `page`.
    pub kind: String,
    /// Filled in when readers may comment.
    pub comments_open: String,
    /// The version that was opened.
    pub version: String,
    /// The button: `save` or `publish`.
    pub then: String,
}

impl fmt::Debug for ArticleForm {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("ArticleForm(…)")
    }
}

/// The parts of an article that a form holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ArticleFields {
    /// Article or page.
    pub kind: ArticleKind,
    /// The last part of its address.
    pub slug: Slug,
    title: Title,
    standfirst: Standfirst,
    language: String,
    category: Option<CategoryName>,
    tags: Vec<TagName>,
    body: ArticleBody,
    comments_open: bool,
}

impl ArticleForm {
    /// The form of a new article.
    pub fn blank() -> Self {
        Self {
            kind: ArticleKind::Article.as_str().to_owned(),
            comments_open: "true".to_owned(),
            ..Self::default()
        }
    }

    /// The form of an article as it stands.
    pub fn of(article: &EditableArticle) -> Self {
        Self {
            title: article.item.title.clone(),
            slug: article.item.slug.as_str().to_owned(),
            standfirst: article.standfirst.clone(),
            body: article.body.clone(),
            category: article.category.clone().unwrap_or_default(),
            tags: article.tags.join(", "),
            language: article.language.clone(),
            kind: article.item.kind.as_str().to_owned(),
            comments_open: if article.comments_open { "true" } else { "" }.to_owned(),
            version: article.version.to_string(),
            then: String::new(),
        }
    }

    /// Whether the article is to be public from now on.
    pub fn publishes(&self) -> bool {
        self.then == "publish"
    }

    /// The version that was opened; one that no article has when the field was tampered with.
    pub fn version(&self) -> i32 {
        self.version.parse().unwrap_or(0)
    }

    /// The text alone, as a preview needs it.
    pub fn parse_body(&self) -> Result<ArticleBody, FormErrors> {
        let mut errors = FormErrors::default();
        let body = errors.check("body", ArticleBody::try_from(self.body.as_str()));
        body.ok_or(errors)
    }

    /// The parts of the article, or everything that is wrong with the form.
    pub fn parse(&self) -> Result<ArticleFields, FormErrors> {
        let mut errors = FormErrors::from_validation(self.validate(), &FIELDS);
        let kind = ArticleKind::parse(&self.kind).ok_or("kind-missing");
        let kind = errors.check("kind", kind);
        let title = errors.check("title", Title::try_from(self.title.as_str()));
        // A title that is missing is one fault, not two.
        let slug = match (&title, self.slug.trim()) {
            (None, "") => None,
            _ => errors.check("slug", self.parse_slug(kind)),
        };
        let standfirst = errors.check("standfirst", Standfirst::try_from(self.standfirst.as_str()));
        let body = errors.check("body", ArticleBody::try_from(self.body.as_str()));
        let category = errors.check("category", self.parse_category());
        let tags = errors.check("tags", self.parse_tags());
        let language = errors.check("language", self.parse_language());
        let fields = || {
            Some(ArticleFields {
                kind: kind?,
                slug: slug?,
                title: title?,
                standfirst: standfirst?,
                language: language?,
                category: category?,
                tags: tags?,
                body: body?,
                comments_open: !self.comments_open.is_empty(),
            })
        };
        fields()
            .filter(|_| errors.is_empty())
            .ok_or_else(|| errors.sorted(&FIELDS))
    }

    fn parse_slug(&self, kind: Option<ArticleKind>) -> Result<Slug, Message> {
        let slug = match self.slug.trim() {
            "" => Slug::from_title(&self.title).ok_or("slug-from-nothing")?,
            typed => typed.parse::<Slug>()?,
        };
        if kind == Some(ArticleKind::Page) && is_reserved(&slug) {
            return Err(Message::new("slug-reserved").with("slug", slug.as_str()));
        }
        Ok(slug)
    }

    fn parse_category(&self) -> Result<Option<CategoryName>, Message> {
        if self.category.trim().is_empty() {
            return Ok(None);
        }
        let name = CategoryName::try_from(self.category.as_str())?;
        match Slug::from_title(name.as_str()) {
            Some(_) => Ok(Some(name)),
            None => Err(Message::new("category-needs-letter")),
        }
    }

    /// A tag that is named twice counts once.
    fn parse_tags(&self) -> Result<Vec<TagName>, Message> {
        let mut slugs = Vec::new();
        let mut tags = Vec::new();
        for text in self.tags.split(COMMAS).filter(|text| !text.trim().is_empty()) {
            let name = TagName::try_from(text)?;
            let slug = Slug::from_title(name.as_str())
                .ok_or_else(|| Message::new("tag-needs-letter").with("tag", name.as_str()))?;
            if !slugs.contains(&slug) {
                slugs.push(slug);
                tags.push(name);
            }
        }
        if tags.len() > MOST_TAGS {
            return Err(Message::new("too-many-tags")
                .with("most", MOST_TAGS)
                .with("count", tags.len()));
        }
        Ok(tags)
    }

    fn parse_language(&self) -> Result<String, &'static str> {
        match self.language.trim() {
            "" => Ok(String::new()),
            tag => parse_language(tag).ok_or("language-wrong"),
        }
    }
}

impl ArticleFields {
    /// A new article by somebody.
    pub fn create(self, author: &Account, publishes: bool, now: Timestamp) -> Result<ArticleContent> {
        let byline = Byline::try_from(author.display_name.as_str()).map_err(Error::internal)?;
        let (state, published_at) = if publishes {
            (ArticleState::Published, Some(now))
        } else {
            (ArticleState::Draft, None)
        };
        Ok(ArticleContent {
            state,
            byline,
            author_id: Some(author.id),
            published_at,
            media: Vec::new(),
            ..self.content(now)?
        })
    }

    /// An article that exists, changed. What the form does not show stays; so does the time at which it first became
    /// public.
    pub fn update(
        self,
        article: &EditableArticle,
        publishes: bool,
        now: Timestamp,
    ) -> Result<ArticleContent> {
        let first = article.item.published_at;
        let (state, published_at) = if publishes {
            (
                ArticleState::Published,
                first.filter(|at| *at <= now).or(Some(now)),
            )
        } else {
            (article.item.state, first)
        };
        Ok(ArticleContent {
            state,
            byline: Byline::try_from(article.item.byline.as_str()).map_err(Error::internal)?,
            author_id: article.author_id,
            published_at,
            media: article.media.clone(),
            image: article.image.clone(),
            translation_of: article.translation_of.clone(),
            ..self.content(now)?
        })
    }

    fn content(self, now: Timestamp) -> Result<ArticleContent> {
        Ok(ArticleContent {
            kind: self.kind,
            state: ArticleState::Draft,
            slug: self.slug,
            title: self.title,
            standfirst: self.standfirst,
            language: self.language,
            byline: Byline::try_from("").map_err(Error::internal)?,
            author_id: None,
            category: self.category,
            tags: self.tags,
            body: self.body,
            comments_open: self.comments_open,
            published_at: None,
            updated_at: now,
            media: Vec::new(),
            image: LeadPicture::default(),
            translation_of: None,
        })
    }
}

#[cfg(test)]
mod tests;
