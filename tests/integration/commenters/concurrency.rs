//! Deleting a commenter's data while other requests post comments.

use futures_util::future::join_all;
use gloss::accounts::Role;
use tokio_postgres::NoTls;

use super::{EMAIL, count, erase, find, public};
use crate::support::{CommentFields, TestApp};

#[tokio::test(flavor = "multi_thread")]
async fn what_is_posted_meanwhile_belongs_to_nobody_or_to_somebody_new() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    public(&app, &reader, &CommentFields::default()).await;
    let old = app.sql_value("SELECT id FROM commenters").await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let page = find(&mo, EMAIL).await;
    let bodies: Vec<String> = (0..12).map(|number| format!("Number {number}")).collect();
    let mut forms = Vec::new();
    for _ in &bodies {
        forms.push(reader.open_form("on-margins").await);
    }

    let posts = bodies.iter().zip(&forms).map(async |(body, form)| {
        let fields = CommentFields {
            body,
            ..CommentFields::default()
        };
        app.visitor().send_form("on-margins", &fields, form).await
    });
    let (posted, erased) = tokio::join!(join_all(posts), erase(&mo, &page, "anonymous"));

    assert_eq!(erased.status, 303, "{}", erased.body);
    for answer in posted {
        assert_eq!(answer.status, 303, "{}", answer.body);
    }
    assert_eq!(count(&app, "comments").await, "13");
    assert_eq!(
        count(&app, &format!("comments WHERE commenter_id = '{old}'")).await,
        "0"
    );
    let nameless = "comments WHERE (commenter_id IS NULL) <> (author_name = 'Anonymous')";
    assert_eq!(count(&app, nameless).await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_on_its_way_keeps_its_place_or_is_refused() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let root = public(&app, &reader, &CommentFields::default()).await;
    let fields = CommentFields {
        body: "Below it.",
        parent: &root,
        ..CommentFields::default()
    };
    let parent = public(&app, &reader, &fields).await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let page = find(&mo, EMAIL).await;
    let emails: Vec<String> = (0..10)
        .map(|number| format!("reader-{number}@other.example"))
        .collect();
    let mut forms = Vec::new();
    for _ in &emails {
        forms.push(reader.open_form("on-margins").await);
    }

    let replies = emails.iter().zip(&forms).map(async |(email, form)| {
        let fields = CommentFields {
            body: "A reply.",
            email,
            parent: &parent,
            ..CommentFields::default()
        };
        app.visitor().send_form("on-margins", &fields, form).await
    });
    let (replies, erased) = tokio::join!(join_all(replies), erase(&mo, &page, "remove"));

    assert_eq!(erased.status, 303, "{}", erased.body);
    let taken = replies.iter().filter(|answer| answer.status == 303).count();
    let refused = replies.iter().filter(|answer| answer.status == 404).count();
    assert_eq!(taken + refused, replies.len());
    assert_eq!(
        count(&app, "comments WHERE body = 'A reply.'").await,
        taken.to_string()
    );
    let places = if taken > 0 { "2" } else { "0" };
    assert_eq!(count(&app, "comments WHERE erased_at IS NOT NULL").await, places);
    assert_eq!(
        count(&app, "comments WHERE body <> 'A reply.' AND erased_at IS NULL").await,
        "0"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_answers_first_finds_the_place_still_there() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let root = public(&app, &reader, &CommentFields::default()).await;
    let below = CommentFields {
        body: "Below it.",
        parent: &root,
        ..CommentFields::default()
    };
    let parent = public(&app, &reader, &below).await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let page = find(&mo, EMAIL).await;
    let (client, connection) = tokio_postgres::connect(app.database_url(), NoTls).await.unwrap();
    tokio::spawn(connection);
    // As posting does: locks the parent, then inserts the reply, which also locks the root.
    client
        .batch_execute(&format!(
            "BEGIN; SELECT FROM comments WHERE id = '{parent}' FOR KEY SHARE"
        ))
        .await
        .unwrap();

    let erasing = tokio::spawn(async move { erase(&mo, &page, "remove").await });
    while count(
        &app,
        "pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    )
    .await
        == "0"
    {
        assert!(!erasing.is_finished(), "the deletion waits for the reply");
    }
    client
        .batch_execute(&format!(
            "INSERT INTO comments (id, article_id, parent_id, root_id, depth, state, author_name, body, body_html, \
             renderer_version, nonce, token_hash, created_at) SELECT gen_random_uuid(), article_id, id, root_id, 2, \
             'approved', 'Bob', 'Bobs reply.', 'Bobs reply.', 1, 'nonce-nonce-nonce-x', token_hash, created_at \
             FROM comments WHERE id = '{parent}'; COMMIT"
        ))
        .await
        .unwrap();

    let erased = erasing.await.unwrap();
    assert_eq!(
        erased.location(),
        "/admin/commenters?notice=remove&deleted=0&emptied=2"
    );
    let html = app.visitor().get("/articles/on-margins").await.html();
    assert_eq!(html.texts(".thread .thread .thread .said"), ["Bobs reply."]);
}
