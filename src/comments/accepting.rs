//! Takes a comment, in one transaction: once for each form, never twice the same text, never too many at once.

use diesel_async::AsyncPgConnection;
use jiff::SignedDuration;

use super::flood::{self, Sending};
use super::model::{CommentState, Discussion, NewComment, Refusal, StoredComment, Writer};
use super::policy::{self, Signals, Standing};
use super::posting::Rejection;
use super::{ownership, queries};
use crate::app::App;
use crate::commenters;
use crate::error::Error;
use crate::ids::{AccountId, CommentId, CommenterId};
use crate::secrets::{Token, TokenHash};
use crate::site::Site;
use crate::text::{self, SafeHtml};
use crate::web::ClientPrefix;

/// The same text in the same place counts as a duplicate for this long.
const DUPLICATE_FOR: SignedDuration = SignedDuration::from_hours(24);

/// A comment on its way in.
pub(super) struct Posting<'a> {
    pub(super) app: &'a App,
    pub(super) site: &'a Site,
    pub(super) discussion: &'a Discussion,
    pub(super) new: &'a NewComment,
    pub(super) html: &'a SafeHtml,
    pub(super) browser: Option<&'a Token>,
    pub(super) client: ClientPrefix,
}

/// A comment that is stored.
#[derive(Debug, Clone, Copy)]
pub(super) struct Accepted {
    pub(super) id: CommentId,
    pub(super) state: CommentState,
}

/// Stores the comment, or finds the one that the same form stored before.
///
/// Whoever posts at the same time under the same address waits here for their turn (`lock_commenter`), so that
/// neither the nonce nor the text can slip in twice. A refusal rolls everything back, tokens of the buckets too.
pub(super) async fn accept(
    conn: &mut AsyncPgConnection,
    posting: &Posting<'_>,
) -> Result<Accepted, Rejection> {
    let Posting {
        app,
        site,
        discussion,
        new,
        html,
        browser,
        client,
    } = posting;
    let writer = writer_ids(conn, posting).await?;
    if let Some(accepted) = find_earlier(conn, new, writer).await? {
        return Ok(accepted);
    }
    let parent = match new.parent {
        Some(id) => Some(
            queries::lock_parent(conn, discussion.article_id, id)
                .await?
                .ok_or(Rejection::Refused(Refusal::ParentMissing))?,
        ),
        None => None,
    };
    let browser_hash = browser.map(Token::hash);
    let signals = Signals {
        standing: standing(conn, writer, browser_hash.as_ref().map(TokenHash::as_bytes), &[]).await?,
        is_trapped: new.is_trapped,
        is_change: false,
        links: text::markdown::count_links(html),
    };
    let comment = StoredComment {
        id: CommentId::new(site.now),
        article_id: discussion.article_id,
        parent,
        new,
        html,
        commenter_id: writer.0,
        verdict: &policy::judge(&site.settings, signals),
        token: ownership::comment_token(app, discussion.article_id, new).hash(),
        browser: browser_hash,
        now: site.now,
    };
    if !queries::insert_comment(conn, &comment).await? {
        let earlier = find_earlier(conn, new, writer).await?;
        return earlier
            .ok_or_else(|| Error::internal("a comment was neither stored nor there before").into());
    }
    if let Some(first) = queries::find_duplicate(conn, &comment, site.now - DUPLICATE_FOR).await? {
        return Err(Rejection::Refused(Refusal::Duplicate(first)));
    }
    if let Some(commenter) = writer.0 {
        let person = Some(commenter.0.as_bytes().as_slice());
        flood::spend(conn, &app.keys, Sending::Comment, *client, person, site.now).await?;
    }
    Ok(Accepted {
        id: comment.id,
        state: comment.verdict.state,
    })
}

pub(super) type WriterIds = (Option<CommenterId>, Option<AccountId>);

async fn writer_ids(conn: &mut AsyncPgConnection, posting: &Posting<'_>) -> Result<WriterIds, Error> {
    let email = match &posting.new.writer {
        Writer::Account { id, .. } => return Ok((None, Some(*id))),
        Writer::Reader { email, .. } => email,
    };
    let keys = &posting.app.keys;
    if let Some(id) = commenters::queries::lock_commenter(conn, keys, email).await? {
        return Ok((Some(id), None));
    }
    if let Some(id) = commenters::queries::insert_commenter(conn, keys, email, posting.site.now).await? {
        return Ok((Some(id), None));
    }
    let id = commenters::queries::lock_commenter(conn, keys, email).await?;
    id.map(|id| (Some(id), None))
        .ok_or_else(|| Error::internal("a commenter was neither stored nor there before"))
}

/// What the same writer stored with the same form: the same comment, unless its text was another or it was taken back.
async fn find_earlier(
    conn: &mut AsyncPgConnection,
    new: &NewComment,
    writer: WriterIds,
) -> Result<Option<Accepted>, Rejection> {
    match queries::find_by_nonce(conn, &new.nonce, writer).await? {
        Some(earlier) if earlier.body == new.body.as_str() && !earlier.is_withdrawn => Ok(Some(Accepted {
            id: earlier.id,
            state: earlier.state,
        })),
        Some(earlier) => Err(Rejection::Refused(Refusal::FormUsed(earlier.id))),
        None => Ok(None),
    }
}

/// Staff, or a commenter with an approved comment from the same address and browser; those that are `except`ed prove
/// nothing.
pub(super) async fn standing(
    conn: &mut AsyncPgConnection,
    (commenter, account): WriterIds,
    browser_hash: Option<&[u8]>,
    except: &[CommentId],
) -> Result<Standing, Error> {
    if account.is_some() {
        return Ok(Standing::Staff);
    }
    let is_known = match (commenter, browser_hash) {
        (Some(commenter), Some(browser)) => {
            queries::exists_approved(conn, commenter, browser, except).await?
        }
        _ => false,
    };
    Ok(if is_known {
        Standing::Known
    } else {
        Standing::Stranger
    })
}
