//! Template views of the editor.

use jiff::Timestamp;
use serde::Serialize;
use uuid::Uuid;

use super::forms::ArticleForm;
use super::list_views::{public_url, state_name};
use super::queries::{EditableArticle, SuggestedCategory};
use crate::accounts::Account;
use crate::articles::ArticleState;
use crate::ids::{AccountId, ArticleId};
use crate::locale::{self, Message};
use crate::site::Site;
use crate::text::{SafeHtml, excerpt};
use crate::theme::urls;
use crate::web::{CachePolicy, FormErrors, Head, View};

/// The editor, with the entered values.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(crate) struct EditorPage {
    heading: Message,
    /// The fields of the form.
    form: ArticleForm,
    /// The URLs of the form and of the other actions.
    urls: EditorUrls,
    errors: FormErrors,
    /// The URL for signing in again; empty if the user is signed in.
    sign_in_url: &'static str,
    is_new: bool,
    state: &'static str,
    state_name: Option<Message>,
    /// The public URL; empty if the article is not public.
    url: String,
    /// The full URL that the article has or will have, for the preview of a search result.
    public_address: String,
    /// The length of the text, or none.
    facts: Option<Message>,
    categories: Vec<SuggestedCategory>,
    /// The possible authors; empty if there is no choice.
    authors: Vec<AuthorOption>,
    /// Whether the user may pin the article to the front page.
    can_pin: bool,
    preview: Option<SafeHtml>,
    conflict: Option<Conflict>,
    /// The published date, in the past or the future.
    published_date: String,
    /// The current time and the time zone of the site, in which times are entered.
    clock: Option<Message>,
    /// A notice that the form contains unsaved changes, with their time, or none.
    unsaved: Option<Message>,
    /// A notice that names the other users who have the editor open, or none.
    others: Option<Message>,
    /// The preview URL for people without an account; empty if there is none.
    preview_link: String,
    /// A sentence about the content and the expiry of the preview link, or none.
    preview_help: Option<Message>,
}

/// The URLs of the actions for an article in the admin; empty if an action is not available.
#[derive(Debug, Default, Serialize, schemars::JsonSchema)]
struct EditorUrls {
    save: String,
    preview: String,
    unpublish: String,
    revisions: String,
    share: String,
    withdraw: String,
    /// The URL for deleting the article permanently.
    remove: String,
    /// The URL to which the script saves unsaved changes.
    working_copy: String,
    /// The URL to which the script reports that the editor is open.
    presence: String,
    /// The URL for discarding unsaved changes.
    discard: String,
    /// The URL for uploading and choosing images.
    media: &'static str,
}

#[derive(Debug, Serialize, schemars::JsonSchema)]
struct AuthorOption {
    value: String,
    label: String,
    is_chosen: bool,
}

/// The version that another user saved in the meantime.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct Conflict {
    title: String,
    body: String,
    date: String,
}

impl EditorUrls {
    /// Builds the URLs for a stored article, or for a new one that will have the form's id.
    fn new(stored: Option<ArticleId>, form: &ArticleForm) -> Self {
        let action = |id, name| urls::admin_article_action(id, name);
        let of_both = stored.or(form.id());
        let keeping = |name| of_both.map(|id| action(id, name)).unwrap_or_default();
        Self {
            save: stored.map_or_else(|| urls::ADMIN_ARTICLES.to_owned(), urls::admin_article),
            preview: stored.map_or_else(|| urls::ADMIN_PREVIEW.to_owned(), |id| action(id, "preview")),
            revisions: stored.map(|id| action(id, "revisions")).unwrap_or_default(),
            share: stored.map(|id| action(id, "preview-link")).unwrap_or_default(),
            working_copy: keeping("working-copy"),
            presence: keeping("presence"),
            discard: keeping("working-copy/removal"),
            media: urls::ADMIN_MEDIA,
            ..Self::default()
        }
    }
}

impl EditorPage {
    /// Builds the editor for a new article, or for an article of which only the id is known.
    pub(crate) fn new(form: ArticleForm, stored: Option<ArticleId>) -> Self {
        let is_new = stored.is_none();
        Self {
            heading: if is_new { "new-article" } else { "edit" }.into(),
            urls: EditorUrls::new(stored, &form),
            form,
            errors: FormErrors::default(),
            sign_in_url: "",
            is_new,
            state: if is_new { ArticleState::Draft.as_str() } else { "" },
            state_name: is_new.then(|| state_name(ArticleState::Draft)),
            url: String::new(),
            public_address: String::new(),
            facts: None,
            categories: Vec::new(),
            authors: Vec::new(),
            can_pin: false,
            preview: None,
            conflict: None,
            published_date: String::new(),
            clock: None,
            unsaved: None,
            others: None,
            preview_link: String::new(),
            preview_help: None,
        }
    }

    /// Adds the state and the metadata of the stored article.
    #[must_use]
    pub(crate) fn about(mut self, article: &EditableArticle, site: &Site) -> Self {
        let item = &article.item;
        let state = item.state.at(item.published_at, site.now);
        self.state = state.as_str();
        self.state_name = Some(state_name(state));
        self.url = public_url(item, site);
        self.facts = Some(text_facts(article.word_count));
        if state.is_out() {
            self.urls.unpublish = urls::admin_article_action(item.id, "unpublication");
        }
        if let Some(at) = item.published_at.filter(|_| state != ArticleState::Draft) {
            self.published_date = match state {
                ArticleState::Scheduled => site.locale.date_and_time(at),
                _ => site.locale.long_date(at),
            };
        }
        self
    }

    /// Adds the options: categories, authors, and the site's clock.
    #[must_use]
    pub(crate) fn suggesting(
        mut self,
        categories: &[SuggestedCategory],
        authors: &[(AccountId, String)],
        account: &Account,
        site: &Site,
    ) -> Self {
        self.categories = categories.to_vec();
        self.can_pin = !authors.is_empty();
        let chosen = match self.form.author.as_str() {
            "" if self.is_new => account.id.to_string(),
            chosen => chosen.to_owned(),
        };
        self.authors = authors
            .iter()
            .map(|(id, name)| AuthorOption {
                value: id.to_string(),
                label: name.clone(),
                is_chosen: id.to_string() == chosen,
            })
            .collect();
        let zone = site.settings.time_zone.iana_name().unwrap_or("UTC");
        let clock = Message::new("publish-date-help")
            .with("zone", zone)
            .with("now", site.locale.date_and_time(site.now));
        self.clock = Some(clock);
        let slug = self.form.slug.trim();
        let path = match self.form.kind.as_str() {
            "page" => format!("/{slug}"),
            _ => format!("/articles/{slug}"),
        };
        self.public_address = site.absolute(&path);
        self
    }

    /// Adds the preview link and its expiry time.
    #[must_use]
    pub(crate) fn shared(mut self, token: Uuid, expires_at: Timestamp, site: &Site) -> Self {
        let date = site.locale.date_and_time(expires_at);
        self.preview_help = Some(Message::new("preview-link-help").with("date", date));
        self.urls.withdraw = format!("{}/removal", self.urls.share);
        self.preview_link = site.absolute(&urls::shared_preview(token));
        self
    }

    /// Adds the URL that deletes the article.
    #[must_use]
    pub(crate) fn removable(mut self, stored: Option<ArticleId>) -> Self {
        self.urls.remove = stored
            .map(|id| urls::admin_article_action(id, "removal"))
            .unwrap_or_default();
        self
    }

    /// Adds the notice that the form is an unsaved working copy of this time. `is_stale`: the article was saved since.
    #[must_use]
    pub(crate) fn typed_at(mut self, date: &str, is_stale: bool) -> Self {
        let id = if is_stale {
            "unsaved-changes-outdated"
        } else {
            "unsaved-changes-restored"
        };
        self.unsaved = Some(Message::new(id).with("date", date));
        self
    }

    /// Adds the names of the other accounts that have the article open.
    #[must_use]
    pub(crate) fn beside(mut self, others: &[String]) -> Self {
        self.others = others_present(others);
        self
    }

    /// Adds the validation errors.
    #[must_use]
    pub(crate) fn with_errors(mut self, errors: FormErrors) -> Self {
        self.errors = errors;
        self
    }

    /// Asks the viewer, whose session has ended, to sign in in another tab and to submit the form again.
    #[must_use]
    pub(crate) fn signed_out(mut self) -> Self {
        self.sign_in_url = urls::SIGN_IN;
        self
    }

    /// Adds the rendered text.
    #[must_use]
    pub(crate) fn with_preview(mut self, html: SafeHtml) -> Self {
        self.preview = Some(html);
        self
    }

    /// Adds the conflicting version, which the next save replaces.
    #[must_use]
    pub(crate) fn with_conflict(mut self, current: &EditableArticle, site: &Site) -> Self {
        self.form.version = current.version.to_string();
        self.conflict = Some(Conflict {
            title: current.item.title.clone(),
            body: current.body.clone(),
            date: site.locale.date_and_time(current.item.updated_at),
        });
        self
    }
}

impl View for EditorPage {
    const TEMPLATE: &'static str = "admin/articles/edit.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        let title = match self.form.title.trim() {
            "" => self.heading.clone(),
            title if self.is_new => Message::new("editor-new-title").with("title", title),
            title => Message::new("editor-edit-title").with("title", title),
        };
        Head {
            said_title: Some(title),
            is_unlisted: true,
            ..Head::default()
        }
    }
}

/// The preview of the article, which the script of the editor shows beside the text.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub(super) struct PreviewFragment {
    title: String,
    standfirst: String,
    language: String,
    direction: &'static str,
    body: Option<SafeHtml>,
    facts: Option<Message>,
    errors: FormErrors,
}

impl PreviewFragment {
    /// Builds the preview of all fields except the text.
    pub(super) fn new(form: &ArticleForm, site: &Site) -> Self {
        let language = form.language.trim();
        Self {
            title: form.title.trim().to_owned(),
            standfirst: form.standfirst.trim().to_owned(),
            direction: site.direction_of(language, &[&form.title, &form.standfirst, &form.body]),
            language: site.language_of(language),
            body: None,
            facts: None,
            errors: FormErrors::default(),
        }
    }

    /// Adds the rendered text and its length.
    #[must_use]
    pub(super) fn of(mut self, body: SafeHtml, facts: Message) -> Self {
        self.body = Some(body);
        self.facts = Some(facts);
        self
    }

    /// Adds the validation errors of the text.
    #[must_use]
    pub(super) fn with_errors(mut self, errors: FormErrors) -> Self {
        self.errors = errors;
        self
    }

    /// Returns whether there are no errors.
    pub(super) fn is_right(&self) -> bool {
        self.errors.is_empty()
    }
}

impl View for PreviewFragment {
    const TEMPLATE: &'static str = "admin/articles/preview.html";
    const CACHE: CachePolicy = CachePolicy::Private;

    fn head(&self) -> Head {
        Head::default()
    }
}

/// Returns the length of a text: "1,234 words, 6 min read".
pub(super) fn text_facts(words: usize) -> Message {
    Message::new("text-facts")
        .with("words", words)
        .with("reading", locale::reading_time(excerpt::reading_minutes(words)))
}

/// Returns the message with the other accounts that have an article open; `None` if there are none.
pub(super) fn others_present(names: &[String]) -> Option<Message> {
    let (first, more) = names.split_first()?;
    let message = Message::new(if more.is_empty() {
        "also-editing"
    } else {
        "also-editing-with-others"
    });
    Some(message.with("name", first.as_str()).with("more", more.len()))
}
