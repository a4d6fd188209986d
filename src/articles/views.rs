//! What the templates show of articles.

use jiff::Timestamp;
use serde::Serialize;

use super::ArticleKind;
use super::queries::{ListItem, PublishedArticle};
use crate::comments::views::{CommentFormView, CommentsView};
use crate::db::keyset::KeysetPage;
use crate::locale::{self, Message};
use crate::site::Site;
use crate::text::{Heading, SafeHtml, Slug, excerpt};
use crate::theme::urls;
use crate::web::{CachePolicy, FeedLink, Head, View};

/// A table of contents needs this many headings.
const HEADINGS_FOR_CONTENTS: usize = 4;

/// The path of an article or page, not percent-encoded: as redirects store it.
pub fn plain_path(kind: ArticleKind, slug: &Slug) -> String {
    match kind {
        ArticleKind::Article => format!("/articles/{slug}"),
        ArticleKind::Page => format!("/{slug}"),
    }
}

/// A text that leads somewhere.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Link {
    title: String,
    url: String,
}

impl Link {
    /// A link to an article, by its title.
    pub fn to_article((title, slug): (String, Slug)) -> Self {
        Self {
            title,
            url: urls::article(&slug),
        }
    }
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct CategoryLink {
    name: String,
    url: String,
}

impl CategoryLink {
    fn new((name, slug): (String, Slug)) -> Self {
        Self {
            name,
            url: urls::category(&slug),
        }
    }
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct TagName {
    name: String,
}

/// An article in a list.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct Teaser {
    url: String,
    title: String,
    summary: String,
    byline: String,
    category: Option<CategoryLink>,
    date: String,
    datetime: String,
    reading_time: Message,
    comment_count: Message,
    comments_url: String,
    language: String,
    direction: &'static str,
}

impl Teaser {
    fn new(item: ListItem, comments: i64, site: &Site) -> Self {
        let language = language_of(&item.language, site);
        Self {
            url: urls::article(&item.slug),
            title: item.title,
            summary: item.summary,
            byline: item.byline,
            category: item.category.map(CategoryLink::new),
            date: site.locale.long_date(item.published_at),
            datetime: site.locale.machine_time(item.published_at),
            reading_time: locale::reading_time(excerpt::reading_minutes(item.word_count)),
            comment_count: locale::comment_count(comments),
            comments_url: urls::article_comments(&item.slug),
            direction: locale::direction(&language),
            language,
        }
    }
}

/// The front page, or another list of articles.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct ArticleList {
    heading: String,
    kicker: &'static str,
    description: String,
    items: Vec<Teaser>,
    newer: Option<String>,
    older: Option<String>,
    #[serde(skip)]
    path: String,
    #[serde(skip)]
    is_first_page: bool,
}

/// What stands above a list.
#[derive(Debug, Default)]
pub struct ListHeading {
    /// The list's own name; empty on the front page.
    pub heading: String,
    /// What kind of list it is, or nothing.
    pub kicker: &'static str,
    /// What the list says of itself, or nothing.
    pub description: String,
    /// The list's path.
    pub path: String,
}

impl ArticleList {
    /// A page of a list; `comments` tells how many an article has.
    pub fn new(
        heading: ListHeading,
        page: KeysetPage<ListItem>,
        comments: impl Fn(&ListItem) -> i64,
        site: &Site,
    ) -> Self {
        let ListHeading {
            heading,
            kicker,
            description,
            path,
        } = heading;
        Self {
            heading,
            kicker,
            description,
            newer: page.newer.map(|cursor| urls::list_page(&path, "after", &cursor)),
            older: page.older.map(|cursor| urls::list_page(&path, "before", &cursor)),
            is_first_page: page.newer.is_none(),
            items: page
                .rows
                .into_iter()
                .map(|item| {
                    let count = comments(&item);
                    Teaser::new(item, count, site)
                })
                .collect(),
            path,
        }
    }
}

impl View for ArticleList {
    const TEMPLATE: &'static str = "articles/index.html";
    const CACHE: CachePolicy = CachePolicy::Public;

    fn head(&self) -> Head {
        Head {
            title: self.heading.clone(),
            description: self.description.clone(),
            canonical_path: if self.is_first_page {
                self.path.clone()
            } else {
                String::new()
            },
            is_unlisted: !self.is_first_page,
            ..Head::default()
        }
    }
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct DateView {
    date: String,
    datetime: String,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct ArticleView {
    title: String,
    standfirst: String,
    category: Option<CategoryLink>,
    byline: String,
    date: String,
    datetime: String,
    updated: Option<DateView>,
    reading_time: Message,
    body: SafeHtml,
    contents: Vec<Heading>,
    tags: Vec<TagName>,
    language: String,
    direction: &'static str,
    url: String,
    edit_url: String,
}

/// An article with its neighbours and its comments.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct ArticlePage {
    article: ArticleView,
    previous: Option<Link>,
    next: Option<Link>,
    comments: CommentsView,
    form: Option<CommentFormView>,
    #[serde(skip)]
    description: String,
    #[serde(skip)]
    comment_feed: FeedLink,
}

/// What stands around an article.
#[derive(Debug)]
pub struct Surroundings {
    /// The names of its tags.
    pub tags: Vec<String>,
    /// The article before it in time.
    pub previous: Option<(String, Slug)>,
    /// The article after it.
    pub next: Option<(String, Slug)>,
    /// Where its author edits it, or nothing for whoever may not.
    pub edit_url: String,
}

impl ArticlePage {
    /// The page of an article.
    pub fn new(
        article: PublishedArticle,
        around: Surroundings,
        (comments, form): (CommentsView, Option<CommentFormView>),
        site: &Site,
    ) -> Self {
        let language = language_of(&article.language, site);
        let description = if article.standfirst.is_empty() {
            article.excerpt
        } else {
            article.standfirst.clone()
        };
        let comment_feed = FeedLink {
            title: site.locale.text(&locale::comments_on(&article.title)),
            url: urls::article_comment_feed(&article.slug),
        };
        let has_contents = article.headings.len() >= HEADINGS_FOR_CONTENTS;
        let view = ArticleView {
            url: urls::article(&article.slug),
            title: article.title,
            standfirst: article.standfirst,
            category: article.category.map(CategoryLink::new),
            byline: article.byline,
            date: site.locale.long_date(article.published_at),
            datetime: site.locale.machine_time(article.published_at),
            updated: updated(article.published_at, article.updated_at, site),
            reading_time: locale::reading_time(excerpt::reading_minutes(article.word_count)),
            body: article.html,
            contents: if has_contents {
                article.headings
            } else {
                Vec::new()
            },
            tags: around.tags.into_iter().map(|name| TagName { name }).collect(),
            direction: locale::direction(&language),
            language,
            edit_url: around.edit_url,
        };
        Self {
            article: view,
            previous: around.previous.map(Link::to_article),
            next: around.next.map(Link::to_article),
            comments,
            form,
            description,
            comment_feed,
        }
    }
}

impl View for ArticlePage {
    const TEMPLATE: &'static str = "articles/show.html";
    const CACHE: CachePolicy = CachePolicy::Public;

    fn head(&self) -> Head {
        Head {
            title: self.article.title.clone(),
            description: self.description.clone(),
            canonical_path: self.article.url.clone(),
            feeds: vec![self.comment_feed.clone()],
            ..Head::default()
        }
    }

    fn is_personal(&self) -> bool {
        self.comments.is_personal
    }
}

/// A static page.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct StaticPage {
    title: String,
    body: SafeHtml,
    language: String,
    direction: &'static str,
    edit_url: String,
    #[serde(skip)]
    path: String,
    #[serde(skip)]
    description: String,
}

impl StaticPage {
    /// The page of an article of kind page.
    pub fn new(page: PublishedArticle, edit_url: String, site: &Site) -> Self {
        let language = language_of(&page.language, site);
        Self {
            path: urls::page(&page.slug),
            title: page.title,
            body: page.html,
            direction: locale::direction(&language),
            language,
            edit_url,
            description: if page.standfirst.is_empty() {
                page.excerpt
            } else {
                page.standfirst
            },
        }
    }
}

impl View for StaticPage {
    const TEMPLATE: &'static str = "articles/page.html";
    const CACHE: CachePolicy = CachePolicy::Public;

    fn head(&self) -> Head {
        Head {
            title: self.title.clone(),
            description: self.description.clone(),
            canonical_path: self.path.clone(),
            ..Head::default()
        }
    }
}

/// Only a change on a later day is worth telling.
fn updated(published: Timestamp, updated: Timestamp, site: &Site) -> Option<DateView> {
    let zone = &site.settings.time_zone;
    let day = |time: Timestamp| time.to_zoned(zone.clone()).date();
    (day(updated) > day(published)).then(|| DateView {
        date: site.locale.long_date(updated),
        datetime: site.locale.machine_time(updated),
    })
}

fn language_of(language: &str, site: &Site) -> String {
    if language.is_empty() {
        site.settings.language.clone()
    } else {
        language.to_owned()
    }
}
