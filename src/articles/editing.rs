//! Somebody writes an article, or changes one.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;
use serde::Deserialize;
use uuid::Uuid;

use super::ArticleKind;
use super::editor_views::EditorPage;
use super::forms::{ArticleFields, ArticleForm};
use super::model::{ArticleContent, ArticleState};
use super::queries::{self, EditableArticle};
use super::rejecting::{Rejection, reject};
use super::storing;
use crate::accounts::{MayWrite, Viewer};
use crate::app::App;
use crate::db::constraint::broken_unique;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::locale::Message;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

/// What authors are told who open somebody else's article.
pub(super) const NOT_YOURS: Error = Error::Forbidden("not-your-article");

/// `GET /admin/articles/new`
pub async fn new(app: Data<App>, site: Site, writer: MayWrite) -> Result<Page<EditorPage>> {
    let mut conn = app.db.conn().await?;
    let categories = queries::list_category_names(&mut conn).await?;
    let view = EditorPage::new(ArticleForm::blank(), None).suggesting(categories);
    Ok(Page::new(site.layout(Some(writer.account.layout())), view))
}

/// What has just been done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct EditQuery {
    notice: String,
}

/// `GET /admin/articles/{id}`
pub async fn edit(
    app: Data<App>,
    site: Site,
    writer: MayWrite,
    id: Path<Uuid>,
    query: Query<EditQuery>,
) -> Result<Page<EditorPage>> {
    let mut conn = app.db.conn().await?;
    let article = find(&mut conn, &writer, ArticleId(*id)).await?;
    let categories = queries::list_category_names(&mut conn).await?;
    let view = EditorPage::new(ArticleForm::of(&article), Some(article.item.id))
        .about(&article, &site)
        .suggesting(categories);
    let layout = site.layout(Some(writer.account.layout()));
    Ok(Page::new(layout.with_notice(done(&query.notice)), view))
}

/// `POST /admin/articles`
pub async fn create(app: Data<App>, request: HttpRequest, form: Form<ArticleForm>) -> Result<HttpResponse> {
    match store_new(&app, &request, &form.0).await {
        Ok(response) => Ok(response),
        Err(rejection) => reject(&app, &request, None, form.0, rejection).await,
    }
}

/// `POST /admin/articles/{id}`
pub async fn update(
    app: Data<App>,
    request: HttpRequest,
    id: Path<Uuid>,
    form: Form<ArticleForm>,
) -> Result<HttpResponse> {
    let id = ArticleId(*id);
    match store_changes(&app, &request, id, &form.0).await {
        Ok(response) => Ok(response),
        Err(rejection) => reject(&app, &request, Some(id), form.0, rejection).await,
    }
}

/// The article, if there is one and the writer may change it.
pub(super) async fn find(
    conn: &mut AsyncPgConnection,
    writer: &MayWrite,
    id: ArticleId,
) -> Result<EditableArticle> {
    let article = queries::find_editable(conn, id).await?.ok_or(Error::NotFound)?;
    if writer.reach.covers(article.author_id) {
        Ok(article)
    } else {
        Err(NOT_YOURS)
    }
}

async fn store_new(app: &App, request: &HttpRequest, form: &ArticleForm) -> Result<HttpResponse, Rejection> {
    let writer = MayWrite::try_from(Viewer::find(app, request).await?)?;
    let now = app.clock.now();
    let fields = form.parse().map_err(Rejection::Form)?;
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    check_slug(conn, &fields, None).await?;
    let content = fields.create(&writer.account, form.publishes(), now)?;
    let id = conn
        .transaction::<_, Error, _>(async |conn| storing::create(conn, &content, now).await)
        .await
        .map_err(meaning)?;
    Ok(see_other(&urls::desk_article_after(id, outcome(content.state))))
}

async fn store_changes(
    app: &App,
    request: &HttpRequest,
    id: ArticleId,
    form: &ArticleForm,
) -> Result<HttpResponse, Rejection> {
    let writer = MayWrite::try_from(Viewer::find(app, request).await?)?;
    let now = app.clock.now();
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let article = find(conn, &writer, id).await?;
    let fields = form.parse().map_err(Rejection::Form)?;
    check_slug(conn, &fields, Some(id)).await?;
    let content = fields.clone().update(&article, form.publishes(), now)?;
    if !store(conn, id, form.version(), &content, now).await? {
        let current = find(conn, &writer, id).await?;
        if !is_stored(&current, &fields, content.state) {
            return Err(Rejection::Stale(Box::new(current)));
        }
    }
    Ok(see_other(&urls::desk_article_after(id, outcome(content.state))))
}

/// `false` when somebody else was faster.
async fn store(
    conn: &mut AsyncPgConnection,
    id: ArticleId,
    version: i32,
    content: &ArticleContent,
    now: Timestamp,
) -> Result<bool, Rejection> {
    conn.transaction::<_, Error, _>(async |conn| storing::update(conn, id, version, content, now).await)
        .await
        .map_err(meaning)
}

/// Whether the article says all this already: a form that is sent twice is no conflict with itself.
fn is_stored(current: &EditableArticle, fields: &ArticleFields, state: ArticleState) -> bool {
    current.item.state == state && ArticleForm::of(current).parse().as_ref() == Ok(fields)
}

/// Asks first, so that the answer does not cost the transaction; whoever comes in between is told by `meaning`.
async fn check_slug(
    conn: &mut AsyncPgConnection,
    fields: &ArticleFields,
    id: Option<ArticleId>,
) -> Result<(), Rejection> {
    match queries::find_by_slug(conn, fields.kind, &fields.slug).await? {
        Some(other) if Some(other) != id => Err(Rejection::Form(slug_taken(fields))),
        _ => Ok(()),
    }
}

fn slug_taken(fields: &ArticleFields) -> FormErrors {
    let suggestion = fields.slug.with_suffix("2");
    let mut errors = FormErrors::default();
    errors.add(
        "slug",
        Message::new(match fields.kind {
            ArticleKind::Article => "article-has-slug",
            ArticleKind::Page => "page-has-slug",
        })
        .with("slug", fields.slug.as_str())
        .with("suggestion", suggestion.as_str()),
    );
    errors
}

fn meaning(error: Error) -> Rejection {
    if broken_unique(&error) == Some("articles_kind_slug_key") {
        let mut errors = FormErrors::default();
        errors.add("slug", "slug-just-taken");
        return Rejection::Form(errors);
    }
    Rejection::from(error)
}

/// The word in the address that `done` turns into a sentence.
fn outcome(state: ArticleState) -> &'static str {
    match state {
        ArticleState::Published => "published",
        ArticleState::Draft | ArticleState::Scheduled | ArticleState::Unpublished => "saved",
    }
}

fn done(notice: &str) -> Option<Message> {
    let done = match notice {
        "saved" => "done-saved",
        "published" => "done-published",
        "unpublished" => "done-unpublished",
        _ => return None,
    };
    Some(done.into())
}
