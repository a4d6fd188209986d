//! Moderation: actions on many comments, undo, the activity log and the search.

mod actions;
mod activity_log;
mod akismet;
mod banning;
mod copies;
mod editing;
mod rule_test;
mod rules;
mod searching;
mod spam_filter;

use crate::support::{Browser, CommentFields, TestApp};

/// Posts a pending comment with this name on the article "On margins" and returns its id.
async fn hold(app: &TestApp, name: &str, body: &str) -> String {
    let email = format!("{}@canary.example", name.to_lowercase());
    let fields = CommentFields {
        name,
        email: &email,
        body,
        ..CommentFields::default()
    };
    app.visitor().comment("on-margins", &fields).await;
    let newest = "SELECT id FROM comments ORDER BY created_at DESC, id DESC LIMIT 1";
    let id = app.sql_value(newest).await;
    // Gives the next comment a later time.
    app.app.clock.advance(jiff::SignedDuration::from_secs(60));
    id
}

/// Submits the queue's form with these pending comments selected.
async fn decide(moderator: &Browser, decision: &str, ids: &[&str]) -> String {
    let seen: Vec<String> = ids.iter().map(|id| format!("{id}.pending")).collect();
    let mut fields = vec![("decision", decision), ("status", "pending")];
    fields.extend(seen.iter().map(|seen| ("comment", seen.as_str())));
    let answer = moderator.post("/admin/comments/decisions", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    moderator.follow(&answer).await.html().text(".notice p")
}
