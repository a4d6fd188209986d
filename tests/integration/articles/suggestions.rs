//! Suggestions: articles related to an article, and articles for a wrong URL.

use crate::support::TestApp;

async fn related(app: &TestApp, slug: &str) -> Vec<String> {
    let page = app.visitor().get(&format!("/articles/{slug}")).await;
    assert_eq!(page.status, 200, "{slug}");
    page.html().texts(".related a")
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_leads_to_those_that_share_its_tags_or_the_words_of_its_title() {
    let app = TestApp::start().await;
    for (title, tags) in [
        ("Ink", &["Writing"][..]),
        ("Paper", &["Writing", "Trees"]),
        ("Oaks", &["Trees"]),
        ("The history of paper", &[]),
        ("Something else", &[]),
    ] {
        app.article(title).tags(tags).create().await;
    }
    let mut of_paper = related(&app, "paper").await;
    assert_eq!(of_paper.len(), 3);
    of_paper.sort();
    assert_eq!(of_paper, ["Ink", "Oaks", "The history of paper"]);
    assert_eq!(related(&app, "ink").await, ["Paper"], "it was related before");
    assert_eq!(related(&app, "something-else").await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_readers_may_not_see_is_related_to_nothing() {
    let app = TestApp::start().await;
    app.article("Ink").tags(&["Writing"]).create().await;
    app.article("Paper").tags(&["Writing"]).create().await;
    app.article("Pens")
        .tags(&["Writing"])
        .published("2027-01-01T00:00:00Z")
        .create()
        .await;
    app.article("Writing").page().tags(&["Writing"]).create().await;
    assert_eq!(related(&app, "ink").await, ["Paper"]);
    app.sql("UPDATE articles SET state = 'draft' WHERE title = 'Paper'")
        .await;
    assert_eq!(related(&app, "ink").await, Vec::<String>::new());
}

async fn meant(app: &TestApp, path: &str) -> Vec<(String, String)> {
    let page = app.visitor().get(path).await;
    assert_eq!(page.status, 404, "{path}");
    let html = page.html();
    let links = "h2 + .ways a";
    html.texts(links)
        .into_iter()
        .zip(html.attributes(links, "href"))
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_address_leads_to_the_nearest_articles_and_to_the_search() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.article("On the margins of books").create().await;
    app.article("Contact").page().create().await;
    app.article("یادداشت‌های حاشیه").create().await;
    app.article("On margins: a draft").create().await;
    app.sql("UPDATE articles SET state = 'draft' WHERE title LIKE '%draft'")
        .await;
    let first = |found: Vec<(String, String)>| found.into_iter().next();
    let margins = Some(("On margins".to_owned(), "/articles/on-margins".to_owned()));
    for path in [
        "/articles/on-margns",
        "/2019/05/on_margins.html",
        "/on-margin",
        "/blog/margins-on",
    ] {
        assert_eq!(first(meant(&app, path).await), margins, "{path}");
    }
    assert_eq!(
        meant(&app, "/contakt").await,
        [("Contact".to_owned(), "/contact".to_owned())]
    );
    let persian = meant(
        &app,
        "/articles/%DB%8C%D8%A7%D8%AF%D8%AF%D8%A7%D8%B4%D8%AA-%D8%AD%D8%A7%D8%B4%DB%8C%D9%87",
    )
    .await;
    assert_eq!(persian.len(), 1, "{persian:?}");
    for path in [
        "/wp-login.php",
        "/%ff%00",
        "/%27%20or%201=1;--",
        "/a%26!%7c*:b",
        "/articles",
    ] {
        assert_eq!(meant(&app, path).await, [], "{path}");
    }
    let page = app.visitor().get("/articles/borrow-checker").await;
    assert_eq!(
        page.html().attribute(".search-form [name=q]", "value").as_deref(),
        Some("borrow checker")
    );
}
