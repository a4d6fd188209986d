//! A comment's permalink, and the form on a page of its own.

use actix_web::web::{Data, Path, Query};
use actix_web::{HttpRequest, HttpResponse, Responder as _};
use diesel_async::AsyncPgConnection;
use serde::Deserialize;
use uuid::Uuid;

use super::forms::CommentForm;
use super::model::{CommentState, Discussion, Refusal};
use super::ownership::Proofs;
use super::paging::{REPLIES_PER_PAGE, THREADS_PER_PAGE};
use super::posting::Rejection;
use super::queries::Place;
use super::rejecting::reject;
use super::views::{ArticleLink, CommentFormPage, CommentFormView, CommentView, Drawing};
use super::{ownership, queries};
use crate::accounts::Viewer;
use crate::app::App;
use crate::db::keyset::Cursor;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::site::Site;
use crate::text::Slug;
use crate::theme::urls;
use crate::web::{Page, see_other};

/// `GET /comments/{id}`: leads to the right page of the article. What is not public leads only its commenter.
pub async fn permalink(app: Data<App>, request: HttpRequest, id: Path<Uuid>) -> Result<HttpResponse> {
    let id = CommentId(id.into_inner());
    let mut conn = app.db.conn_for_readers().await?;
    let place = find_visible(&app, &mut conn, &request, id)
        .await?
        .ok_or(Error::NotFound)?;
    Ok(see_other(&path_of(&mut conn, &place, id).await?))
}

/// The place of a comment that whoever asks may see: it is public, or it waits and is their own.
pub(super) async fn find_visible(
    app: &App,
    conn: &mut AsyncPgConnection,
    request: &HttpRequest,
    id: CommentId,
) -> Result<Option<Place>> {
    let Some(place) = queries::find_place(conn, id, app.clock.now()).await? else {
        return Ok(None);
    };
    let is_own = || Proofs::of(app, request, place.article_id).prove(id, &place.token_hash);
    let is_visible = match place.state {
        CommentState::Approved => true,
        CommentState::Pending => is_own(),
        CommentState::Spam | CommentState::Trash => false,
    };
    Ok(is_visible.then_some(place))
}

/// The path of a comment: its article, the page of its thread, and itself.
pub(super) async fn path_of(conn: &mut AsyncPgConnection, place: &Place, id: CommentId) -> Result<String> {
    if let Some(start) = find_further_page(conn, place).await? {
        let page = urls::thread_page(&place.slug, CommentId(place.root.id), &start);
        return Ok(format!("{page}#comment-{id}"));
    }
    // The thread itself counts when it is public; one that waits stands after the last public one before it.
    let count = queries::count_roots_through(conn, place.article_id, place.root).await?;
    let earlier = usize::try_from(count - 1).unwrap_or(0);
    let start = match earlier / THREADS_PER_PAGE {
        0 => None,
        page => queries::find_page_start(conn, place.article_id, page).await?,
    };
    Ok(urls::comment_in_article(&place.slug, start.as_ref(), id))
}

/// Where the page begins on which a reply stands that is not among the first of its thread.
async fn find_further_page(conn: &mut AsyncPgConnection, place: &Place) -> Result<Option<Cursor>> {
    if place.own.id == place.root.id {
        return Ok(None);
    }
    let root = CommentId(place.root.id);
    let before = queries::count_replies_before(conn, root, place.own).await?;
    let Some(beyond) = usize::try_from(before)
        .ok()
        .and_then(|before| before.checked_sub(REPLIES_PER_PAGE + 1))
    else {
        return Ok(None);
    };
    // One that waits behind the last public reply of a full page still stands on that page.
    for page in (0..=beyond / REPLIES_PER_PAGE).rev().take(2) {
        let after = REPLIES_PER_PAGE + 1 + page * REPLIES_PER_PAGE;
        if let Some(start) = queries::find_reply_start(conn, root, after).await? {
            return Ok(Some(start));
        }
    }
    Ok(None)
}

/// What the form's page is asked for.
#[derive(Debug, Deserialize)]
pub struct FormQuery {
    parent: Option<Uuid>,
}

/// `GET /articles/{slug}/comments/new`: the form on a page of its own.
pub async fn form(
    app: Data<App>,
    request: HttpRequest,
    site: Site,
    viewer: Viewer,
    slug: Path<Slug>,
    query: Query<FormQuery>,
) -> Result<HttpResponse> {
    let discussion = Discussion::find(&app, &slug).await?;
    let drawing = Drawing {
        site: &site,
        discussion: &discussion,
    };
    if !discussion.takes_comments(&site.settings, site.now) {
        let rejection = Rejection::Refused(Refusal::Closed);
        return reject(&app, &request, &slug, CommentForm::default(), rejection).await;
    }
    let parent = match query.parent.map(CommentId) {
        Some(id) => Some(
            queries::find_public(&mut *app.db.conn_for_readers().await?, discussion.article_id, id)
                .await?
                .ok_or(Error::NotFound)?,
        ),
        None => None,
    };
    let answered = parent.as_ref().map(|row| row.author_name.clone());
    let parent_id = parent.as_ref().map(|row| row.id.to_string()).unwrap_or_default();
    let form = blank_form(&app, &request, drawing, &viewer, &parent_id, answered.as_deref())?;
    let parent = parent.map(|row| CommentView::alone(row, drawing));
    let view = CommentFormPage::new(Some(ArticleLink::to(&discussion)), parent, form);
    Ok(Page::new(site.layout(viewer.layout()), view).respond_to(&request))
}

pub(super) fn blank_form(
    app: &App,
    request: &HttpRequest,
    drawing: Drawing<'_>,
    viewer: &Viewer,
    parent: &str,
    answered: Option<&str>,
) -> Result<CommentFormView> {
    let Drawing { site, discussion } = drawing;
    let remembered = ownership::remembered(app, request);
    let mut form = CommentForm::blank(&app.keys, discussion.article_id, site.now, remembered)?;
    parent.clone_into(&mut form.parent);
    let signed_in_as = viewer
        .account
        .as_ref()
        .map(|account| account.display_name.as_str());
    Ok(CommentFormView::new(&discussion.slug, form, answered)
        .signed_in_as(signed_in_as, site.settings.bots.work_bits))
}
