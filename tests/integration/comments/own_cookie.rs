//! One cookie proves which comments belong to a browser.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::SignedDuration;

use crate::support::{Browser, CommentFields, TestApp};

const COOKIE: &str = "gloss-commenter";

/// Returns the value of the cookie after the browser posted a comment.
fn cookie_of(visitor: &Browser) -> String {
    let cookies = visitor.cookies();
    let value = cookies
        .split("; ")
        .find_map(|cookie| cookie.strip_prefix("gloss-commenter="));
    value.expect("a browser that has commented").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_that_comments_on_a_hundred_articles_sends_few_bytes_and_every_comment_stays_its_own() {
    let app = TestApp::start().await;
    let reader = app.visitor();
    let mut paths = Vec::new();
    for number in 0..100 {
        app.article(&format!("Article {number}")).create().await;
        let slug = format!("article-{number}");
        let answer = reader.comment(&slug, &CommentFields::default()).await;
        assert_eq!(answer.status, 303, "{number}: {}", answer.body);
        paths.push((slug, format!("/comments/{}", answer.comment_id())));
        app.app.clock.advance(SignedDuration::from_secs(15));
    }
    // Posts are limited per browser, so the clock moved on between them. All must be within the 15 minutes for editing.
    app.sql("UPDATE comments SET created_at = (SELECT max(created_at) FROM comments)")
        .await;
    assert!(reader.cookies().len() < 600, "{}", reader.cookies().len());
    for (slug, path) in &paths {
        let page = reader.get(&format!("/articles/{slug}")).await.html();
        assert_eq!(
            page.texts(".comment.own.pending .said"),
            ["A thought of mine."],
            "{slug}"
        );
        let form = reader.get(&format!("{path}/edit")).await;
        assert_eq!(
            (form.status, form.html().field("body").as_str()),
            (200, "A thought of mine.")
        );
        assert_eq!(app.visitor().get(&format!("{path}/edit")).await.status, 404);
    }
    let (_, first) = &paths[0];
    let saved = reader
        .post(&format!("{first}/edit"), &[("body", "A better one.")])
        .await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    assert_eq!(reader.post(&format!("{first}/withdrawal"), &[]).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_browser_with_many_addresses_keeps_a_bounded_cookie() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    for number in 0..30 {
        let (email, body) = (
            format!("ada{number}@canary.example"),
            format!("Thought {number}."),
        );
        let typed = CommentFields {
            email: &email,
            body: &body,
            ..CommentFields::default()
        };
        assert_eq!(reader.comment("on-margins", &typed).await.status, 303);
        app.app.clock.advance(SignedDuration::from_secs(20));
    }
    assert!(reader.cookies().len() < 600, "{}", reader.cookies().len());
    let page = reader.get("/articles/on-margins").await.html();
    let own = page.texts(".comment.own .said");
    assert_eq!(own.len(), 8, "{own:?}");
    assert_eq!(own[7], "Thought 29.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cookie_from_an_attacker_makes_nobodys_comment_theirs() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mallory = app.visitor();
    let theirs = CommentFields {
        name: "Mallory",
        email: "mallory@canary.example",
        body: "A comment of Mallory's.",
        ..CommentFields::default()
    };
    mallory.comment("on-margins", &theirs).await;
    let genuine = cookie_of(&mallory);
    // The first half of a genuine cookie, with a forged proof.
    let mut forged = URL_SAFE_NO_PAD.decode(&genuine).unwrap();
    forged[31] ^= 1;
    let planted = [
        genuine,
        URL_SAFE_NO_PAD.encode([9; 32]),
        URL_SAFE_NO_PAD.encode(&forged),
        "A".repeat(43),
    ];
    for (number, value) in planted.iter().enumerate() {
        plant(&app, value, number).await;
        app.app.clock.advance(SignedDuration::from_secs(120));
    }
}

/// Ada posts a comment with a cookie that an attacker planted and knows.
async fn plant(app: &TestApp, value: &str, number: usize) {
    let (ada, attacker) = (app.visitor(), app.visitor());
    ada.set_cookie(COOKIE, value);
    attacker.set_cookie(COOKIE, value);
    let body = format!("A thought of Ada's, number {number}.");
    let typed = CommentFields {
        body: &body,
        ..CommentFields::default()
    };
    let posted = ada.comment("on-margins", &typed).await;
    assert_eq!(posted.status, 303, "{}", posted.body);
    let path = format!("/comments/{}", posted.comment_id());
    assert!(ada.follow(&posted).await.body.contains(&body));
    assert_eq!(ada.get(&format!("{path}/edit")).await.status, 200);
    let page = attacker.get("/articles/on-margins").await;
    assert!(!page.body.contains(&body), "{value}");
    for action in ["edit", "status"] {
        let answer = attacker.get(&format!("{path}/{action}")).await;
        assert_eq!(answer.status, 404, "{value}");
    }
    let taken = attacker
        .post(&format!("{path}/edit"), &[("body", "Mine now.")])
        .await;
    assert_eq!(taken.status, 404, "{value}");
    let taken = attacker.post(&format!("{path}/withdrawal"), &[]).await;
    assert_eq!(taken.status, 404, "{value}");

    // The attacker is not treated as Ada either, once she is a known commenter.
    app.approve_all().await;
    let body = format!("As if by Ada, number {number}.");
    let posing = CommentFields {
        body: &body,
        ..CommentFields::default()
    };
    attacker.comment("on-margins", &posing).await;
    let state = format!("SELECT state FROM comments WHERE body = '{body}'");
    assert_eq!(app.sql_value(&state).await, "pending", "{value}");
}

#[tokio::test(flavor = "multi_thread")]
async fn cookies_of_earlier_versions_prove_their_comments_and_the_oldest_make_room() {
    let app = TestApp::start().await;
    let reader = app.visitor();
    let token = URL_SAFE_NO_PAD.encode([7; 32]);
    let mut paths = Vec::new();
    for number in 0..40 {
        let article = app.article(&format!("Article {number}")).create().await;
        let slug = format!("article-{number}");
        let fields = CommentFields::default();
        let answer = app.visitor().comment(&slug, &fields).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
        let id = answer.comment_id();
        app.app.clock.advance(SignedDuration::from_secs(20));
        let claim = format!("{}.{token}", id.replace('-', ""));
        reader.set_cookie(&format!("gloss-own-{}", article.0.simple()), &claim);
        paths.push((format!("/articles/{slug}"), format!("/comments/{id}/edit")));
    }
    app.sql("UPDATE comments SET token_hash = sha256(decode(repeat('07', 32), 'hex'))")
        .await;
    let (page, edit) = paths.last().unwrap();
    let is_own = async |page: &str| reader.get(page).await.html().has(".comment.own.pending");
    assert!(is_own(page).await && is_own(&paths[0].0).await);
    assert_eq!(reader.get(edit).await.status, 200);

    app.article("Elsewhere").create().await;
    assert!(reader.cookies().len() > 4_000);
    let posted = reader.comment("elsewhere", &CommentFields::default()).await;
    assert_eq!(posted.status, 303);
    assert!(reader.cookies().len() < 3_000, "{}", reader.cookies().len());
    assert!(is_own(page).await && is_own("/articles/elsewhere").await);
    assert!(
        !is_own(&paths[0].0).await,
        "the oldest article was removed from the cookie"
    );
    let forged = app.visitor();
    forged.set_cookie(COOKIE, &token);
    assert_eq!(
        forged.get(&paths[0].1).await.status,
        200,
        "the token itself is the proof"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commenter_reads_articles_without_comments_of_their_own_like_everybody() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.article("Elsewhere").create().await;
    let reader = app.visitor();
    reader.comment("on-margins", &CommentFields::default()).await;
    let kept = async |path: &str| reader.get(path).await.header("cache-control").to_owned();
    assert_eq!(kept("/articles/on-margins").await, "no-store");
    assert_eq!(kept("/articles/elsewhere").await, "private, no-cache");
}
