//! Renders the preview of an unsaved article.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use serde::Deserialize;
use uuid::Uuid;

use super::editor_data::EditorData;
use super::forms::ArticleForm;
use super::rejection::{Rejection, reject};
use super::views::{PreviewFragment, text_facts};
use crate::accounts::MayWrite;
use crate::app::App;
use crate::articles::render;
use crate::error::Result;
use crate::ids::ArticleId;
use crate::web::{DeferredRight, Form, Page};

/// The query of a preview: whether the whole page or only a fragment is requested.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PreviewQuery {
    fragment: String,
}

/// `POST /admin/articles/preview`: the form again, with the rendered text; with `?fragment=true` only the text, for
/// the editor's script. Stores nothing.
pub(crate) async fn preview_new(
    app: Data<App>,
    request: HttpRequest,
    _writer: DeferredRight<MayWrite>,
    query: Query<PreviewQuery>,
    form: Form<ArticleForm>,
) -> Result<HttpResponse> {
    preview(&app, &request, None, query.0, form.0).await
}

/// `POST /admin/articles/{id}/preview`: the same for a stored article, with its files.
pub(crate) async fn preview_changes(
    app: Data<App>,
    request: HttpRequest,
    _writer: DeferredRight<MayWrite>,
    id: Path<Uuid>,
    query: Query<PreviewQuery>,
    form: Form<ArticleForm>,
) -> Result<HttpResponse> {
    preview(&app, &request, Some(ArticleId(*id)), query.0, form.0).await
}

async fn preview(
    app: &App,
    request: &HttpRequest,
    id: Option<ArticleId>,
    query: PreviewQuery,
    form: ArticleForm,
) -> Result<HttpResponse> {
    match draw(app, request, id, &query, &form).await {
        Ok(response) => Ok(response),
        Err(rejection) => reject(app, request, id, form, rejection).await,
    }
}

async fn draw(
    app: &App,
    request: &HttpRequest,
    id: Option<ArticleId>,
    query: &PreviewQuery,
    form: &ArticleForm,
) -> Result<HttpResponse, Rejection> {
    let surroundings = EditorData::load(app, request, id).await?;
    let layout = surroundings.layout();
    let body = form.parse_body();
    if query.fragment.is_empty() {
        let rendered = render::render(&body.map_err(Rejection::Form)?, surroundings.media()).await?;
        let view = surroundings.view(form.clone()).with_preview(rendered.html);
        return Ok(Page::new(layout, view).respond_to(request));
    }
    let fragment = match body {
        Ok(body) => {
            let rendered = render::render(&body, surroundings.media()).await?;
            let facts = text_facts(rendered.word_count);
            PreviewFragment::new(form, &surroundings.site).of(rendered.html, facts)
        }
        Err(errors) => PreviewFragment::new(form, &surroundings.site).with_errors(errors),
    };
    let status = if fragment.is_right() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    Ok(Page::new(layout, fragment)
        .with_status(status)
        .respond_to(request))
}
