//! Error pages for staff under `/admin`.

use gloss::accounts::Role;
use reqwest::Method;

use crate::support::TestApp;

const NOTHING: &str = "00000000-0000-0000-0000-000000000000";

#[tokio::test(flavor = "multi_thread")]
async fn an_error_under_admin_keeps_the_navigation_of_staff() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let paths = [
        "/admin/nothing",
        "/admin/nothing/at/all",
        "/admin/articles?state=drafts",
        "/admin/articles?kind=post",
        "/admin/articles?before=yesterday",
        "/admin/articles/x",
        "/admin/comments?status=new",
        "/admin/comments?commenter=ada",
        "/admin/comments?since=yesterday",
        "/admin/comments?batch=x",
        "/admin/comments/x",
        "/admin/media?after=x",
        "/admin/media/x",
        "/admin/categories/x",
        "/admin/tags/x",
        "/admin/commenters/x",
        "/admin/accounts/x",
        "/admin/audit?before=x",
        "/admin/settings/x",
        "/admin/account/x",
    ];
    let mut paths: Vec<String> = paths.map(str::to_owned).into();
    for part in [
        "articles",
        "comments",
        "media",
        "categories",
        "tags",
        "commenters",
        "accounts",
    ] {
        paths.push(format!("/admin/{part}/{NOTHING}"));
    }
    for path in paths {
        let answer = owner.get(&path).await;
        assert!(matches!(answer.status, 400 | 404), "{path}: {}", answer.status);
        let page = answer.html();
        assert!(page.has(".admin-bar nav a[href='/admin/comments']"), "{path}");
        assert!(page.text(".admin-bar").contains("Olga"), "{path}");
        assert!(!page.text("body").contains("Sign in"), "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn other_refusals_under_admin_keep_it_too() {
    let app = TestApp::start().await;
    let moderator = app.staff("Mo", Role::Moderator).await.visitor;
    let forbidden = moderator.get("/admin/settings").await;
    assert_eq!(forbidden.status, 403);
    assert!(forbidden.html().text(".admin-bar").contains("Mo"));
    let method = moderator
        .send(moderator.request(Method::GET, "/admin/comments/search"))
        .await;
    assert_eq!(method.status, 405);
    assert!(method.html().text(".admin-bar").contains("Mo"));
    let request = moderator
        .request(Method::POST, "/admin/comments/search")
        .header("sec-fetch-site", "cross-site");
    let foreign = moderator.send(request).await;
    assert_eq!(foreign.status, 403);
    assert!(foreign.html().text(".admin-bar").contains("Mo"));
}

#[tokio::test(flavor = "multi_thread")]
async fn elsewhere_an_error_shows_the_public_page_and_who_is_signed_in() {
    let app = TestApp::start().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let page = owner.get("/articles/nothing").await.html();
    assert!(page.has(".masthead"));
    assert!(page.text(".colophon").contains("Olga"));
    let stranger = app.visitor();
    for path in ["/admin/nothing", "/articles/nothing", "/administrators"] {
        let page = stranger.get(path).await;
        assert_eq!(page.status, 404, "{path}");
        assert!(page.html().has(".masthead"), "{path}");
        assert!(page.html().text(".colophon").contains("Sign in"), "{path}");
    }
}
