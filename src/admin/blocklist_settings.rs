//! Blocklists, bans and Akismet settings.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use secrecy::SecretString;
use serde::{Deserialize, Serialize};

use super::general_settings::SettingsQuery;
use super::settings_audit::record_change;
use super::settings_views::{Tabs, head, tabs};
use super::trial_views::RehearsalView;
use crate::accounts::IsOwner;
use crate::app::App;
use crate::error::{Error, Result};
use crate::locale::Message;
use crate::moderation::settings_test::find_too_common;
use crate::site::blocklists::{check_domains, check_networks, check_words};
use crate::site::{self, BlocklistTexts, Blocklists, Settings, Site, akismet_key};
use crate::theme::urls;
use crate::web::{CachePolicy, Form, FormErrors, Head, Page, View, see_other};

/// The fields of the form.
#[derive(Clone, Default, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub(crate) struct RulesForm {
    /// The words that hold a comment for moderation, one on each line.
    hold_words: String,
    /// The words that mark a comment as spam, one on each line.
    spam_words: String,
    /// The email domains whose comments are marked as spam, one on each line.
    banned_domains: String,
    /// The banned IP ranges, one on each line.
    banned_networks: String,
    /// Not empty if Akismet is turned on. The API key is never shown.
    akismet: String,
    #[serde(skip_serializing)]
    akismet_key: String,
    #[serde(skip_serializing)]
    akismet_removal: String,
    /// Not empty to test the settings on past comments without saving them.
    #[serde(skip_serializing)]
    rehearse: String,
}

redacted_debug!(RulesForm);

/// The value in the audit log for a stored API key, which is itself never recorded.
const KEY: &str = "a key";

fn key_of(settings: &Settings) -> String {
    let key = settings.akismet_key_sealed.as_ref();
    key.map_or("", |_| KEY).to_owned()
}

/// The requested change of the API key.
enum KeyChange {
    /// The key stays as it is.
    None,
    /// The key is replaced by this encrypted key, or deleted.
    To(Option<Vec<u8>>),
}

impl RulesForm {
    fn of(settings: &Settings) -> Self {
        let texts = settings.lists.texts().clone();
        Self {
            hold_words: texts.hold_words,
            spam_words: texts.spam_words,
            banned_domains: texts.banned_domains,
            banned_networks: texts.banned_networks,
            akismet: key_of(settings),
            ..Self::default()
        }
    }

    fn parse(&self) -> Result<BlocklistTexts, FormErrors> {
        let mut errors = FormErrors::default();
        errors.check("hold_words", check_words(&self.hold_words));
        errors.check("spam_words", check_words(&self.spam_words));
        errors.check("banned_domains", check_domains(&self.banned_domains));
        errors.check("banned_networks", check_networks(&self.banned_networks));
        let list = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(BlocklistTexts {
            hold_words: list(&self.hold_words),
            spam_words: list(&self.spam_words),
            banned_domains: list(&self.banned_domains),
            banned_networks: list(&self.banned_networks),
        })
    }

    /// Verifies the API key with Akismet before it is stored.
    async fn parse_key(&self, app: &App) -> Result<Result<KeyChange, FormErrors>> {
        let key = self.akismet_key.trim();
        if key.is_empty() {
            let is_removed = !self.akismet_removal.is_empty();
            return Ok(Ok(if is_removed {
                KeyChange::To(None)
            } else {
                KeyChange::None
            }));
        }
        let key = SecretString::from(key.to_owned());
        let wrong = |message: &'static str| {
            let mut errors = FormErrors::default();
            errors.add("akismet_key", message);
            Ok(Err(errors))
        };
        match app.akismet.verify(&key, app.base_url.as_str()).await {
            Ok(true) => Ok(Ok(KeyChange::To(Some(akismet_key::seal(&app.keys, &key)?)))),
            Ok(false) => wrong("akismet-key-invalid"),
            Err(error) => {
                tracing::warn!(%error, "akismet: key could not be verified");
                wrong("akismet-unreachable")
            }
        }
    }
}

/// The settings of blocklists, bans and Akismet.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct RulesPage {
    tabs: Tabs,
    action: &'static str,
    errors: FormErrors,
    form: RulesForm,
    rehearsal: Option<RehearsalView>,
}

impl RulesPage {
    fn new(form: RulesForm, errors: FormErrors) -> Self {
        Self {
            tabs: tabs(urls::ADMIN_SETTINGS_RULES),
            action: urls::ADMIN_SETTINGS_RULES,
            errors,
            form,
            rehearsal: None,
        }
    }
}

impl View for RulesPage {
    const TEMPLATE: &'static str = "admin/settings/blocklists.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        head()
    }
}

/// `GET /admin/settings/rules`
pub(crate) async fn edit(site: Site, owner: IsOwner, query: Query<SettingsQuery>) -> Page<RulesPage> {
    let layout = site.layout(Some(owner.0.layout())).with_notice(query.notice());
    let form = RulesForm::of(&site.settings);
    Page::new(layout, RulesPage::new(form, FormErrors::default()))
}

/// `POST /admin/settings/rules`
pub(crate) async fn update(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: IsOwner,
    form: Form<RulesForm>,
) -> Result<HttpResponse> {
    let mut form = form.0;
    form.akismet = key_of(&site.settings);
    let layout = site.layout(Some(owner.0.layout()));
    let errors = match form.parse() {
        Ok(texts) if !form.rehearse.is_empty() => {
            let then = site.settings.with_lists(texts);
            let rehearsal = RehearsalView::of(&app, &site, &then).await?;
            let mut view = RulesPage::new(form, FormErrors::default());
            view.rehearsal = Some(rehearsal);
            return Ok(Page::new(layout, view).respond_to(&request));
        }
        Ok(texts) => match store(&app, &site, &owner, &form, texts).await? {
            Ok(()) => return Ok(see_other(&urls::saved(urls::ADMIN_SETTINGS_RULES))),
            Err(errors) => errors,
        },
        Err(errors) => errors,
    };
    let page = Page::new(layout, RulesPage::new(form, errors));
    Ok(page.unprocessable().respond_to(&request))
}

async fn store(
    app: &App,
    site: &Site,
    owner: &IsOwner,
    form: &RulesForm,
    texts: BlocklistTexts,
) -> Result<Result<(), FormErrors>> {
    let key = match form.parse_key(app).await? {
        Ok(key) => key,
        Err(errors) => return Ok(Err(errors)),
    };
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    if let Some(errors) = find_too_common_words(conn, &texts).await? {
        return Ok(Err(errors));
    }
    let before = RulesForm::of(&site.settings);
    let after = site.settings.with_lists(texts.clone());
    let mut after = RulesForm::of(&after);
    conn.transaction::<_, Error, _>(async |conn| {
        site::queries::update_rules(conn, &texts).await?;
        if let KeyChange::To(sealed) = &key {
            site::queries::update_akismet_key(conn, sealed.as_deref()).await?;
            after.akismet = match (sealed, before.akismet.as_str()) {
                (None, _) => String::new(),
                (Some(_), "") => KEY.to_owned(),
                (Some(_), _) => "another key".to_owned(),
            };
        }
        record_change(conn, app, &owner.0, (&before, &after)).await
    })
    .await?;
    Ok(Ok(()))
}

/// Returns errors for list entries that would match most legitimate comments.
async fn find_too_common_words(
    conn: &mut AsyncPgConnection,
    texts: &BlocklistTexts,
) -> Result<Option<FormErrors>> {
    let rules = Blocklists::read(texts);
    let mut errors = FormErrors::default();
    for (field, list) in [
        ("hold_words", &rules.hold_words),
        ("spam_words", &rules.spam_words),
    ] {
        if let Some(common) = find_too_common(conn, list).await? {
            let message = Message::new("blocklist-word-too-common-error")
                .with("entry", common.entry)
                .with("found", common.found)
                .with("of", common.of);
            errors.add(field, message);
        }
    }
    Ok((!errors.is_empty()).then_some(errors))
}
