//! A pending comment is visible only to its commenter, and every permalink leads to the right page.

use gloss::ids::ArticleId;
use uuid::Uuid;

use crate::support::{CommentFields, NewComment, TestApp};

/// Creates `count` approved threads, one a minute.
async fn threads(app: &TestApp, article: ArticleId, count: usize) -> Vec<Uuid> {
    let mut ids = Vec::new();
    for minute in 0..count {
        let seed = NewComment {
            minute,
            ..NewComment::thread(article, "thread")
        };
        ids.push(app.seed(seed).await);
    }
    ids
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pending_comment_stands_on_the_right_page_of_a_long_discussion() {
    for earlier in [49, 50, 60, 100] {
        let app = TestApp::start().await;
        let article = app.article("On margins").create().await;
        threads(&app, article, earlier).await;
        let reader = app.visitor();
        let posted = reader.comment("on-margins", &CommentFields::default()).await;
        let place = posted.location().split('#').next().unwrap().to_owned();
        let page = reader.follow(&posted).await;
        assert!(
            page.body.contains("Your comment is awaiting moderation."),
            "{earlier}: {place}"
        );
        let others = app.visitor().get(&place).await;
        assert_eq!(others.status, 200);
        assert!(!others.body.contains("A thought of mine."), "{earlier}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_permalink_of_every_comment_leads_to_the_page_that_shows_it() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let ids = threads(&app, article, 120).await;
    let mut reply = app.seed(NewComment::reply(article, ids[60], "deep")).await;
    for _ in 0..7 {
        reply = app.seed(NewComment::reply(article, reply, "deeper")).await;
    }
    let reader = app.visitor();
    for id in [ids[0], ids[49], ids[50], ids[99], ids[100], ids[119], reply] {
        let answer = reader.get(&format!("/comments/{id}")).await;
        assert_eq!(answer.status, 303);
        assert!(answer.location().ends_with(&format!("#comment-{id}")));
        let page = reader.follow(&answer).await;
        assert!(
            page.html().has(&format!("#comment-{id}")),
            "{}",
            answer.location()
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_permalink_is_right_for_somebody_whose_own_comments_wait() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let reader = app.visitor();
    // The pending thread of the reader comes before all others.
    reader.comment("on-margins", &CommentFields::default()).await;
    app.sql("UPDATE comments SET created_at = '2026-02-28'").await;
    let ids = threads(&app, article, 60).await;
    for id in [ids[0], ids[49], ids[50], ids[59]] {
        let page = reader.follow(&reader.get(&format!("/comments/{id}")).await).await;
        assert!(page.html().has(&format!("#comment-{id}")), "{id}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_permalink_of_a_pending_comment_exists_for_its_commenter_alone() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    reader.comment("on-margins", &CommentFields::default()).await;
    let id = app.sql_value("SELECT id FROM comments").await;
    let path = format!("/comments/{id}");
    assert_eq!(app.visitor().get(&path).await.status, 404);
    let own = reader.get(&path).await;
    assert_eq!(own.status, 303);
    assert!(reader.follow(&own).await.body.contains("A thought of mine."));
    for state in ["spam", "trash"] {
        app.sql(&format!("UPDATE comments SET state = '{state}'")).await;
        assert_eq!(reader.get(&path).await.status, 404, "{state}");
    }
    app.sql("UPDATE comments SET state = 'approved'").await;
    assert_eq!(app.visitor().get(&path).await.status, 303);
    app.sql("UPDATE articles SET state = 'unpublished'").await;
    assert_eq!(reader.get(&path).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_or_foreign_cookie_shows_nothing() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let (ada, bob) = (app.visitor(), app.visitor());
    ada.comment("on-margins", &CommentFields::default()).await;
    let adas = app.sql_value("SELECT id FROM comments").await.replace('-', "");
    let bobs = CommentFields {
        body: "Bob's thought.",
        email: "bob@canary.example",
        ..CommentFields::default()
    };
    bob.comment("on-margins", &bobs).await;
    let name = format!("gloss-own-{}", article.0.simple());
    let bobs_token = bob.cookies().split_once('=').unwrap().1[..43].to_owned();
    let zeros = "A".repeat(43);
    for claim in [
        format!("{adas}.{bobs_token}"),
        format!("{adas}.{zeros}"),
        format!("{adas}."),
        adas.clone(),
        "~~..~".to_owned(),
        format!("{adas}.{zeros}~").repeat(500),
    ] {
        let forger = app.visitor();
        forger.set_cookie(&name, &claim);
        forger.set_cookie("gloss-commenter", &claim);
        let page = forger.get("/articles/on-margins").await;
        assert_eq!(page.status, 200);
        assert!(!page.body.contains("thought"), "{claim}");
        assert!(page.html().has("#respond"));
        assert_eq!(
            forger.get(&format!("/comments/{adas}")).await.status,
            404,
            "{claim}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_with_something_for_one_person_is_kept_by_no_cache() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.article("Elsewhere").create().await;
    let reader = app.visitor();
    assert_eq!(
        reader.get("/articles/on-margins").await.header("cache-control"),
        "private, no-cache"
    );
    let typed = CommentFields {
        remember: true,
        ..CommentFields::default()
    };
    reader.comment("on-margins", &typed).await;
    // One page shows the pending comment, the other the remembered name and email address.
    for path in ["/articles/on-margins", "/articles/elsewhere"] {
        let page = reader.get(path).await;
        assert_eq!(page.header("cache-control"), "no-store", "{path}");
        assert!(page.header("vary").to_lowercase().contains("cookie"));
    }
    assert_eq!(
        app.visitor()
            .get("/articles/elsewhere")
            .await
            .header("cache-control"),
        "private, no-cache"
    );
}
