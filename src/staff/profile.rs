//! Edits the own profile: name, username, picture and biography.

use actix_multipart::Multipart;
use actix_web::web::{Data, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};

use super::forms::{ProfileFields, ProfileForm};
use super::list::StaffQuery;
use super::profile_views::ProfilePage;
use super::queries::profiles as queries;
use crate::accounts::{Account, SignedIn, is_misleading};
use crate::app::App;
use crate::articles::ArticleBody;
use crate::articles::render::render;
use crate::audit::record::record;
use crate::audit::{Action, AuditEntry};
use crate::db::constraint::broken_unique;
use crate::error::{Error, Result};
use crate::library::multipart::{self, Files};
use crate::locale::Message;
use crate::media::store;
use crate::media::validation::Refusal;
use crate::site::Site;
use crate::text::SafeHtml;
use crate::theme::urls;
use crate::web::{Form, FormErrors, Page, see_other};

/// `GET /admin/account`
pub(crate) async fn edit(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: SignedIn,
    query: Query<StaffQuery>,
) -> Result<HttpResponse> {
    let stored = queries::find_profile(&mut *app.db.conn().await?, viewer.0.id).await?;
    let view = ProfilePage::new(&viewer.0, &stored, stored.form(), FormErrors::default());
    let layout = site.layout(Some(viewer.0.layout())).with_notice(query.notice());
    Ok(Page::new(layout, view).respond_to(&request))
}

/// `POST /admin/account`
pub(crate) async fn update(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: SignedIn,
    form: Form<ProfileForm>,
) -> Result<HttpResponse> {
    let account = &viewer.0;
    let errors = match form.0.parse(&account.username) {
        Ok(fields) => {
            let errors = check_names(&app, &site, account, &fields).await?;
            if errors.is_empty() {
                match store(&app, &site, account, &fields).await? {
                    Stored::Yes => return Ok(see_other(&urls::profile("saved"))),
                    Stored::UsernameTaken => FormErrors::of("username", "username-taken-error"),
                }
            } else {
                errors
            }
        }
        Err(errors) => errors,
    };
    let stored = queries::find_profile(&mut *app.db.conn().await?, account.id).await?;
    let view = ProfilePage::new(account, &stored, form.0, errors);
    Ok(Page::new(site.layout(Some(account.layout())), view)
        .unprocessable()
        .respond_to(&request))
}

/// Checks a new name and username for misleading values. Unchanged values are always accepted.
async fn check_names(
    app: &App,
    site: &Site,
    account: &Account,
    fields: &ProfileFields,
) -> Result<FormErrors> {
    let names = [
        ("name", fields.name.as_str(), account.display_name.as_str()),
        ("username", fields.username.as_str(), account.username.as_str()),
    ];
    let mut errors = FormErrors::default();
    let mut conn = app.db.conn().await?;
    if queries::is_username_taken(&mut conn, account.id, fields.username.as_str()).await? {
        // The name would also be reported as misleading, which would hide the actual problem.
        return Ok(FormErrors::of("username", "username-taken-error"));
    }
    drop(conn);
    for (field, name, present) in names {
        if name != present && is_misleading(app, site, account.role, Some(account), name).await? {
            errors.add(field, "name-misleading-error");
        }
    }
    Ok(errors)
}

enum Stored {
    Yes,
    UsernameTaken,
}

async fn store(app: &App, site: &Site, account: &Account, fields: &ProfileFields) -> Result<Stored> {
    let html = biography_html(&fields.biography).await?;
    let stored = app
        .transaction(async |conn| {
            queries::update_profile(conn, account, fields, &html).await?;
            let entry = AuditEntry {
                subject: Some(account.id.0),
                before: format!("{} ({})", account.display_name, account.username),
                after: format!("{} ({})", fields.name.as_str(), fields.username.as_str()),
                ..AuditEntry::new(account.actor(), Action::ProfileChanged)
            };
            record(conn, &app.keys, vec![entry], site.now).await
        })
        .await;
    match stored {
        Ok(()) => Ok(Stored::Yes),
        Err(error) if broken_unique(&error) == Some("accounts_username_key") => Ok(Stored::UsernameTaken),
        Err(error) => Err(error),
    }
}

/// Renders the biography with the renderer of articles, so that the same sanitiser applies to all HTML.
async fn biography_html(biography: &str) -> Result<SafeHtml> {
    if biography.is_empty() {
        return Ok(SafeHtml::default());
    }
    let body = ArticleBody::try_from(biography).map_err(Error::internal)?;
    Ok(render(&body, &[]).await?.html)
}

/// `POST /admin/account/picture`
pub(crate) async fn update_picture(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: SignedIn,
    multipart: Multipart,
) -> Result<HttpResponse> {
    let account = &viewer.0;
    let _place = app.uploads.reading(account.id).await?;
    let received = multipart::next(&app, &mut Files::from(multipart)).await?;
    let outcome = received.map_or(Err(Refusal::Empty), |received| received.outcome);
    let refusal = match outcome {
        Ok(accepted) => {
            let mut conn = app.db.conn_for_file().await?;
            let id = store::store_accepted(&mut conn, &accepted, account.id, site.now).await?;
            queries::update_picture(&mut conn, account.id, Some(id)).await?;
            app.uploads.notify_stored();
            return Ok(see_other(&urls::profile("saved")));
        }
        Err(refusal) => refusal,
    };
    let stored = queries::find_profile(&mut *app.db.conn().await?, account.id).await?;
    let errors = FormErrors::of("file", Message::from(refusal));
    let view = ProfilePage::new(account, &stored, stored.form(), errors);
    Ok(Page::new(site.layout(Some(account.layout())), view)
        .unprocessable()
        .respond_to(&request))
}

/// `POST /admin/account/picture/removal`
pub(crate) async fn remove_picture(app: Data<App>, viewer: SignedIn) -> Result<HttpResponse> {
    queries::update_picture(&mut *app.db.conn().await?, viewer.0.id, None).await?;
    Ok(see_other(&urls::profile("saved")))
}
