//! The site's settings.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::{Accent, BlocklistTexts, LazyBlocklists, SecurityContacts};
use crate::ids::ArticleId;
use crate::locale::Calendar;
use crate::text::field::text_field;
use crate::web::NavigationItem;

/// Which comments are held for moderation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moderation {
    /// All comments.
    All,
    /// Comments of commenters without an approved comment.
    FirstTimers,
    /// No comments, unless another rule applies.
    None,
}

impl Moderation {
    /// All values, the strictest first.
    pub const ALL: [Self; 3] = [Self::All, Self::FirstTimers, Self::None];

    /// Returns the value in the database and in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::FirstTimers => "first_timers",
            Self::None => "none",
        }
    }

    /// Parses the result of `as_str`.
    pub fn named(text: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|moderation| moderation.as_str() == text)
    }
}

text_field! {
    /// The title of the site: 1–200 characters on one line.
    pub(crate) SiteTitle, "field-site-title", 1..=200, false
}
text_field! {
    /// The tagline: at most 300 characters; may be empty.
    pub(crate) Tagline, "field-tagline", 0..=300, false
}

/// The general settings, which are edited in one form.
#[derive(Debug, Clone)]
pub(crate) struct GeneralSettings {
    /// The title.
    pub title: SiteTitle,
    /// The tagline.
    pub tagline: Tagline,
    /// The BCP 47 tag of the language.
    pub language: String,
    /// The calendar of dates and of the archive.
    pub calendar: Calendar,
    /// The time zone: a name of the IANA time zone database that PostgreSQL supports, too.
    pub time_zone: String,
    /// Whether search engines are asked not to index the site.
    pub is_unlisted: bool,
    /// Contacts for security reports.
    pub security_contacts: SecurityContacts,
}

/// The discussion settings, which are edited in one form.
#[derive(Debug, Clone)]
pub struct DiscussionSettings {
    /// Whether comments are open at all.
    pub comments_open: bool,
    /// Days after publication until comments close; `None`: never.
    pub close_after_days: Option<i32>,
    /// The maximum depth of threads.
    pub thread_depth: i16,
    /// Which comments are held for moderation.
    pub moderation: Moderation,
    /// Comments with at least this many links are held; 0 turns the check off.
    pub hold_at_links: i16,
    /// The spam threshold in percent; 0 turns the filter off.
    pub filter_threshold: i16,
    /// The minimum time before posting, in seconds after the form was loaded, for new commenters.
    ///
    /// Faster comments are held; 0 turns the check off.
    pub least_seconds: i16,
    /// The proof-of-work difficulty for new commenters, in bits; 0 turns it off.
    pub work_bits: i16,
}

/// Checks of new commenters against bots.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BotChecks {
    /// The minimum time between loading the form and posting, in seconds; 0 turns the check off.
    pub least_seconds: i32,
    /// The proof-of-work difficulty, in bits; 0 turns it off.
    pub work_bits: u32,
}

/// All settings; the database has exactly one row.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The title.
    pub title: String,
    /// The tagline; may be empty.
    pub tagline: String,
    /// The BCP 47 tag of the language.
    pub language: String,
    /// The time zone.
    pub time_zone: TimeZone,
    /// The calendar of dates and of the archive.
    pub calendar: Calendar,
    /// Which comments are held for moderation.
    pub moderation: Moderation,
    /// Comments with at least this many links are held; `None` turns the check off.
    pub hold_at_links: Option<usize>,
    /// The spam threshold in percent; `None` turns the filter off.
    pub filter_threshold: Option<u8>,
    /// Checks of new commenters against bots.
    pub bots: BotChecks,
    /// Blocklists and bans.
    pub lists: Arc<LazyBlocklists>,
    /// The encrypted Akismet API key; `None` turns Akismet off.
    pub akismet_key_sealed: Option<Arc<[u8]>>,
    /// The maximum depth of threads.
    pub thread_depth: usize,
    /// Whether comments are open at all.
    pub comments_open: bool,
    /// Days after publication until comments close; `None`: never.
    pub close_comments_after_days: Option<i32>,
    /// The article that is pinned to the front page.
    pub pinned: Option<ArticleId>,
    /// Whether search engines are asked not to index the site.
    pub is_unlisted: bool,
    /// The accent colour; `None`: the theme's own.
    pub accent: Option<Accent>,
    /// The URL path of the logo; may be empty.
    pub logo_path: String,
    /// Contacts for security reports.
    pub security_contacts: SecurityContacts,
    /// The links of the navigation; empty: all pages, ordered by title.
    pub navigation: Vec<NavigationItem>,
}

impl Settings {
    /// Returns these settings with other discussion settings, to try them without storing them.
    #[must_use]
    pub fn with_discussing(&self, discussing: &DiscussionSettings) -> Self {
        Self {
            comments_open: discussing.comments_open,
            close_comments_after_days: discussing.close_after_days,
            moderation: discussing.moderation,
            hold_at_links: links(discussing.hold_at_links),
            filter_threshold: threshold(discussing.filter_threshold),
            bots: BotChecks::new(discussing.least_seconds, discussing.work_bits),
            ..self.clone()
        }
    }

    /// Returns these settings with other blocklists and bans.
    #[must_use]
    pub fn with_lists(&self, texts: BlocklistTexts) -> Self {
        Self {
            lists: Arc::new(LazyBlocklists::new(texts)),
            ..self.clone()
        }
    }
}

impl BotChecks {
    /// Converts the stored values.
    pub(super) fn new(least_seconds: i16, work_bits: i16) -> Self {
        Self {
            least_seconds: least_seconds.into(),
            work_bits: work_bits.unsigned_abs().into(),
        }
    }
}

/// Converts the stored number of links; 0 becomes `None`.
pub(super) fn links(stored: i16) -> Option<usize> {
    usize::try_from(stored).ok().filter(|links| *links > 0)
}

/// Converts the stored spam threshold; 0 becomes `None`.
pub(super) fn threshold(stored: i16) -> Option<u8> {
    u8::try_from(stored).ok().filter(|percent| *percent > 0)
}
