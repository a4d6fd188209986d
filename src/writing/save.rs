//! Creates and updates articles from the editor's form, and publishes them where the button says so.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;
use uuid::Uuid;

use super::forms::{ArticleFields, ArticleForm, Author};
use super::load::find;
use super::queries::{self, EditableArticle};
use super::rejection::{Rejection, reject};
use crate::accounts::{self, MayWrite, SessionScope};
use crate::app::App;
use crate::articles::model::{ArticleContent, Byline};
use crate::articles::{self, ArticleKind, ArticleState, render, store};
use crate::db::constraint::broken_unique;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::locale::Message;
use crate::site::{self, Site};
use crate::text::RenderedArticle;
use crate::theme::urls;
use crate::web::{DeferredRight, Form, FormErrors, see_other};

/// `POST /admin/articles`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    writer: DeferredRight<MayWrite>,
    form: Form<ArticleForm>,
) -> Result<HttpResponse> {
    match store_new(&app, &writer, &form.0).await {
        Ok(response) => Ok(response),
        Err(CreateError::Rejected(rejection)) => reject(&app, &request, None, form.0, rejection).await,
        Err(CreateError::IsThere(id)) => store_or_reject(&app, &request, &writer, id, form.0).await,
    }
}

/// `POST /admin/articles/{id}`
pub(crate) async fn update(
    app: Data<App>,
    request: HttpRequest,
    writer: DeferredRight<MayWrite>,
    id: Path<Uuid>,
    form: Form<ArticleForm>,
) -> Result<HttpResponse> {
    store_or_reject(&app, &request, &writer, ArticleId(*id), form.0).await
}

/// Why a new article was not stored.
enum CreateError {
    Rejected(Rejection),
    /// The form was submitted before, so the article exists already.
    IsThere(ArticleId),
}

impl<E: Into<Rejection>> From<E> for CreateError {
    fn from(error: E) -> Self {
        Self::Rejected(error.into())
    }
}

async fn store_or_reject(
    app: &App,
    request: &HttpRequest,
    writer: &DeferredRight<MayWrite>,
    id: ArticleId,
    form: ArticleForm,
) -> Result<HttpResponse> {
    match store_changes(app, writer, id, &form).await {
        Ok(response) => Ok(response),
        Err(rejection) => reject(app, request, Some(id), form, rejection).await,
    }
}

async fn store_new(
    app: &App,
    writer: &DeferredRight<MayWrite>,
    form: &ArticleForm,
) -> Result<HttpResponse, CreateError> {
    let writer = writer.answer().await?;
    let zone = Site::load(app).await?.settings.time_zone;
    let now = app.clock.now();
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let id = form.id().unwrap_or_else(|| ArticleId::new(now));
    if queries::exists_article(conn, id).await? {
        return Err(CreateError::IsThere(id));
    }
    let fields = form.parse(&zone).map_err(Rejection::Form)?;
    check(conn, &writer, id, None, &fields).await?;
    let author = author_of(conn, &writer, &fields, None).await?;
    let change = SavedChange {
        writer: &writer,
        is_pinned: fields.is_pinned,
        was_pinned: false,
        content: fields.create(author, form.button(), now),
    };
    drop(pooled);
    let rendered = render::render(&change.content.body, &change.content.media).await?;
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let stored = conn
        .transaction::<_, Error, _>(async |conn| {
            store::create_as(conn, id, &change.content, &rendered, now).await?;
            change.finish(conn, id).await
        })
        .await;
    match stored {
        // A concurrent submission of the same form came first. It may have violated any of the unique indexes.
        Err(error) if broken_unique(&error).is_some() && queries::exists_article(conn, id).await? => {
            Err(CreateError::IsThere(id))
        }
        Err(error) => Err(meaning(error).into()),
        Ok(()) => Ok(see_other(&change.outcome(id))),
    }
}

async fn store_changes(
    app: &App,
    writer: &DeferredRight<MayWrite>,
    id: ArticleId,
    form: &ArticleForm,
) -> Result<HttpResponse, Rejection> {
    let writer = writer.answer().await?;
    let zone = Site::load(app).await?.settings.time_zone;
    let now = app.clock.now();
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let article = find(conn, &writer, id).await?;
    let fields = form.parse(&zone).map_err(Rejection::Form)?;
    check(conn, &writer, id, Some(&article), &fields).await?;
    let author = author_of(conn, &writer, &fields, Some(&article)).await?;
    let change = SavedChange {
        writer: &writer,
        is_pinned: fields.is_pinned,
        was_pinned: article.is_pinned,
        content: fields.clone().update(&article, &zone, author, form.button(), now),
    };
    drop(pooled);
    let rendered = render::render(&change.content.body, &change.content.media).await?;
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    if !change.store(conn, id, form.version(), &rendered, now).await? {
        let current = find(conn, &writer, id).await?;
        let said = ArticleForm::of(&current, &zone).parse(&zone);
        // A form that was submitted twice does not conflict with itself.
        let is_stored =
            current.item.state == change.content.state && said.is_ok_and(|said| said.says(&fields));
        if !is_stored {
            return Err(Rejection::Stale(Box::new(current)));
        }
    }
    Ok(see_other(&change.outcome(id)))
}

/// The new content of an article, and the writer who saves it.
struct SavedChange<'a> {
    writer: &'a MayWrite,
    content: ArticleContent,
    is_pinned: bool,
    was_pinned: bool,
}

impl SavedChange<'_> {
    /// Updates the article in a transaction; returns `false` if another save came first.
    async fn store(
        &self,
        conn: &mut AsyncPgConnection,
        id: ArticleId,
        version: i32,
        rendered: &RenderedArticle,
        now: Timestamp,
    ) -> Result<bool, Rejection> {
        conn.transaction::<_, Error, _>(async |conn| {
            if !store::update(conn, id, version, &self.content, rendered, now).await? {
                return Ok(false);
            }
            self.finish(conn, id).await?;
            Ok(true)
        })
        .await
        .map_err(meaning)
    }

    /// Completes a save within its transaction: stores the revision, deletes the working copy, and pins or unpins.
    async fn finish(&self, conn: &mut AsyncPgConnection, id: ArticleId) -> Result<()> {
        articles::queries::insert_revision(conn, id, Some(self.writer.account.id)).await?;
        queries::delete_typed(conn, id, self.writer.account.id).await?;
        let may_pin = self.writer.reach == SessionScope::All && self.content.kind == ArticleKind::Article;
        if may_pin && self.is_pinned != self.was_pinned {
            site::queries::update_pinned(conn, id, self.is_pinned).await?;
        }
        Ok(())
    }

    /// Returns the URL to which the writer is redirected, with the notice to show.
    fn outcome(&self, id: ArticleId) -> String {
        let notice = match self.content.state {
            ArticleState::Published => "published",
            ArticleState::Scheduled => "scheduled",
            ArticleState::Draft | ArticleState::Unpublished => "saved",
        };
        urls::admin_article_after(id, notice)
    }
}

/// Validates against the database before the transaction. `meaning` reports a slug that was taken in between.
async fn check(
    conn: &mut AsyncPgConnection,
    writer: &MayWrite,
    id: ArticleId,
    article: Option<&EditableArticle>,
    fields: &ArticleFields,
) -> Result<(), Rejection> {
    let mut errors = FormErrors::default();
    let holder = articles::queries::find_by_slug(conn, fields.kind, &fields.slug).await?;
    // A new form that was submitted twice may find its own article here.
    if holder.is_some_and(|holder| holder != id) {
        errors.add("slug", slug_taken(fields));
    }
    if !is_known(conn, &fields.image.path, article).await? {
        errors.add("image_path", "image-not-found-error");
    }
    if matches!(writer.reach, SessionScope::Own(_)) {
        if !has_category(conn, fields, article).await? {
            errors.add("category", "category-not-found-error");
        }
        if !may_translate(conn, writer, fields, article).await? {
            errors.add("translation_of", "translation-not-own-article-error");
        }
    }
    if errors.is_empty() {
        Ok(())
    } else {
        Err(Rejection::Form(errors))
    }
}

/// Returns whether the category exists or already belongs to the article. Authors cannot create categories.
async fn has_category(
    conn: &mut AsyncPgConnection,
    fields: &ArticleFields,
    article: Option<&EditableArticle>,
) -> Result<bool> {
    let Some(name) = fields.category() else {
        return Ok(true);
    };
    let present = article.and_then(|article| article.category.as_deref());
    let found = articles::queries::find_category_by_name(conn, name).await?;
    Ok(present == Some(name.as_str()) || found.is_some())
}

/// Returns whether the writer may name this original: they may edit it, or it is the article's original already. The
/// permission is needed because the original's page links to its translations.
async fn may_translate(
    conn: &mut AsyncPgConnection,
    writer: &MayWrite,
    fields: &ArticleFields,
    article: Option<&EditableArticle>,
) -> Result<bool> {
    let Some(original) = fields.translation_of() else {
        return Ok(true);
    };
    if article.and_then(|article| article.translation_of.as_ref()) == Some(original) {
        return Ok(true);
    }
    let found = articles::queries::find_by_slug(conn, ArticleKind::Article, original).await?;
    let Some(id) = found else { return Ok(false) };
    let version = queries::find_version(conn, id).await?;
    Ok(version.is_some_and(|(_, author)| writer.reach.covers(author)))
}

/// Returns whether the featured image is unchanged, one of the article's own files, or in the library.
async fn is_known(
    conn: &mut AsyncPgConnection,
    path: &str,
    article: Option<&EditableArticle>,
) -> Result<bool> {
    let is_own = |article: &EditableArticle| {
        article.image.path == path || article.media.iter().any(|file| file.path == path)
    };
    if path.is_empty() || article.is_some_and(is_own) {
        return Ok(true);
    }
    let Some(id) = urls::media_id(path) else {
        return Ok(false);
    };
    let found = articles::queries::list_library_files(conn, &[id]).await?;
    Ok(found.iter().any(|file| file.path == path))
}

/// Returns the author of the article. Only writers who may edit every article can choose another author.
async fn author_of(
    conn: &mut AsyncPgConnection,
    writer: &MayWrite,
    fields: &ArticleFields,
    article: Option<&EditableArticle>,
) -> Result<Author, Rejection> {
    let present = match article {
        Some(article) => Author {
            id: article.author_id,
            byline: byline(&article.item.byline)?,
        },
        None => Author {
            id: Some(writer.account.id),
            byline: byline(&writer.account.display_name)?,
        },
    };
    if fields.author.is_none() || fields.author == present.id {
        return Ok(present);
    }
    let writers = match writer.reach {
        SessionScope::All => accounts::queries::list_writers(conn).await?,
        SessionScope::Own(_) => Vec::new(),
    };
    let Some((id, name)) = writers.into_iter().find(|(id, _)| Some(*id) == fields.author) else {
        let mut errors = FormErrors::default();
        errors.add("author", "author-not-found-error");
        return Err(Rejection::Form(errors));
    };
    Ok(Author {
        id: Some(id),
        byline: byline(&name)?,
    })
}

/// Converts the name of an account, which always fits into a byline.
fn byline(name: &str) -> Result<Byline> {
    Byline::try_from(name).map_err(Error::internal)
}

fn slug_taken(fields: &ArticleFields) -> Message {
    let suggestion = fields.slug.with_suffix("2");
    Message::new(match fields.kind {
        ArticleKind::Article => "slug-taken-by-article-error",
        ArticleKind::Page => "slug-taken-by-page-error",
    })
    .with("slug", fields.slug.as_str())
    .with("suggestion", suggestion.as_str())
}

fn meaning(error: Error) -> Rejection {
    if broken_unique(&error) == Some("articles_kind_slug_key") {
        let mut errors = FormErrors::default();
        errors.add("slug", "slug-taken-error");
        return Rejection::Form(errors);
    }
    Rejection::from(error)
}
