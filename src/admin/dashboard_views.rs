//! Template data of the dashboard.

use jiff::civil::Date;
use serde::Serialize;

use super::charts::Chart;
use crate::articles::queries::MostViewed;
use crate::locale::Message;
use crate::site::Site;
use crate::theme::{Problem, urls};
use crate::web::{CachePolicy, Head, View};

/// The dashboard.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct DashboardPage {
    name: String,
    can_write: bool,
    drafts: i64,
    scheduled: i64,
    published: i64,
    pending: i64,
    drafts_url: String,
    scheduled_url: String,
    published_url: String,
    comments_url: &'static str,
    new_article_url: &'static str,
    /// The first tasks of the owner on a new site, or none.
    first_steps: Option<FirstSteps>,
    /// The charts of views, comments and spam of the last days.
    series: Vec<Series>,
    /// The numbers of the charts, newest day first.
    days: Vec<DayView>,
    most_read: Vec<MostReadView>,
    /// The errors in files of the theme that are not used, in English, each with its file and line.
    theme_problems: Vec<String>,
}

/// Where the owner of a new site begins.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct FirstSteps {
    settings_url: &'static str,
    new_article_url: &'static str,
    articles_url: &'static str,
    /// The command that imports articles.
    import_command: &'static str,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct Series {
    heading: Message,
    /// The total of all days with its unit, for example "1,234 views".
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

/// Counts for the dashboard, limited to the account's rights.
#[derive(Debug, Default)]
pub(crate) struct DashboardCounts {
    /// Whether the account may write articles.
    pub can_write: bool,
    /// Whether the account runs the site.
    pub runs_site: bool,
    /// Drafts.
    pub drafts: i64,
    /// Scheduled articles.
    pub scheduled: i64,
    /// Published articles.
    pub published: i64,
    /// Comments that are held for moderation.
    pub pending: i64,
}

/// The counts of one day.
#[derive(Debug)]
pub(crate) struct Day {
    /// The date in the site's time zone.
    pub date: Date,
    /// Article views.
    pub visits: i64,
    /// Approved and pending comments.
    pub comments: i64,
    /// Spam comments.
    pub spam: i64,
}

/// The counts of the last month.
#[derive(Debug)]
pub(crate) struct Month {
    /// The days in chronological order.
    pub days: Vec<Day>,
    /// The most-viewed articles.
    pub most_read: Vec<MostViewed>,
}

impl DashboardCounts {
    /// Returns whether there is nothing yet but the welcome article.
    fn is_new_site(&self) -> bool {
        self.drafts + self.scheduled + self.published <= 1
    }
}

impl FirstSteps {
    const NEW: Self = Self {
        settings_url: urls::ADMIN_SETTINGS,
        new_article_url: urls::ADMIN_NEW_ARTICLE,
        articles_url: urls::ADMIN_ARTICLES,
        import_command: "gloss import markdown DIR",
    };
}

impl DashboardPage {
    /// Creates the page for an account.
    pub(crate) fn new(name: String, counts: &DashboardCounts, month: Month, site: &Site) -> Self {
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
        let in_state = |state| urls::admin_articles(state);
        Self {
            name,
            can_write: counts.can_write,
            drafts: counts.drafts,
            scheduled: counts.scheduled,
            published: counts.published,
            pending: counts.pending,
            drafts_url: in_state("draft"),
            scheduled_url: in_state("scheduled"),
            published_url: in_state("published"),
            comments_url: urls::ADMIN_COMMENTS,
            new_article_url: urls::ADMIN_NEW_ARTICLE,
            first_steps: (counts.runs_site && counts.is_new_site()).then_some(FirstSteps::NEW),
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

    /// Adds the problems of the theme.
    #[must_use]
    pub(crate) fn with_theme_problems(mut self, problems: &[Problem]) -> Self {
        self.theme_problems = problems.iter().map(ToString::to_string).collect();
        self
    }
}

impl MostReadView {
    fn new(article: MostViewed) -> Self {
        Self {
            url: urls::admin_article(article.id),
            title: article.title,
            views: Message::new("view-count").with("count", article.visits),
        }
    }
}

impl View for DashboardPage {
    const TEMPLATE: &'static str = "admin/index.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head {
            said_title: Some("dashboard".into()),
            is_unlisted: true,
            ..Head::default()
        }
    }
}
