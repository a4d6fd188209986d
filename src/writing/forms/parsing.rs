//! Parses and validates the fields of the editor's form.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use uuid::Uuid;

use validator::Validate as _;

use super::{ArticleFields, ArticleForm, FIELDS, tag_list};
use crate::articles::model::{
    AltText, ArticleBody, ArticleKind, CategoryName, FeaturedImage, MOST_TAGS, PictureCaption,
    SearchDescription, SearchMetadata, SearchTitle, Standfirst, TagName, Title, parse_language,
};
use crate::articles::reserved::is_reserved;
use crate::ids::AccountId;
use crate::locale::Message;
use crate::text::Slug;
use crate::web::FormErrors;

impl ArticleForm {
    /// Parses only the body, for a preview.
    pub fn parse_body(&self) -> Result<ArticleBody, FormErrors> {
        let mut errors = FormErrors::default();
        let body = errors.check("body", ArticleBody::try_from(self.body.as_str()));
        body.ok_or(errors)
    }

    /// Parses all fields, or returns all errors of the form. Times are in the time zone `zone`.
    pub fn parse(&self, zone: &TimeZone) -> Result<ArticleFields, FormErrors> {
        let mut errors = FormErrors::from_validation(self.validate(), &FIELDS);
        let kind = ArticleKind::parse(&self.kind).ok_or("type-missing-error");
        let kind = errors.check("kind", kind);
        let title = errors.check("title", Title::try_from(self.title.as_str()));
        // A missing title is reported once: without it, no slug can be generated.
        let slug = match (&title, self.slug.trim()) {
            (None, "") => None,
            _ => errors.check("slug", self.parse_slug(kind)),
        };
        let standfirst = errors.check("standfirst", Standfirst::try_from(self.standfirst.as_str()));
        let body = errors.check("body", ArticleBody::try_from(self.body.as_str()));
        let published_at = errors.check("published_at", self.parse_published_at(zone));
        let category = errors.check("category", self.parse_category());
        let tags = errors.check("tags", self.parse_tags());
        let language = errors.check("language", self.parse_language());
        let translation_of = errors.check("translation_of", self.parse_translation_of());
        let author = errors.check("author", self.parse_author());
        let image = self.parse_image(&mut errors);
        let search = self.parse_search(&mut errors);
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
                published_at: published_at?,
                image: image?,
                author: author?,
                search: search?,
                translation_of: translation_of?,
                is_pinned: !self.pinned.is_empty(),
            })
        };
        fields()
            .filter(|_| errors.is_empty())
            .ok_or_else(|| errors.sorted(&FIELDS))
    }

    fn parse_slug(&self, kind: Option<ArticleKind>) -> Result<Slug, Message> {
        let slug = match self.slug.trim() {
            "" => Slug::from_title(&self.title).ok_or("slug-not-derivable-error")?,
            typed => typed.parse::<Slug>()?,
        };
        if kind == Some(ArticleKind::Page) && is_reserved(&slug) {
            return Err(Message::new("slug-reserved-error").with("slug", slug.as_str()));
        }
        Ok(slug)
    }

    /// Parses a local time. A time skipped when the clocks go forward is shifted by one hour. Of a time that occurs
    /// twice when the clocks go back, the first is used.
    fn parse_published_at(&self, zone: &TimeZone) -> Result<Option<Timestamp>, &'static str> {
        match self.published_at.trim() {
            "" => Ok(None),
            typed => {
                let local: DateTime = typed.parse().map_err(|_error| "publish-date-invalid-error")?;
                let is_near = (1000..=9998).contains(&local.year());
                let zoned = local
                    .to_zoned(zone.clone())
                    .map_err(|_error| "publish-date-invalid-error")?;
                is_near
                    .then(|| Some(zoned.timestamp()))
                    .ok_or("publish-date-invalid-error")
            }
        }
    }

    fn parse_category(&self) -> Result<Option<CategoryName>, Message> {
        if self.category.trim().is_empty() {
            return Ok(None);
        }
        Ok(Some(CategoryName::try_from(self.category.as_str())?))
    }

    /// Parses the tags and removes duplicates. Tags are compared by name, so C, C++ and C# are three tags.
    fn parse_tags(&self) -> Result<Vec<TagName>, Message> {
        let mut known = Vec::new();
        let mut tags = Vec::new();
        for text in tag_list::split(&self.tags) {
            let name = TagName::try_from(text.as_str())?;
            let lower = name.as_str().to_lowercase();
            if !known.contains(&lower) {
                known.push(lower);
                tags.push(name);
            }
        }
        if tags.len() > MOST_TAGS {
            return Err(Message::new("tags-too-many-error")
                .with("most", MOST_TAGS)
                .with("count", tags.len()));
        }
        Ok(tags)
    }

    fn parse_language(&self) -> Result<String, &'static str> {
        match self.language.trim() {
            "" => Ok(String::new()),
            tag => parse_language(tag).ok_or("language-invalid-error"),
        }
    }

    fn parse_translation_of(&self) -> Result<Option<Slug>, Message> {
        match self.translation_of.trim() {
            "" => Ok(None),
            typed => Ok(Some(typed.parse::<Slug>()?)),
        }
    }

    fn parse_author(&self) -> Result<Option<AccountId>, &'static str> {
        match self.author.as_str() {
            "" => Ok(None),
            id => Uuid::parse_str(id)
                .map(|id| Some(AccountId(id)))
                .map_err(|_error| "author-not-found-error"),
        }
    }

    fn parse_image(&self, errors: &mut FormErrors) -> Option<FeaturedImage> {
        let alt = errors.check("image_alt", AltText::try_from(self.image_alt.as_str()));
        let caption = errors.check(
            "image_caption",
            PictureCaption::try_from(self.image_caption.as_str()),
        );
        Some(FeaturedImage {
            path: self.image_path.trim().to_owned(),
            alt: alt?.as_str().to_owned(),
            caption: caption?.as_str().to_owned(),
        })
    }

    fn parse_search(&self, errors: &mut FormErrors) -> Option<SearchMetadata> {
        let title = errors.check("search_title", SearchTitle::try_from(self.search_title.as_str()));
        let description = errors.check(
            "search_description",
            SearchDescription::try_from(self.search_description.as_str()),
        );
        Some(SearchMetadata {
            title: title?.as_str().to_owned(),
            description: description?.as_str().to_owned(),
        })
    }
}
