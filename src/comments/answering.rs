//! Staff answer a comment from the desk.

use diesel_async::AsyncPgConnection;

use super::accepting::{Posting, accept};
use super::model::{Discussion, NewComment, Refusal};
use super::policy::Akismet;
use super::rejection::Rejection;
use crate::app::App;
use crate::error::{Error, Result};
use crate::ids::CommentId;
use crate::site::Site;
use crate::text::SafeHtml;
use crate::web::Client;

/// An answer of staff's that is not stored yet.
#[derive(Debug)]
pub(crate) struct StaffAnswer<'a> {
    /// The comment.
    pub new: &'a NewComment,
    /// What `new.body` renders to.
    pub html: &'a SafeHtml,
    /// Where it comes from.
    pub client: Client,
}

/// Stores the answer once for each form, in the caller's transaction, whether or not readers may still comment. What
/// was stored with the form before is found again.
///
/// # Errors
/// `Conflict` when the comment is not public, or when the form was used for another text.
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
