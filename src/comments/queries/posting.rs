//! What a new comment asks before it is stored, and how it is stored.

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
use crate::db::{Fixed, visible};
use crate::error::Result;
use crate::ids::{AccountId, ArticleId, CommentId, CommenterId};
use crate::schema::{banned_networks, commenters, comments};
use crate::secrets::{Token, TokenHash};
use crate::text::{RENDERER_VERSION, SafeHtml};

/// The public comment that a reply answers, on this very article, held fast until the transaction ends.
pub(crate) async fn lock_parent(
    mut conn: &AsyncPgConnection,
    article: ArticleId,
    id: CommentId,
) -> Result<Option<Parent>> {
    let row: Option<(CommentId, i16)> = comments::table
        .filter(comments::id.eq(id))
        .filter(comments::article_id.eq(article))
        .filter(visible::is_approved())
        .select((comments::root_id, comments::depth))
        .for_key_share()
        .first(&mut conn)
        .await
        .optional()?;
    Ok(row.map(|(root_id, depth)| Parent { id, root_id, depth }))
}

/// What is known of whoever writes, and of where they are.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Record {
    /// The address has an approved comment from this browser.
    pub is_known: bool,
    /// The commenter is banned.
    pub is_banned: bool,
    pub is_network_banned: bool,
}

/// What is known of a commenter in a browser (the hashes of its tokens) and a network (its hash), but for comments that are
/// `except`ed.
pub(crate) async fn find_record(
    mut conn: &AsyncPgConnection,
    commenter: CommenterId,
    browser: &[TokenHash],
    network: &[u8],
    except: &[CommentId],
) -> Result<Record> {
    let approved = comments::table
        .filter(comments::commenter_id.eq(commenter))
        .filter(comments::browser_hash.eq_any(browser.iter().map(TokenHash::as_bytes)))
        .filter(visible::is_approved())
        .filter(comments::id.ne_all(except));
    let banned = commenters::table
        .filter(commenters::id.eq(commenter))
        .filter(commenters::banned_at.is_not_null());
    let network = banned_networks::table.find(network);
    let (is_known, is_banned, is_network_banned) =
        diesel::select((exists(approved), exists(banned), exists(network)))
            .get_result(&mut conn)
            .await?;
    Ok(Record {
        is_known,
        is_banned,
        is_network_banned,
    })
}

/// What a form stored before.
#[derive(Debug)]
pub(crate) struct EarlierComment {
    pub id: CommentId,
    /// Where it is in its life.
    pub state: CommentState,
    /// Its text.
    pub body: String,
    /// Whether its commenter took it back.
    pub is_withdrawn: bool,
}

/// Whether a comment is a commenter's and came from the sender's browser, or is an account's: an index is
/// entered by either, and by no word for both. What another browser sent under the address of a commenter is not theirs.
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

/// The comment that this writer posted with this form before, from the same browser: what another one sent under the same
/// address must not change the answer.
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

/// The same text by the same writer, from the same browser in the same place, posted after
/// `since` and not taken back.
///
/// From another browser it is no duplicate: the refusal would tell whoever guesses an address that the guess is right.
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
    /// A hash of a text.
    fn hashtextextended(text: Text, seed: BigInt) -> BigInt;
}

/// As the index of texts holds it.
const TEXT_HASH: Fixed<BigInt> = Fixed::new("hashtextextended(comments.body, 0)");

/// A comment of any reader on the same article with the same text, posted after `since` and not taken back.
///
/// Whose it is does not matter: if copies under one address were treated otherwise, the answer would confirm the address.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Original {
    /// The first one that has the same website, too, so that moderators can judge both by one look.
    pub first: Option<CommentId>,
}

/// Finds the comment that a new one repeats.
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
    /// Sets a variable, here until the transaction ends.
    fn set_config(name: Text, value: Text, is_local: Bool) -> Text;
}

/// Leaves it to this node to tell the others of the comment that this transaction stores, once it is committed.
pub(crate) async fn tell_after_commit(mut conn: &AsyncPgConnection) -> Result<()> {
    diesel::select(set_config("gloss.tells", "after commit", true))
        .execute(&mut conn)
        .await?;
    Ok(())
}

/// Stores a comment; `false` when its writer has used the form's nonce before in the same browser.
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
            comments::told_reasons.eq(comment.told.map(stored)),
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

/// Stores an approved comment that nobody posted: the welcome article's.
pub(crate) async fn insert_note(
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
