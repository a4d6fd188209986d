//! Tags, authors and the archive: lists that contain every article.

use gloss::accounts::Role;

use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn a_tag_lists_its_articles_and_is_linked_from_them() {
    let app = TestApp::start().await;
    app.article("One").tags(&["Rust & Co", "Web"]).create().await;
    app.article("Two").tags(&["Web"]).create().await;
    let reader = app.visitor();
    let article = reader.get("/articles/one").await.html();
    let tags = article.attributes(".tags a[rel=tag]", "href");
    assert_eq!(tags, ["/tags/rust-co", "/tags/web"]);
    let list = reader.get(&tags[0]).await.html();
    assert_eq!(
        (list.text("h1"), list.texts(".teaser h2")),
        ("Rust & Co".to_owned(), vec!["One".to_owned()])
    );
    assert_eq!(list.text(".list-head .aside"), "Tag");
    assert_eq!(
        reader.get("/tags/web").await.html().texts(".teaser h2"),
        ["Two", "One"]
    );
    assert_eq!(reader.get("/tags/none").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_lists_articles_and_an_account_without_any_is_not_told_of() {
    let app = TestApp::start().await;
    let ada = app.account("Ada", Role::Author).await;
    app.account("Bea", Role::Author).await;
    app.article("Hers").author(ada).create().await;
    app.article("Of nobody").byline("").create().await;
    let reader = app.visitor();
    let front = reader.get("/").await.html();
    assert_eq!(front.attributes(".teaser a.p-author", "href"), ["/authors/ada"]);
    let list = reader.get("/authors/ada").await.html();
    assert_eq!(
        (list.text("h1"), list.texts(".teaser h2")),
        ("Ada".to_owned(), vec!["Hers".to_owned()])
    );
    for path in ["/authors/bea", "/authors/nobody", "/authors/%00"] {
        assert_eq!(reader.get(path).await.status, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_byline_without_an_account_has_a_list_in_any_script() {
    let app = TestApp::start().await;
    app.article("One").byline("Niko Matsakis").create().await;
    app.article("Two").byline("  NIKO  MATSAKIS").create().await;
    app.article("سه").byline("سیمین دانشور").create().await;
    let reader = app.visitor();
    let list = reader.get("/authors/niko-matsakis").await.html();
    assert_eq!(list.texts(".teaser h2"), ["Two", "One"]);
    let url = reader
        .get("/articles/سه")
        .await
        .html()
        .attribute("a.p-author", "href");
    let list = reader.get(&url.unwrap()).await.html();
    assert_eq!(
        (list.text("h1"), list.texts(".teaser h2")),
        ("سیمین دانشور".to_owned(), vec!["سه".to_owned()])
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_takes_its_articles_along_when_it_is_renamed_and_leaves_them_when_it_is_deleted() {
    let app = TestApp::start().await;
    let ada = app.account("Ada", Role::Author).await;
    app.article("Written here").author(ada).create().await;
    app.article("Imported").byline("Countess Ada").create().await;
    app.sql("UPDATE accounts SET username = 'countess-ada', display_name = 'Ada King'")
        .await;
    let reader = app.visitor();
    assert_eq!(reader.get("/authors/ada").await.status, 404);
    let titles = ["Imported", "Written here"];
    let list = reader.get("/authors/countess-ada").await.html();
    assert_eq!(list.texts(".teaser h2"), titles);
    app.sql("DELETE FROM accounts").await;
    let list = reader.get("/authors/countess-ada").await.html();
    assert_eq!(list.texts(".teaser h2"), titles);
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_a_list_name_the_article_that_comes_next() {
    let app = TestApp::start().await;
    for number in 0..45 {
        let published = format!("2026-01-01T00:00:{number:02}Z");
        app.article(&format!("Article {number}"))
            .published(&published)
            .create()
            .await;
    }
    let reader = app.visitor();
    let first = reader.get("/").await.html();
    assert_eq!(first.texts(".pager a"), ["Older articles Article 24"]);
    let second = reader
        .get(&first.attribute(".pager a", "href").unwrap())
        .await
        .html();
    assert_eq!(
        second.texts(".pager a"),
        ["Newer articles Article 25", "Older articles Article 4"]
    );
    let back = reader
        .get(&second.attribute(".pager a[rel=prev]", "href").unwrap())
        .await
        .html();
    assert_eq!(back.texts(".pager a"), ["Older articles Article 24"]);
    app.sql("UPDATE articles SET state = 'unpublished' WHERE title = 'Article 25'")
        .await;
    let second = reader
        .get(&first.attribute(".pager a", "href").unwrap())
        .await
        .html();
    assert_eq!(
        second.texts(".pager a"),
        ["Newer articles", "Older articles Article 4"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_archive_counts_by_year_and_month_in_the_time_zone_of_the_site() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET time_zone = 'Asia/Tokyo'").await;
    for (title, published) in [
        // In Tokyo it is 1 February already.
        ("One", "2025-01-31T20:00:00Z"),
        ("Two", "2025-02-10T00:00:00Z"),
        ("Three", "2024-12-24T00:00:00Z"),
        ("Not yet", "2027-01-01T00:00:00Z"),
    ] {
        app.article(title).published(published).create().await;
    }
    let reader = app.visitor();
    let archive = reader.get("/archive").await.html();
    assert_eq!(archive.texts(".years h2"), ["2025", "2024"]);
    assert_eq!(archive.texts(".months a"), ["February 2", "December 1"]);
    let months = archive.attributes(".months a", "href");
    assert_eq!(months, ["/archive/2025/02", "/archive/2024/12"]);
    let month = reader.get(&months[0]).await.html();
    assert_eq!(month.text("h1"), "February 2025");
    assert_eq!(month.texts(".teaser h2"), ["Two", "One"]);
    assert_eq!(
        reader.get("/archive/2024").await.html().texts(".teaser h2"),
        ["Three"]
    );
    for nowhere in [
        "2025/01",
        "2025/13",
        "2025/00",
        "2025/2",
        "99999",
        "20x5",
        "2027",
        "0000",
        "2025/02/01",
        "-999",
    ] {
        assert_eq!(
            reader.get(&format!("/archive/{nowhere}")).await.status,
            404,
            "{nowhere}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_archive_keeps_the_calendar_of_the_site_and_leads_there_from_the_other() {
    let app = TestApp::start().await;
    app.article("Before Nowruz")
        .published("2024-03-10T00:00:00Z")
        .create()
        .await;
    app.article("After Nowruz")
        .published("2024-03-25T00:00:00Z")
        .create()
        .await;
    let reader = app.visitor();
    assert_eq!(
        reader.get("/archive/1403/02").await.location(),
        "/archive/2024/05"
    );
    assert_eq!(reader.get("/archive/1403").await.location(), "/archive/2024");

    app.sql("UPDATE settings SET language = 'fa', calendar = 'persian'")
        .await;
    let archive = reader.get("/archive").await.html();
    assert_eq!(archive.texts(".years h2"), ["۱۴۰۳", "۱۴۰۲"]);
    assert_eq!(archive.texts(".months a"), ["فروردین ۱", "اسفند ۱"]);
    assert_eq!(
        archive.attributes(".months a", "href"),
        ["/archive/1403/01", "/archive/1402/12"]
    );
    let month = reader.get("/archive/1403/01").await.html();
    assert_eq!(month.text("h1"), "فروردین ۱۴۰۳");
    assert_eq!(month.texts(".teaser h2"), ["After Nowruz"]);
    let redirect = reader.get("/archive/2024/05").await;
    assert_eq!((redirect.status, redirect.location()), (302, "/archive/1403/02"));
    assert_eq!(reader.get("/archive/2024").await.location(), "/archive/1403");
}
