//! What the template shows of the desk's first page.

use jiff::civil::Date;
use serde::Serialize;

use super::charts::Chart;
use crate::articles::queries::MostRead;
use crate::locale::Message;
use crate::site::Site;
use crate::theme::{Problem, urls};
use crate::web::{CachePolicy, Head, View};

/// The desk's first page.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct DeskPage {
    name: String,
    can_write: bool,
    drafts: i64,
    scheduled: i64,
    published: i64,
    pending: i64,
    drafts_url: String,
    scheduled_url: String,
    articles_url: &'static str,
    comments_url: &'static str,
    new_article_url: &'static str,
    /// Views, comments and spam over the last days.
    series: Vec<Series>,
    /// The same in numbers, the last day first.
    days: Vec<DayView>,
    most_read: Vec<MostReadView>,
    /// Why files of the theme are not used, in English, each with its file and line.
    theme_problems: Vec<String>,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct Series {
    heading: Message,
    /// Of all days, and what it is of: "1,234 views".
    sum: Message,
    chart: Chart,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct DayView {
    date: String,
    views: i64,
    comments: i64,
    spam: i64,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct MostReadView {
    title: String,
    url: String,
    views: Message,
}

/// What waits, as far as somebody's rights go.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    /// Whether they write articles.
    pub can_write: bool,
    /// Articles that are being written.
    pub drafts: i64,
    /// Articles that will be public by themselves.
    pub scheduled: i64,
    /// Articles that are public.
    pub published: i64,
    /// Comments that wait for a decision.
    pub pending: i64,
}

/// What happened on a day.
#[derive(Debug)]
pub(crate) struct Day {
    /// By the site's time zone.
    pub date: Date,
    /// How often articles were opened.
    pub visits: i64,
    /// Comments that are public or wait.
    pub comments: i64,
    /// Comments that are spam.
    pub spam: i64,
}

/// The last days.
#[derive(Debug)]
pub(crate) struct Month {
    /// The first one first.
    pub days: Vec<Day>,
    /// The articles that were opened most.
    pub most_read: Vec<MostRead>,
}

impl DeskPage {
    /// The page for somebody.
    pub(crate) fn new(name: String, counts: &Counts, month: Month, site: &Site) -> Self {
        let of = |id: &'static str, heading: &'static str, value: fn(&Day) -> i64| {
            let values: Vec<(String, i64)> = month
                .days
                .iter()
                .map(|day| (site.locale.long_day(day.date), value(day)))
                .collect();
            Series {
                heading: heading.into(),
                sum: Message::new(id).with("count", month.days.iter().map(value).sum::<i64>()),
                chart: Chart::new(&values),
            }
        };
        let in_state = |state| urls::desk_articles(state);
        Self {
            name,
            can_write: counts.can_write,
            drafts: counts.drafts,
            scheduled: counts.scheduled,
            published: counts.published,
            pending: counts.pending,
            drafts_url: in_state("draft"),
            scheduled_url: in_state("scheduled"),
            articles_url: urls::DESK_ARTICLES,
            comments_url: urls::DESK_COMMENTS,
            new_article_url: urls::DESK_NEW_ARTICLE,
            series: vec![
                of("view-count", "views", |day| day.visits),
                of("comment-count", "comments", |day| day.comments),
                of("spam-count", "spam", |day| day.spam),
            ],
            days: month
                .days
                .iter()
                .rev()
                .map(|day| DayView {
                    date: site.locale.long_day(day.date),
                    views: day.visits,
                    comments: day.comments,
                    spam: day.spam,
                })
                .collect(),
            most_read: month.most_read.into_iter().map(MostReadView::new).collect(),
            theme_problems: Vec::new(),
        }
    }

    /// The same page with what is wrong with the theme.
    #[must_use]
    pub(crate) fn with_theme_problems(mut self, problems: &[Problem]) -> Self {
        self.theme_problems = problems.iter().map(ToString::to_string).collect();
        self
    }
}

impl MostReadView {
    fn new(article: MostRead) -> Self {
        Self {
            url: urls::desk_article(article.id),
            title: article.title,
            views: Message::new("view-count").with("count", article.visits),
        }
    }
}

impl View for DeskPage {
    const TEMPLATE: &'static str = "admin/index.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            said_title: Some("desk".into()),
            is_unlisted: true,
            ..Head::default()
        }
    }
}
