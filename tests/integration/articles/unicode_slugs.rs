//! URLs with characters that look like those of an existing slug.

use gloss::accounts::Role;
use gloss::articles::ArticleState;

use crate::support::TestApp;

async fn leads(app: &TestApp, from: &str, to: &str) {
    let answer = app.visitor().get(from).await;
    let target = percent_encoding::percent_decode_str(answer.location())
        .decode_utf8()
        .unwrap()
        .into_owned();
    assert_eq!((answer.status, target.as_str()), (301, to), "{from}");
    assert_eq!(app.visitor().get(answer.location()).await.status, 200, "{from}");
}

#[tokio::test(flavor = "multi_thread")]
async fn arabic_letters_lead_to_persian_ones_and_back_wherever_a_slug_stands() {
    let app = TestApp::start().await;
    app.article("خط فارسی")
        .tags(&["کتاب ۲"])
        .category("یادداشت")
        .byline("یاسمین کریمی")
        .create()
        .await;
    app.article("عربي").create().await;
    app.article("درباره ی ما").page().create().await;
    for (from, to) in [
        ("/articles/خط-فارسي", "/articles/خط-فارسی"),
        (
            "/articles/خط-فارسى/comments.atom",
            "/articles/خط-فارسی/comments.atom",
        ),
        ("/articles/عربی", "/articles/عربي"),
        ("/tags/كتاب-٢", "/tags/کتاب-۲"),
        ("/tags/كتاب-2/feed.rss", "/tags/کتاب-۲/feed.rss"),
        ("/categories/يادداشت", "/categories/یادداشت"),
        ("/authors/ياسمين-كريمي", "/authors/یاسمین-کریمی"),
        ("/درباره-ي-ما", "/درباره-ی-ما"),
        ("/درباره-ي-ما/", "/درباره-ی-ما"),
        ("/articles/خط-فارسي?a=1", "/articles/خط-فارسی?a=1"),
    ] {
        leads(&app, from, to).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn decomposed_letters_and_dots_of_capitals_lead_to_what_is_there() {
    let app = TestApp::start().await;
    app.article("Crème brûlée").create().await;
    app.article("İstanbul’da").create().await;
    assert_eq!(app.visitor().get("/articles/istanbul-da").await.status, 200);
    leads(
        &app,
        "/articles/cre\u{300}me-bru\u{302}le\u{301}e",
        "/articles/crème-brûlée",
    )
    .await;
    // Earlier versions created slugs in this form.
    app.sql("UPDATE articles SET slug = 'i\u{307}stanbul-da' WHERE slug = 'istanbul-da'")
        .await;
    leads(&app, "/articles/istanbul-da", "/articles/i\u{307}stanbul-da").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_old_address_is_found_in_either_spelling() {
    let app = TestApp::start().await;
    let id = app.article("On margins").tags(&["Books"]).create().await;
    app.sql(&format!("INSERT INTO redirects VALUES ('/نوشته/فارسی', '{id}')"))
        .await;
    app.sql("INSERT INTO list_redirects (path, tag_id) SELECT '/tags/کتاب', id FROM tags")
        .await;
    leads(&app, "/نوشته/فارسي", "/articles/on-margins").await;
    leads(&app, "/tags/كتاب", "/tags/books").await;
    leads(&app, "/tags/كتاب/feed.json", "/tags/books/feed.json").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_there_itself_comes_before_what_looks_like_it() {
    let app = TestApp::start().await;
    app.article("کتاب").create().await;
    app.article("كتاب").create().await;
    app.article("پنهان ي").state(ArticleState::Draft).create().await;
    for slug in ["کتاب", "كتاب"] {
        assert_eq!(app.visitor().get(&format!("/articles/{slug}")).await.status, 200);
    }
    assert_eq!(app.visitor().get("/articles/پنهان-ی").await.status, 404);
    assert_eq!(app.visitor().get("/articles/کتاب/nothing").await.status, 404);
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    assert_eq!(ed.get("/admin/articles/فارسي").await.status, 404);
}
