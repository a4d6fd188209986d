//! Returns the editor with everything that was typed, the right status, and instructions. Reasons: a wrong field, a
//! conflicting save, an expired session, an unavailable database.

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, Responder as _, ResponseError as _};

use super::editor_data::EditorData;
use super::forms::ArticleForm;
use super::queries::EditableArticle;
use super::views::EditorPage;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::web::{FormErrors, Page, error_pages};

/// The value of `Retry-After` in seconds.
const RETRY_AFTER_OUTAGE: u16 = 5;

/// Why an article was not stored.
#[derive(Debug)]
pub(super) enum Rejection {
    /// Fields are invalid.
    Form(FormErrors),
    /// Another account saved the article in the meantime: the current version.
    Stale(Box<EditableArticle>),
    /// The viewer is not signed in, or the session expired.
    SignedOut,
    /// Another error.
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

/// Returns the editor's page for a rejection.
pub(super) async fn reject(
    app: &App,
    request: &HttpRequest,
    id: Option<ArticleId>,
    form: ArticleForm,
    rejection: Rejection,
) -> Result<HttpResponse> {
    match rejection {
        Rejection::Form(errors) => {
            let surroundings = EditorData::load(app, request, id).await?;
            let view = surroundings.view(form).with_errors(errors);
            let page = Page::new(surroundings.layout(), view);
            Ok(page.unprocessable().respond_to(request))
        }
        Rejection::Stale(current) => {
            let surroundings = EditorData::load(app, request, id).await?;
            let view = surroundings
                .view(form)
                .with_conflict(&current, &surroundings.site);
            let page = Page::new(surroundings.layout(), view);
            Ok(page.with_status(StatusCode::CONFLICT).respond_to(request))
        }
        // The page shows only the typed fields, and nothing of the stored article.
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

/// Returns the form without a query to the database.
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
