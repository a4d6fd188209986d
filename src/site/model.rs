//! The owner's settings.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::{Accent, Lists, RuleTexts, SecurityContacts};
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
    pub(crate) SiteTitle, "field-site-title", 1..=200, false
}
written! {
    /// What the site says of itself: at most 300 characters, or none.
    pub(crate) Tagline, "field-tagline", 0..=300, false
}

/// How the site presents itself: the part of the settings that is changed on one form.
#[derive(Debug, Clone)]
pub(crate) struct Identity {
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
    /// Where people report security problems.
    pub security_contacts: SecurityContacts,
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
    /// A stranger's comment that comes sooner is held, in seconds after its form was made; 0: none is.
    pub least_seconds: i16,
    /// So many bits of work are asked of a stranger's browser; 0: none.
    pub work_bits: i16,
}

/// What is asked of strangers, as bots are among them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Bots {
    /// From the form to the comment, in seconds; 0: any time will do.
    pub least_seconds: i32,
    /// Of work, in bits; 0: none.
    pub work_bits: u32,
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
    /// What is asked of strangers.
    pub bots: Bots,
    /// The owner's lists.
    pub lists: Arc<Lists>,
    /// The key of Akismet, sealed; `None`: it is not asked.
    pub akismet_key_sealed: Option<Arc<[u8]>>,
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
    /// Where people report security problems.
    pub security_contacts: SecurityContacts,
    /// Where the navigation leads; empty: to the pages by title.
    pub navigation: Vec<NavigationItem>,
}

impl Settings {
    /// The same with another say on comments: what would be, if that were stored.
    #[must_use]
    pub fn with_discussing(&self, discussing: &Discussing) -> Self {
        Self {
            comments_open: discussing.comments_open,
            close_comments_after_days: discussing.close_after_days,
            moderation: discussing.moderation,
            hold_at_links: links(discussing.hold_at_links),
            filter_threshold: threshold(discussing.filter_threshold),
            bots: Bots::new(discussing.least_seconds, discussing.work_bits),
            ..self.clone()
        }
    }

    /// The same with other lists.
    #[must_use]
    pub fn with_lists(&self, texts: RuleTexts) -> Self {
        Self {
            lists: Arc::new(Lists::new(texts)),
            ..self.clone()
        }
    }
}

impl Bots {
    /// As they are stored.
    pub(super) fn new(least_seconds: i16, work_bits: i16) -> Self {
        Self {
            least_seconds: least_seconds.into(),
            work_bits: work_bits.unsigned_abs().into(),
        }
    }
}

/// So many links hold a comment, as that is stored.
pub(super) fn links(stored: i16) -> Option<usize> {
    usize::try_from(stored).ok().filter(|links| *links > 0)
}

/// So much likeness to spam sends a comment there, as that is stored.
pub(super) fn threshold(stored: i16) -> Option<u8> {
    u8::try_from(stored).ok().filter(|percent| *percent > 0)
}
