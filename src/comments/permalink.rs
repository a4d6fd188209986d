//! Who may read a comment, and on which page of the discussion it is.

use actix_web::HttpRequest;
use diesel_async::AsyncPgConnection;

use super::CommentState;
use super::ownership::Proofs;
use super::pagination::{REPLIES_PER_PAGE, THREADS_PER_PAGE};
use super::queries::{self, Position};
use crate::app::App;
use crate::db::keyset::Cursor;
use crate::error::Result;
use crate::ids::CommentId;
use crate::theme::urls;

/// Returns the place of a comment that the requester may read: it is public, or it is pending and their own.
pub(super) async fn find_visible(
    app: &App,
    conn: &mut AsyncPgConnection,
    request: &HttpRequest,
    id: CommentId,
) -> Result<Option<Position>> {
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

/// Returns the URL path of a comment: its article, the page of its thread, and its anchor.
pub(super) async fn path_of(conn: &mut AsyncPgConnection, place: &Position, id: CommentId) -> Result<String> {
    if let Some(start) = find_further_page(conn, place).await? {
        let page = urls::thread_page(&place.slug, CommentId(place.root.id), &start);
        return Ok(format!("{page}#comment-{id}"));
    }
    // The count includes the thread itself when it is public. A pending thread is shown after the last public thread
    // before it.
    let count = queries::count_roots_through(conn, place.article_id, place.root).await?;
    let earlier = usize::try_from(count - 1).unwrap_or(0);
    let start = match earlier / THREADS_PER_PAGE {
        0 => None,
        page => queries::find_page_start(conn, place.article_id, page).await?,
    };
    Ok(urls::comment_in_article(&place.slug, start.as_ref(), id))
}

/// Returns the start of the further page on which a reply is shown, or `None` if the reply is among the first of its
/// thread.
async fn find_further_page(conn: &mut AsyncPgConnection, place: &Position) -> Result<Option<Cursor>> {
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
    // A pending reply after the last public reply of a full page is still shown on that page.
    for page in (0..=beyond / REPLIES_PER_PAGE).rev().take(2) {
        let after = REPLIES_PER_PAGE + 1 + page * REPLIES_PER_PAGE;
        if let Some(start) = queries::find_reply_start(conn, root, after).await? {
            return Ok(Some(start));
        }
    }
    Ok(None)
}
