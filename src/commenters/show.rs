//! The admin page of a commenter, from which staff export or delete their data. It does not show the email address.

use actix_web::web::{Data, Path};
use diesel_async::AsyncPgConnection;
use jiff::Timestamp;
use uuid::Uuid;

use super::forms::ErasureForm;
use super::queries;
use super::views::{CommenterPage, CommenterSummary};
use crate::accounts::MayManageCommenters;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::CommenterId;
use crate::site::Site;
use crate::web::{FormErrors, Page};

/// Maximum number of names that are shown.
const NAMES: i64 = 20;
/// Maximum number of comments that are shown.
const RECENT: i64 = 20;

/// `GET /admin/commenters/{id}`
pub(crate) async fn show(
    app: Data<App>,
    site: Site,
    staff: MayManageCommenters,
    id: Path<Uuid>,
) -> Result<Page<CommenterPage>> {
    let record = load(&app, CommenterId(*id), site.now).await?;
    let form = ErasureForm::default();
    Ok(page(&site, &staff, record, &form, FormErrors::default()))
}

/// Loads the summary of a commenter.
pub(super) async fn load(app: &App, id: CommenterId, now: Timestamp) -> Result<CommenterSummary> {
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let first_seen = queries::find_first_seen(conn, id).await?;
    Ok(CommenterSummary {
        id,
        banned_since: queries::find_ban(conn, id).await?,
        first_seen: first_seen.ok_or(Error::NotFound)?,
        states: queries::list_states(conn, id).await?,
        names: queries::list_names(conn, id, NAMES).await?,
        recent: queries::list_recent(conn, id, RECENT, now).await?,
    })
}

/// Returns the commenter's page with the values and errors of the form.
pub(super) fn page(
    site: &Site,
    staff: &MayManageCommenters,
    record: CommenterSummary,
    form: &ErasureForm,
    errors: FormErrors,
) -> Page<CommenterPage> {
    let layout = site.layout(Some(staff.0.layout()));
    Page::new(layout, CommenterPage::new(record, form, errors, site))
}
