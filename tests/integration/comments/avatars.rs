//! Avatars of commenters.

use gloss::accounts::Role;
use jiff::SignedDuration;

use crate::support::{CommentFields, NewComment, TestApp};

const ARTICLE: &str = "/articles/on-margins";

fn fields<'a>(email: &'a str, body: &'a str) -> CommentFields<'a> {
    CommentFields {
        body,
        email,
        ..CommentFields::default()
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_commenter_has_the_same_picture_everywhere_and_it_is_kept_for_ever() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.article("Elsewhere").create().await;
    let (ada, bob) = (app.visitor(), app.visitor());
    ada.comment("on-margins", &fields("ada@canary.example", "One."))
        .await;
    ada.comment("on-margins", &fields("Ada@Canary.Example ", "Two."))
        .await;
    ada.comment("elsewhere", &fields("ada@canary.example", "Three."))
        .await;
    app.app.clock.advance(SignedDuration::from_secs(1));
    bob.comment("on-margins", &fields("bob@canary.example", "Four."))
        .await;
    app.approve_all().await;
    let reader = app.visitor();
    let pictures = reader.get(ARTICLE).await.html().attributes(".avatar", "src");
    assert_eq!(pictures.len(), 3);
    assert_eq!(pictures[0], pictures[1]);
    assert_ne!(pictures[0], pictures[2]);
    let elsewhere = reader.get("/articles/elsewhere").await.html();
    assert_eq!(elsewhere.attribute(".avatar", "src").unwrap(), pictures[0]);

    let picture = reader.get(&pictures[0]).await;
    assert_eq!(
        (picture.status, picture.header("content-type")),
        (200, "image/svg+xml")
    );
    assert!(picture.header("cache-control").contains("immutable"));
    assert_eq!(picture.body, reader.get(&pictures[0]).await.body);
    assert!(picture.body.starts_with("<svg "));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_guesses_an_address_cannot_read_from_a_picture_whether_it_was_right() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let (ada, eve) = (app.visitor(), app.visitor());
    ada.comment("on-margins", &fields("ada@canary.example", "One."))
        .await;
    eve.comment("on-margins", &fields("ada@canary.example", "A guess."))
        .await;
    app.approve_all().await;
    let pictures = eve.get(ARTICLE).await.html().attributes(".avatar", "src");
    assert_eq!(pictures.len(), 2);
    assert_ne!(pictures[0], pictures[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_has_one_picture_and_a_name_that_is_not_a_picture_is_a_404() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let grace = app.account("Grace", Role::Editor).await;
    for body in ["one", "two"] {
        app.seed(NewComment {
            account: Some(grace),
            ..NewComment::thread(article, body)
        })
        .await;
    }
    let reader = app.visitor();
    let pictures = reader.get(ARTICLE).await.html().attributes(".avatar", "src");
    assert_eq!(pictures[0], pictures[1]);
    for name in ["x", "0123456789abcdef", "0123456789abcdef0.svg", ".svg"] {
        assert_eq!(
            reader.get(&format!("/avatars/{name}")).await.status,
            404,
            "{name}"
        );
    }
}
