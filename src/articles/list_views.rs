//! Template views of article lists and of the archive.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Serialize;

use super::picture_views::PictureView;
use super::queries::{ListItem, ListPage, Picture, Profile};
use super::views::{CategoryLink, Link};
use crate::ids::ArticleId;
use crate::locale::{self, Locale, Message, Month};
use crate::site::Site;
use crate::text::{SafeHtml, excerpt};
use crate::theme::urls;
use crate::web::{CachePolicy, FeedLink, Head, Scope, View};

/// The maximum length of a summary in a list, in characters. The stylesheet truncates nothing, as text must stay
/// complete when readers change the spacing.
const SUMMARY_CHARS: usize = 200;
/// The maximum length of a description, in characters: search engines show no more.
const DESCRIPTION_LENGTH: usize = 160;
/// The number of titles in the description of a list.
const DESCRIBING_TITLES: usize = 3;
/// The width of an author's picture in pixels, which is that of the smallest copy.
const PORTRAIT_WIDTH: i32 = 480;

/// An article in a list.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct Teaser {
    url: String,
    title: String,
    summary: String,
    byline: String,
    /// The URL of the author's list of articles; empty if there is no byline.
    byline_url: String,
    category: Option<CategoryLink>,
    date: String,
    datetime: String,
    reading_time: Message,
    comment_count: Message,
    comments_url: String,
    language: String,
    direction: &'static str,
    /// The featured image, or none.
    image: Option<PictureView>,
    /// Whether the article is pinned to the front page.
    is_pinned: bool,
}

impl Teaser {
    fn new(item: ListItem, beside: &ListExtras, site: &Site) -> Self {
        let comments = beside.comments.get(&item.id).copied().unwrap_or(0);
        let image = beside.pictures.get(&item.id).map(PictureView::new);
        Self {
            direction: site.direction_of(&item.language, &[&item.title, &item.summary]),
            language: site.language_of(&item.language),
            url: urls::article(&item.slug),
            title: item.title,
            summary: excerpt::excerpt(&item.summary, SUMMARY_CHARS),
            byline: item.byline,
            byline_url: item.author.as_ref().map(urls::author).unwrap_or_default(),
            category: item.category.map(CategoryLink::new),
            date: site.locale.long_date(item.published_at),
            datetime: site.locale.machine_time(item.published_at),
            reading_time: locale::reading_time(excerpt::reading_minutes(item.word_count)),
            comment_count: locale::comment_count(comments),
            comments_url: urls::article_comments(&item.slug),
            is_pinned: site.settings.pinned == Some(item.id),
            image,
        }
    }
}

/// The front page, or another list of articles.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct ArticleList {
    heading: String,
    /// The kind of the list, for example a category; none on the front page.
    kicker: Option<Message>,
    description: String,
    /// The author of the listed articles, if the list belongs to an author who has a profile.
    author: Option<AuthorView>,
    items: Vec<Teaser>,
    /// The link to the newer page, with the title of that page's last article.
    newer: Option<Link>,
    /// The link to the older page, with the title of that page's first article.
    older: Option<Link>,
    /// The description of the page for search engines.
    #[serde(skip)]
    summary: String,
    #[serde(skip)]
    path: String,
    #[serde(skip)]
    is_first_page: bool,
    #[serde(skip)]
    feeds: Vec<FeedLink>,
}

/// The heading of a list and its metadata.
#[derive(Debug, Default)]
pub(crate) struct ListHeading {
    /// The name of the list; empty on the front page.
    pub heading: String,
    /// The kind of the list.
    pub kicker: Option<Message>,
    /// The description of the list; may be empty.
    pub description: String,
    /// The description for search engines if the list has none of its own. The site and the titles are filled in
    /// later.
    pub summary: Option<Message>,
    /// The profile of the author, in a list of one author's articles.
    pub author: Option<Profile>,
    /// The list's path.
    pub path: String,
    /// Whether the list has a feed of its own.
    pub has_feed: bool,
}

/// The public profile of an author.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct AuthorView {
    biography: SafeHtml,
    /// The URL of the author's own website, or empty.
    website: String,
    /// The URL of the website without its scheme.
    website_label: String,
    /// The path of the author's picture; empty if there is none.
    picture: String,
}

impl AuthorView {
    /// Returns `None` if the profile has no picture, website or biography.
    fn new(profile: Profile) -> Option<Self> {
        let picture = profile.picture.map_or_else(String::new, |picture| {
            if picture.has_copy {
                urls::media_variant(picture.id, PORTRAIT_WIDTH, &picture.name)
            } else {
                urls::media(picture.id, &picture.name)
            }
        });
        let is_silent =
            picture.is_empty() && profile.website.is_empty() && profile.biography.as_str().is_empty();
        let label = profile.website.trim_start_matches("https://");
        let label = label
            .trim_start_matches("http://")
            .trim_end_matches('/')
            .to_owned();
        (!is_silent).then(|| Self {
            website_label: label,
            biography: profile.biography,
            website: profile.website,
            picture,
        })
    }
}

/// Further data for the articles of a list, by their ids.
#[derive(Debug, Default)]
pub(crate) struct ListExtras {
    /// The numbers of public comments; articles that never had a comment are left out.
    pub comments: HashMap<ArticleId, i64>,
    /// The teaser pictures.
    pub pictures: HashMap<ArticleId, Picture>,
}

impl ArticleList {
    /// Builds the view of one page of a list.
    pub(crate) fn new(heading: ListHeading, list: ListPage, beside: &ListExtras, site: &Site) -> Self {
        let page = list.page;
        let is_first_page = page.newer.is_none();
        let summary = heading.summarise(is_first_page, &page.rows, site);
        let ListHeading {
            heading,
            kicker,
            description,
            author,
            path,
            has_feed,
            ..
        } = heading;
        let feeds = if has_feed {
            vec![FeedLink {
                title: format!("{heading} · {}", site.settings.title),
                url: urls::article_feed(&path, "atom"),
            }]
        } else {
            Vec::new()
        };
        Self {
            heading,
            kicker,
            description,
            author: author.and_then(AuthorView::new),
            newer: page.newer.map(|cursor| Link {
                title: list.newer_title.unwrap_or_default(),
                url: urls::list_page(&path, "after", &cursor),
            }),
            older: page.older.map(|cursor| Link {
                title: list.older_title.unwrap_or_default(),
                url: urls::list_page(&path, "before", &cursor),
            }),
            is_first_page,
            summary,
            items: page
                .rows
                .into_iter()
                .map(|item| Teaser::new(item, beside, site))
                .collect(),
            path,
            feeds,
        }
    }
}

impl ListHeading {
    /// Returns the description of a page of the list for search engines. On the first page, this is the description of
    /// the list or the author's biography. Otherwise, it consists of the titles of the first articles.
    fn summarise(&self, is_first_page: bool, items: &[ListItem], site: &Site) -> String {
        let own = match &self.author {
            Some(profile) if self.description.is_empty() => excerpt::plain_text(&profile.biography),
            _ => self.description.clone(),
        };
        if is_first_page && !own.is_empty() {
            return excerpt::excerpt(&own, DESCRIPTION_LENGTH);
        }
        let Some(summary) = self.summary.clone() else {
            return String::new();
        };
        let titles = items
            .iter()
            .take(DESCRIBING_TITLES)
            .map(|item| item.title.as_str());
        let summary = summary
            .with("site", site.settings.title.as_str())
            .with("count", items.len())
            .with("titles", titles.collect::<Vec<_>>().join(" · "));
        excerpt::excerpt(&site.locale.text(&summary), DESCRIPTION_LENGTH)
    }
}

impl ArticleList {
    /// Returns whether the page has no articles.
    pub(crate) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

impl View for ArticleList {
    const TEMPLATE: &'static str = "articles/index.html";
    const CACHE: CachePolicy = CachePolicy::Public;

    fn tag(&self) -> Option<Scope> {
        Some(Scope::Listing)
    }

    fn head(&self) -> Head {
        Head {
            title: self.heading.clone(),
            description: self.summary.clone(),
            canonical_path: if self.is_first_page {
                self.path.clone()
            } else {
                String::new()
            },
            is_unlisted: !self.is_first_page,
            feeds: self.feeds.clone(),
            ..Head::default()
        }
    }
}

/// The years and months in which articles were published.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct ArchivePage {
    heading: Message,
    /// The years that have articles, newest first.
    years: Vec<YearView>,
    #[serde(skip)]
    title: String,
    #[serde(skip)]
    description: String,
}

/// A year of the site's calendar.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct YearView {
    name: String,
    url: String,
    /// The months that have articles, newest first.
    months: Vec<MonthView>,
}

/// A month of the site's calendar.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct MonthView {
    /// The name of the month, without the year.
    name: String,
    url: String,
    /// The number of articles in words, for example "1 article" or "12 articles".
    count_text: Message,
    /// The number of articles, in the digits of the language.
    count: String,
    #[serde(skip)]
    month: Month,
    #[serde(skip)]
    sum: i64,
}

impl ArchivePage {
    /// Builds the archive from the number of articles per day, the newest day first.
    pub(crate) fn new(days: &[(Date, i64)], site_title: &str, locale: &Locale) -> Self {
        let heading = Message::new("archive");
        let mut years: Vec<(i32, YearView)> = Vec::new();
        for (day, count) in days {
            let month = locale.calendar.month_of(*day);
            if years.last().is_none_or(|(year, _)| *year != month.year) {
                years.push((month.year, YearView::new(month.year, locale)));
            }
            if let Some((_, year)) = years.last_mut() {
                year.add(month, *count, locale);
            }
        }
        Self {
            title: locale.text(&heading),
            description: locale.text(&Message::new("archive-meta-description").with("site", site_title)),
            heading,
            years: years.into_iter().map(|(_, year)| year).collect(),
        }
    }
}

impl YearView {
    fn new(year: i32, locale: &Locale) -> Self {
        Self {
            name: locale.digits(year.into()),
            url: urls::archive_year(year),
            months: Vec::new(),
        }
    }

    fn add(&mut self, month: Month, count: i64, locale: &Locale) {
        let before = self.months.pop_if(|last| last.month == month);
        let sum = before.map_or(0, |before| before.sum) + count;
        self.months.push(MonthView {
            name: locale.month_name(month),
            url: urls::archive_month(month),
            count_text: locale::article_count(sum),
            count: locale.number(sum),
            month,
            sum,
        });
    }
}

impl View for ArchivePage {
    const TEMPLATE: &'static str = "articles/archive.html";
    const CACHE: CachePolicy = CachePolicy::Public;

    fn tag(&self) -> Option<Scope> {
        Some(Scope::Site)
    }

    fn head(&self) -> Head {
        Head {
            title: self.title.clone(),
            description: self.description.clone(),
            canonical_path: urls::ARCHIVE.to_owned(),
            ..Head::default()
        }
    }
}
