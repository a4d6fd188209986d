//! A reader looks at a comment before posting it.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};

use super::forms::CommentForm;
use super::posting::{Rejection, find_open};
use super::rejecting::{Surroundings, reject};
use super::rendering;
use crate::app::App;
use crate::error::Result;
use crate::site::Site;
use crate::text::Slug;
use crate::web::{Form, Page};

/// `POST /articles/{slug}/comments/preview`: the form again, with the text as it would look, whatever else is missing
/// as yet. Stores nothing.
pub async fn preview(
    app: Data<App>,
    request: HttpRequest,
    slug: Path<Slug>,
    form: Form<CommentForm>,
) -> Result<HttpResponse> {
    match draw(&app, &request, &slug, &form.0).await {
        Ok(response) => Ok(response),
        Err(rejection) => reject(&app, &request, &slug, form.0, rejection).await,
    }
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
    let surroundings = Surroundings::load(app, request, slug, form).await;
    let layout = surroundings.layout(app);
    let view = surroundings
        .form_page(app, slug, form.clone())?
        .with_preview(html);
    Ok(Page::new(layout, view).respond_to(request))
}
