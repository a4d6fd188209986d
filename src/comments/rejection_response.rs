//! Responds to a rejected form: shows it again with the typed text, the status code and a message with the next step.
//! Works without the database, but then without the article's title.

use std::sync::Arc;
use std::time::Duration;

use actix_web::http::StatusCode;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, Responder as _};

use super::forms::CommentForm;
use super::model::{Discussion, Refusal};
use super::rejection::Rejection;
use super::report::ReportForm;
use super::thread::CommentRow;
use super::views::{ArticleLink, CommentFormPage, CommentFormView, CommentView, RenderContext};
use super::{permalink, queries};
use crate::accounts::Viewer;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::locale::Message;
use crate::site::Site;
use crate::text::Slug;
use crate::theme::urls;
use crate::web::{FormErrors, Layout, Page, error_pages};

const RETRY_AFTER_OUTAGE: Duration = Duration::from_secs(5);

/// Returns the page layout for a rejected form. It contains the signed-in user's navigation, unless the database is
/// unavailable.
pub(super) async fn layout(app: &App, request: &HttpRequest, rejection: &Rejection) -> Layout {
    if matches!(
        rejection,
        Rejection::Failed(Error::Unavailable(_) | Error::Internal(_))
    ) {
        return app.latest_layout();
    }
    let load = async {
        let site = Site::load(app).await?;
        let viewer = Viewer::find(app, request).await?;
        Ok::<_, Error>(site.layout(viewer.layout()))
    };
    load.await.unwrap_or_else(|error| {
        error_pages::log_failure(&error, request.match_pattern().as_deref().unwrap_or("-"));
        app.latest_layout()
    })
}

/// Returns the form's page for a rejection.
pub(super) async fn reject(
    app: &App,
    request: &HttpRequest,
    slug: &Slug,
    form: CommentForm,
    rejection: Rejection,
) -> Result<HttpResponse> {
    let surroundings = match &rejection {
        // The database was just found to be unavailable. Another query would only delay the response.
        Rejection::Failed(_) => FormPageContext::default(),
        _ => FormPageContext::load(app, request, slug, &form).await,
    };
    let answer = RejectionResponse::to(request, rejection)?;
    let form = if answer.needs_fresh_nonce {
        CommentForm {
            nonce: String::new(),
            ..form
        }
    } else {
        form
    };
    let layout = surroundings.layout(app);
    let mut view = surroundings.form_page(app, slug, form)?;
    view.closed = answer.is_closed;
    // A reader who only opened the form sees this in the heading.
    if !(answer.is_closed && view.form.is_empty()) {
        view.message = answer.message;
    }
    if let Some(earlier) = answer.earlier {
        view.after = link_to(app, request, slug, earlier).await;
    }
    view.form = view.form.with_errors(answer.errors);
    let response = Page::new(layout, view)
        .with_status(answer.status)
        .respond_to(request);
    Ok(with_wait(response, answer.retry_after))
}

/// Adds `Retry-After` to the response if there is a time to wait.
pub(super) fn with_wait(mut response: HttpResponse, wait: Option<Duration>) -> HttpResponse {
    if let Some(wait) = wait {
        response.headers_mut().insert(
            header::RETRY_AFTER,
            HeaderValue::from(error_pages::whole_seconds(wait)),
        );
    }
    response
}

/// Returns the URL of the reader's earlier comment: its permalink or, if they may not see it, the article's comments.
/// They may not see a comment that was posted from another browser or is spam.
async fn link_to(app: &App, request: &HttpRequest, slug: &Slug, earlier: CommentId) -> String {
    let found = async {
        let mut conn = app.db.conn().await?;
        permalink::find_visible(app, &mut conn, request, earlier).await
    };
    match found.await {
        Ok(Some(_)) => urls::comment(earlier),
        Ok(None) => urls::article_comments(slug),
        Err(error) => {
            error_pages::log_failure(&error, "/articles/{slug}/comments");
            urls::article_comments(slug)
        }
    }
}

/// The response to a rejected form.
pub(super) struct RejectionResponse {
    pub(super) status: StatusCode,
    pub(super) message: Option<Message>,
    earlier: Option<CommentId>,
    pub(super) errors: FormErrors,
    is_closed: bool,
    needs_fresh_nonce: bool,
    may_try_again: bool,
    pub(super) retry_after: Option<Duration>,
}

impl RejectionResponse {
    /// Returns whether sending the same form again is pointless.
    pub(super) fn is_over(&self) -> bool {
        !self.may_try_again
            && matches!(
                self.status,
                StatusCode::FORBIDDEN | StatusCode::NOT_FOUND | StatusCode::CONFLICT
            )
    }

    /// Returns the report form, without its nonce if that must not be used again.
    pub(super) fn renew(&self, form: ReportForm) -> ReportForm {
        ReportForm {
            nonce: if self.needs_fresh_nonce {
                String::new()
            } else {
                form.nonce
            },
            ..form
        }
    }

    pub(super) fn to(request: &HttpRequest, rejection: Rejection) -> Result<Self> {
        match rejection {
            Rejection::Form(errors) => Ok(Self {
                errors,
                ..Self::silent(StatusCode::UNPROCESSABLE_ENTITY)
            }),
            Rejection::Refused(refusal) => Ok(Self::to_refusal(refusal)),
            Rejection::Failed(Error::NotFound) => Ok(Self::to_refusal(Refusal::CommentMissing)),
            Rejection::Failed(error @ (Error::Unavailable(_) | Error::Internal(_))) => {
                error_pages::log_failure(&error, request.match_pattern().as_deref().unwrap_or("-"));
                let status = actix_web::ResponseError::status_code(&error);
                let message = "comment-not-saved-error";
                Ok(Self {
                    retry_after: Some(RETRY_AFTER_OUTAGE),
                    ..Self::new(status, message)
                })
            }
            Rejection::Failed(error) => Err(error),
        }
    }

    fn to_refusal(refusal: Refusal) -> Self {
        match refusal {
            Refusal::ArticleMissing => Self::new(StatusCode::NOT_FOUND, "comment-article-missing-error"),
            // Also used for another person's comment, so as not to reveal whether it exists.
            Refusal::CommentMissing => Self::new(StatusCode::NOT_FOUND, "comment-missing-error"),
            Refusal::Closed => {
                let answer = Self::new(StatusCode::FORBIDDEN, "comments-closed");
                Self {
                    is_closed: true,
                    ..answer
                }
            }
            Refusal::ParentMissing => Self::new(StatusCode::NOT_FOUND, "comment-parent-missing-error"),
            Refusal::Duplicate(first) => Self {
                earlier: Some(first),
                ..Self::new(StatusCode::CONFLICT, "comment-duplicate-error")
            },
            Refusal::FormUsed(first) => Self {
                earlier: Some(first),
                needs_fresh_nonce: true,
                ..Self::new(StatusCode::CONFLICT, "comment-form-used-error")
            },
            // The author of a forged form may know the nonce.
            Refusal::OtherOrigin => Self {
                needs_fresh_nonce: true,
                may_try_again: true,
                ..Self::new(StatusCode::FORBIDDEN, "form-unknown-origin-error")
            },
            Refusal::Banned => Self::new(StatusCode::FORBIDDEN, "comment-ip-range-banned-error"),
            Refusal::TooLate => Self::new(StatusCode::FORBIDDEN, "comment-edit-too-late-error"),
            Refusal::Reported => Self::new(StatusCode::CONFLICT, "report-duplicate-error"),
            Refusal::TooMany(wait) => {
                let message = Message::new("comment-rate-limit-error")
                    .with("seconds", error_pages::whole_seconds(wait));
                Self {
                    retry_after: Some(wait),
                    ..Self::new(StatusCode::TOO_MANY_REQUESTS, message)
                }
            }
        }
    }

    fn new(status: StatusCode, message: impl Into<Message>) -> Self {
        Self {
            message: Some(message.into()),
            ..Self::silent(status)
        }
    }

    /// Returns a response without a message, because the field errors are enough.
    fn silent(status: StatusCode) -> Self {
        Self {
            status,
            message: None,
            earlier: None,
            errors: FormErrors::default(),
            is_closed: false,
            needs_fresh_nonce: false,
            may_try_again: false,
            retry_after: None,
        }
    }
}

/// The context of a form's page. Parts that could not be loaded are missing.
#[derive(Default)]
pub(super) struct FormPageContext {
    site: Option<Site>,
    viewer: Viewer,
    discussion: Option<Arc<Discussion>>,
    parent: Option<CommentRow>,
}

impl FormPageContext {
    /// Loads the context. A part that cannot be loaded is left out, because showing the typed text again matters more.
    pub(super) async fn load(app: &App, request: &HttpRequest, slug: &Slug, form: &CommentForm) -> Self {
        let mut surroundings = Self::default();
        if let Err(error) = surroundings.fill(app, request, slug, form).await {
            error_pages::log_failure(&error, "/articles/{slug}/comments");
        }
        surroundings
    }

    async fn fill(
        &mut self,
        app: &App,
        request: &HttpRequest,
        slug: &Slug,
        form: &CommentForm,
    ) -> Result<()> {
        self.site = Some(Site::load(app).await?);
        self.viewer = Viewer::find(app, request).await?;
        self.discussion = match Discussion::find(app, slug).await {
            Err(Error::NotFound) => None,
            found => Some(found?),
        };
        if let (Some(discussion), Ok(Some(parent))) = (&self.discussion, form.parent()) {
            self.parent =
                queries::find_public(&mut *app.db.conn().await?, discussion.article_id, parent).await?;
        }
        Ok(())
    }

    /// Returns the site's layout, or the last known layout if the site could not be loaded.
    pub(super) fn layout(&self, app: &App) -> Layout {
        match &self.site {
            Some(site) => site.layout(self.viewer.layout()),
            None => app.latest_layout(),
        }
    }

    /// Returns the form's page. A reply to a comment that no longer exists becomes a comment without a parent.
    pub(super) fn form_page(self, app: &App, slug: &Slug, mut form: CommentForm) -> Result<CommentFormPage> {
        if let Some(discussion) = &self.discussion {
            form = form.renewed(&app.keys, discussion.article_id, app.clock.now())?;
            form.parent = self
                .parent
                .as_ref()
                .map(|parent| parent.id.to_string())
                .unwrap_or_default();
        }
        let answered = self.parent.as_ref().map(|parent| parent.author_name.clone());
        let signed_in_as = self
            .viewer
            .account
            .as_ref()
            .map(|account| account.display_name.as_str());
        let work_bits = self.site.as_ref().map_or(0, |site| site.settings.bots.work_bits);
        let form =
            CommentFormView::new(slug, form, answered.as_deref()).signed_in_as(signed_in_as, work_bits);
        let parent = match (self.parent, &self.site, &self.discussion) {
            (Some(row), Some(site), Some(discussion)) => {
                Some(CommentView::alone(row, RenderContext { site, discussion }))
            }
            _ => None,
        };
        let article = self.discussion.as_deref().map(ArticleLink::to);
        Ok(CommentFormPage::new(article, parent, form))
    }
}
