//! Gives a form of the editor back with everything that was typed, the right status, and what to do next: when a
//! field is wrong, when somebody else saved meanwhile, when the session has ended, and when the database is away.

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, Responder as _, ResponseError as _};

use super::forms::ArticleForm;
use super::queries::EditableArticle;
use super::surroundings::Surroundings;
use super::views::EditorPage;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::web::{FormErrors, Page, error_pages};

/// In seconds.
const RETRY_AFTER_OUTAGE: u16 = 5;

/// Why an article was not stored.
#[derive(Debug)]
pub(super) enum Rejection {
    /// Fields are wrong.
    Form(FormErrors),
    /// Somebody else saved it meanwhile: this is what it is now.
    Stale(Box<EditableArticle>),
    /// Nobody is signed in, any more.
    SignedOut,
    /// Something failed.
    Failed(Error),
}

impl From<Error> for Rejection {
    fn from(error: Error) -> Self {
        match error {
            Error::SignInRequired => Self::SignedOut,
            error => Self::Failed(error),
        }
    }
}

/// The editor's page for a rejection.
pub(super) async fn reject(
    app: &App,
    request: &HttpRequest,
    id: Option<ArticleId>,
    form: ArticleForm,
    rejection: Rejection,
) -> Result<HttpResponse> {
    match rejection {
        Rejection::Form(errors) => {
            let surroundings = Surroundings::load(app, request, id).await?;
            let view = surroundings.view(form).with_errors(errors);
            let page = Page::new(surroundings.layout(), view);
            Ok(page.unprocessable().respond_to(request))
        }
        Rejection::Stale(current) => {
            let surroundings = Surroundings::load(app, request, id).await?;
            let view = surroundings
                .view(form)
                .with_conflict(&current, &surroundings.site);
            let page = Page::new(surroundings.layout(), view);
            Ok(page.with_status(StatusCode::CONFLICT).respond_to(request))
        }
        // Nothing of the article is told, only what was typed.
        Rejection::SignedOut => {
            let view = EditorPage::new(form, id).signed_out();
            let page = Page::new(app.latest_layout(), view);
            Ok(page.with_status(StatusCode::FORBIDDEN).respond_to(request))
        }
        Rejection::Failed(error @ (Error::Unavailable(_) | Error::Internal(_))) => {
            Ok(not_now(app, request, id, form, &error))
        }
        Rejection::Failed(error) => Err(error),
    }
}

/// The form without the database.
fn not_now(
    app: &App,
    request: &HttpRequest,
    id: Option<ArticleId>,
    form: ArticleForm,
    error: &Error,
) -> HttpResponse {
    error_pages::log_failure(error, request.match_pattern().as_deref().unwrap_or("-"));
    let errors = FormErrors::whole("article-not-saved-error");
    let view = EditorPage::new(form, id).with_errors(errors);
    let page = Page::new(app.latest_layout(), view).with_status(error.status_code());
    let mut response = page.respond_to(request);
    response
        .headers_mut()
        .insert(header::RETRY_AFTER, HeaderValue::from(RETRY_AFTER_OUTAGE));
    response
}
