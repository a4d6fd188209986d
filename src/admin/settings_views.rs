//! Template data of the settings pages.

use jiff::tz;
use serde::Serialize;

use super::forms::SettingsForm;
use crate::locale::{Calendar, Language, Locale, Message};
use crate::site::Site;
use crate::theme::urls;
use crate::web::{CachePolicy, FormErrors, Head, View};

/// The general settings of the site.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct SettingsPage {
    action: &'static str,
    errors: FormErrors,
    title: String,
    tagline: String,
    languages: Vec<LanguageOption>,
    calendars: Vec<ChoiceOption>,
    time_zone: String,
    time_zones: Vec<String>,
    now: String,
    is_unlisted: bool,
    /// The former URLs of feeds, one on each line.
    feeds: String,
    /// The security contacts, one on each line.
    security_contacts: String,
    tabs: Tabs,
}

/// The tabs of the settings pages.
pub(super) type Tabs = Vec<Tab>;

/// A tab of the settings pages.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct Tab {
    url: &'static str,
    label: Message,
    is_current: bool,
}

/// Returns the tabs and marks the current one.
pub(super) fn tabs(current: &str) -> Tabs {
    let parts = [
        (urls::ADMIN_SETTINGS, "settings-general"),
        (urls::ADMIN_SETTINGS_COMMENTS, "comments"),
        (urls::ADMIN_SETTINGS_RULES, "settings-spam-protection"),
        (urls::ADMIN_SETTINGS_APPEARANCE, "settings-appearance"),
        (urls::ADMIN_SETTINGS_NAVIGATION, "settings-navigation"),
    ];
    let tab = |(url, label): (&'static str, &'static str)| Tab {
        url,
        label: label.into(),
        is_current: url == current,
    };
    parts.map(tab).into()
}

/// An option of a select field.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct ChoiceOption {
    pub value: &'static str,
    pub label: Message,
    pub is_chosen: bool,
}

/// Returns the head of the settings pages.
pub(super) fn head() -> Head {
    Head {
        said_title: Some("settings".into()),
        is_unlisted: true,
        ..Head::default()
    }
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct LanguageOption {
    value: String,
    label: String,
    is_chosen: bool,
}

impl SettingsPage {
    /// Creates the form with the typed values.
    pub(crate) fn new(form: SettingsForm, errors: FormErrors, site: &Site) -> Self {
        Self {
            action: urls::ADMIN_SETTINGS,
            errors,
            languages: languages(&form.language, &site.settings.language),
            calendars: Calendar::ALL
                .into_iter()
                .map(|calendar| calendar_option(calendar, &form.calendar, site))
                .collect(),
            title: form.title,
            tagline: form.tagline,
            time_zone: form.time_zone,
            time_zones: tz::db().available().map(|name| name.to_string()).collect(),
            now: site.locale.date_and_time(site.now),
            is_unlisted: !form.is_unlisted.is_empty(),
            feeds: form.feeds,
            security_contacts: form.security_contacts,
            tabs: tabs(urls::ADMIN_SETTINGS),
        }
    }
}

/// Returns the supported languages, and the site's present language if it is not among them.
fn languages(chosen: &str, current: &str) -> Vec<LanguageOption> {
    let option = |value: &str, label: &str| LanguageOption {
        value: value.to_owned(),
        label: label.to_owned(),
        is_chosen: value == chosen,
    };
    let spoken = Language::ALL.map(|language| (language.tag(), language.own_name()));
    let other = Some((current, current)).filter(|(tag, _)| spoken.iter().all(|(spoken, _)| spoken != tag));
    spoken
        .into_iter()
        .chain(other)
        .map(|(value, label)| option(value, label))
        .collect()
}

/// Returns the option for a calendar, with today's date in that calendar as an example.
fn calendar_option(calendar: Calendar, chosen: &str, site: &Site) -> ChoiceOption {
    let locale = Locale {
        calendar,
        ..site.locale.clone()
    };
    let id = match calendar {
        Calendar::Gregorian => "calendar-gregorian",
        Calendar::Persian => "calendar-persian",
    };
    ChoiceOption {
        value: calendar.name(),
        label: Message::new(id).with("today", locale.long_date(site.now)),
        is_chosen: calendar.name() == chosen,
    }
}

impl View for SettingsPage {
    const TEMPLATE: &'static str = "admin/settings/general.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head()
    }
}
