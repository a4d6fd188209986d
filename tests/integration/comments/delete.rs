//! A commenter sees the state of a comment, and deletes it.

use gloss::accounts::Role;

use crate::support::{CommentFields, NewComment, TestApp};

const ARTICLE: &str = "/articles/on-margins";

#[tokio::test(flavor = "multi_thread")]
async fn the_status_says_whether_it_waits_and_why_and_what_was_decided() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let typed = CommentFields {
        body: "See https://a.example and https://b.example",
        ..CommentFields::default()
    };
    let status = format!(
        "/comments/{}/status",
        reader.comment("on-margins", &typed).await.comment_id()
    );
    let page = reader.get(&status).await;
    assert_eq!(page.header("cache-control"), "no-store");
    let html = page.html();
    assert_eq!(html.text("h1"), "Your comment is awaiting moderation");
    assert!(page.body.contains("This is your first comment here"));
    assert!(
        page.body
            .contains("Your comment has 2 links, so a moderator checks it first.")
    );
    assert_eq!(
        html.attribute("form.withdraw", "action").unwrap(),
        status.replace("status", "withdrawal")
    );
    for (state, heading) in [
        ("approved", "Your comment is published"),
        ("spam", "Your comment isn’t published"),
        ("trash", "Your comment isn’t published"),
    ] {
        app.sql(&format!("UPDATE comments SET state = '{state}'")).await;
        let page = reader.get(&status).await;
        assert_eq!(page.html().text("h1"), heading);
        assert!(!page.body.contains("first comment"), "{state}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_comment_without_replies_is_gone_and_can_be_said_again() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let id = reader
        .comment("on-margins", &CommentFields::default())
        .await
        .comment_id();
    app.approve_all().await;
    let answer = reader.post(&format!("/comments/{id}/withdrawal"), &[]).await;
    assert_eq!(
        (answer.status, answer.location()),
        (303, format!("/comments/{id}/status").as_str())
    );
    let page = reader.follow(&answer).await;
    assert_eq!(page.html().text("h1"), "Comment deleted");
    assert!(!page.body.contains("A thought of mine.") && !page.html().has("form.withdraw"));
    for visitor in [&reader, &app.visitor()] {
        let page = visitor.get(ARTICLE).await;
        assert!(!page.body.contains("A thought of mine."));
        assert_eq!(page.html().text("#comments-heading"), "No comments");
        assert_eq!(visitor.get(&format!("/comments/{id}")).await.status, 404);
    }
    let twice = reader.post(&format!("/comments/{id}/withdrawal"), &[]).await;
    assert_eq!(twice.status, 303);
    let again = reader.comment("on-margins", &CommentFields::default()).await;
    assert_eq!(
        again.status, 303,
        "a deleted comment is not a duplicate: {}",
        again.body
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_whose_comment_was_taken_back_says_so_and_the_second_press_posts_anew() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let form = reader.open_form("on-margins").await;
    let typed = CommentFields::default();
    let id = reader.send_form("on-margins", &typed, &form).await.comment_id();
    reader.post(&format!("/comments/{id}/withdrawal"), &[]).await;
    let again = reader.send_form("on-margins", &typed, &form).await;
    assert_eq!(again.status, 409);
    assert_eq!(again.html().field("body"), typed.body);
    let posted = reader.press_again("on-margins", &again).await;
    assert_eq!(posted.status, 303);
    assert!(reader.follow(&posted).await.body.contains("awaiting moderation"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawn_comment_with_replies_leaves_a_tombstone() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let reader = app.visitor();
    let id = reader
        .comment("on-margins", &CommentFields::default())
        .await
        .comment_id();
    app.approve_all().await;
    app.seed(NewComment::reply(article, id.parse().unwrap(), "A reply."))
        .await;
    reader.post(&format!("/comments/{id}/withdrawal"), &[]).await;
    let page = app.visitor().get(ARTICLE).await.html();
    assert_eq!(
        page.texts(".tombstone"),
        ["This comment was deleted by its author."]
    );
    assert_eq!(page.texts(".thread .thread .said"), ["A reply."]);
    assert_eq!(page.text("#comments-heading"), "1 comment");
}

#[tokio::test(flavor = "multi_thread")]
async fn moderators_see_a_withdrawal_and_cannot_undo_it() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let reader = app.visitor();
    let id = reader
        .comment("on-margins", &CommentFields::default())
        .await
        .comment_id();
    reader.post(&format!("/comments/{id}/withdrawal"), &[]).await;
    let queue = mo.get("/admin/comments?status=trash").await;
    assert!(queue.body.contains("The commenter deleted this comment."));
    assert!(!queue.html().has(".queue .decisions button"));
    for decision in ["approved", "pending", "spam"] {
        mo.decide("trash", decision, &id).await;
    }
    let decided = mo.decide("trash", "approved", &id).await;
    let notice = mo.follow(&decided).await.html().text(".notice p");
    assert!(notice.ends_with("or its commenter deleted it."), "{notice}");
    assert_eq!(app.sql_value("SELECT state FROM comments").await, "trash");
    assert!(
        !app.visitor()
            .get(ARTICLE)
            .await
            .body
            .contains("A thought of mine.")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_elses_comment_is_a_404_for_every_action() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let elsewhere = app.article("Elsewhere").create().await;
    let reader = app.visitor();
    let id = reader
        .comment("on-margins", &CommentFields::default())
        .await
        .comment_id();
    let other = app.visitor();
    let others = CommentFields {
        email: "bob@canary.example",
        body: "Another one's.",
        ..CommentFields::default()
    };
    other.comment("on-margins", &others).await;
    let token = |visitor: &crate::support::Browser| visitor.cookies().split_once('=').unwrap().1.to_owned();
    let (own, bobs) = (token(&reader), token(&other));
    let claim = |token: &str| format!("{}.{token}", id.replace('-', ""));
    let name = |article: gloss::ids::ArticleId| format!("gloss-own-{}", article.0.simple());
    let cookies = [
        None,
        Some(("gloss-commenter".to_owned(), bobs.clone())),
        Some((name(article), claim(&bobs))),
        Some((name(article), claim(&"A".repeat(43)))),
        Some((name(article), id.clone())),
        // The right token, in the cookie that an earlier version set for another article.
        Some((name(elsewhere), claim(&own))),
    ];
    for cookie in cookies {
        let stranger = app.visitor();
        if let Some((name, value)) = &cookie {
            stranger.set_cookie(name, value);
        }
        for action in ["status", "edit"] {
            let answer = stranger.get(&format!("/comments/{id}/{action}")).await;
            assert_eq!(answer.status, 404, "{action} {cookie:?}");
        }
        let edit = stranger
            .post(&format!("/comments/{id}/edit"), &[("body", "Mine now.")])
            .await;
        assert_eq!(edit.status, 404, "{cookie:?}");
        assert_eq!(
            stranger
                .post(&format!("/comments/{id}/withdrawal"), &[])
                .await
                .status,
            404
        );
    }
    let text = app
        .sql_value(&format!("SELECT body || state FROM comments WHERE id = '{id}'"))
        .await;
    assert_eq!(text, "A thought of mine.pending");
}
