//! The front page and the pages of categories.

use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn an_empty_site_has_a_front_page() {
    let app = TestApp::start().await;
    let page = app.visitor().get("/").await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.body.contains("No articles yet."));
}

#[tokio::test(flavor = "multi_thread")]
async fn older_and_newer_walk_over_every_article_without_a_gap_or_a_repeat() {
    let app = TestApp::start().await;
    for number in 0..65 {
        // Groups of 13 articles have the same publication time, so that pages of the list also depend on the id.
        let published = format!("2026-01-01T00:00:{:02}Z", number / 13);
        app.article(&format!("Article {number}"))
            .published(&published)
            .create()
            .await;
    }
    let reader = app.visitor();
    let mut path = "/".to_owned();
    let mut pages = Vec::new();
    loop {
        let page = reader.get(&path).await.html();
        pages.push(page.texts(".teaser h2"));
        let Some(older) = page.attribute(".pager a[rel=next]", "href") else {
            break;
        };
        path = older;
    }
    let sizes: Vec<usize> = pages.iter().map(Vec::len).collect();
    assert_eq!(sizes, [20, 20, 20, 5]);
    let newest_first: Vec<String> = (0..65).rev().map(|number| format!("Article {number}")).collect();
    assert_eq!(pages.concat(), newest_first);

    for expected in pages.iter().rev().skip(1) {
        let page = reader.get(&path).await.html();
        path = page.attribute(".pager a[rel=prev]", "href").unwrap();
        assert_eq!(&reader.get(&path).await.html().texts(".teaser h2"), expected);
    }
    assert!(
        !reader.get(&path).await.html().has(".pager a[rel=prev]"),
        "the first page has no previous page"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_category_lists_its_own_articles_and_an_unknown_one_is_a_404() {
    let app = TestApp::start().await;
    app.article("One").category("Résumés & CVs").create().await;
    app.article("Two").category("Notes").create().await;
    app.article("Three").create().await;
    let front = app.visitor().get("/").await.html();
    let link = front.attributes(".teaser .label", "href");
    assert_eq!(link, ["/categories/notes", "/categories/r%C3%A9sum%C3%A9s-cvs"]);
    let page = app.visitor().get(&link[1]).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.html().texts("h1"), ["Résumés & CVs"]);
    assert_eq!(page.html().texts(".teaser h2"), ["One"]);
    assert_eq!(app.visitor().get("/categories/none").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_that_is_none_is_a_400_with_a_page() {
    let app = TestApp::start().await;
    app.article("On margins").category("Notes").create().await;
    let far = ["f_________________________________________"; 1];
    // The limits of 64-bit integers and of the calendar.
    let ends = [
        i64::MIN,
        i64::MAX,
        -377_705_023_201_000_000,
        253_402_207_200_999_999,
    ]
    .map(cursor);
    let bad = ["x", "", "AAAA", "%00", "%F0%28%8C%28"];
    for text in bad
        .iter()
        .copied()
        .chain(far)
        .chain(ends.iter().map(String::as_str))
    {
        for path in [
            format!("/?before={text}"),
            format!("/?after={text}"),
            format!("/categories/notes?before={text}"),
            format!("/articles/on-margins?comments={text}"),
        ] {
            let page = app.visitor().get(&path).await;
            assert!(matches!(page.status, 200 | 400), "{path}: {}", page.status);
            assert!(bad.contains(&text) <= (page.status == 400), "{path}");
            assert!(page.html().has(".masthead"), "{path}: themed");
            assert!(page.header("content-type").starts_with("text/html"));
        }
    }
}

/// Returns a cursor for this number of microseconds since 1970.
fn cursor(microseconds: i64) -> String {
    use base64::Engine as _;
    let mut bytes = [0xff; 24];
    bytes[..8].copy_from_slice(&microseconds.to_be_bytes());
    base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(bytes)
}

#[tokio::test(flavor = "multi_thread")]
async fn names_that_would_share_a_slug_stay_apart_and_names_that_differ_in_case_do_not() {
    let app = TestApp::start().await;
    for (title, category) in [
        ("One", "C"),
        ("Two", "C++"),
        ("Three", "C#"),
        ("Four", "c++"),
        ("Five", "++"),
    ] {
        app.article(title)
            .category(category)
            .tags(&[category, "C#"])
            .create()
            .await;
    }
    let titles = async |category: &str| {
        let page = app.visitor().get(&format!("/categories/{category}")).await;
        page.html().texts(".teaser h2")
    };
    assert_eq!(titles("c").await, ["One"]);
    assert_eq!(titles("c-2").await, ["Four", "Two"]);
    assert_eq!(titles("c-3").await, ["Three"]);
    assert_eq!(titles("category").await, ["Five"]);
    assert_eq!(app.sql_value("SELECT count(*) FROM tags").await, "4");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_standfirst_is_shortened_after_a_word_in_lists_and_whole_in_its_article() {
    let app = TestApp::start().await;
    let standfirst = "margin ".repeat(120);
    app.article("One").standfirst(standfirst.trim()).create().await;
    let reader = app.visitor();
    let summary = reader.get("/").await.html().text(".teaser .p-summary");
    assert!(
        summary.chars().count() <= 200 && summary.ends_with("margin…"),
        "{summary}"
    );
    let article = reader.get("/articles/one").await.html();
    assert_eq!(article.text(".standfirst"), standfirst.trim());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_summary_that_only_repeats_the_title_is_not_shown() {
    let app = TestApp::start().await;
    app.article("On margins")
        .standfirst("On margins.")
        .body("on  margins")
        .create()
        .await;
    app.article("Said twice")
        .standfirst("said twice!")
        .body("Something else.")
        .create()
        .await;
    let page = app.visitor().get("/").await.html();
    assert_eq!(page.texts(".teaser .p-summary"), ["Something else."]);
    let article = app.visitor().get("/articles/on-margins").await.html();
    assert!(!article.has(".headline .standfirst"));
    let said = article.attribute("meta[name=description]", "content").unwrap();
    assert!(said.starts_with("On margins, on "), "{said}");
    let feed = app.visitor().get("/feed.atom").await.body;
    assert!(!feed.contains("<summary type=\"text\">On margins"), "{feed}");
    assert!(
        feed.contains("<summary type=\"text\">Something else.</summary>"),
        "{feed}"
    );
}
