//! No page, header or error contains an email address. The test crawls the whole site.

use std::collections::{BTreeSet, VecDeque};

use gloss::accounts::Role;
use reqwest::Method;

use super::email_forms::{APPROVED, PENDING, assert_none};
use crate::support::{Browser, CommentFields, Response, TestApp};

/// Posts an approved comment, a reply, a pending comment and a deleted comment.
pub(super) async fn discussion(app: &TestApp) -> Browser {
    app.article("On margins")
        .category("Notes")
        .tags(&["Books"])
        .create()
        .await;
    app.article("About").page().create().await;
    let reader = app.visitor();
    let typed = |email, body| CommentFields {
        email,
        body,
        remember: true,
        website: "https://ada.example",
        ..CommentFields::default()
    };
    for body in ["One.", "Two."] {
        let posted = reader.comment("on-margins", &typed(APPROVED, body)).await;
        assert_eq!(posted.status, 303, "{}", posted.body);
    }
    app.approve_all().await;
    app.sql("UPDATE comments SET state = 'trash' WHERE body = 'Two.'")
        .await;
    let parent = app
        .sql_value("SELECT id FROM comments WHERE state = 'approved'")
        .await;
    for parent in ["", &parent] {
        let answer = CommentFields {
            parent,
            ..typed(PENDING, "Waits.")
        };
        assert_eq!(app.visitor().comment("on-margins", &answer).await.status, 303);
    }
    reader
}

fn assert_clean(path: &str, answer: &Response) {
    assert_none(path, &format!("{:?}\n{}", answer.headers, answer.body));
}

/// Returns every `GET` route with all ids and slugs as parameters.
async fn table(app: &TestApp) -> Vec<String> {
    let all = app
        .sql_value("SELECT string_agg(id::text, ' ') FROM (SELECT id FROM comments UNION ALL SELECT id FROM articles UNION ALL SELECT id FROM commenters) AS every")
        .await;
    let slugs = ["on-margins", "about", "notes", "books", "site.css", "x"];
    let words: Vec<&str> = all.split(' ').chain(slugs).collect();
    let addresses = gloss::routes::addresses();
    let patterns = addresses
        .iter()
        .filter(|address| address.methods().contains("GET"));
    let mut paths = Vec::new();
    for pattern in patterns.map(|address| address.path) {
        for word in &words {
            let filled = pattern
                .split('/')
                .map(|segment| if segment.starts_with('{') { word } else { segment });
            paths.push(filled.collect::<Vec<_>>().join("/"));
        }
    }
    paths
}

#[tokio::test(flavor = "multi_thread")]
async fn no_address_of_the_site_tells_a_stranger_an_email_address() {
    let app = TestApp::start().await;
    discussion(&app).await;
    let seen = walk(&app, &app.visitor()).await;
    for path in [
        "/articles/on-margins",
        "/articles/on-margins/comments.atom",
        "/comments.atom",
        "/categories/notes",
        "/about",
        "/sign-in",
    ] {
        assert!(seen.contains(path), "{path}: {seen:?}");
    }
    assert!(
        seen.iter().any(|path| path.contains("comments/new?parent=")),
        "{seen:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_admin_shows_no_email_address_unless_asked() {
    let app = TestApp::start().await;
    discussion(&app).await;
    let owner = app.staff("Grace", Role::Owner).await.visitor;
    let seen = walk(&app, &owner).await;
    assert!(seen.contains("/admin/comments?status=trash"), "{seen:?}");
    let queue = owner.get("/admin/comments").await;
    assert!(
        queue.body.contains("Waits."),
        "the crawled pages contain the comments: {}",
        queue.body
    );
}

/// Reads all routes and all linked pages. Returns the paths that exist.
async fn walk(app: &TestApp, visitor: &Browser) -> BTreeSet<String> {
    let mut waiting: VecDeque<String> = table(app).await.into();
    waiting.push_front("/".to_owned());
    let mut asked = BTreeSet::new();
    let mut found = BTreeSet::new();
    while let Some(path) = waiting.pop_front() {
        let path = path.split('#').next().unwrap().to_owned();
        if !path.starts_with('/') || !asked.insert(path.clone()) {
            continue;
        }
        let answer = visitor.get(&path).await;
        assert!(answer.status < 500, "{path}: {}", answer.status);
        assert_clean(&path, &answer);
        if answer.status == 200 {
            found.insert(path);
        }
        waiting.push_back(answer.location().to_owned());
        let html = answer.html();
        waiting.extend(html.attributes("[href]", "href"));
        waiting.extend(html.attributes("[action]", "action"));
        waiting.extend(html.attributes("[formaction]", "formaction"));
    }
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn no_error_tells_another_readers_address() {
    let app = TestApp::start().await;
    discussion(&app).await;
    let stranger = app.visitor();
    let form = stranger.open_form("on-margins").await;
    let typed = CommentFields {
        name: "",
        ..CommentFields::default()
    };
    assert_clean(
        "a refused comment",
        &stranger.send_form("on-margins", &typed, &form).await,
    );
    for path in [
        "/no-such-page",
        "/articles/none",
        "/comments/none",
        "/?before=x",
        "/articles/on-margins/comments",
    ] {
        assert_clean(path, &stranger.get(path).await);
    }
    let request = stranger
        .request(Method::DELETE, "/")
        .header("sec-fetch-site", "same-origin");
    assert_clean("a wrong method", &stranger.send(request).await);
    app.take_database_away().await;
    for path in ["/", "/articles/on-margins", "/readyz"] {
        assert_clean(path, &stranger.get(path).await);
    }
    assert_clean(
        "an outage",
        &stranger
            .send_form("on-margins", &CommentFields::default(), &form)
            .await,
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn even_the_commenters_own_pages_tell_the_address_in_their_form_alone() {
    let app = TestApp::start().await;
    let reader = discussion(&app).await;
    let page = reader.get("/articles/on-margins").await;
    assert_eq!(page.html().field("email"), APPROVED.trim());
    let without = page.body.replacen(APPROVED.trim(), "", 1);
    assert_none(
        "the page but for its form",
        &format!("{:?}\n{without}", page.headers),
    );
    assert_none("the cookies", &reader.cookies());
}
