//! Comments in the trash are deleted after 30 days.

use gloss::commenters::DeletedComments;
use gloss::comments::purge::purge_trash;
use uuid::Uuid;

use super::count;
use crate::support::{NewComment, TestApp};

/// Moves a comment to the trash `days` days before the time of the clock, which is noon on 1 March 2026.
async fn throw_away(app: &TestApp, id: Uuid, column: &str, days: i32) {
    app.sql(&format!(
        "UPDATE comments SET state = 'trash', {column} = timestamptz '2026-03-01 12:00Z' - {days} * interval '1 day', \
         created_at = '2025-01-01', published_at = '2025-01-01' WHERE id = '{id}'"
    ))
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_lay_there_for_29_days_stays_and_what_lay_there_for_31_goes() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    for column in ["moderated_at", "withdrawn_at"] {
        for days in [29, 31] {
            let id = app
                .seed(NewComment::thread(article, &format!("{column} {days}")))
                .await;
            throw_away(&app, id, column, days).await;
        }
    }
    let spam = app.seed(NewComment::thread(article, "spam")).await;
    throw_away(&app, spam, "moderated_at", 31).await;
    app.sql("UPDATE comments SET state = 'spam' WHERE body = 'spam'")
        .await;
    let restored = app.seed(NewComment::thread(article, "restored")).await;
    throw_away(&app, restored, "moderated_at", 31).await;
    app.sql("UPDATE comments SET state = 'approved' WHERE body = 'restored'")
        .await;

    let purged = purge_trash(&app.app).await.unwrap();

    assert_eq!(
        purged,
        DeletedComments {
            deleted: 3,
            emptied: 0
        }
    );
    assert_eq!(
        app.sql_value("SELECT string_agg(body, ', ' ORDER BY body) FROM comments")
            .await,
        "moderated_at 29, restored, withdrawn_at 29"
    );
    assert_eq!(
        app.sql_value("SELECT account_name || action || ': ' || after FROM audit_log")
            .await,
        "purged: 3 removed, 0 emptied"
    );
    assert_eq!(purge_trash(&app.app).await.unwrap(), DeletedComments::default());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thread_keeps_its_shape_as_long_as_something_hangs_on_it() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let account = app.account("Ann", gloss::accounts::Role::Author).await;
    let root = app
        .seed(NewComment {
            account: Some(account),
            ..NewComment::thread(article, "Zebrafinch root")
        })
        .await;
    let middle = app
        .seed(NewComment::reply(article, root, "Zebrafinch middle"))
        .await;
    let last = app.seed(NewComment::reply(article, middle, "The last.")).await;
    for id in [root, middle] {
        throw_away(&app, id, "moderated_at", 31).await;
    }
    app.sql(&format!(
        "INSERT INTO comment_revisions VALUES (gen_random_uuid(), '{root}', 'Zebrafinch', now()); \
         INSERT INTO comment_reports VALUES (gen_random_uuid(), '{root}', sha256('r'), 'other', 'Zebrafinch', now())"
    ))
    .await;

    let purged = purge_trash(&app.app).await.unwrap();

    assert_eq!(
        purged,
        DeletedComments {
            deleted: 0,
            emptied: 2
        }
    );
    assert_eq!(
        count(&app, "comments WHERE comments::text LIKE '%Zebrafinch%'").await,
        "0"
    );
    assert_eq!(count(&app, "comment_revisions").await, "0");
    assert_eq!(count(&app, "comment_reports").await, "0");
    let html = app.visitor().get("/articles/on-margins").await.html();
    assert_eq!(html.texts(".tombstone").len(), 2);
    assert_eq!(html.texts(".thread .thread .thread .said"), ["The last."]);
    assert_eq!(purge_trash(&app.app).await.unwrap(), DeletedComments::default());

    throw_away(&app, last, "moderated_at", 31).await;
    assert_eq!(
        purge_trash(&app.app).await.unwrap(),
        DeletedComments {
            deleted: 3,
            emptied: 0
        }
    );
    assert_eq!(
        count(&app, "comments").await,
        "0",
        "a placeholder without replies is deleted"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_trash_is_emptied_batch_by_batch() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let first = app.seed(NewComment::thread(article, "one of many")).await;
    app.copy_comments(250).await;
    let mut parent = first;
    for _ in 0..5 {
        parent = app.seed(NewComment::reply(article, parent, "a chain")).await;
    }
    app.sql("UPDATE comments SET state = 'trash', moderated_at = '2026-01-01'")
        .await;
    assert_eq!(purge_trash(&app.app).await.unwrap().deleted, 256);
    assert_eq!(count(&app, "comments").await, "0");
}
