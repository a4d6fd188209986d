//! The owner's settings.

use jiff::tz::TimeZone;

use super::Accent;
use crate::ids::ArticleId;
use crate::locale::Calendar;
use crate::text::written::written;
use crate::web::NavigationItem;

/// Who is held for moderation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moderation {
    /// Everybody.
    All,
    /// Those without an approved comment.
    FirstTimers,
    /// Nobody, unless another rule does.
    None,
}

impl Moderation {
    /// All of them, the strictest first.
    pub const ALL: [Self; 3] = [Self::All, Self::FirstTimers, Self::None];

    /// As the database and forms write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::FirstTimers => "first_timers",
            Self::None => "none",
        }
    }

    /// Reads what `as_str` wrote.
    pub fn named(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|moderation| moderation.as_str() == text)
    }
}

written! {
    /// The site's name: 1–200 characters on one line.
    SiteTitle, "the-site-title", 1..=200, false
}
written! {
    /// What the site says of itself: at most 300 characters, or none.
    Tagline, "the-tagline", 0..=300, false
}

/// How the site presents itself: the part of the settings that is changed on one form.
#[derive(Debug, Clone)]
pub struct Identity {
    /// The site's name.
    pub title: SiteTitle,
    /// What it says of itself.
    pub tagline: Tagline,
    /// BCP 47 tag.
    pub language: String,
    /// Which calendar its dates and its archive keep.
    pub calendar: Calendar,
    /// Where its days begin: a name of the IANA's database that PostgreSQL knows too.
    pub time_zone: String,
    /// Whether search engines are asked to stay away.
    pub is_unlisted: bool,
}

/// How readers may comment: another part of the settings.
#[derive(Debug, Clone)]
pub struct Discussing {
    /// Whether they may at all.
    pub comments_open: bool,
    /// For how many days after publication; `None`: for ever.
    pub close_after_days: Option<i32>,
    /// How deep replies nest.
    pub thread_depth: i16,
    /// Who is held for moderation.
    pub moderation: Moderation,
    /// A comment with this many links or more is held; 0: links hold nothing.
    pub hold_at_links: i16,
    /// A comment that looks as much like spam goes there, in hundredths; 0: the filter has no say.
    pub filter_threshold: i16,
}

/// The one row of settings.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The site's name.
    pub title: String,
    /// What it says of itself, or nothing.
    pub tagline: String,
    /// BCP 47 tag.
    pub language: String,
    /// Where its days begin.
    pub time_zone: TimeZone,
    /// Which calendar its dates and its archive keep.
    pub calendar: Calendar,
    /// Who is held for moderation.
    pub moderation: Moderation,
    /// A comment with this many links or more is held; `None`: links hold nothing.
    pub hold_at_links: Option<usize>,
    /// A comment that looks as much like spam goes there, in hundredths; `None`: the filter has no say.
    pub filter_threshold: Option<u8>,
    /// How deep replies nest.
    pub thread_depth: usize,
    /// Whether comments are open at all.
    pub comments_open: bool,
    /// For how many days after publication comments stay open; `None`: for ever.
    pub close_comments_after_days: Option<i32>,
    /// The article that stands first on the front page.
    pub pinned: Option<ArticleId>,
    /// Whether search engines are asked to stay away.
    pub is_unlisted: bool,
    /// The owner's colour; `None`: the theme's own.
    pub accent: Option<Accent>,
    /// The address of the logo, or nothing.
    pub logo_path: String,
    /// Where the navigation leads; empty: to the pages by title.
    pub navigation: Vec<NavigationItem>,
}
