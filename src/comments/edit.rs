//! Lets commenters edit their own comments for 15 minutes after posting, with a preview. The previous text is stored as
//! a revision for moderators. The policy judges the new text like a new comment.

use actix_web::web::{Data, Path};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use serde::Deserialize;
use uuid::Uuid;

use super::accept::{ban, find_record, standing};
use super::model::{EditedComment, OwnComment, Refusal, Sender};
use super::policy::{self, Akismet, ListedWords, Signals, Suspicion, Verdict};
use super::post::check_origin;
use super::queries::CommenterStanding;
use super::rate_limits::{self, RateLimited};
use super::rejection::Rejection;
use super::rejection_response::{self, RejectionResponse, with_wait};
use super::spam_check::{self, SpamCheckInput, suspect};
use super::views::EditPage;
use super::{CommentBody, CommentState, HoldReason, ownership, queries, rendering};
use crate::accounts::Viewer;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::secrets::TokenHash;
use crate::site::{Settings, Site};
use crate::text;
use crate::theme::urls;
use crate::web::{Client, Form, FormErrors, Page, see_other};

#[derive(Default, Deserialize)]
#[serde(default)]
pub(crate) struct EditForm {
    body: String,
    preview: String,
}

redacted_debug!(EditForm);

/// `GET /comments/{id}/edit`
pub(crate) async fn edit(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    id: Path<Uuid>,
) -> Result<HttpResponse> {
    let mut conn = app.db.conn().await?;
    let comment = ownership::find_own(&app, &mut conn, &request, CommentId(*id)).await?;
    drop(conn);
    if let Err(refusal) = check(&comment, &site) {
        let view = EditPage::new(comment.id, String::new()).of(&comment);
        return reject(&app, &request, view, Rejection::Refused(refusal)).await;
    }
    let view = EditPage::new(comment.id, comment.body.clone()).of(&comment);
    Ok(Page::new(site.layout(viewer.layout()), view).respond_to(&request))
}

/// `POST /comments/{id}/edit`: stores the new text or, with the field `preview`, only renders a preview.
pub(crate) async fn update(
    app: Data<App>,
    request: HttpRequest,
    client: Client,
    id: Path<Uuid>,
    form: Form<EditForm>,
) -> Result<HttpResponse> {
    let id = CommentId(*id);
    let changed = match check_origin(&request) {
        Ok(()) => change(&app, &request, client, id, &form.0).await,
        Err(refusal) => Err(Rejection::Refused(refusal)),
    };
    match changed {
        Ok(response) => Ok(response),
        Err(rejection) => reject(&app, &request, EditPage::new(id, form.0.body), rejection).await,
    }
}

async fn change(
    app: &App,
    request: &HttpRequest,
    client: Client,
    id: CommentId,
    form: &EditForm,
) -> Result<HttpResponse, Rejection> {
    let site = Site::load(app).await?;
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let comment = ownership::find_own(app, conn, request, id).await?;
    check(&comment, &site).map_err(Rejection::Refused)?;
    let body = CommentBody::try_from(form.body.as_str()).map_err(|error| {
        let mut errors = FormErrors::default();
        errors.add("body", error);
        Rejection::Form(errors)
    })?;
    drop(pooled);
    let html = rendering::render(&body).await?;
    if !form.preview.is_empty() {
        let view = EditPage::new(id, form.body.clone())
            .of(&comment)
            .with_preview(html);
        let viewer = Viewer::find(app, request).await?;
        return Ok(Page::new(site.layout(viewer.layout()), view).respond_to(request));
    }
    let akismet = ask_akismet(app, &site, &comment, &body, client).await;
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    conn.transaction::<_, Rejection, _>(async |conn| {
        queries::lock_comment(conn, id).await?;
        // A moderator may have changed or erased the comment since it was read without a lock.
        let current = queries::find_in_any_state(conn, id, site.now).await?;
        let current = current.filter(|current| current.token_hash == comment.token_hash);
        let current = current.ok_or(Error::NotFound)?;
        check(&current, &site).map_err(Rejection::Refused)?;
        let changing = Changing {
            app,
            site: &site,
            client,
            akismet,
            body: &body,
            html: &html,
        };
        store(conn, &changing, &current).await
    })
    .await?;
    Ok(see_other(&urls::comment(id)))
}

/// Checks whether the comment may be edited now.
fn check(comment: &OwnComment, site: &Site) -> Result<(), Refusal> {
    if !comment.discussion.takes_comments(&site.settings, site.now) {
        return Err(Refusal::Closed);
    }
    if policy::is_editable(comment.shown_state(), comment.posted_at, site.now) {
        Ok(())
    } else {
        Err(Refusal::TooLate)
    }
}

/// An edit that passed validation, with everything that the transaction needs to store it.
struct Changing<'a> {
    app: &'a App,
    site: &'a Site,
    client: Client,
    akismet: Akismet,
    body: &'a CommentBody,
    /// The HTML rendered from `body`.
    html: &'a text::SafeHtml,
}

async fn ask_akismet(
    app: &App,
    site: &Site,
    comment: &OwnComment,
    body: &CommentBody,
    client: Client,
) -> Akismet {
    if comment.commenter_id.is_none() || comment.body == body.as_str() {
        return Akismet::NotAsked;
    }
    let changed = SpamCheckInput::text(body.as_str());
    spam_check::ask_akismet(app, site, &comment.discussion, changed, client, true).await
}

fn signals(
    changing: &Changing<'_>,
    comment: &OwnComment,
    record: CommenterStanding,
    suspicion: Option<Suspicion>,
) -> Signals {
    let settings = &changing.site.settings;
    let writer = (comment.commenter_id, comment.account_id);
    Signals {
        standing: standing(writer, record),
        ban: ban(settings, record, changing.client),
        is_change: comment.state == CommentState::Approved,
        links: text::markdown::count_links(changing.html),
        words: listed_words(settings, comment, changing.body),
        suspicion,
        // The proof of work was checked when the comment was posted.
        has_worked: true,
        akismet: changing.akismet,
        ..Signals::default()
    }
}

async fn store(
    conn: &mut AsyncPgConnection,
    changing: &Changing<'_>,
    comment: &OwnComment,
) -> Result<(), Rejection> {
    let Changing {
        app,
        site,
        client,
        body,
        ..
    } = *changing;
    if comment.body == body.as_str() {
        return Ok(());
    }
    // The comment itself is excluded from the record: it may be the commenter's first, and would then make them known.
    let writer = (comment.commenter_id, comment.account_id);
    let browser: Vec<TokenHash> = comment
        .browser_hash
        .clone()
        .map(TokenHash::from_stored)
        .into_iter()
        .collect();
    let sender = Sender {
        writer,
        browser: &browser,
    };
    let record = find_record(conn, sender, &client, &[comment.id]).await?;
    let suspicion = match comment.commenter_id {
        Some(_) => suspect(conn, &site.settings, SpamCheckInput::text(body.as_str())).await?,
        None => None,
    };
    let verdict = policy::judge(&site.settings, &signals(changing, comment, record, suspicion));
    let state = verdict
        .ruling
        .state()
        .ok_or(Rejection::Refused(Refusal::Banned))?;
    let change = judged(changing, comment, state, &verdict);
    queries::insert_revision(conn, comment.id, &comment.body, site.now).await?;
    queries::update_body(conn, comment.id, &change, site.now).await?;
    match comment.commenter_id {
        Some(commenter) => {
            let browser = comment.browser_hash.as_deref().unwrap_or_default();
            let sending = RateLimited::Comment(commenter, browser);
            rate_limits::spend(conn, &app.keys, sending, client, site.now).await
        }
        None => Ok(()),
    }
}

/// Returns the change to store, after the policy's verdict on the new text.
///
/// An edit never publishes a pending comment, because a moderator may have held it. Nor does it move a comment out of
/// spam.
fn judged<'a>(
    changing: &Changing<'a>,
    comment: &OwnComment,
    state: CommentState,
    verdict: &Verdict,
) -> EditedComment<'a> {
    let stored =
        |reasons: &[HoldReason]| -> Vec<String> { reasons.iter().map(ToString::to_string).collect() };
    let or_as_before = |reasons: Vec<String>, before: &[String]| {
        if reasons.is_empty() {
            before.to_vec()
        } else {
            reasons
        }
    };
    let is_discarded = state == CommentState::Spam || comment.state == CommentState::Spam;
    // The commenter must see the same reasons whether the text was marked as spam or held.
    let shown_reasons = match &verdict.shown_reasons {
        Some(shown_reasons) => stored(shown_reasons),
        None => stored(&verdict.reasons),
    };
    EditedComment {
        body: changing.body,
        html: changing.html,
        state: match comment.state {
            CommentState::Pending | CommentState::Spam => comment.state,
            CommentState::Approved | CommentState::Trash => state,
        },
        hold_reasons: if comment.state == CommentState::Spam && state != CommentState::Spam {
            comment.hold_reasons.clone()
        } else {
            or_as_before(stored(&verdict.reasons), &comment.hold_reasons)
        },
        told_reasons: is_discarded.then(|| or_as_before(shown_reasons, comment.told_reasons())),
    }
}

/// Finds the listed words in a reader's new text. Staff are not checked.
fn listed_words(settings: &Settings, comment: &OwnComment, body: &CommentBody) -> ListedWords {
    match comment.commenter_id {
        Some(_) => ListedWords::find(settings.lists.rules(), body.as_str(), "", ""),
        None => ListedWords::default(),
    }
}

/// Shows the form again with the typed text and the errors.
async fn reject(
    app: &App,
    request: &HttpRequest,
    view: EditPage,
    rejection: Rejection,
) -> Result<HttpResponse> {
    let layout = rejection_response::layout(app, request, &rejection).await;
    let answer = RejectionResponse::to(request, rejection)?;
    let is_over = answer.is_over();
    let view = view.rejected(answer.message, answer.errors, is_over);
    let response = Page::new(layout, view)
        .with_status(answer.status)
        .respond_to(request);
    Ok(with_wait(response, answer.retry_after))
}
