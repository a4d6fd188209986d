//! Staff reply to a comment from the admin.

use diesel_async::AsyncPgConnection;

use super::accept::{Posting, accept};
use super::model::{Discussion, NewComment, Refusal};
use super::policy::Akismet;
use super::rejection::Rejection;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::site::Site;
use crate::text::SafeHtml;
use crate::web::Client;

/// A reply by staff that passed validation and is not stored yet.
#[derive(Debug)]
pub(crate) struct StaffAnswer<'a> {
    pub new: &'a NewComment,
    /// The HTML rendered from `new.body`.
    pub html: &'a SafeHtml,
    /// The client that sends the reply.
    pub client: Client,
}

/// Stores the reply once for each form, in the caller's transaction, even when the discussion is closed to readers. If
/// the form was used before, returns the comment that it stored.
///
/// # Errors
/// `Conflict` when the parent comment is not public, or when the form was used for another text.
pub(crate) async fn answer(
    conn: &mut AsyncPgConnection,
    app: &App,
    site: &Site,
    discussion: &Discussion,
    answer: &StaffAnswer<'_>,
) -> Result<CommentId> {
    let posting = Posting {
        app,
        site,
        discussion,
        new: answer.new,
        html: answer.html,
        browser: None,
        client: answer.client,
        akismet: Akismet::NotAsked,
    };
    match accept(conn, &posting).await {
        Ok(accepted) => Ok(accepted.id),
        Err(Rejection::Refused(Refusal::Duplicate(earlier))) => Ok(earlier),
        Err(Rejection::Failed(error)) => Err(error),
        Err(Rejection::Form(_) | Rejection::Refused(_)) => {
            Err(Error::Conflict("comment-reply-not-public-error"))
        }
    }
}
