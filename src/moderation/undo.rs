//! Undoes a moderation action.

use actix_web::HttpResponse;
use actix_web::web::Data;
use diesel_async::{AsyncConnection as _, AsyncPgConnection};
use uuid::Uuid;

use super::actions::{
    ActionResult, CommenterEffect, DecisionForm, ModerationAction, check_reach, decide, with_word,
};
use super::model::SelectedComment;
use crate::accounts::MayModerate;
use crate::app::App;
use crate::audit::{self, Action, StoredEntry};
use crate::comments::CommentState;
use crate::error::{Error, Result};
use crate::ids::{CommentId, CommenterId};
use crate::web::{Form, see_other};

/// `POST /admin/comments/undo`: undoes a whole batch, if this moderator executed it.
pub(crate) async fn create(
    app: Data<App>,
    moderator: MayModerate,
    form: Form<Vec<(String, String)>>,
) -> Result<HttpResponse> {
    let batch = form.0.iter().find(|(name, _)| name == "batch");
    let batch = batch.and_then(|(_, value)| Uuid::parse_str(value).ok());
    let batch = batch.ok_or(Error::BadRequest("nothing-to-undo"))?;
    let form = DecisionForm::from(form.0);
    let mut pooled = app.db.conn().await?;
    let conn: &mut AsyncPgConnection = &mut pooled;
    let entries = audit::queries::list_batch(conn, batch, moderator.account.id).await?;
    let decisions = reversed(&entries);
    if decisions.is_empty() {
        return Err(Error::BadRequest("nothing-to-undo"));
    }
    for decision in decisions.iter().filter(|decision| !decision.seen.is_empty()) {
        check_reach(conn, &moderator, &decision.seen).await?;
    }
    let mut undone = ActionResult {
        batch,
        done: 0,
        missed: 0,
    };
    let account = &moderator.account;
    let app = &app;
    conn.transaction::<_, Error, _>(async |conn| {
        for decision in &decisions {
            let outcome = decide(conn, app, account, decision).await?;
            undone.done += outcome.done;
            undone.missed += outcome.missed;
        }
        Ok(())
    })
    .await?;
    Ok(see_other(&with_word(&form.wanted, "undone", Some(undone))))
}

/// Returns the actions that restore the previous states of comments and commenters.
fn reversed(entries: &[StoredEntry]) -> Vec<ModerationAction<'static>> {
    let mut decisions: Vec<ModerationAction<'static>> = Vec::new();
    for before in CommentState::ALL {
        let of_state = entries.iter().filter(|entry| entry.before == before.as_str());
        let seen: Vec<SelectedComment> = of_state
            .filter_map(|entry| {
                Some(SelectedComment {
                    id: CommentId(entry.subject?),
                    state: CommentState::parse(&entry.after)?,
                })
            })
            .collect();
        if !seen.is_empty() {
            decisions.push(back_to(before, seen, CommenterEffect::Spared, entries));
        }
    }
    let bans = entries
        .iter()
        .filter(|entry| entry.action == Action::BanAdded.as_str());
    let banned: Vec<CommenterId> = bans.filter_map(|entry| entry.subject.map(CommenterId)).collect();
    if !banned.is_empty() {
        let pardoned = CommenterEffect::Pardoned(banned);
        decisions.push(back_to(CommentState::Spam, Vec::new(), pardoned, entries));
    }
    decisions
}

fn back_to(
    state: CommentState,
    seen: Vec<SelectedComment>,
    writers: CommenterEffect,
    entries: &[StoredEntry],
) -> ModerationAction<'static> {
    ModerationAction {
        seen,
        state,
        reason: "",
        action: Action::DecisionUndone,
        writers,
        reopening: entries.first().map(|entry| entry.at),
    }
}
