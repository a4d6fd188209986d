//! Counts of comments stay exact under concurrent changes.

use std::sync::Arc;

use gloss::accounts::Role;

use crate::support::{CommentFields, NewComment, TestApp};

/// Returns the stored counts, and the counts that the database computes from the comments.
async fn counts(app: &TestApp) -> (String, String) {
    let kept = "SELECT coalesce(string_agg(article_id || ' ' || n, ',' ORDER BY article_id), '') FROM \
        (SELECT article_id, sum(approved) AS n FROM comment_counts GROUP BY 1 HAVING sum(approved) <> 0) AS kept";
    let counted = "SELECT coalesce(string_agg(article_id || ' ' || n, ',' ORDER BY article_id), '') FROM \
        (SELECT article_id, count(*) AS n FROM comments WHERE state = 'approved' GROUP BY 1) AS counted";
    (app.sql_value(kept).await, app.sql_value(counted).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_posts_in_one_thread_among_decisions_and_withdrawals_leave_a_count_that_is_the_lists() {
    let app = Arc::new(TestApp::start_behind_proxy().await);
    app.sql("UPDATE settings SET moderation = 'none'").await;
    let article = app.article("On margins").create().await;
    let root = app.seed(NewComment::thread(article, "Root.")).await.to_string();
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let form = app.visitor().open_form("on-margins").await;
    let mut posts = Vec::new();
    for number in 0..100 {
        let (app, root, mo, form) = (Arc::clone(&app), root.clone(), mo.clone(), form.clone());
        posts.push(tokio::spawn(async move {
            let reader = app.visitor().calling_from(format!("198.51.{number}.1"));
            let (email, body) = (
                format!("reader{number}@canary.example"),
                format!("Reply {number}."),
            );
            let typed = CommentFields {
                body: &body,
                email: &email,
                parent: &root,
                ..CommentFields::default()
            };
            let answer = reader.send_form("on-margins", &typed, &form).await;
            assert_eq!(answer.status, 303, "{}", answer.body);
            let id = answer.comment_id();
            match number % 5 {
                0 => mo.decide("approved", "trash", &id).await,
                1 => mo.decide("approved", "spam", &id).await,
                2 => {
                    mo.decide("approved", "pending", &id).await;
                    mo.decide("pending", "approved", &id).await
                }
                3 => reader.post(&format!("/comments/{id}/withdrawal"), &[]).await,
                _ => app.visitor().get("/articles/on-margins").await,
            };
        }));
    }
    for post in posts {
        post.await.unwrap();
    }
    let (kept, counted) = counts(&app).await;
    assert_eq!(kept, counted);
    let page = app.visitor().get("/articles/on-margins").await.html();
    let listed = page.texts(".said").len();
    assert_eq!(listed, 41, "the root, and two of five replies");
    assert_eq!(page.text("#comments-heading"), "41 comments");
    assert_eq!(app.count_comments().await, "101");
    let front = app.visitor().get("/").await.html();
    assert_eq!(front.text(".teaser .facts a[href$='#comments']"), "41 comments");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_database_keeps_the_counts_whoever_changes_the_comments() {
    let app = TestApp::start().await;
    let (one, other) = (
        app.article("One").create().await,
        app.article("Other").create().await,
    );
    for article in [one, other, other] {
        for state in ["approved", "pending", "approved", "spam"] {
            app.seed(NewComment {
                state,
                ..NewComment::thread(article, "x")
            })
            .await;
        }
    }
    for statement in [
        "UPDATE comments SET state = 'approved' WHERE state = 'pending'",
        "UPDATE comments SET author_name = 'Same'",
        "UPDATE comments SET state = CASE state WHEN 'approved' THEN 'trash' ELSE 'approved' END",
        "DELETE FROM comments WHERE state = 'trash'",
    ] {
        app.sql(statement).await;
        let (kept, counted) = counts(&app).await;
        assert_eq!(kept, counted, "{statement}");
    }
    app.sql("BEGIN; DELETE FROM comments; ROLLBACK").await;
    let (kept, counted) = counts(&app).await;
    assert_eq!(kept, counted);
    assert!(!kept.is_empty());
    app.sql(&format!("DELETE FROM articles WHERE id = '{other}'"))
        .await;
    let (kept, counted) = counts(&app).await;
    assert_eq!(kept, counted);
    assert_eq!(
        app.sql_value("SELECT count(DISTINCT article_id) FROM comment_counts")
            .await,
        "1"
    );
}
