//! What the template shows of the editor.

use serde::Serialize;

use super::ArticleState;
use super::desk_views::{public_url, state_name};
use super::forms::ArticleForm;
use super::queries::EditableArticle;
use crate::ids::ArticleId;
use crate::locale::Message;
use crate::site::Site;
use crate::text::SafeHtml;
use crate::theme::urls;
use crate::web::{CachePolicy, FormErrors, Head, View};

/// The editor, with whatever was typed.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct EditorPage {
    heading: Message,
    action: String,
    preview_action: String,
    errors: FormErrors,
    sign_in_url: &'static str,
    is_new: bool,
    state: &'static str,
    state_name: Option<Message>,
    url: String,
    version: String,
    kind: String,
    title: String,
    slug: String,
    standfirst: String,
    body: String,
    category: String,
    categories: Vec<String>,
    tags: String,
    language: String,
    comments_open: bool,
    publish_action: String,
    unpublish_action: String,
    preview: Option<SafeHtml>,
    conflict: Option<Conflict>,
    published_date: String,
}

/// The version that somebody else saved meanwhile.
#[derive(Debug, Serialize, schemars::JsonSchema)]
struct Conflict {
    title: String,
    body: String,
    date: String,
}

impl EditorPage {
    /// The form of a new article, or of one about which nothing but its address is known.
    pub fn new(form: ArticleForm, id: Option<ArticleId>) -> Self {
        Self {
            heading: if id.is_some() { "edit" } else { "write-article" }.into(),
            action: id.map_or_else(|| urls::DESK_ARTICLES.to_owned(), urls::desk_article),
            preview_action: id.map_or_else(
                || urls::DESK_PREVIEW.to_owned(),
                |id| urls::desk_article_action(id, "preview"),
            ),
            errors: FormErrors::default(),
            sign_in_url: "",
            is_new: id.is_none(),
            state: if id.is_some() {
                ""
            } else {
                ArticleState::Draft.as_str()
            },
            state_name: id.is_none().then(|| state_name(ArticleState::Draft)),
            url: String::new(),
            version: form.version,
            kind: form.kind,
            title: form.title,
            slug: form.slug,
            standfirst: form.standfirst,
            body: form.body,
            category: form.category,
            categories: Vec::new(),
            tags: form.tags,
            language: form.language,
            comments_open: !form.comments_open.is_empty(),
            publish_action: String::new(),
            unpublish_action: String::new(),
            preview: None,
            conflict: None,
            published_date: String::new(),
        }
    }

    /// With what is known of the article as it stands.
    #[must_use]
    pub fn about(mut self, article: &EditableArticle, site: &Site) -> Self {
        let item = &article.item;
        let action = |name| urls::desk_article_action(item.id, name);
        self.state = item.state.as_str();
        self.state_name = Some(state_name(item.state));
        self.url = public_url(item, site);
        match item.state {
            ArticleState::Draft | ArticleState::Unpublished => self.publish_action = action("publication"),
            ArticleState::Scheduled | ArticleState::Published => {
                self.unpublish_action = action("unpublication");
            }
        }
        if let Some(at) = item.published_at {
            self.published_date = site.locale.long_date(at);
        }
        self
    }

    /// With the categories that there are.
    #[must_use]
    pub fn suggesting(mut self, categories: Vec<String>) -> Self {
        self.categories = categories;
        self
    }

    /// With what is wrong.
    #[must_use]
    pub fn with_errors(mut self, errors: FormErrors) -> Self {
        self.errors = errors;
        self
    }

    /// For somebody whose session has ended: asks to sign in elsewhere and to send the form again.
    #[must_use]
    pub fn signed_out(mut self) -> Self {
        self.sign_in_url = urls::SIGN_IN;
        self
    }

    /// With the text as readers would see it.
    #[must_use]
    pub fn with_preview(mut self, html: SafeHtml) -> Self {
        self.preview = Some(html);
        self
    }

    /// With the version that was saved meanwhile, which the next save replaces.
    #[must_use]
    pub fn with_conflict(mut self, current: &EditableArticle, site: &Site) -> Self {
        self.version = current.version.to_string();
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
        let title = match self.title.trim() {
            "" => self.heading.clone(),
            title if self.is_new => Message::new("writing-title").with("title", title),
            title => Message::new("editing-title").with("title", title),
        };
        Head {
            said_title: Some(title),
            is_unlisted: true,
            ..Head::default()
        }
    }
}
