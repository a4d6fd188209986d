//! Moderators decide about comments: one, or many at once; and take it back.

use actix_web::HttpResponse;
use actix_web::web::Data;
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;
use uuid::Uuid;

use super::model::{Filter, Seen};
use super::queries;
use super::wanted::Wanted;
use crate::accounts::{Account, MayModerate, Reach};
use crate::app::App;
use crate::audit::{self, Action, Entry};
use crate::comments::CommentState;
use crate::error::{Error, Result};
use crate::ids::{CommentId, CommenterId};
use crate::permissions::Right;
use crate::site::Site;
use crate::web::{Form, see_other};

/// The decision that comments are spam and their writers banned.
const BAN: &str = "ban";
/// Comments that one decision is about, at most.
const MOST: i64 = 1_000;

/// What is to become of comments.
#[derive(Debug)]
pub(super) struct Decision<'a> {
    pub(super) seen: Vec<Seen>,
    pub(super) state: CommentState,
    pub(super) reason: &'a str,
    pub(super) action: Action,
    /// What becomes of those who wrote them.
    pub(super) writers: Writers,
    /// The reports that a decision of this moment answered are open again.
    pub(super) reopening: Option<Timestamp>,
}

/// What becomes of those who wrote the comments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Writers {
    /// Nothing.
    Spared,
    /// They are banned.
    Banned,
    /// These are let in again.
    Pardoned(Vec<CommenterId>),
}

/// What came of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outcome {
    /// What to undo.
    pub(super) batch: Uuid,
    /// So many are in the state that was asked for.
    pub(super) done: usize,
    /// So many stayed: somebody else decided meanwhile, or they are their writers' to withdraw, and were.
    pub(super) missed: usize,
}

/// Decides, all or nothing, and records it. A comment that is not as it was seen any more stays as it is.
pub(super) async fn decide(
    conn: &mut AsyncPgConnection,
    app: &App,
    account: &Account,
    decision: &Decision<'_>,
) -> Result<Outcome> {
    let now = app.clock.now();
    let batch = Uuid::new_v4();
    let ids: Vec<CommentId> = decision.seen.iter().map(|seen| seen.id).collect();
    // Commenters before their comments, as whoever forgets one holds them.
    match &decision.writers {
        Writers::Spared => {}
        Writers::Banned => queries::lock_commenters_of(conn, &ids).await?,
        Writers::Pardoned(commenters) => queries::lock_commenters(conn, commenters).await?,
    }
    let current = queries::lock_comments(conn, &ids).await?;
    let is_as_seen = |(id, state): &&(CommentId, CommentState)| {
        decision.seen.contains(&Seen {
            id: *id,
            state: *state,
        }) || *state == decision.state
    };
    let right: Vec<(CommentId, CommentState)> = current.iter().filter(is_as_seen).copied().collect();
    let changed: Vec<CommentId> = right
        .iter()
        .filter(|(_, state)| *state != decision.state)
        .map(|(id, _)| *id)
        .collect();
    if !changed.is_empty() {
        queries::update_states(conn, &changed, decision.state, now).await?;
    }
    let all: Vec<CommentId> = right.iter().map(|(id, _)| *id).collect();
    let reported = match decision.reopening {
        Some(at) => queries::reopen_reports(conn, &all, at).await?,
        None => queries::resolve_reports(conn, &all, now).await?,
    };
    let is_decided = |(id, _): &&(CommentId, CommentState)| changed.contains(id) || reported.contains(id);
    let entries = right.iter().filter(is_decided).map(|(id, state)| Entry {
        subject: Some(id.0),
        batch: Some(batch),
        reason: decision.reason.to_owned(),
        before: state.as_str().to_owned(),
        after: decision.state.as_str().to_owned(),
        ..Entry::new(account.actor(), decision.action)
    });
    let mut entries: Vec<Entry> = entries.collect();
    for (commenter, action) in change_writers(conn, &all, &decision.writers, now).await? {
        entries.push(Entry {
            subject: Some(commenter.0),
            batch: Some(batch),
            reason: decision.reason.to_owned(),
            ..Entry::new(account.actor(), action)
        });
    }
    audit::recording::record(conn, &app.keys, entries, now).await?;
    Ok(Outcome {
        batch,
        done: right.len(),
        missed: decision.seen.len() - right.len(),
    })
}

/// Bans the writers of these comments, or lets others in; who is concerned.
async fn change_writers(
    conn: &mut AsyncPgConnection,
    ids: &[CommentId],
    writers: &Writers,
    now: Timestamp,
) -> Result<Vec<(CommenterId, Action)>> {
    let (changed, action) = match writers {
        Writers::Spared => return Ok(Vec::new()),
        Writers::Banned => (
            queries::ban_commenters_of(conn, ids, now).await?,
            Action::BanAdded,
        ),
        Writers::Pardoned(commenters) => (queries::lift_bans(conn, commenters).await?, Action::BanRemoved),
    };
    Ok(changed.into_iter().map(|commenter| (commenter, action)).collect())
}

/// The form of a decision: the list to come back to, the comments and what becomes of them.
#[derive(Debug, Default)]
pub(super) struct DecisionForm {
    pub(super) wanted: Wanted,
    seen: Vec<Seen>,
    /// Everything that the list held at this moment, as far as one decision reaches.
    all_until: Option<Timestamp>,
    decision: String,
    reason: String,
}

impl From<Vec<(String, String)>> for DecisionForm {
    fn from(fields: Vec<(String, String)>) -> Self {
        let mut form = Self::default();
        for (name, value) in fields {
            match name.as_str() {
                "status" => form.wanted.status = value,
                "q" => form.wanted.q = value,
                "commenter" => form.wanted.commenter = value,
                "article" => form.wanted.article = value,
                "since" => form.wanted.since = value,
                "until" => form.wanted.until = value,
                "comment" => form.seen.extend(Seen::parse(&value)),
                "all" => form.all_until = value.parse().ok(),
                "decision" => form.decision = value,
                "reason" => form.reason = value,
                _ => {}
            }
        }
        form
    }
}

/// `POST /admin/comments/decisions`: the comments that are marked, or all of the list.
pub(crate) async fn decide_many(
    app: Data<App>,
    site: Site,
    moderator: MayModerate,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse> {
    let form = DecisionForm::from(form.0);
    let (state, marked) = match form.decision.split_once('.') {
        // A button beside one comment decides about that alone.
        Some((decision, seen)) => (decision, Seen::parse(seen).map(|seen| vec![seen])),
        None => (form.decision.as_str(), None),
    };
    let (state, writers) = match state {
        // Of whom nothing more is wanted, this is not wanted either.
        BAN => (CommentState::Spam, Writers::Banned),
        state => {
            let state =
                CommentState::parse(state).ok_or(Error::BadRequest("comment-action-unknown-error"))?;
            (state, Writers::Spared)
        }
    };
    if writers == Writers::Banned && !moderator.account.may(Right::ServeCommenters) {
        return Err(Error::Forbidden("commenters-permission-error"));
    }
    let filter = form.wanted.filter(&site.settings.time_zone);
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let is_folded = filter.as_ref().is_some_and(Filter::is_folded);
    let seen = find_seen(conn, moderator.reach, &form, filter, marked).await?;
    // Copies are one entry of the list with the comment under which they are folded. But only one text is approved at a time,
    // and an address is not banned because others sent the same text.
    let takes_copies =
        matches!(state, CommentState::Spam | CommentState::Trash) && writers == Writers::Spared;
    let seen = if is_folded && takes_copies {
        queries::with_copies(conn, &seen, MOST).await?
    } else {
        seen
    };
    if seen.is_empty() {
        return Ok(see_other(&with_word(
            &form.wanted,
            "no-comment-selected-error",
            None,
        )));
    }
    let decision = Decision {
        seen,
        state,
        reason: form.reason.trim(),
        action: Action::CommentDecided,
        writers,
        reopening: None,
    };
    let outcome = store(conn, &app, &moderator, &decision).await?;
    let word = match decision.writers {
        Writers::Banned => BAN,
        _ => state.as_str(),
    };
    Ok(see_other(&with_word(&form.wanted, word, Some(outcome))))
}

/// The comments that a form is about: the one beside the button, all of the list, or those that are marked.
async fn find_seen(
    conn: &mut AsyncPgConnection,
    reach: Reach,
    form: &DecisionForm,
    filter: Option<Filter>,
    marked: Option<Vec<Seen>>,
) -> Result<Vec<Seen>> {
    match marked {
        Some(one) => Ok(one),
        None if form.all_until.is_some() => {
            let mut filter = filter.ok_or(Error::NotFound)?;
            // What came in since was not seen.
            filter.until = [filter.until, form.all_until].into_iter().flatten().min();
            queries::list_matching(conn, reach, &filter, MOST).await
        }
        None => Ok(form.seen.clone()),
    }
}

/// In a transaction, if the moderator may decide about each of them.
async fn store(
    conn: &mut AsyncPgConnection,
    app: &App,
    moderator: &MayModerate,
    decision: &Decision<'_>,
) -> Result<Outcome> {
    check_reach(conn, moderator, &decision.seen).await?;
    let account = &moderator.account;
    conn.transaction::<_, Error, _>(async |conn| decide(conn, app, account, decision).await)
        .await
}

/// Whether the moderator may decide about these comments, those that are there.
pub(super) async fn check_reach(
    conn: &mut AsyncPgConnection,
    moderator: &MayModerate,
    seen: &[Seen],
) -> Result<()> {
    let ids: Vec<CommentId> = seen.iter().map(|seen| seen.id).collect();
    let authors = queries::list_article_authors(conn, &ids).await?;
    if authors.is_empty() {
        return Err(Error::NotFound);
    }
    if authors.values().all(|author| moderator.reach.covers(*author)) {
        Ok(())
    } else {
        Err(Error::Forbidden("moderate-own-articles-only-error"))
    }
}

/// The list, with word of what has just been done, and what to undo.
pub(super) fn with_word(wanted: &Wanted, notice: &str, outcome: Option<Outcome>) -> String {
    let url = wanted.url();
    let separator = if url.contains('?') { '&' } else { '?' };
    let word = match outcome {
        Some(Outcome { batch, done, missed }) => {
            format!("&done={done}&missed={missed}&batch={batch}")
        }
        None => String::new(),
    };
    format!("{url}{separator}notice={notice}{word}")
}
