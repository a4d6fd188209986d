//! A reader looks at a comment before posting it.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};

use super::forms::CommentForm;
use super::posting::{Rejection, check};
use super::rejecting::{Surroundings, reject};
use super::rendering;
use crate::accounts::Viewer;
use crate::app::App;
use crate::error::Result;
use crate::site::Site;
use crate::text::Slug;
use crate::web::{Form, Page};

/// `POST /articles/{slug}/comments/preview`: the form again, with the comment as it would look. Stores nothing.
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
    let viewer = Viewer::find(app, request).await?;
    let (_, new) = check(app, &site, &viewer, slug, form).await?;
    let html = rendering::render(&new.body).await?;
    let surroundings = Surroundings::load(app, request, slug, form).await;
    let layout = surroundings.layout(app);
    let view = surroundings
        .form_page(app, slug, form.clone())?
        .with_preview(html);
    Ok(Page::new(layout, view).respond_to(request))
}
