//! A comment's permalink, and the comment form on a separate page.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use serde::Deserialize;
use uuid::Uuid;

use super::forms::CommentForm;
use super::model::{Discussion, Refusal};
use super::permalink::{find_visible, path_of};
use super::rejection::Rejection;
use super::rejection_response::reject;
use super::views::{ArticleLink, CommentFormPage, CommentFormView, CommentView, RenderContext};
use super::{ownership, queries};
use crate::accounts::Viewer;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::site::Site;
use crate::text::Slug;
use crate::web::{Page, see_other};

/// `GET /comments/{id}`: redirects to the page of the article that shows the comment. Only the commenter is redirected
/// to a pending comment.
pub(crate) async fn permalink(app: Data<App>, request: HttpRequest, id: Path<Uuid>) -> Result<HttpResponse> {
    let id = CommentId(id.into_inner());
    let mut conn = app.db.conn_for_readers().await?;
    let place = find_visible(&app, &mut conn, &request, id)
        .await?
        .ok_or(Error::NotFound)?;
    Ok(see_other(&path_of(&mut conn, &place, id).await?))
}

/// The query string of `form`.
#[derive(Debug, Deserialize)]
pub(crate) struct FormQuery {
    parent: Option<Uuid>,
}

/// `GET /articles/{slug}/comments/new`: the comment form on a separate page.
pub(crate) async fn form(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    slug: Path<Slug>,
    query: Query<FormQuery>,
) -> Result<HttpResponse> {
    let discussion = Discussion::find(&app, &slug).await?;
    let drawing = RenderContext {
        site: &site,
        discussion: &discussion,
    };
    if !discussion.takes_comments(&site.settings, site.now) {
        let rejection = Rejection::Refused(Refusal::Closed);
        return reject(&app, &request, &slug, CommentForm::default(), rejection).await;
    }
    let parent = match query.parent.map(CommentId) {
        Some(id) => Some(
            queries::find_public(&mut *app.db.conn_for_readers().await?, discussion.article_id, id)
                .await?
                .ok_or(Error::NotFound)?,
        ),
        None => None,
    };
    let answered = parent.as_ref().map(|row| row.author_name.clone());
    let parent_id = parent.as_ref().map(|row| row.id.to_string()).unwrap_or_default();
    let form = blank_form(&app, &request, drawing, &viewer, &parent_id, answered.as_deref())?;
    let parent = parent.map(|row| CommentView::alone(row, drawing));
    let view = CommentFormPage::new(Some(ArticleLink::to(&discussion)), parent, form);
    Ok(Page::new(site.layout(viewer.layout()), view).respond_to(&request))
}

pub(super) fn blank_form(
    app: &App,
    request: &HttpRequest,
    drawing: RenderContext<'_>,
    viewer: &Viewer,
    parent: &str,
    answered: Option<&str>,
) -> Result<CommentFormView> {
    let RenderContext { site, discussion } = drawing;
    let remembered = ownership::remembered(app, request);
    let mut form = CommentForm::blank(&app.keys, discussion.article_id, site.now, remembered)?;
    parent.clone_into(&mut form.parent);
    let signed_in_as = viewer
        .account
        .as_ref()
        .map(|account| account.display_name.as_str());
    Ok(CommentFormView::new(&discussion.slug, form, answered)
        .signed_in_as(signed_in_as, site.settings.bots.work_bits))
}
