//! The preview of a comment before it is posted.

use actix_web::http::StatusCode;
use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use serde::Deserialize;

use super::forms::CommentForm;
use super::post::{check_origin, find_open};
use super::rejection::Rejection;
use super::rejection_response::{FormPageContext, reject};
use super::rendering;
use super::views::PreviewFragment;
use crate::app::App;
use crate::error::Result;
use crate::site::Site;
use crate::text::Slug;
use crate::web::{Form, FormErrors, Page};

/// The query string of `preview`: `fragment` asks for the text alone.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct PreviewQuery {
    fragment: String,
}

/// `POST /articles/{slug}/comments/preview`: shows the form again with the rendered text, even if other fields are
/// missing. With `?fragment=true`, returns the rendered text alone. Stores nothing.
pub(crate) async fn preview(
    app: Data<App>,
    request: HttpRequest,
    slug: Path<Slug>,
    query: Query<PreviewQuery>,
    form: Form<CommentForm>,
) -> Result<HttpResponse> {
    let preview = if let Err(refusal) = check_origin(&request) {
        Err(Rejection::Refused(refusal))
    } else if query.fragment.is_empty() {
        draw(&app, &request, &slug, &form.0).await
    } else {
        draw_fragment(&app, &request, &slug, &form.0).await
    };
    match preview {
        Ok(response) => Ok(response),
        Err(rejection) => reject(&app, &request, &slug, form.0, rejection).await,
    }
}

/// Returns the fragment that the script inserts into the open page: the preview, or the errors of the text.
async fn draw_fragment(
    app: &App,
    request: &HttpRequest,
    slug: &Slug,
    form: &CommentForm,
) -> Result<HttpResponse, Rejection> {
    let site = Site::load(app).await?;
    find_open(app, &site, slug, form).await?;
    let (fragment, status) = match form.parse_body() {
        Ok(body) => {
            let preview = Some(rendering::render(&body).await?);
            let errors = FormErrors::default();
            (PreviewFragment { preview, errors }, StatusCode::OK)
        }
        Err(errors) => {
            let preview = None;
            (
                PreviewFragment { preview, errors },
                StatusCode::UNPROCESSABLE_ENTITY,
            )
        }
    };
    let page = Page::new(site.layout(None), fragment).with_status(status);
    Ok(page.respond_to(request))
}

async fn draw(
    app: &App,
    request: &HttpRequest,
    slug: &Slug,
    form: &CommentForm,
) -> Result<HttpResponse, Rejection> {
    let site = Site::load(app).await?;
    find_open(app, &site, slug, form).await?;
    let body = form.parse_body().map_err(Rejection::Form)?;
    let html = rendering::render(&body).await?;
    let surroundings = FormPageContext::load(app, request, slug, form).await;
    let layout = surroundings.layout(app);
    let view = surroundings
        .form_page(app, slug, form.clone())?
        .with_preview(html);
    Ok(Page::new(layout, view).respond_to(request))
}
