//! Accepts a new comment in one transaction. Each form is stored once, duplicate texts are refused, and rate limits
//! apply.

use diesel_async::AsyncPgConnection;
use jiff::SignedDuration;

use super::model::{
    CommentState, Discussion, NewComment, Parent, Refusal, Sender, StoredComment, Writer, WriterIds,
};
use super::ownership::Browser;
use super::policy::{self, Akismet, Ban, ListedWords, Signals, Standing, Suspicion, TextOrigin};
use super::queries;
use super::queries::{CommenterStanding, Original};
use super::rate_limits::{self, RateLimited};
use super::rejection::Rejection;
use super::spam_check::{SpamCheckInput, suspect};
use crate::app::App;
use crate::commenters;
use crate::error::Error;
use crate::ids::{ArticleId, CommentId};
use crate::secrets::Token;
use crate::site::{Settings, Site};
use crate::text::{self, SafeHtml};
use crate::web::Client;

/// A comment with the same text and the same parent counts as a duplicate for this long.
const DUPLICATE_FOR: SignedDuration = SignedDuration::from_hours(24);

/// A comment that passed validation, with everything that the transaction needs to store it.
pub(super) struct Posting<'a> {
    pub(super) app: &'a App,
    pub(super) site: &'a Site,
    pub(super) discussion: &'a Discussion,
    pub(super) new: &'a NewComment,
    pub(super) html: &'a SafeHtml,
    /// The browser that sends the comment; `None` for a reply that staff write in the admin.
    pub(super) browser: Option<&'a Browser>,
    pub(super) client: Client,
    /// Akismet's verdict on the comment.
    pub(super) akismet: Akismet,
}

/// The result of an accepted form: the stored comment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Accepted {
    pub(super) id: CommentId,
    pub(super) state: CommentState,
    /// Whether this request stored the comment. `false`: an earlier submission of the same form did.
    pub(super) is_new: bool,
}

/// Stores the comment, or returns the comment that the same form stored before.
///
/// Takes a row lock on the commenter (`lock_commenter`). Concurrent posts with the same email address therefore wait,
/// and neither the nonce nor the text can pass the checks twice. A refusal rolls back the whole transaction, including
/// the tokens taken from the rate limit buckets.
pub(super) async fn accept(
    conn: &mut AsyncPgConnection,
    posting: &Posting<'_>,
) -> Result<Accepted, Rejection> {
    let (writer, is_new) = writer_ids(conn, posting).await?;
    let browser = posting.browser.map(Browser::hashes).unwrap_or_default();
    let sender = Sender {
        writer,
        browser: &browser,
    };
    let known = look_up(conn, posting, sender, is_new).await?;
    if let Some(accepted) = known.earlier {
        return Ok(accepted);
    }
    if known.parent.is_none() && posting.new.parent.is_some() {
        return Err(Rejection::Refused(Refusal::ParentMissing));
    }
    if let Some(first) = known.duplicate {
        return Err(Rejection::Refused(Refusal::Duplicate(first)));
    }
    store(conn, posting, sender, &known).await
}

/// Facts about the writer and the thread that are looked up before the comment is stored.
struct Lookup {
    /// The comment that an earlier submission of the same form stored.
    earlier: Option<Accepted>,
    /// The comment that the new one replies to.
    parent: Option<Parent>,
    standing: Standing,
    ban: Option<Ban>,
    /// A recent comment by the same writer with the same text and the same parent.
    duplicate: Option<CommentId>,
    /// An earlier comment by any reader with the same text.
    original: Option<Original>,
    /// The spam filter's score.
    suspicion: Option<Suspicion>,
}

/// Looks up all facts concurrently on one connection, because a round trip is most of the cost of a statement.
async fn look_up(
    conn: &AsyncPgConnection,
    Posting {
        site,
        discussion,
        new,
        client,
        ..
    }: &Posting<'_>,
    sender: Sender<'_>,
    is_new: bool,
) -> Result<Lookup, Rejection> {
    let since = site.now - DUPLICATE_FOR;
    let article = discussion.article_id;
    // A commenter that this transaction inserted cannot have earlier comments.
    let earlier = async {
        if is_new {
            return Ok(None);
        }
        find_earlier(conn, new, sender).await
    };
    let duplicate = async {
        if is_new {
            return Ok(None);
        }
        queries::find_duplicate(conn, article, new, sender, since).await
    };
    let original = async {
        match &new.writer {
            Writer::Reader { website, .. } => {
                let website = website.as_ref().map_or("", |website| website.as_str());
                queries::find_original(conn, article, new.body.as_str(), website, since).await
            }
            Writer::Account { .. } => Ok(None),
        }
    };
    pipelined!(
        earlier = earlier,
        parent = find_parent(conn, article, new),
        record = find_record(conn, sender, client, &[]),
        duplicate = duplicate,
        original = original,
        suspicion = suspicion(conn, &site.settings, new),
        _told = queries::notify_after_commit(conn),
    );
    Ok(Lookup {
        earlier,
        parent,
        standing: standing(sender.writer, record),
        ban: ban(&site.settings, record, *client).or_else(|| domain_ban(&site.settings, new)),
        duplicate,
        original,
        suspicion,
    })
}

fn signals(posting: &Posting<'_>, known: &Lookup) -> Signals {
    let new = posting.new;
    Signals {
        standing: known.standing,
        ban: known.ban,
        is_trapped: new.is_trapped,
        is_change: false,
        has_worked: new.has_worked,
        seconds: new.seconds,
        links: text::markdown::count_links(posting.html),
        words: listed_words(&posting.site.settings, new),
        suspicion: known.suspicion.clone(),
        akismet: posting.akismet,
        text: match known.original {
            Some(_) => TextOrigin::Repeated,
            None => TextOrigin::New,
        },
    }
}

async fn store(
    conn: &AsyncPgConnection,
    posting: &Posting<'_>,
    sender: Sender<'_>,
    known: &Lookup,
) -> Result<Accepted, Rejection> {
    let Posting {
        site,
        discussion,
        new,
        html,
        client,
        ..
    } = posting;
    let signals = signals(posting, known);
    let verdict = policy::judge(&site.settings, &signals);
    let state = verdict
        .ruling
        .state()
        .ok_or(Rejection::Refused(Refusal::Banned))?;
    let comment = StoredComment {
        id: CommentId::new(site.now),
        article_id: discussion.article_id,
        parent: known.parent,
        new,
        html,
        commenter_id: sender.writer.0,
        state,
        reasons: &verdict.reasons,
        shown_reasons: verdict.shown_reasons.as_deref(),
        copy_of: known
            .original
            .filter(|_| known.standing == Standing::Stranger)
            .and_then(|original| original.first),
        network: sender.writer.0.map(|_| client.network()),
        token: match posting.browser {
            Some(browser) => browser.hash(),
            None => Token::random()?.hash(),
        },
        browser: posting.browser.map(Browser::hash),
        now: site.now,
    };
    let insert = queries::insert_comment(conn, &comment);
    pipelined!(is_new = insert, _spent = spend(conn, posting, sender.writer));
    if !is_new {
        let earlier = find_earlier(conn, new, sender).await?;
        return earlier
            .ok_or_else(|| Error::internal("a comment was neither stored nor there before").into());
    }
    Ok(Accepted {
        id: comment.id,
        state,
        is_new: true,
    })
}

/// Takes a reader's comment from the rate limit buckets.
async fn spend(conn: &AsyncPgConnection, posting: &Posting<'_>, writer: WriterIds) -> Result<(), Rejection> {
    let (Some(commenter), Some(browser)) = (writer.0, posting.browser) else {
        return Ok(());
    };
    let hash = browser.hash();
    let sending = if browser.is_known() {
        RateLimited::Comment(commenter, hash.as_bytes())
    } else {
        RateLimited::FirstComment(commenter, hash.as_bytes())
    };
    rate_limits::spend(conn, &posting.app.keys, sending, posting.client, posting.site.now).await
}

async fn suspicion(
    conn: &AsyncPgConnection,
    settings: &Settings,
    new: &NewComment,
) -> Result<Option<Suspicion>, Error> {
    let Writer::Reader { name, website, .. } = &new.writer else {
        return Ok(None);
    };
    let comment = SpamCheckInput {
        text: new.body.as_str(),
        author: name.as_str(),
        website: website.as_ref().map_or("", |website| website.as_str()),
        seconds: new.seconds,
    };
    suspect(conn, settings, comment).await
}

/// Returns the writer, and whether the commenter is new. A commenter's row stays locked until the transaction ends.
async fn writer_ids(conn: &mut AsyncPgConnection, posting: &Posting<'_>) -> Result<(WriterIds, bool), Error> {
    let email = match &posting.new.writer {
        Writer::Account { id, .. } => return Ok(((None, Some(*id)), false)),
        Writer::Reader { email, .. } => email,
    };
    let keys = &posting.app.keys;
    if let Some(id) = commenters::queries::lock_commenter(conn, keys, email).await? {
        return Ok(((Some(id), None), false));
    }
    if let Some(id) = commenters::queries::insert_commenter(conn, keys, email, posting.site.now).await? {
        return Ok(((Some(id), None), true));
    }
    let id = commenters::queries::lock_commenter(conn, keys, email).await?;
    id.map(|id| ((Some(id), None), false))
        .ok_or_else(|| Error::internal("a commenter was neither stored nor there before"))
}

/// Returns the comment that the same writer stored with the same form in the same browser.
///
/// # Errors
/// `Refused` with `FormUsed` when the stored text differs, or when its commenter deleted the comment.
async fn find_earlier(
    conn: &AsyncPgConnection,
    new: &NewComment,
    sender: Sender<'_>,
) -> Result<Option<Accepted>, Rejection> {
    match queries::find_by_nonce(conn, &new.nonce, sender).await? {
        Some(earlier) if earlier.body == new.body.as_str() && !earlier.is_withdrawn => Ok(Some(Accepted {
            id: earlier.id,
            state: earlier.state,
            is_new: false,
        })),
        Some(earlier) => Err(Rejection::Refused(Refusal::FormUsed(earlier.id))),
        None => Ok(None),
    }
}

async fn find_parent(
    conn: &AsyncPgConnection,
    article: ArticleId,
    new: &NewComment,
) -> Result<Option<Parent>, Error> {
    match new.parent {
        Some(id) => queries::lock_parent(conn, article, id).await,
        None => Ok(None),
    }
}

/// Returns the record of a commenter in this browser and IP range, ignoring the comments in `except`. Staff get the
/// default record without a query.
pub(super) async fn find_record(
    conn: &AsyncPgConnection,
    sender: Sender<'_>,
    client: &Client,
    except: &[CommentId],
) -> Result<CommenterStanding, Error> {
    match sender.writer.0 {
        Some(commenter) => {
            queries::find_record(conn, commenter, sender.browser, client.network(), except).await
        }
        None => Ok(CommenterStanding::default()),
    }
}

/// Returns the standing of a writer on this site.
pub(super) fn standing((_, account): WriterIds, record: CommenterStanding) -> Standing {
    match (account, record.is_known) {
        (Some(_), _) => Standing::Staff,
        (None, true) => Standing::Known,
        (None, false) => Standing::Stranger,
    }
}

/// Returns the ban that applies to the writer or to the client's IP address, if any.
pub(super) fn ban(settings: &Settings, record: CommenterStanding, client: Client) -> Option<Ban> {
    let rules = settings.lists.rules();
    let is_listed = client
        .address()
        .is_some_and(|address| rules.bans_address(address));
    if record.is_network_banned || is_listed {
        return Some(Ban::Network);
    }
    record.is_banned.then_some(Ban::Commenter)
}

fn domain_ban(settings: &Settings, new: &NewComment) -> Option<Ban> {
    let Writer::Reader { email, .. } = &new.writer else {
        return None;
    };
    let rules = settings.lists.rules();
    rules.bans_domain(email.domain()).then_some(Ban::Domain)
}

fn listed_words(settings: &Settings, new: &NewComment) -> ListedWords {
    let Writer::Reader { name, website, .. } = &new.writer else {
        return ListedWords::default();
    };
    let website = website.as_ref().map_or("", |website| website.as_str());
    ListedWords::find(settings.lists.rules(), new.body.as_str(), name.as_str(), website)
}
