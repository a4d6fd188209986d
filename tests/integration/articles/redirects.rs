//! Redirects from old and misspelt URLs.

use reqwest::Method;

use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn capitals_and_stray_slashes_lead_to_the_one_address() {
    let app = TestApp::start().await;
    app.article("On margins").category("Notes").create().await;
    app.article("About").page().create().await;
    app.article("سلام دنیا").create().await;
    let persian = "/articles/%D8%B3%D9%84%D8%A7%D9%85-%D8%AF%D9%86%DB%8C%D8%A7";
    for (path, target) in [
        ("/articles/on-margins/", "/articles/on-margins"),
        ("/Articles/On-Margins", "/articles/on-margins"),
        ("/articles//on-margins", "/articles/on-margins"),
        (
            "/articles/on-margins/?comments=1&a=B",
            "/articles/on-margins?comments=1&a=B",
        ),
        ("/ABOUT/", "/about"),
        ("/categories/NOTES", "/categories/notes"),
        (
            "/articles/%D8%B3%D9%84%D8%A7%D9%85-%D8%AF%D9%86%DB%8C%D8%A7/",
            persian,
        ),
        ("//evil.example/", "/evil.example"),
        ("/HEALTHZ", "/healthz"),
    ] {
        for method in [Method::GET, Method::HEAD] {
            let answer = app.visitor().send(app.visitor().request(method, path)).await;
            assert_eq!((answer.status, answer.location()), (301, target), "{path}");
        }
    }
    assert_eq!(app.visitor().get(persian).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_address_leads_to_where_its_article_is_now() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let page = app.article("About").page().create().await;
    let draft = app
        .article("Draft")
        .state(gloss::articles::ArticleState::Draft)
        .create()
        .await;
    for (old, id) in [
        ("/2019/05/on-margins", article),
        ("/در-حاشیه", article),
        ("/über-uns.html", page),
        ("/hidden", draft),
    ] {
        app.sql(&format!("INSERT INTO redirects VALUES ('{old}', '{id}')"))
            .await;
    }
    for (path, target) in [
        ("/2019/05/on-margins", "/articles/on-margins"),
        ("/2019/05/On-Margins/", "/articles/on-margins"),
        (
            "/%D8%AF%D8%B1-%D8%AD%D8%A7%D8%B4%DB%8C%D9%87/",
            "/articles/on-margins",
        ),
        ("/در-حاشیه", "/articles/on-margins"),
        ("/%C3%9Cber-Uns.html", "/about"),
        ("/2019/05/on-margins?utm=1", "/articles/on-margins?utm=1"),
    ] {
        let answer = app.visitor().get(path).await;
        assert_eq!((answer.status, answer.location()), (301, target), "{path}");
    }
    assert_eq!(app.visitor().get("/hidden").await.status, 404);
    let posted = app.visitor().post("/2019/05/on-margins", &[]).await;
    assert_eq!(posted.status, 404, "a POST request is not redirected");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_be_no_address_is_a_404() {
    let app = TestApp::start().await;
    let uuid = "01900000-0000-7000-8000-000000000000";
    for path in [
        "/%00".to_owned(),
        "/a%00b/c".to_owned(),
        "/articles/a%00b".to_owned(),
        "/categories/%00".to_owned(),
        format!("/media/{uuid}/a%00b"),
        format!("/media/{uuid}/a%0Ab"),
        format!("/media/{uuid}/none.png"),
        format!("/comments/{uuid}"),
        "/comments/not-an-id".to_owned(),
        "/assets/a%00b".to_owned(),
        "/%ff%fe".to_owned(),
        "/articles/%ff".to_owned(),
        "/..%2f..%2fetc%2fpasswd".to_owned(),
        "/a%5cb/c".to_owned(),
        format!("/{}", "a".repeat(3000)),
        format!("/{}", "a/".repeat(1500)),
    ] {
        let page = app.visitor().get(&path).await;
        let page = if page.status == 301 {
            app.visitor().follow(&page).await
        } else {
            page
        };
        assert_eq!(page.status, 404, "{path}");
        assert_eq!(page.html().texts("h1"), ["Page not found"], "{path}");
        assert!(page.html().has("meta[name=robots][content=noindex]"));
    }
}
