//! Moderation actions on comments, singly or in bulk: approve, mark as spam, move to the trash, restore.

use actix_web::HttpResponse;
use actix_web::web::Data;
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use jiff::Timestamp;
use uuid::Uuid;

use super::model::{Filter, SelectedComment};
use super::queries;
use super::search_terms::SearchTerms;
use crate::accounts::{Account, MayModerate, SessionScope};
use crate::app::App;
use crate::audit::{self, Action, AuditEntry};
use crate::comments::CommentState;
use crate::error::{Error, Result};
use crate::ids::{CommentId, CommenterId};
use crate::permissions::Right;
use crate::site::Site;
use crate::web::{Form, see_other};

/// The action that marks comments as spam and bans their commenters.
const BAN: &str = "ban";
/// Maximum number of comments in a single action.
const MOST: i64 = 1_000;

/// A moderation action.
#[derive(Debug)]
pub(super) struct ModerationAction<'a> {
    pub(super) seen: Vec<SelectedComment>,
    pub(super) state: CommentState,
    pub(super) reason: &'a str,
    pub(super) action: Action,
    /// The effect on the commenters.
    pub(super) writers: CommenterEffect,
    /// For an undo: the time of the original action. Reports that were resolved at that time are reopened.
    pub(super) reopening: Option<Timestamp>,
}

/// The effect of an action on the commenters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum CommenterEffect {
    /// No effect.
    Spared,
    /// The commenters are banned.
    Banned,
    /// The bans of these commenters are lifted.
    Pardoned(Vec<CommenterId>),
}

/// The result of an action.
#[derive(Debug, Clone, Copy)]
pub(super) struct ActionResult {
    /// The batch id, for an undo.
    pub(super) batch: Uuid,
    /// The number of comments that are now in the requested state.
    pub(super) done: usize,
    /// The number of comments that were skipped: their state was changed meanwhile, or their commenter deleted them.
    pub(super) missed: usize,
}

/// Executes an action in the caller's transaction and records it in the audit log. Skips comments whose state has
/// changed since the moderator saw them.
pub(super) async fn decide(
    conn: &mut AsyncPgConnection,
    app: &App,
    account: &Account,
    decision: &ModerationAction<'_>,
) -> Result<ActionResult> {
    let now = app.clock.now();
    let batch = Uuid::new_v4();
    let ids: Vec<CommentId> = decision.seen.iter().map(|seen| seen.id).collect();
    // Commenters are locked before their comments, in the same order as when a commenter's data is deleted. This
    // prevents deadlocks.
    match &decision.writers {
        CommenterEffect::Spared => {}
        CommenterEffect::Banned => queries::lock_commenters_of(conn, &ids).await?,
        CommenterEffect::Pardoned(commenters) => queries::lock_commenters(conn, commenters).await?,
    }
    let current = queries::lock_comments(conn, &ids).await?;
    let is_as_seen = |(id, state): &&(CommentId, CommentState)| {
        decision.seen.contains(&SelectedComment {
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
    let entries = right.iter().filter(is_decided).map(|(id, state)| AuditEntry {
        subject: Some(id.0),
        batch: Some(batch),
        reason: decision.reason.to_owned(),
        before: state.as_str().to_owned(),
        after: decision.state.as_str().to_owned(),
        ..AuditEntry::new(account.actor(), decision.action)
    });
    let mut entries: Vec<AuditEntry> = entries.collect();
    for (commenter, action) in change_writers(conn, &all, &decision.writers, now).await? {
        entries.push(AuditEntry {
            subject: Some(commenter.0),
            batch: Some(batch),
            reason: decision.reason.to_owned(),
            ..AuditEntry::new(account.actor(), action)
        });
    }
    audit::record::record(conn, &app.keys, entries, now).await?;
    Ok(ActionResult {
        batch,
        done: right.len(),
        missed: decision.seen.len() - right.len(),
    })
}

/// Bans the commenters of these comments, or lifts bans. Returns the changed commenters with the action to record.
async fn change_writers(
    conn: &mut AsyncPgConnection,
    ids: &[CommentId],
    writers: &CommenterEffect,
    now: Timestamp,
) -> Result<Vec<(CommenterId, Action)>> {
    let (changed, action) = match writers {
        CommenterEffect::Spared => return Ok(Vec::new()),
        CommenterEffect::Banned => (
            queries::ban_commenters_of(conn, ids, now).await?,
            Action::BanAdded,
        ),
        CommenterEffect::Pardoned(commenters) => {
            (queries::lift_bans(conn, commenters).await?, Action::BanRemoved)
        }
    };
    Ok(changed.into_iter().map(|commenter| (commenter, action)).collect())
}

/// The form of a moderation action: the list to return to, the comments and the action.
#[derive(Debug, Default)]
pub(super) struct DecisionForm {
    pub(super) wanted: SearchTerms,
    seen: Vec<SelectedComment>,
    /// Selects all comments that matched the list at this time, up to the limit of an action.
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
                "comment" => form.seen.extend(SelectedComment::parse(&value)),
                "all" => form.all_until = value.parse().ok(),
                "decision" => form.decision = value,
                "reason" => form.reason = value,
                _ => {}
            }
        }
        form
    }
}

/// `POST /admin/comments/decisions`: applies an action to the selected comments or to the whole list.
pub(crate) async fn decide_many(
    app: Data<App>,
    site: Site,
    moderator: MayModerate,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse> {
    let form = DecisionForm::from(form.0);
    let (state, marked) = match form.decision.split_once('.') {
        // A button beside a comment applies to that comment only.
        Some((decision, seen)) => (decision, SelectedComment::parse(seen).map(|seen| vec![seen])),
        None => (form.decision.as_str(), None),
    };
    let (state, writers) = match state {
        // A banned commenter's comment is marked as spam too.
        BAN => (CommentState::Spam, CommenterEffect::Banned),
        state => {
            let state =
                CommentState::parse(state).ok_or(Error::BadRequest("comment-action-unknown-error"))?;
            (state, CommenterEffect::Spared)
        }
    };
    if writers == CommenterEffect::Banned && !moderator.account.may(Right::ManageCommenters) {
        return Err(Error::Forbidden("commenters-permission-error"));
    }
    let filter = form.wanted.filter(&site.settings.time_zone);
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let is_folded = filter.as_ref().is_some_and(Filter::is_folded);
    let seen = find_seen(conn, moderator.reach, &form, filter, marked).await?;
    // The list folds copies under a single comment, so spam and trash apply to all of them. Approval applies to a
    // single comment. A ban does not extend to commenters of copies, who only sent the same text.
    let takes_copies =
        matches!(state, CommentState::Spam | CommentState::Trash) && writers == CommenterEffect::Spared;
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
    let decision = ModerationAction {
        seen,
        state,
        reason: form.reason.trim(),
        action: Action::CommentDecided,
        writers,
        reopening: None,
    };
    let outcome = store(conn, &app, &moderator, &decision).await?;
    let word = match decision.writers {
        CommenterEffect::Banned => BAN,
        _ => state.as_str(),
    };
    Ok(see_other(&with_word(&form.wanted, word, Some(outcome))))
}

/// Returns the comments to which a form applies: the one beside the button, the whole list, or the selected ones.
async fn find_seen(
    conn: &mut AsyncPgConnection,
    reach: SessionScope,
    form: &DecisionForm,
    filter: Option<Filter>,
    marked: Option<Vec<SelectedComment>>,
) -> Result<Vec<SelectedComment>> {
    match marked {
        Some(one) => Ok(one),
        None if form.all_until.is_some() => {
            let mut filter = filter.ok_or(Error::NotFound)?;
            // The moderator has not seen comments that arrived later.
            filter.until = [filter.until, form.all_until].into_iter().flatten().min();
            queries::list_matching(conn, reach, &filter, MOST).await
        }
        None => Ok(form.seen.clone()),
    }
}

/// Executes the action in a transaction, if the moderator may moderate each of the comments.
async fn store(
    conn: &mut AsyncPgConnection,
    app: &App,
    moderator: &MayModerate,
    decision: &ModerationAction<'_>,
) -> Result<ActionResult> {
    check_reach(conn, moderator, &decision.seen).await?;
    let account = &moderator.account;
    conn.transaction::<_, Error, _>(async |conn| decide(conn, app, account, decision).await)
        .await
}

/// Checks that the moderator may moderate all of these comments that exist.
///
/// # Errors
/// `NotFound` when none of them exists, `Forbidden` when the moderator may not moderate one of them.
pub(super) async fn check_reach(
    conn: &mut AsyncPgConnection,
    moderator: &MayModerate,
    seen: &[SelectedComment],
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

/// Returns the list's URL with a notice about the last action and the batch id for an undo.
pub(super) fn with_word(wanted: &SearchTerms, notice: &str, outcome: Option<ActionResult>) -> String {
    let url = wanted.url();
    let separator = if url.contains('?') { '&' } else { '?' };
    let word = match outcome {
        Some(ActionResult { batch, done, missed }) => {
            format!("&done={done}&missed={missed}&batch={batch}")
        }
        None => String::new(),
    };
    format!("{url}{separator}notice={notice}{word}")
}
