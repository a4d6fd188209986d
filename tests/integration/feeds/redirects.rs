//! Redirects from the feed URLs of other blog engines.

use gloss::accounts::Role;
use gloss::articles::ArticleState;

use crate::support::TestApp;

/// The feed URLs of other engines, and the targets of their redirects.
const FORMER: [(&str, &str); 34] = [
    ("/feed.xml", "/feed.atom"),
    ("/index.xml", "/feed.rss"),
    ("/atom.xml", "/feed.atom"),
    ("/rss/", "/feed.rss"),
    ("/rss", "/feed.rss"),
    ("/rss.xml", "/feed.rss"),
    ("/rss2.xml", "/feed.rss"),
    ("/feed", "/feed.rss"),
    ("/feed/", "/feed.rss"),
    ("/Feed/", "/feed.rss"),
    ("/feed/atom/", "/feed.atom"),
    ("/feed/rss2/", "/feed.rss"),
    ("/feed/rdf/", "/feed.rss"),
    ("/feed/feed.xml", "/feed.atom"),
    ("/feed/feed.json", "/feed.json"),
    ("/atom/", "/feed.atom"),
    ("/posts/index.xml", "/feed.rss"),
    ("/blog/feed.xml", "/feed.atom"),
    ("/feeds/posts/default", "/feed.atom"),
    ("/comments/feed/", "/comments.atom"),
    ("/comments/feed/atom/", "/comments.atom"),
    ("/tag/rust/feed/", "/tags/rust/feed.rss"),
    ("/tag/rust/rss/", "/tags/rust/feed.rss"),
    ("/tags/rust/index.xml", "/tags/rust/feed.rss"),
    ("/tags/rust/atom.xml", "/tags/rust/feed.atom"),
    ("/tags/rust/feed.xml", "/tags/rust/feed.atom"),
    ("/feed/by_tag/rust.xml", "/tags/rust/feed.atom"),
    ("/category/essays/feed/", "/categories/essays/feed.rss"),
    (
        "/category/parent/essays/feed/atom/",
        "/categories/essays/feed.atom",
    ),
    ("/categories/essays/index.xml", "/categories/essays/feed.rss"),
    ("/feed/essays.xml", "/categories/essays/feed.atom"),
    ("/author/grace/rss/", "/authors/grace/feed.rss"),
    ("/2024/01/on-margins/feed/", "/articles/on-margins/comments.atom"),
    ("/articles/on-margins/feed/", "/articles/on-margins/comments.atom"),
];

async fn target(app: &TestApp, path: &str) -> (u16, String) {
    let answer = app.visitor().get(path).await;
    (answer.status, answer.location().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_of_another_engines_feed_stay_subscribed() {
    let app = TestApp::start().await;
    let id = app
        .article("On margins")
        .tags(&["Rust"])
        .category("Essays")
        .byline("Grace")
        .create()
        .await;
    app.sql(&format!(
        "INSERT INTO redirects VALUES ('/2024/01/on-margins', '{id}')"
    ))
    .await;
    for (from, to) in FORMER {
        assert_eq!(target(&app, from).await, (301, to.to_owned()), "{from}");
        assert_eq!(app.visitor().get(to).await.status, 200, "{to}");
    }
    for path in [
        "/tag/unknown/feed",
        "/feed/unknown.xml",
        "/tags/rust/feed.atom.xml",
        "/about/feed/x",
        "/unknown/feed",
        "/feed.yaml",
    ] {
        assert_eq!(target(&app, path).await.0, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_that_somebody_set_is_shadowed() {
    let app = TestApp::start().await;
    let article = app.article("Old feed").create().await;
    app.article("RSS").page().create().await;
    app.article("Atom")
        .page()
        .state(ArticleState::Draft)
        .create()
        .await;
    app.article("Feed").create().await;
    app.sql(&format!(
        "INSERT INTO redirects VALUES ('/index.xml', '{article}')"
    ))
    .await;
    assert_eq!(target(&app, "/rss").await.0, 200);
    assert_eq!(target(&app, "/rss/").await, (301, "/rss".to_owned()));
    assert_eq!(target(&app, "/atom").await.0, 404, "a draft of a page");
    assert_eq!(
        target(&app, "/index.xml").await,
        (301, "/articles/old-feed".to_owned())
    );
    assert_eq!(target(&app, "/articles/feed").await.0, 200);
    assert_eq!(
        target(&app, "/articles/feed/").await,
        (301, "/articles/feed".to_owned())
    );
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    assert_eq!(ed.get("/admin/feed").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_owner_lists_former_addresses_of_feeds() {
    let app = TestApp::start().await;
    app.article("On margins").tags(&["Rust"]).create().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    let fields = |feeds| {
        [
            ("title", "Gloss"),
            ("language", "en"),
            ("calendar", "gregorian"),
            ("time_zone", "UTC"),
            ("feeds", feeds),
        ]
    };
    let typed = "https://old.example/Our-News/\n/t/rust.xml /tags/rust/feed.json\n/index.xml /feed.json";
    let answer = owner.post("/admin/settings", &fields(typed)).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    for (from, to) in [
        ("/our-news/", "/feed.rss"),
        ("/t/rust.xml", "/tags/rust/feed.json"),
        ("/index.xml", "/feed.json"),
    ] {
        assert_eq!(target(&app, from).await, (301, to.to_owned()), "{from}");
    }
    let page = owner.get("/admin/settings").await.html();
    let listed = page.field("feeds");
    assert_eq!(
        listed.trim(),
        "/index.xml /feed.json\n/our-news\n/t/rust.xml /tags/rust/feed.json"
    );
    let id = app.article("Our news").page().create().await;
    assert_eq!(target(&app, "/our-news").await.0, 200, "a page comes first");
    app.sql(&format!("DELETE FROM articles WHERE id = '{id}'")).await;

    let answer = owner
        .post(
            "/admin/settings",
            &fields("/x https://evil.example/feed.rss.html"),
        )
        .await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.html().attributes(".problems a", "href"), ["#feeds"]);
    assert_eq!(
        target(&app, "/our-news").await.1,
        "/feed.rss",
        "nothing was changed"
    );
    owner.post("/admin/settings", &fields("")).await;
    assert_eq!(target(&app, "/our-news").await.0, 404);
    assert_eq!(target(&app, "/index.xml").await.1, "/feed.rss");
}
