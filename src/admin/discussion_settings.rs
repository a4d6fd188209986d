//! Discussion settings: who may comment, and which comments are held for moderation.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use serde::{Deserialize, Serialize};

use super::general_settings::SettingsQuery;
use super::settings_audit::record_change;
use super::settings_views::{ChoiceOption, Tabs, head, tabs};
use super::trial_views::RehearsalView;
use crate::accounts::IsOwner;
use crate::app::App;
use crate::error::Result;
use crate::locale::Message;
use crate::site::{self, DiscussionSettings, Moderation, Settings, Site};
use crate::theme::urls;
use crate::web::{CachePolicy, Form, FormErrors, Head, Page, View, see_other};

/// The fields of the form.
#[derive(Debug, Clone, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub(crate) struct DiscussionForm {
    /// Not empty if readers may comment on articles.
    comments_open: String,
    /// The number of days after publication during which readers may comment. If empty, discussions stay open.
    close_after: String,
    /// The maximum number of nested comment levels, including the original comment.
    thread_depth: String,
    /// The comments that are held for moderation: `all`, `first_timers` or `none`.
    moderation: String,
    /// The number of links from which on a comment is held for moderation. If empty, links are not counted.
    hold_at_links: String,
    /// The spam threshold, in per cent. If empty, the spam filter is off.
    filter_threshold: String,
    /// The minimum time before posting, in seconds. Faster comments by new commenters are held. If empty, the check is
    /// off.
    least_seconds: String,
    /// The proof-of-work difficulty, in bits. If empty, no proof of work is required.
    work_bits: String,
    /// Not empty to test the settings on past comments without saving them.
    #[serde(skip_serializing)]
    rehearse: String,
}

impl DiscussionForm {
    fn of(settings: &Settings) -> Self {
        let number = |number: Option<usize>| number.map(|number| number.to_string()).unwrap_or_default();
        let unless_zero = |number: i64| {
            Some(number)
                .filter(|n| *n > 0)
                .map(|n| n.to_string())
                .unwrap_or_default()
        };
        let days = settings.close_comments_after_days;
        Self {
            comments_open: if settings.comments_open { "true" } else { "" }.to_owned(),
            close_after: days.map(|days| days.to_string()).unwrap_or_default(),
            thread_depth: settings.thread_depth.to_string(),
            moderation: settings.moderation.as_str().to_owned(),
            hold_at_links: number(settings.hold_at_links),
            filter_threshold: number(settings.filter_threshold.map(usize::from)),
            least_seconds: unless_zero(settings.bots.least_seconds.into()),
            work_bits: unless_zero(settings.bots.work_bits.into()),
            rehearse: String::new(),
        }
    }

    fn parse(&self) -> Result<DiscussionSettings, FormErrors> {
        let mut errors = FormErrors::default();
        let close_after = errors.check("close_after", number(&self.close_after, 1..=36_500));
        let depth = number(&self.thread_depth, 1..=10).and_then(|depth| {
            depth.ok_or(
                Message::new("number-out-of-range-error")
                    .with("least", 1_usize)
                    .with("most", 10_usize),
            )
        });
        let depth = errors.check("thread_depth", depth);
        let moderation = Moderation::named(&self.moderation).ok_or("moderation-missing-error");
        let moderation = errors.check("moderation", moderation);
        let links = errors.check("hold_at_links", number(&self.hold_at_links, 1..=100));
        let threshold = errors.check("filter_threshold", number(&self.filter_threshold, 50..=99));
        let seconds = errors.check("least_seconds", number(&self.least_seconds, 1..=600));
        let work = errors.check("work_bits", number(&self.work_bits, 8..=22));
        let discussing = || {
            Some(DiscussionSettings {
                comments_open: !self.comments_open.is_empty(),
                close_after_days: close_after?,
                thread_depth: i16::try_from(depth?).ok()?,
                moderation: moderation?,
                hold_at_links: i16::try_from(links?.unwrap_or(0)).ok()?,
                filter_threshold: i16::try_from(threshold?.unwrap_or(0)).ok()?,
                least_seconds: i16::try_from(seconds?.unwrap_or(0)).ok()?,
                work_bits: i16::try_from(work?.unwrap_or(0)).ok()?,
            })
        };
        discussing().ok_or(errors)
    }
}

/// Parses a whole number within limits; returns `None` if the field is empty.
fn number(text: &str, limits: std::ops::RangeInclusive<i32>) -> Result<Option<i32>, Message> {
    let wrong = || {
        let limit = |number: &i32| i64::from(*number);
        Message::new("number-out-of-range-error")
            .with("least", limit(limits.start()))
            .with("most", limit(limits.end()))
    };
    match text.trim() {
        "" => Ok(None),
        text => {
            let number: i32 = text.parse().map_err(|_error| wrong())?;
            limits.contains(&number).then_some(Some(number)).ok_or_else(wrong)
        }
    }
}

/// The settings of the discussion.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct DiscussionPage {
    tabs: Tabs,
    action: &'static str,
    errors: FormErrors,
    form: DiscussionForm,
    moderations: Vec<ChoiceOption>,
    rehearsal: Option<RehearsalView>,
}

impl DiscussionPage {
    fn new(form: DiscussionForm, errors: FormErrors) -> Self {
        let option = |moderation: Moderation| ChoiceOption {
            value: moderation.as_str(),
            label: Message::new(match moderation {
                Moderation::All => "comments-to-hold-all",
                Moderation::FirstTimers => "comments-to-hold-new-commenters",
                Moderation::None => "comments-to-hold-none",
            }),
            is_chosen: moderation.as_str() == form.moderation,
        };
        Self {
            tabs: tabs(urls::ADMIN_SETTINGS_COMMENTS),
            action: urls::ADMIN_SETTINGS_COMMENTS,
            moderations: Moderation::ALL.map(option).into(),
            errors,
            form,
            rehearsal: None,
        }
    }
}

impl View for DiscussionPage {
    const TEMPLATE: &'static str = "admin/settings/comments.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head()
    }
}

/// `GET /admin/settings/comments`
pub(crate) async fn edit(site: Site, owner: IsOwner, query: Query<SettingsQuery>) -> Page<DiscussionPage> {
    let layout = site.layout(Some(owner.0.layout())).with_notice(query.notice());
    let form = DiscussionForm::of(&site.settings);
    Page::new(layout, DiscussionPage::new(form, FormErrors::default()))
}

/// `POST /admin/settings/comments`
pub(crate) async fn update(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: IsOwner,
    form: Form<DiscussionForm>,
) -> Result<HttpResponse> {
    match form.0.parse() {
        Ok(discussing) if !form.0.rehearse.is_empty() => {
            let then = site.settings.with_discussing(&discussing);
            let mut view = DiscussionPage::new(form.0, FormErrors::default());
            view.rehearsal = Some(RehearsalView::of(&app, &site, &then).await?);
            Ok(Page::new(site.layout(Some(owner.0.layout())), view).respond_to(&request))
        }
        Ok(discussing) => {
            let before = DiscussionForm::of(&site.settings);
            app.transaction(async |conn| {
                site::queries::update_discussing(conn, &discussing).await?;
                record_change(conn, &app, &owner.0, (&before, &form.0)).await
            })
            .await?;
            Ok(see_other(&urls::saved(urls::ADMIN_SETTINGS_COMMENTS)))
        }
        Err(errors) => {
            let page = Page::new(
                site.layout(Some(owner.0.layout())),
                DiscussionPage::new(form.0, errors),
            );
            Ok(page.unprocessable().respond_to(&request))
        }
    }
}
