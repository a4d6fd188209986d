//! Exporting and deleting the data of commenters.

mod concurrency;
mod delete_data;
mod empty_trash;
mod export_data;
mod search;

use crate::support::{Browser, CommentFields, Response, TestApp};

const EMAIL: &str = "ada@canary.example";

/// Posts a comment on "On margins", approves it and returns its id.
async fn public(app: &TestApp, reader: &Browser, fields: &CommentFields<'_>) -> String {
    let answer = reader.comment("on-margins", fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    app.sql("UPDATE comments SET state = 'approved' WHERE state = 'pending'")
        .await;
    id_of(app, fields.body).await
}

/// Returns the id of the comment with this text.
async fn id_of(app: &TestApp, body: &str) -> String {
    app.sql_value(&format!("SELECT id FROM comments WHERE body = '{body}'"))
        .await
}

/// Searches for an email address and returns the path of the commenter's page.
async fn find(staff: &Browser, email: &str) -> String {
    let answer = staff.post("/admin/commenters", &[("email", email)]).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location().to_owned()
}

/// Deletes the data of the commenter on this page.
async fn erase(staff: &Browser, page: &str, text: &str) -> Response {
    staff
        .post(&format!("{page}/erasure"), &[("text", text), ("confirm", "true")])
        .await
}

async fn count(app: &TestApp, what: &str) -> String {
    app.sql_value(&format!("SELECT count(*) FROM {what}")).await
}
