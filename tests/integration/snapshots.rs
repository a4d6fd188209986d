//! The readers' main pages as they are, so that a change of a template shows.

use gloss::accounts::Role;
use gloss::theme::Assets;

use crate::support::{CommentFields, NewComment, Response, TestApp};

/// The page with what differs from run to run named instead.
fn steady(app: &TestApp, answer: &Response) -> String {
    let html = answer.html();
    let host = &app.base["http://".len()..];
    let mut page = answer.body.replace(host, "site.example");
    page = page.replace(&host.replace(':', "%3A"), "site.example");
    for card in html.attributes("meta[property='og:image']", "content") {
        page = page.replace(
            &card.replace(host, "site.example"),
            "http://site.example/cards/ID/HASH.png",
        );
    }
    let assets = &app.app.theme.assets;
    for name in [
        Assets::STYLESHEET,
        Assets::ADMIN_STYLESHEET,
        Assets::SCRIPT,
        Assets::ICON,
    ] {
        let (stem, extension) = name.split_once('.').unwrap();
        page = page.replace(&assets.url(name), &format!("/assets/{stem}.HASH.{extension}"));
    }
    for field in ["nonce", "issued"] {
        let value = html.field(field);
        if !value.is_empty() {
            page = page.replace(&value, &field.to_uppercase());
        }
    }
    for avatar in html.attributes(".avatar", "src") {
        page = page.replace(&avatar, "/avatars/DIGITS.svg");
    }
    for nonce in html.attributes("[data-nonce]", "data-nonce") {
        page = page.replace(&nonce, "OWN-NONCE");
    }
    let anchors = html.attributes("[id^='comment-']", "id");
    for (number, anchor) in (1..).zip(&anchors) {
        page = page.replace(&anchor["comment-".len()..], &format!("ID-{number}"));
    }
    let lines = page.lines().map(str::trim_end).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

async fn site() -> TestApp {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET title = 'The Margin', tagline = 'Notes beside the text', thread_depth = 2")
        .await;
    app.article("An earlier one")
        .published("2026-01-05T08:00:00Z")
        .create()
        .await;
    let article = app
        .article("On margins")
        .standfirst("What stands beside the text.")
        .category("Notes")
        .tags(&["Books"])
        .body("Some *text* with `code`.\n\n## One\n\n## Two\n\n## Three\n\n## Four\n\nThe end.[^1]\n\n[^1]: A note.")
        .create()
        .await;
    app.article("حاشیه").language("fa").body("متن").create().await;
    app.article("About").page().create().await;
    let grace = app.account("Grace", Role::Editor).await;
    let first = app
        .seed(NewComment {
            name: "فاطمه",
            ..NewComment::thread(article, "First.")
        })
        .await;
    let second = app
        .seed(NewComment {
            minute: 1,
            account: Some(grace),
            name: "Grace",
            ..NewComment::reply(article, first, "Second.")
        })
        .await;
    app.seed(NewComment {
        minute: 2,
        ..NewComment::reply(article, second, "Third.")
    })
    .await;
    let removed = app
        .seed(NewComment {
            minute: 3,
            state: "trash",
            ..NewComment::thread(article, "Removed.")
        })
        .await;
    app.seed(NewComment {
        minute: 4,
        ..NewComment::reply(article, removed, "Left over.")
    })
    .await;
    app
}

#[tokio::test(flavor = "multi_thread")]
async fn the_front_page() {
    let app = site().await;
    insta::assert_snapshot!("front_page", steady(&app, &app.visitor().get("/").await));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_with_comments_of_every_kind() {
    let app = site().await;
    let reader = app.visitor();
    reader.comment("on-margins", &CommentFields::default()).await;
    let page = reader.get("/articles/on-margins").await;
    insta::assert_snapshot!("article_with_comments", steady(&app, &page));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_with_every_field_wrong() {
    let app = site().await;
    let typed = CommentFields {
        body: " ",
        name: "",
        email: "ada",
        website: "javascript:alert(1)",
        ..CommentFields::default()
    };
    let page = app.visitor().comment("on-margins", &typed).await;
    insta::assert_snapshot!("form_with_errors", steady(&app, &page));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_what_is_not_there() {
    let app = site().await;
    let page = app.visitor().get("/no-such-page").await;
    insta::assert_snapshot!("error_page", steady(&app, &page));
}
