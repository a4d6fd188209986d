//! Lists accounts and invitations, and requires two-factor authentication for roles.

use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use serde::Deserialize;

use super::forms::{InvitationForm, RequireTwoFactorForm};
use super::queries;
use super::views::StaffPage;
use crate::accounts::{MayManage, Role};
use crate::app::App;
use crate::audit::record::record;
use crate::audit::{Action, AuditEntry};
use crate::error::Result;
use crate::locale::Message;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

/// The query string: which action succeeded just now.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct StaffQuery {
    notice: String,
}

impl StaffQuery {
    pub(super) fn notice(&self) -> Option<Message> {
        match self.notice.as_str() {
            "saved" => Some("profile-saved".into()),
            "withdrawn" => Some("cancel-invitation-done".into()),
            "required" => Some("require-two-factor-done".into()),
            "role" => Some("change-role-done".into()),
            "disabled" => Some("disable-account-done".into()),
            "enabled" => Some("enable-account-done".into()),
            "handed-over" => Some("transfer-articles-done".into()),
            _ => None,
        }
    }
}

/// `GET /admin/accounts`
pub(crate) async fn index(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: MayManage,
    query: Query<StaffQuery>,
) -> Result<HttpResponse> {
    let view = load(&app, &site, &InvitationForm::default(), FormErrors::default()).await?;
    let layout = site.layout(Some(owner.0.layout())).with_notice(query.notice());
    Ok(Page::new(layout, view).respond_to(&request))
}

/// Loads the page with the invitation form.
pub(super) async fn load(
    app: &App,
    site: &Site,
    form: &InvitationForm,
    errors: FormErrors,
) -> Result<StaffPage> {
    let mut conn = app.db.conn().await?;
    let members = queries::list_members(&mut conn).await?;
    let invitations = queries::list_invitations(&mut conn, &app.keys, site.now).await?;
    let required = queries::find_required_roles(&mut conn).await?;
    let view = StaffPage::new(site, members, invitations, &required);
    Ok(view.with_form(form, errors, app.mailer.is_some()))
}

/// `POST /admin/accounts/second-factor`
pub(crate) async fn require_factor(
    app: Data<App>,
    owner: MayManage,
    form: Form<RequireTwoFactorForm>,
) -> Result<HttpResponse> {
    let written = |roles: &[Role]| {
        roles
            .iter()
            .map(|role| role.as_str())
            .collect::<Vec<_>>()
            .join(" ")
    };
    let after = written(&form.0.roles());
    app.transaction(async |conn| {
        let before = written(&queries::find_required_roles(conn).await?);
        queries::update_required_roles(conn, &after).await?;
        let entry = AuditEntry {
            before: format!("second factor: {before}"),
            after: format!("second factor: {after}"),
            ..AuditEntry::new(owner.0.actor(), Action::SettingsChanged)
        };
        record(conn, &app.keys, vec![entry], app.clock.now()).await
    })
    .await?;
    Ok(see_other(&urls::staff("required")))
}
