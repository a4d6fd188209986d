//! Deleting articles: drafts are deleted, but articles that readers can see or have commented on stay.

use gloss::accounts::Role;
use gloss::articles::ArticleState;

use super::{Draft, stored};
use crate::support::{CommentFields, TestApp};

const COUNT: &str = "SELECT count(*)::text FROM articles";

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_goes_with_its_revisions_and_what_was_typed() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    Draft {
        version: "1",
        body: "More.",
        ..Draft::default()
    }
    .post(&ada, &path)
    .await;
    let working_copy = format!("{path}/working-copy");
    Draft {
        version: "2",
        ..Draft::default()
    }
    .post(&ada, &working_copy)
    .await;

    let editor = ada.get(&path).await.html();
    let answer = ada
        .post(&editor.attribute(".removal form", "action").unwrap(), &[])
        .await;
    assert_eq!(
        ada.follow(&answer).await.html().text(".notice"),
        "Article deleted."
    );
    assert_eq!(app.sql_value(COUNT).await, "0");
    assert_eq!(
        app.sql_value("SELECT count(*)::text FROM working_copies").await,
        "0"
    );
    assert_eq!(ada.get(&path).await.status, 404);
    let again = ada.post(&format!("{path}/removal"), &[]).await;
    assert_eq!(again.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_readers_see_or_commented_on_is_not_deleted() {
    let app = TestApp::start().await;
    let hedy = app.staff("Hedy", Role::Editor).await.visitor;
    let id = app.article("On margins").create().await;
    let path = format!("/admin/articles/{id}");
    assert!(
        hedy.get(&path)
            .await
            .html()
            .attribute(".removal form", "action")
            .is_none()
    );
    let refused = hedy.post(&format!("{path}/removal"), &[]).await;
    assert_eq!(refused.status, 409);
    assert!(
        refused
            .html()
            .text("main")
            .contains("Unpublish this article instead")
    );

    app.visitor()
        .comment("on-margins", &CommentFields::default())
        .await;
    assert_eq!(app.count_comments().await, "1");
    hedy.post(&format!("{path}/unpublication"), &[]).await;
    assert_eq!(hedy.post(&format!("{path}/removal"), &[]).await.status, 409);
    assert_eq!(app.count_comments().await, "1");
    assert_eq!(app.sql_value(COUNT).await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn authors_delete_their_own_drafts_alone() {
    let app = TestApp::start().await;
    let bob = app.staff("Bob", Role::Author).await.visitor;
    let id = app
        .article("On margins")
        .state(ArticleState::Draft)
        .create()
        .await;
    let refused = bob.post(&format!("/admin/articles/{id}/removal"), &[]).await;
    assert_eq!(refused.status, 403);
    assert_eq!(app.sql_value(COUNT).await, "1");
}
