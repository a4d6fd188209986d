//! Lets staff find a commenter by email address. The address is sent only in the body of the form, because URLs end up
//! in logs and browser histories.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use serde::Deserialize;

use super::forms::FindForm;
use super::views::FindPage;
use super::{DeletedComments, DeletionResult, TextChoice, queries};
use crate::accounts::MayManageCommenters;
use crate::app::App;
use crate::error::Result;
use crate::locale::Message;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

/// The query string with the result of a deletion: the fields of `DeletionResult`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct FindQuery {
    notice: String,
    kept: usize,
    deleted: usize,
    emptied: usize,
}

/// `GET /admin/commenters`
pub(crate) async fn new(site: Site, staff: MayManageCommenters, query: Query<FindQuery>) -> Page<FindPage> {
    let layout = site.layout(Some(staff.0.layout()));
    Page::new(
        layout.with_notice(query.done().map(said)),
        FindPage::new(&FindForm::default(), FormErrors::default()),
    )
}

/// `POST /admin/commenters`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    staff: MayManageCommenters,
    form: Form<FindForm>,
) -> Result<HttpResponse> {
    let errors = match form.0.parse() {
        Err(errors) => errors,
        Ok(email) => {
            let mut conn = app.db.conn().await?;
            if let Some(id) = queries::find_commenter(&mut conn, &app.keys, &email).await? {
                return Ok(see_other(&urls::admin_commenter(id)));
            }
            let mut errors = FormErrors::default();
            errors.add("email", "commenter-not-found-error");
            errors
        }
    };
    let page = Page::new(
        site.layout(Some(staff.0.layout())),
        FindPage::new(&form.0, errors),
    );
    Ok(page.unprocessable().respond_to(&request))
}

impl FindQuery {
    fn done(&self) -> Option<DeletionResult> {
        let choice = TextChoice::parse(&self.notice)?;
        Some(match choice {
            TextChoice::Anonymous => DeletionResult::Anonymous(self.kept),
            TextChoice::Remove => DeletionResult::Removed(DeletedComments {
                deleted: self.deleted,
                emptied: self.emptied,
            }),
        })
    }
}

/// Returns the URL to which the user is redirected after a deletion, with the result for the notice.
pub(super) fn path_after(erased: DeletionResult) -> String {
    match erased {
        DeletionResult::Anonymous(kept) => {
            urls::admin_commenters_after(TextChoice::Anonymous.as_str(), &[("kept", kept)])
        }
        DeletionResult::Removed(DeletedComments { deleted, emptied }) => urls::admin_commenters_after(
            TextChoice::Remove.as_str(),
            &[("deleted", deleted), ("emptied", emptied)],
        ),
    }
}

fn said(erased: DeletionResult) -> Message {
    match erased {
        DeletionResult::Anonymous(kept) => {
            Message::new("commenter-data-deleted-kept-done").with("kept", kept)
        }
        DeletionResult::Removed(DeletedComments { deleted, emptied }) => {
            Message::new("commenter-data-deleted-removed-done")
                .with("deleted", deleted)
                .with("emptied", emptied)
        }
    }
}
