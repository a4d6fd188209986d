//! The form of the general settings.

use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::feed_aliases;
use crate::locale::{Calendar, Language};
use crate::site::{GeneralSettings, SecurityContacts, Settings, SiteTitle, Tagline};
use crate::web::FormErrors;

/// The form of the general settings. Missing fields are empty.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct SettingsForm {
    /// The title of the site.
    pub title: String,
    /// The tagline; may be empty.
    pub tagline: String,
    /// The BCP 47 tag of a supported language, or the site's present tag.
    pub language: String,
    /// The calendar: `gregorian` or `persian`.
    pub calendar: String,
    /// The time zone: a name of the IANA time zone database.
    pub time_zone: String,
    /// Not empty if search engines are asked not to index the site.
    pub is_unlisted: String,
    /// Former URLs of feeds, one per line.
    pub feeds: String,
    /// Contacts for security reports, one per line; may be empty.
    pub security_contacts: String,
}

impl SettingsForm {
    /// Returns the form with the present settings and the former URLs of feeds.
    pub(crate) fn of(settings: &Settings, feeds: &[(String, String)]) -> Self {
        Self {
            title: settings.title.clone(),
            tagline: settings.tagline.clone(),
            language: settings.language.clone(),
            calendar: settings.calendar.name().to_owned(),
            time_zone: settings.time_zone.iana_name().unwrap_or("UTC").to_owned(),
            is_unlisted: if settings.is_unlisted { "true" } else { "" }.to_owned(),
            feeds: feed_aliases::write(feeds),
            security_contacts: settings.security_contacts.to_lines(),
        }
    }

    /// Returns the values to store, or all validation errors. `current` is the site's present language.
    pub(crate) fn parse(
        &self,
        current: &str,
    ) -> Result<(GeneralSettings, Vec<(String, String)>), FormErrors> {
        let mut errors = FormErrors::default();
        let title = errors.check("title", SiteTitle::try_from(self.title.as_str()));
        let tagline = errors.check("tagline", Tagline::try_from(self.tagline.as_str()));
        let language = Some(self.language.clone()).filter(|tag| tag == current || is_spoken(tag));
        let language = errors.check("language", language.ok_or("language-missing-error"));
        let calendar = errors.check(
            "calendar",
            Calendar::named(&self.calendar).ok_or("calendar-missing-error"),
        );
        let time_zone = errors.check(
            "time_zone",
            parse_time_zone(&self.time_zone).ok_or("time-zone-unknown-error"),
        );
        let feeds = errors.check("feeds", feed_aliases::parse(&self.feeds));
        let security_contacts = errors.check(
            "security_contacts",
            SecurityContacts::try_from(self.security_contacts.as_str()),
        );
        let identity = || {
            let identity = GeneralSettings {
                title: title?,
                tagline: tagline?,
                language: language?,
                calendar: calendar?,
                time_zone: time_zone?,
                is_unlisted: !self.is_unlisted.is_empty(),
                security_contacts: security_contacts?,
            };
            Some((identity, feeds?))
        };
        identity().ok_or(errors)
    }
}

fn is_spoken(tag: &str) -> bool {
    Language::ALL.iter().any(|language| language.tag() == tag)
}

/// Returns the canonical spelling of a time zone's name, or `None` if it is unknown.
fn parse_time_zone(text: &str) -> Option<String> {
    let zone = TimeZone::get(text.trim()).ok()?;
    zone.iana_name().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_zone_is_known_however_it_is_spelt() {
        assert_eq!(
            parse_time_zone(" europe/berlin ").as_deref(),
            Some("Europe/Berlin")
        );
        assert_eq!(parse_time_zone("utc").as_deref(), Some("UTC"));
        for unknown in ["", "Berlin", "+01:00", "Europe/../Berlin"] {
            assert_eq!(parse_time_zone(unknown), None, "{unknown:?}");
        }
    }
}
