//! The search terms of the moderation list, as URLs and forms carry them.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _};
use serde::{Deserialize, Serialize};
use url::form_urlencoded;
use uuid::Uuid;

use super::model::{Filter, Tab};
use crate::comments::CommentState;
use crate::ids::CommenterId;
use crate::theme::urls;

/// The search terms and filters of a moderator, as URLs and forms contain them. Every text may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub(crate) struct SearchTerms {
    /// The selected tab. If empty, pending comments are listed, or comments in all states for a search.
    pub status: String,
    /// Words to find in the name or the text.
    pub q: String,
    /// The ID of a commenter.
    pub commenter: String,
    /// The slug of an article.
    pub article: String,
    /// The first day of the period in the site's time zone, for example `2026-03-01`.
    pub since: String,
    /// The last day of the period.
    pub until: String,
}

impl SearchTerms {
    /// Returns the search terms of a tab without further filters.
    pub(crate) fn tab(tab: Tab) -> Self {
        Self {
            status: tab.as_str().to_owned(),
            ..Self::default()
        }
    }

    fn fields(&self) -> [(&'static str, &str); 6] {
        [
            ("status", &self.status),
            ("q", &self.q),
            ("commenter", &self.commenter),
            ("article", &self.article),
            ("since", &self.since),
            ("until", &self.until),
        ]
    }

    /// Returns whether there is a filter besides the tab.
    pub(crate) fn is_search(&self) -> bool {
        [&self.q, &self.commenter, &self.article, &self.since, &self.until]
            .iter()
            .any(|text| !text.trim().is_empty())
    }

    /// Returns the URL of the list.
    pub(crate) fn url(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.fields().into_iter().filter(|(_, value)| !value.is_empty()) {
            query.append_pair(name, value);
        }
        match query.finish().as_str() {
            "" => urls::ADMIN_COMMENTS.to_owned(),
            query => format!("{}?{query}", urls::ADMIN_COMMENTS),
        }
    }

    /// Returns the filter; `None` if a value is invalid.
    pub(crate) fn filter(&self, zone: &TimeZone) -> Option<Filter> {
        let tab = match self.status.as_str() {
            "" if self.is_search() => None,
            "" => Some(Tab::State(CommentState::Pending)),
            status => Some(Tab::parse(status)?),
        };
        let commenter = match self.commenter.as_str() {
            "" => None,
            id => Some(CommenterId(Uuid::parse_str(id).ok()?)),
        };
        let day = |text: &str, later: i32| -> Option<Option<Timestamp>> {
            if text.is_empty() {
                return Some(None);
            }
            let day: Date = text.parse().ok()?;
            let start = day.checked_add(later.days()).ok()?.to_zoned(zone.clone()).ok()?;
            Some(Some(start.timestamp()))
        };
        Some(Filter {
            tab,
            words: self.q.trim().to_owned(),
            commenter,
            article: self.article.clone(),
            since: day(&self.since, 0)?,
            until: day(&self.until, 1)?,
        })
    }
}
