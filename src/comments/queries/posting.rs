//! The checks before a new comment is stored, and its insertion.

use diesel::define_sql_function;
use diesel::dsl::exists;
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Nullable, Text};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use jiff::Timestamp;
use jiff_diesel::ToDiesel as _;

use super::super::model::{CommentState, NewComment, Nonce, Parent, Sender, StoredComment, Writer};
use super::parse_state;
use crate::comments::HoldReason;
use crate::db::{SqlLiteral, visibility};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId, CommenterId};
use crate::schema::{banned_networks, commenters, comments};
use crate::secrets::{Token, TokenHash};
use crate::text::{RENDERER_VERSION, SafeHtml};

/// Returns the public comment on this article to which a reply belongs. Takes a row lock (key share) until the
/// transaction ends, so that the parent cannot be deleted meanwhile.
pub(crate) async fn lock_parent(
    mut conn: &AsyncPgConnection,
    article: ArticleId,
    id: CommentId,
) -> Result<Option<Parent>> {
    let row: Option<(CommentId, i16)> = comments::table
        .filter(comments::id.eq(id))
        .filter(comments::article_id.eq(article))
        .filter(visibility::is_approved())
        .select((comments::root_id, comments::depth))
        .for_key_share()
        .first(&mut conn)
        .await
        .optional()?;
    Ok(row.map(|(root_id, depth)| Parent { id, root_id, depth }))
}

/// The record of a commenter in a browser and an IP range.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct CommenterStanding {
    /// Whether the commenter has an approved comment from this browser.
    pub is_known: bool,
    /// Whether the commenter is banned.
    pub is_banned: bool,
    pub is_network_banned: bool,
}

/// Returns the record of a commenter in a browser (given by token hashes) and an IP range (given by its keyed hash).
/// Ignores the comments in `except`.
pub(crate) async fn find_record(
    mut conn: &AsyncPgConnection,
    commenter: CommenterId,
    browser: &[TokenHash],
    network: &[u8],
    except: &[CommentId],
) -> Result<CommenterStanding> {
    let approved = comments::table
        .filter(comments::commenter_id.eq(commenter))
        .filter(comments::browser_hash.eq_any(browser.iter().map(TokenHash::as_bytes)))
        .filter(visibility::is_approved())
        .filter(comments::id.ne_all(except));
    let banned = commenters::table
        .filter(commenters::id.eq(commenter))
        .filter(commenters::banned_at.is_not_null());
    let network = banned_networks::table.find(network);
    let (is_known, is_banned, is_network_banned) =
        diesel::select((exists(approved), exists(banned), exists(network)))
            .get_result(&mut conn)
            .await?;
    Ok(CommenterStanding {
        is_known,
        is_banned,
        is_network_banned,
    })
}

/// The comment that an earlier submission of a form stored.
#[derive(Debug)]
pub(crate) struct EarlierComment {
    pub id: CommentId,
    /// Its moderation state.
    pub state: CommentState,
    /// Its Markdown.
    pub body: String,
    /// Whether its commenter deleted it.
    pub is_withdrawn: bool,
}

/// Returns the condition that the sender wrote a comment. A commenter's comment must also come from the sender's
/// browser: another browser can use the same email address.
///
/// There are two forms, because an index supports each of them, but no condition that covers both.
fn is_by(
    sender: Sender<'_>,
) -> Box<dyn BoxableExpression<comments::table, Pg, SqlType = Nullable<Bool>> + '_> {
    match sender.writer {
        (Some(commenter), _) => {
            let hashes = sender.browser.iter().map(TokenHash::as_bytes);
            Box::new(
                comments::commenter_id
                    .eq(commenter)
                    .and(comments::browser_hash.eq_any(hashes)),
            )
        }
        (None, account) => Box::new(comments::account_id.eq(account)),
    }
}

/// Returns the comment that this writer posted before with this form in the same browser. A comment that another
/// browser sent with the same email address must not change the response.
pub(crate) async fn find_by_nonce(
    mut conn: &AsyncPgConnection,
    nonce: &Nonce,
    sender: Sender<'_>,
) -> Result<Option<EarlierComment>> {
    let row: Option<(CommentId, String, String, bool)> = comments::table
        .filter(comments::nonce.eq(nonce.as_str()))
        .filter(is_by(sender))
        .select((
            comments::id,
            comments::state,
            comments::body,
            comments::withdrawn_at.is_not_null(),
        ))
        .first(&mut conn)
        .await
        .optional()?;
    row.map(|(id, state, body, is_withdrawn)| {
        Ok(EarlierComment {
            id,
            state: parse_state(&state)?,
            body,
            is_withdrawn,
        })
    })
    .transpose()
}

/// Returns a comment with the same text and parent by the same writer from the same browser. It must be newer than
/// `since` and not deleted by its commenter.
///
/// The same text from another browser is no duplicate: the refusal would confirm a guessed email address.
pub(crate) async fn find_duplicate(
    mut conn: &AsyncPgConnection,
    article: ArticleId,
    new: &NewComment,
    sender: Sender<'_>,
    since: Timestamp,
) -> Result<Option<CommentId>> {
    let found = comments::table
        .filter(is_by(sender))
        .filter(comments::created_at.gt(since.to_diesel()))
        .filter(comments::article_id.eq(article))
        .filter(comments::parent_id.is_not_distinct_from(new.parent))
        .filter(comments::body.eq(new.body.as_str()))
        .filter(comments::withdrawn_at.is_null())
        .select(comments::id)
        .first(&mut conn)
        .await
        .optional()?;
    Ok(found)
}

define_sql_function! {
    /// PostgreSQL's 64-bit hash of a text with a seed.
    fn hashtextextended(text: Text, seed: BigInt) -> BigInt;
}

/// The indexed expression: an index on `comments` has the same text hash.
const TEXT_HASH: SqlLiteral<BigInt> = SqlLiteral::new("hashtextextended(comments.body, 0)");

/// An earlier comment on the same article with the same text, by any reader.
///
/// The email address does not matter: if copies with the same address were treated differently, the response would
/// confirm the address.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Original {
    /// The first comment with the same text if the website is the same too, so that moderators can decide about both at
    /// once.
    pub first: Option<CommentId>,
}

/// Returns the comment that a new one repeats. It must be newer than `since`, and neither deleted by its commenter nor
/// erased.
pub(crate) async fn find_original(
    mut conn: &AsyncPgConnection,
    article: ArticleId,
    text: &str,
    website: &str,
    since: Timestamp,
) -> Result<Option<Original>> {
    let found: Option<(CommentId, Option<CommentId>, bool)> = comments::table
        .filter(comments::article_id.eq(article))
        .filter(TEXT_HASH.eq(hashtextextended(text, 0_i64)))
        .filter(comments::body.eq(text))
        .filter(comments::created_at.gt(since.to_diesel()))
        .filter(comments::account_id.is_null())
        .filter(comments::withdrawn_at.is_null())
        .filter(comments::erased_at.is_null())
        .order((comments::website.eq(website).desc(), comments::id))
        .select((comments::id, comments::copy_of, comments::website.eq(website)))
        .first(&mut conn)
        .await
        .optional()?;
    Ok(found.map(|(id, copy_of, is_same)| Original {
        first: is_same.then(|| copy_of.unwrap_or(id)),
    }))
}

define_sql_function! {
    /// Sets a PostgreSQL setting, here until the transaction ends.
    fn set_config(name: Text, value: Text, is_local: Bool) -> Text;
}

/// Turns off the trigger's notification in this transaction. This node notifies the others after the commit. A
/// notification inside the transaction would serialise all commits of posts.
pub(crate) async fn notify_after_commit(mut conn: &AsyncPgConnection) -> Result<()> {
    diesel::select(set_config("gloss.tells", "after commit", true))
        .execute(&mut conn)
        .await?;
    Ok(())
}

/// Inserts a comment. Returns `false` if its writer used the form's nonce before in the same browser.
pub(crate) async fn insert_comment(
    mut conn: &AsyncPgConnection,
    comment: &StoredComment<'_>,
) -> Result<bool> {
    let website = match &comment.new.writer {
        Writer::Reader { website, .. } => website.as_ref().map_or("", |website| website.as_str()),
        Writer::Account { .. } => "",
    };
    let inserted = diesel::insert_into(comments::table)
        .values((
            comments::id.eq(comment.id),
            comments::article_id.eq(comment.article_id),
            comments::parent_id.eq(comment.parent.map(|parent| parent.id)),
            comments::root_id.eq(comment.parent.map_or(comment.id, |parent| parent.root_id)),
            comments::depth.eq(comment.parent.map_or(0, |parent| parent.depth.saturating_add(1))),
            comments::state.eq(comment.state.as_str()),
            comments::hold_reasons.eq(stored(comment.reasons)),
            comments::told_reasons.eq(comment.shown_reasons.map(stored)),
            comments::copy_of.eq(comment.copy_of),
            comments::commenter_id.eq(comment.commenter_id),
            comments::account_id.eq(account_of(&comment.new.writer)),
            comments::author_name.eq(comment.new.writer.name()),
            comments::website.eq(website),
            comments::body.eq(comment.new.body.as_str()),
            comments::body_html.eq(comment.html.as_str()),
            comments::renderer_version.eq(RENDERER_VERSION),
            comments::nonce.eq(comment.new.nonce.as_str()),
            comments::token_hash.eq(comment.token.as_bytes()),
            comments::browser_hash.eq(comment.browser.as_ref().map(TokenHash::as_bytes)),
            comments::created_at.eq(comment.now.to_diesel()),
            comments::published_at.eq(comment.now.to_diesel()),
            comments::seconds.eq(comment.new.seconds),
            comments::network_hash.eq(comment.network),
        ))
        .on_conflict_do_nothing()
        .execute(&mut conn)
        .await?;
    Ok(inserted == 1)
}

/// Inserts an approved comment without a commenter or an account: the comment on the welcome article.
pub(crate) async fn insert_welcome_comment(
    conn: &mut AsyncPgConnection,
    article: ArticleId,
    name: &str,
    text: &str,
    html: &SafeHtml,
    now: Timestamp,
) -> Result<()> {
    let id = CommentId::new(now);
    diesel::insert_into(comments::table)
        .values((
            comments::id.eq(id),
            comments::article_id.eq(article),
            comments::root_id.eq(id),
            comments::depth.eq(0),
            comments::state.eq(CommentState::Approved.as_str()),
            comments::author_name.eq(name),
            comments::body.eq(text),
            comments::body_html.eq(html.as_str()),
            comments::renderer_version.eq(RENDERER_VERSION),
            comments::nonce.eq(Token::random()?.reveal()),
            comments::token_hash.eq(Token::random()?.hash().as_bytes()),
            comments::created_at.eq(now.to_diesel()),
            comments::published_at.eq(now.to_diesel()),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

fn stored(reasons: &[HoldReason]) -> Vec<String> {
    reasons.iter().map(ToString::to_string).collect()
}

fn account_of(writer: &Writer) -> Option<AccountId> {
    match writer {
        Writer::Account { id, .. } => Some(*id),
        Writer::Reader { .. } => None,
    }
}
