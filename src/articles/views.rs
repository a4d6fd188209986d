//! Template views of an article and of a static page.

use jiff::Timestamp;
use serde::Serialize;

use super::ArticleKind;
use super::metadata;
use super::picture_views::PictureView;
use super::queries::{PublishedArticle, Translation};
use super::related_data::RelatedData;
use crate::comments::views::{CommentFormView, CommentsView};
use crate::error::Result;
use crate::ids::ArticleId;
use crate::locale::{self, Message};
use crate::site::Site;
use crate::text::{Heading, SafeHtml, Slug, excerpt};
use crate::theme::urls;
use crate::web::{CachePolicy, FeedLink, Head, Scope, View};

/// The minimum number of headings for a table of contents.
const HEADINGS_FOR_CONTENTS: usize = 4;

/// Returns the path of an article or page without percent-encoding, as the table of redirects stores it.
pub(crate) fn plain_path(kind: ArticleKind, slug: &Slug) -> String {
    match kind {
        ArticleKind::Article => format!("/articles/{slug}"),
        ArticleKind::Page => format!("/{slug}"),
    }
}

/// A link.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct Link {
    /// The link text.
    pub title: String,
    /// The URL of the link.
    pub url: String,
}

impl Link {
    /// Builds a link to an article, with its title as the text.
    pub(crate) fn to_article((title, slug): (String, Slug)) -> Self {
        Self {
            title,
            url: urls::article(&slug),
        }
    }
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct CategoryLink {
    name: String,
    url: String,
}

impl CategoryLink {
    pub(super) fn new((name, slug): (String, Slug)) -> Self {
        Self {
            name,
            url: urls::category(&slug),
        }
    }
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct TagLink {
    name: String,
    url: String,
}

impl TagLink {
    fn new((name, slug): &(String, Slug)) -> Self {
        Self {
            name: name.clone(),
            url: urls::tag(slug),
        }
    }
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct DateView {
    date: String,
    datetime: String,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct ArticleView {
    pub(super) title: String,
    standfirst: String,
    category: Option<CategoryLink>,
    byline: String,
    /// The URL of the author's list of articles; empty if there is no byline.
    byline_url: String,
    date: String,
    datetime: String,
    updated: Option<DateView>,
    reading_time: Message,
    /// The featured image, or none.
    image: Option<PictureView>,
    body: SafeHtml,
    contents: Vec<ContentsEntry>,
    tags: Vec<TagLink>,
    language: String,
    direction: &'static str,
    /// The translations of the article.
    translations: Vec<TranslationLink>,
    url: String,
    edit_url: String,
}

impl ArticleView {
    /// Builds the view of an article. `edit_url` is empty if the viewer may not edit the article.
    pub(super) fn new(
        article: &PublishedArticle,
        around: &RelatedData,
        edit_url: String,
        site: &Site,
    ) -> Self {
        let texts = [&*article.title, &article.standfirst, &article.excerpt];
        let lead = around.pictures.iter().find(|picture| picture.is_lead);
        Self {
            url: urls::article(&article.slug),
            title: article.title.clone(),
            standfirst: excerpt::beside_title(&article.title, &[&article.standfirst]).to_owned(),
            category: article.category.clone().map(CategoryLink::new),
            byline: article.byline.clone(),
            byline_url: article.author.as_ref().map(urls::author).unwrap_or_default(),
            date: site.locale.long_date(article.published_at),
            datetime: site.locale.machine_time(article.published_at),
            updated: updated(article.published_at, article.updated_at, site),
            reading_time: locale::reading_time(excerpt::reading_minutes(article.word_count)),
            image: lead.map(PictureView::new),
            body: article.html.clone(),
            contents: contents(&article.headings),
            tags: around.tags.iter().map(TagLink::new).collect(),
            translations: around
                .translations
                .iter()
                .map(|translation| TranslationLink::new(translation, site))
                .collect(),
            direction: site.direction_of(&article.language, &texts),
            language: site.language_of(&article.language),
            edit_url,
        }
    }
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct TranslationLink {
    title: String,
    url: String,
    language: String,
    direction: &'static str,
}

/// An entry of the table of contents.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct ContentsEntry {
    /// The level: 1 for the highest headings of the article, 2 for the level below, and so on.
    depth: u8,
    id: String,
    text: String,
}

impl TranslationLink {
    fn new(translation: &Translation, site: &Site) -> Self {
        Self {
            title: translation.title.clone(),
            url: urls::article(&translation.slug),
            direction: site.direction_of(&translation.language, &[&translation.title]),
            language: site.language_of(&translation.language),
        }
    }
}

/// The page of an article, with links to the previous and the next article and with the comments.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct ArticlePage {
    #[serde(skip)]
    id: ArticleId,
    article: ArticleView,
    previous: Option<Link>,
    next: Option<Link>,
    /// The most similar articles.
    related: Vec<Link>,
    comments: CommentsView,
    form: Option<CommentFormView>,
    #[serde(skip)]
    head: Head,
}

impl ArticlePage {
    /// Builds the page of an article. `edit_url` is empty if the viewer may not edit the article.
    ///
    /// # Errors
    /// `Internal` if the JSON-LD cannot be serialized.
    pub fn new(
        article: &PublishedArticle,
        around: &RelatedData,
        edit_url: String,
        comments: CommentsView,
        form: Option<CommentFormView>,
        site: &Site,
    ) -> Result<Self> {
        let head = head_of(article, around, &comments, site)?;
        Ok(Self {
            article: ArticleView::new(article, around, edit_url, site),
            id: article.id,
            previous: around.previous.clone().map(Link::to_article),
            next: around.next.clone().map(Link::to_article),
            related: around.related.iter().cloned().map(Link::to_article).collect(),
            comments,
            form,
            head,
        })
    }
}

impl View for ArticlePage {
    const TEMPLATE: &'static str = "articles/show.html";
    const CACHE: CachePolicy = CachePolicy::Public;

    fn tag(&self) -> Option<Scope> {
        Some(Scope::Article(self.id))
    }

    fn changes_at(&self) -> Option<Timestamp> {
        self.comments.closes_at
    }

    fn token(&self) -> Option<&str> {
        self.form.as_ref().map(CommentFormView::nonce)
    }

    fn head(&self) -> Head {
        self.head.clone()
    }

    fn is_personal(&self) -> bool {
        self.comments.is_personal
    }
}

/// Returns the metadata of the page of an article.
fn head_of(
    article: &PublishedArticle,
    around: &RelatedData,
    comments: &CommentsView,
    site: &Site,
) -> Result<Head> {
    let lead = around.pictures.iter().find(|picture| picture.is_lead);
    Ok(Head {
        title: search_title(article).to_owned(),
        description: description(article, site),
        canonical_path: urls::article(&article.slug),
        feeds: vec![FeedLink {
            title: site.locale.text(&locale::comments_on(&article.title)),
            url: urls::article_comment_feed(&article.slug),
        }],
        picture: Some(metadata::picture(article, lead, site)),
        article: Some(metadata::head(article, &around.tags, site)),
        structured_data: metadata::structured_data(article, around, comments, site)?,
        alternates: metadata::alternates(article, &around.translations, site),
        ..Head::default()
    })
}

/// Returns the title for search engines and browsers.
fn search_title(article: &PublishedArticle) -> &str {
    match article.search.title.as_str() {
        "" => &article.title,
        title => title,
    }
}

/// Returns the description for search engines: the author's own, or the standfirst, or the excerpt, or else the title
/// and the name of the site.
fn description(article: &PublishedArticle, site: &Site) -> String {
    if !article.search.description.is_empty() {
        return article.search.description.clone();
    }
    match excerpt::beside_title(&article.title, &[&article.standfirst, &article.excerpt]) {
        "" => site
            .locale
            .text(&article_on_site(&article.title, &site.settings.title)),
        text => text.to_owned(),
    }
}

fn article_on_site(title: &str, site: &str) -> Message {
    Message::new("article-meta-description")
        .with("title", title)
        .with("site", site)
}

/// A static page.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct StaticPage {
    title: String,
    body: SafeHtml,
    language: String,
    direction: &'static str,
    edit_url: String,
    #[serde(skip)]
    path: String,
    #[serde(skip)]
    head_title: String,
    #[serde(skip)]
    description: String,
}

impl StaticPage {
    /// Builds the page from an article of the kind `Page`.
    pub(crate) fn new(page: &PublishedArticle, edit_url: String, site: &Site) -> Self {
        Self {
            path: urls::page(&page.slug),
            title: page.title.clone(),
            body: page.html.clone(),
            direction: site.direction_of(&page.language, &[&page.title, &page.excerpt]),
            language: site.language_of(&page.language),
            edit_url,
            head_title: search_title(page).to_owned(),
            description: description(page, site),
        }
    }
}

impl View for StaticPage {
    const TEMPLATE: &'static str = "articles/page.html";
    const CACHE: CachePolicy = CachePolicy::Public;

    fn tag(&self) -> Option<Scope> {
        Some(Scope::Site)
    }

    fn head(&self) -> Head {
        Head {
            title: self.head_title.clone(),
            description: self.description.clone(),
            canonical_path: self.path.clone(),
            ..Head::default()
        }
    }
}

/// Returns the table of contents; empty if the article has fewer than four headings.
fn contents(headings: &[Heading]) -> Vec<ContentsEntry> {
    let top = headings
        .iter()
        .map(|heading| heading.level)
        .min()
        .unwrap_or_default();
    if headings.len() < HEADINGS_FOR_CONTENTS {
        return Vec::new();
    }
    headings
        .iter()
        .map(|heading| ContentsEntry {
            depth: heading.level - top + 1,
            id: heading.id.clone(),
            text: heading.text.clone(),
        })
        .collect()
}

/// Returns the date of the last change, but only if it is on a later day than the publication.
fn updated(published: Timestamp, updated: Timestamp, site: &Site) -> Option<DateView> {
    let zone = &site.settings.time_zone;
    let day = |time: Timestamp| time.to_zoned(zone.clone()).date();
    (day(updated) > day(published)).then(|| DateView {
        date: site.locale.long_date(updated),
        datetime: site.locale.machine_time(updated),
    })
}
