//! Loads the data around the editor's form.

use actix_web::{FromRequest as _, HttpRequest};
use jiff::Timestamp;
use uuid::Uuid;

use super::forms::ArticleForm;
use super::load::find;
use super::queries::{self, EditableArticle, SuggestedCategory, WorkingCopy};
use super::views::EditorPage;
use crate::accounts::{self, MayWrite, SessionScope};
use crate::app::App;
use crate::articles::ArticleState;
use crate::articles::model::AttachedMedia;
use crate::error::Result;
use crate::ids::{AccountId, ArticleId};
use crate::site::Site;
use crate::web::Layout;

/// The data that the editor needs in addition to the typed fields.
pub(super) struct EditorData {
    pub(super) site: Site,
    writer: MayWrite,
    article: Option<EditableArticle>,
    categories: Vec<SuggestedCategory>,
    /// The accounts that can be chosen as the author; empty where the writer has no choice.
    authors: Vec<(AccountId, String)>,
    /// The token and the expiry time of the preview link.
    preview_link: Option<(Uuid, Timestamp)>,
    is_removable: bool,
}

impl EditorData {
    /// Loads the data for a request, if the viewer may edit the article.
    pub(super) async fn load(app: &App, request: &HttpRequest, id: Option<ArticleId>) -> Result<Self> {
        let site = Site::load(app).await?;
        let writer = MayWrite::extract(request).await?;
        let article = match id {
            Some(id) => Some(find(&mut *app.db.conn().await?, &writer, id).await?),
            None => None,
        };
        Self::of(app, site, writer, article).await
    }

    /// Loads the data for an existing article, or for a new one.
    pub(super) async fn of(
        app: &App,
        site: Site,
        writer: MayWrite,
        article: Option<EditableArticle>,
    ) -> Result<Self> {
        let mut conn = app.db.conn().await?;
        let (preview_link, is_removable) = match article.as_ref().map(|article| &article.item) {
            Some(item) => (
                // A scheduled article whose publication time has passed needs no preview link.
                match item.state.at(item.published_at, site.now) {
                    ArticleState::Published => None,
                    _ => queries::find_preview_link(&mut conn, item.id, site.now).await?,
                },
                queries::is_removable(&mut conn, item.id).await?,
            ),
            None => (None, false),
        };
        Ok(Self {
            categories: queries::list_suggested_categories(&mut conn).await?,
            authors: match writer.reach {
                SessionScope::All => accounts::queries::list_writers(&mut conn).await?,
                SessionScope::Own(_) => Vec::new(),
            },
            preview_link,
            is_removable,
            site,
            writer,
            article,
        })
    }

    /// Returns the files that the article's body refers to.
    pub(super) fn media(&self) -> &[AttachedMedia] {
        self.article.as_ref().map_or(&[], |article| &article.media)
    }

    pub(super) fn layout(&self) -> Layout {
        self.site.layout(Some(self.writer.account.layout()))
    }

    /// Builds the editor with the typed fields.
    pub(super) fn view(&self, form: ArticleForm) -> EditorPage {
        let id = self.article.as_ref().map(|article| article.item.id);
        let mut view = EditorPage::new(form, id);
        if let Some(article) = &self.article {
            view = view.about(article, &self.site);
        }
        if let Some((token, expires_at)) = self.preview_link {
            view = view.shared(token, expires_at, &self.site);
        }
        if self.is_removable {
            view = view.removable(id);
        }
        view.suggesting(&self.categories, &self.authors, &self.writer.account, &self.site)
    }

    /// Builds the editor with an unsaved working copy.
    pub(super) fn unsaved(&self, typed: WorkingCopy) -> EditorPage {
        let version = typed.form.version();
        let is_stale = self
            .article
            .as_ref()
            .is_some_and(|article| article.version != version);
        self.view(typed.form)
            .typed_at(&self.site.locale.date_and_time(typed.saved_at), is_stale)
    }
}
