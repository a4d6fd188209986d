//! Changes other people's accounts: role, access and the author of their articles.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use uuid::Uuid;

use super::forms::{DisableAccountForm, RoleForm, TransferArticlesForm};
use super::list::StaffQuery;
use super::queries::{self, Member};
use super::views::MemberPage;
use crate::accounts::manage::{Access, ManageError, Managed, change_role, set_access};
use crate::accounts::{self, MayManage, Role};
use crate::app::App;
use crate::audit::record::record;
use crate::audit::{Action, AuditEntry};
use crate::error::{Error, Result};
use crate::ids::AccountId;
use crate::permissions::Right;
use crate::site::Site;
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

/// `GET /admin/accounts/{id}`
pub(crate) async fn show(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: MayManage,
    id: Path<Uuid>,
    query: Query<StaffQuery>,
) -> Result<HttpResponse> {
    let view = load(&app, AccountId(*id), FormErrors::default()).await?;
    let layout = site.layout(Some(owner.0.layout())).with_notice(query.notice());
    Ok(Page::new(layout, view).respond_to(&request))
}

/// `POST /admin/accounts/{id}/role`
pub(crate) async fn update_role(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: MayManage,
    id: Path<Uuid>,
    form: Form<RoleForm>,
) -> Result<HttpResponse> {
    let id = AccountId(*id);
    let member = find(&app, id).await?;
    let outcome = match form.0.role.parse::<Role>() {
        Ok(role) => {
            let managed = managed(&owner, &member);
            change_role(&mut *app.db.conn().await?, &app.keys, managed, role, site.now).await
        }
        Err(_none) => {
            return refuse(
                &app,
                &request,
                &site,
                &owner,
                id,
                FormErrors::of("role", "choose-role-error"),
            )
            .await;
        }
    };
    finish(&app, &request, &site, &owner, id, outcome.map(|()| "role")).await
}

/// `POST /admin/accounts/{id}/disabling`
pub(crate) async fn disable(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: MayManage,
    id: Path<Uuid>,
    form: Form<DisableAccountForm>,
) -> Result<HttpResponse> {
    let access = Access::Disabled {
        with_preview_links: !form.0.preview_links.is_empty(),
    };
    switch(&app, &request, &site, &owner, AccountId(*id), access).await
}

/// `POST /admin/accounts/{id}/disabling/removal`
pub(crate) async fn enable(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: MayManage,
    id: Path<Uuid>,
) -> Result<HttpResponse> {
    switch(&app, &request, &site, &owner, AccountId(*id), Access::Enabled).await
}

async fn switch(
    app: &App,
    request: &HttpRequest,
    site: &Site,
    owner: &MayManage,
    id: AccountId,
    access: Access,
) -> Result<HttpResponse> {
    let member = find(app, id).await?;
    let managed = managed(owner, &member);
    let outcome = set_access(&mut *app.db.conn().await?, &app.keys, managed, access, site.now).await;
    let notice = match access {
        Access::Enabled => "enabled",
        Access::Disabled { .. } => "disabled",
    };
    finish(app, request, site, owner, id, outcome.map(|()| notice)).await
}

/// `POST /admin/accounts/{id}/articles`: transfers all articles of an account to another author.
pub(crate) async fn hand_over(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    owner: MayManage,
    id: Path<Uuid>,
    form: Form<TransferArticlesForm>,
) -> Result<HttpResponse> {
    let from = find(&app, AccountId(*id)).await?.account;
    let to = match form.0.to.parse::<Uuid>() {
        Ok(to) => queries::find_member(&mut *app.db.conn().await?, AccountId(to)).await?,
        Err(_wrong) => None,
    };
    let may_have = |member: &Member| {
        !member.is_disabled && member.account.may(Right::Write) && member.account.id != from.id
    };
    let Some(to) = to.filter(may_have).map(|member| member.account) else {
        let errors = FormErrors::of("to", "transfer-articles-to-error");
        return refuse(&app, &request, &site, &owner, from.id, errors).await;
    };
    app.transaction(async |conn| {
        let count = queries::update_author(conn, &from, &to).await?;
        let entry = AuditEntry {
            subject: Some(from.id.0),
            before: format!("{count}: {}", from.display_name),
            after: to.display_name.clone(),
            ..AuditEntry::new(owner.0.actor(), Action::ArticlesHandedOver)
        };
        record(conn, &app.keys, vec![entry], site.now).await
    })
    .await?;
    Ok(see_other(&urls::member(from.id, "handed-over")))
}

fn managed<'a>(owner: &MayManage, member: &'a Member) -> Managed<'a> {
    Managed {
        actor: owner.0.actor(),
        account: &member.account,
    }
}

async fn find(app: &App, id: AccountId) -> Result<Member> {
    let found = queries::find_member(&mut *app.db.conn().await?, id).await?;
    found.ok_or(Error::NotFound)
}

async fn load(app: &App, id: AccountId, errors: FormErrors) -> Result<MemberPage> {
    let mut conn = app.db.conn().await?;
    let member = queries::find_member(&mut conn, id)
        .await?
        .ok_or(Error::NotFound)?;
    let articles = queries::count_articles(&mut conn, id).await?;
    let writers = accounts::queries::list_writers(&mut conn).await?;
    Ok(MemberPage::new(member, articles, writers, errors))
}

/// Redirects to the page with a notice, or renders the page with an error.
async fn finish(
    app: &App,
    request: &HttpRequest,
    site: &Site,
    owner: &MayManage,
    id: AccountId,
    outcome: Result<&str, ManageError>,
) -> Result<HttpResponse> {
    match outcome {
        Ok(notice) => Ok(see_other(&urls::member(id, notice))),
        Err(ManageError::LastOwner) => {
            refuse(
                app,
                request,
                site,
                owner,
                id,
                FormErrors::whole("last-owner-error"),
            )
            .await
        }
        Err(ManageError::Failed(error)) => Err(error),
    }
}

async fn refuse(
    app: &App,
    request: &HttpRequest,
    site: &Site,
    owner: &MayManage,
    id: AccountId,
    errors: FormErrors,
) -> Result<HttpResponse> {
    let page = Page::new(site.layout(Some(owner.0.layout())), load(app, id, errors).await?);
    Ok(page.unprocessable().respond_to(request))
}
