//! Pages announce their feeds to feed readers.

use gloss::accounts::Role;

use crate::support::{Response, TestApp};

fn announced(page: &Response) -> Vec<(String, String)> {
    let feeds = "head > link[rel=alternate][type='application/atom+xml']";
    let html = page.html();
    let titles = html.attributes(feeds, "title");
    titles.into_iter().zip(html.attributes(feeds, "href")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_readers_announces_the_articles_and_the_comments_of_the_site_and_an_article_its_own() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET title = 'The \"Margin\"'").await;
    app.article("On margins").create().await;
    app.article("About").page().create().await;
    let reader = app.visitor();
    let site = [
        ("The \"Margin\"".to_owned(), "/feed.atom".to_owned()),
        (
            "Comments on The \"Margin\"".to_owned(),
            "/comments.atom".to_owned(),
        ),
    ];
    for path in [
        "/",
        "/about",
        "/articles/on-margins/comments/new",
        "/no-such-page",
    ] {
        assert_eq!(announced(&reader.get(path).await), site, "{path}");
    }
    let article = (
        "Comments on On margins".to_owned(),
        "/articles/on-margins/comments.atom".to_owned(),
    );
    let feeds = announced(&reader.get("/articles/on-margins").await);
    let [articles, comments] = site;
    assert_eq!(feeds, [articles, article, comments]);
    for (_, url) in feeds {
        assert_eq!(reader.get(&url).await.status, 200, "{url}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_announces_what_is_new_in_it() {
    let app = TestApp::start().await;
    let grace = app.account("Grace", Role::Author).await;
    app.article("On margins")
        .category("Notes")
        .tags(&["Margins"])
        .author(grace)
        .create()
        .await;
    let reader = app.visitor();
    for (path, title) in [
        ("/categories/notes", "Notes · Gloss"),
        ("/tags/margins", "Margins · Gloss"),
        ("/authors/grace", "Grace · Gloss"),
    ] {
        let own = (title.to_owned(), format!("{path}/feed.atom"));
        assert_eq!(announced(&reader.get(path).await)[1], own);
        assert_eq!(reader.get(&own.1).await.status, 200, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_admin_announces_no_feeds() {
    let app = TestApp::start().await;
    let owner = app.staff("Grace", Role::Owner).await.visitor;
    for path in ["/admin", "/admin/articles", "/admin/comments"] {
        let page = owner.get(path).await;
        assert_eq!((page.status, announced(&page)), (200, Vec::new()), "{path}");
    }
}
