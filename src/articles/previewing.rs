//! Somebody looks at an article before saving it.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use uuid::Uuid;

use super::forms::ArticleForm;
use super::rejecting::{Rejection, Surroundings, reject};
use super::rendering;
use crate::app::App;
use crate::error::Result;
use crate::ids::ArticleId;
use crate::web::{Form, Page};

/// `POST /admin/articles/preview`: the form again, with the text as readers would see it. Stores nothing.
pub async fn preview_new(
    app: Data<App>,
    request: HttpRequest,
    form: Form<ArticleForm>,
) -> Result<HttpResponse> {
    preview(&app, &request, None, form.0).await
}

/// `POST /admin/articles/{id}/preview`: the same for an article with pictures.
pub async fn preview_changes(
    app: Data<App>,
    request: HttpRequest,
    id: Path<Uuid>,
    form: Form<ArticleForm>,
) -> Result<HttpResponse> {
    preview(&app, &request, Some(ArticleId(*id)), form.0).await
}

async fn preview(
    app: &App,
    request: &HttpRequest,
    id: Option<ArticleId>,
    form: ArticleForm,
) -> Result<HttpResponse> {
    match draw(app, request, id, &form).await {
        Ok(response) => Ok(response),
        Err(rejection) => reject(app, request, id, form, rejection).await,
    }
}

async fn draw(
    app: &App,
    request: &HttpRequest,
    id: Option<ArticleId>,
    form: &ArticleForm,
) -> Result<HttpResponse, Rejection> {
    let surroundings = Surroundings::load(app, request, id).await?;
    let body = form.parse_body().map_err(Rejection::Form)?;
    let rendered = rendering::render(&body, surroundings.media()).await?;
    let (layout, view) = surroundings.editor(form.clone());
    Ok(Page::new(layout, view.with_preview(rendered.html)).respond_to(request))
}
