//! Pages tell feed readers what can be followed.

use gloss::accounts::Role;

use crate::support::{Answer, TestApp};

fn announced(page: &Answer) -> Vec<(String, String)> {
    let feeds = "head > link[rel=alternate][type='application/atom+xml']";
    let html = page.html();
    let titles = html.attributes(feeds, "title");
    titles.into_iter().zip(html.attributes(feeds, "href")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_readers_announces_the_comments_of_the_site_and_an_article_its_own() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET title = 'The \"Margin\"'").await;
    app.article("On margins").create().await;
    app.article("About").page().create().await;
    let reader = app.visitor();
    let site = (
        "Comments on The \"Margin\"".to_owned(),
        "/comments.atom".to_owned(),
    );
    for path in [
        "/",
        "/about",
        "/articles/on-margins/comments/new",
        "/no-such-page",
    ] {
        assert_eq!(
            announced(&reader.get(path).await),
            std::slice::from_ref(&site),
            "{path}"
        );
    }
    let article = (
        "Comments on On margins".to_owned(),
        "/articles/on-margins/comments.atom".to_owned(),
    );
    let feeds = announced(&reader.get("/articles/on-margins").await);
    assert_eq!(feeds, [site, article]);
    for (_, url) in feeds {
        assert_eq!(reader.get(&url).await.status, 200, "{url}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_announces_nothing() {
    let app = TestApp::start().await;
    let owner = app.staff("Grace", Role::Owner).await.visitor;
    for path in ["/admin", "/admin/articles", "/admin/comments"] {
        let page = owner.get(path).await;
        assert_eq!((page.status, announced(&page)), (200, Vec::new()), "{path}");
    }
}
