//! What somebody left here, for staff who are to hand it over or erase it. It does not show the address.

use actix_web::web::{Data, Path};
use diesel_async::AsyncPgConnection;
use jiff::Timestamp;
use uuid::Uuid;

use super::forms::ErasureForm;
use super::queries;
use super::views::{CommenterPage, Record};
use crate::accounts::MayServeCommenters;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::CommenterId;
use crate::site::Site;
use crate::web::{FormErrors, Page};

/// Names that are shown at most.
const NAMES: i64 = 20;
/// Comments that are shown at most.
const RECENT: i64 = 20;

/// `GET /admin/commenters/{id}`
pub(crate) async fn show(
    app: Data<App>,
    site: Site,
    staff: MayServeCommenters,
    id: Path<Uuid>,
) -> Result<Page<CommenterPage>> {
    let record = load(&app, CommenterId(*id), site.now).await?;
    let form = ErasureForm::default();
    Ok(page(&site, &staff, record, &form, FormErrors::default()))
}

/// What there is of a commenter.
pub(super) async fn load(app: &App, id: CommenterId, now: Timestamp) -> Result<Record> {
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let first_seen = queries::find_first_seen(conn, id).await?;
    Ok(Record {
        id,
        banned_since: queries::find_ban(conn, id).await?,
        first_seen: first_seen.ok_or(Error::NotFound)?,
        states: queries::list_states(conn, id).await?,
        names: queries::list_names(conn, id, NAMES).await?,
        recent: queries::list_recent(conn, id, RECENT, now).await?,
    })
}

/// The page of a commenter, with the form as it was filled in.
pub(super) fn page(
    site: &Site,
    staff: &MayServeCommenters,
    record: Record,
    form: &ErasureForm,
    errors: FormErrors,
) -> Page<CommenterPage> {
    let layout = site.layout(Some(staff.0.layout()));
    Page::new(layout, CommenterPage::new(record, form, errors, site))
}
