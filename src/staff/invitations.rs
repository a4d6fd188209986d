//! Invites people by a link.
//!
//! The link is displayed once. It is also sent by email if a mail server is configured and an address was entered.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::SignedDuration;
use uuid::Uuid;

use super::forms::InvitationForm;
use super::views::InvitedPage;
use super::{list, queries};
use crate::accounts::{self, Account, MayManage, Role};
use crate::app::App;
use crate::audit::record::record;
use crate::audit::{Action, AuditEntry};
use crate::error::{Error, Result};
use crate::ids::InvitationId;
use crate::locale::Message;
use crate::mail::Email;
use crate::mail::queries::insert_email;
use crate::permissions::{Extent, Right};
use crate::secrets::{EmailAddress, Token};
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

/// How long an invitation is valid.
const LIFE: SignedDuration = SignedDuration::from_hours(7 * 24);

/// `POST /admin/accounts/invitations`
pub(crate) async fn create(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: MayManage,
    form: Form<InvitationForm>,
) -> Result<HttpResponse> {
    let layout = site.layout(Some(owner.0.layout()));
    let errors = match form.0.parse() {
        Ok((role, email)) => match invite(&app, &site, &owner.0, role, email.as_ref()).await? {
            Some(link) => {
                let is_sent = email.is_some() && app.mailer.is_some();
                return Ok(Page::new(layout, InvitedPage::new(link, is_sent)).respond_to(&request));
            }
            None => FormErrors::of("email", "email-has-account-error"),
        },
        Err(errors) => errors,
    };
    let view = list::load(&app, &site, &form.0, errors).await?;
    Ok(Page::new(layout, view).unprocessable().respond_to(&request))
}

/// Creates an invitation and returns its link; `None` if the email address has an account.
async fn invite(
    app: &App,
    site: &Site,
    owner: &Account,
    role: Role,
    email: Option<&EmailAddress>,
) -> Result<Option<String>> {
    let token = Token::random()?;
    let link = app.base_url.join(&urls::invitation(&token.reveal()));
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    if let Some(email) = email
        && accounts::queries::find_account_by_email(conn, &app.keys, email)
            .await?
            .is_some()
    {
        return Ok(None);
    }
    conn.transaction::<_, Error, _>(async |conn| {
        // The owner may have been disabled since the request started; the row lock makes this check safe.
        if !accounts::queries::manage::lock_in_roles(conn, owner.id, &inviters()).await? {
            return Err(Error::Forbidden(Right::ManageAccounts.refusal()));
        }
        let invitation = queries::NewInvitation {
            inviter: owner.id,
            role,
            email,
            expires_at: site.now + LIFE,
        };
        queries::insert_invitation(conn, &app.keys, &token.hash(), &invitation, site.now).await?;
        if let (Some(email), Some(_)) = (email, &app.mailer) {
            let invitation = invitation_email(site, owner, email, &link);
            insert_email(conn, &app.keys, &invitation, site.now).await?;
        }
        let entry = AuditEntry {
            after: role.as_str().to_owned(),
            ..AuditEntry::new(owner.actor(), Action::Invited)
        };
        record(conn, &app.keys, vec![entry], site.now).await
    })
    .await?;
    Ok(Some(link))
}

/// Returns the roles that may invite people.
pub(super) fn inviters() -> Vec<Role> {
    let may_invite = |role: &Role| role.extent(Right::ManageAccounts) != Extent::None;
    Role::ALL.into_iter().filter(may_invite).collect()
}

fn invitation_email(site: &Site, owner: &Account, email: &EmailAddress, link: &str) -> Email {
    let title = site.settings.title.as_str();
    let text = Message::new("email-invitation-text")
        .with("name", owner.display_name.as_str())
        .with("site", title);
    Email {
        to: email.clone(),
        subject: site
            .locale
            .text(&Message::new("email-invitation-subject").with("site", title)),
        text: format!("{}\n\n{link}\n", site.locale.text(&text)),
    }
}

/// `POST /admin/accounts/invitations/{id}/removal`
pub(crate) async fn remove(app: Data<App>, owner: MayManage, id: Path<Uuid>) -> Result<HttpResponse> {
    app.transaction(async |conn| {
        if !queries::delete_invitation(conn, InvitationId(*id)).await? {
            return Err(Error::NotFound);
        }
        let entry = AuditEntry::new(owner.0.actor(), Action::InvitationWithdrawn);
        record(conn, &app.keys, vec![entry], app.clock.now()).await
    })
    .await?;
    Ok(see_other(&urls::staff("withdrawn")))
}
