//! The page of an article, and static pages.

use gloss::articles::ArticleState::{Draft, Scheduled, Unpublished};
use jiff::SignedDuration;

use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn an_article_has_its_title_as_the_only_first_heading() {
    let app = TestApp::start().await;
    app.article("On margins")
        .body("# First\n\ntext\n\n## Second\n\nmore")
        .create()
        .await;
    let page = app.visitor().get("/articles/on-margins").await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert_eq!(page.html().texts("h1"), ["On margins"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_says_all_that_is_known_of_the_article() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET title = 'The Margin', time_zone = 'Asia/Tehran'")
        .await;
    app.article("On margins")
        .standfirst("What stands beside the text.")
        .category("Notes")
        .tags(&["Books", "حاشیه"])
        .published("2026-02-28T22:00:00Z")
        .body("Some *text*.")
        .create()
        .await;
    let page = app.visitor().get("/articles/on-margins").await.html();
    assert_eq!(page.text("title"), "On margins · The Margin");
    assert_eq!(page.text(".standfirst"), "What stands beside the text.");
    assert_eq!(
        page.attribute(".headline .label", "href").as_deref(),
        Some("/categories/notes")
    );
    assert_eq!(page.texts(".tags li"), ["Books", "حاشیه"]);
    assert_eq!(page.text(".p-author"), "Grace");
    assert_eq!(page.text("time.dt-published"), "1 March 2026");
    let time = page.attribute("time.dt-published", "datetime");
    assert_eq!(time.as_deref(), Some("2026-03-01T01:30:00+03:30"));
    let canonical = page.attribute("link[rel=canonical]", "href");
    assert_eq!(canonical, Some(format!("{}/articles/on-margins", app.base)));
    assert_eq!(page.texts(".e-content em"), ["text"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn previous_and_next_go_by_time_and_then_by_id_over_public_articles_only() {
    let app = TestApp::start().await;
    let same = "2026-02-01T00:00:00Z";
    app.article("A draft").state(Draft).published(same).create().await;
    app.article("One")
        .published("2026-01-01T00:00:00Z")
        .create()
        .await;
    app.article("Was public")
        .state(Unpublished)
        .published(same)
        .create()
        .await;
    app.article("Two").published(same).create().await;
    app.article("Three").published(same).create().await;
    app.article("Four").published(same).create().await;
    app.article("About").page().published(same).create().await;
    app.article("Some day")
        .state(Scheduled)
        .published("2026-04-01T00:00:00Z")
        .create()
        .await;
    app.article("Future")
        .published("2026-05-01T00:00:00Z")
        .create()
        .await;
    let titles = ["One", "Two", "Three", "Four"];
    for (index, title) in titles.iter().enumerate() {
        let page = app
            .visitor()
            .get(&format!("/articles/{}", title.to_lowercase()))
            .await
            .html();
        let before = index.checked_sub(1).map(|index| titles[index]);
        assert_eq!(
            page.texts(".neighbours a[rel=prev] bdi")
                .first()
                .map(String::as_str),
            before
        );
        let after = titles.get(index + 1).copied();
        assert_eq!(
            page.texts(".neighbours a[rel=next] bdi")
                .first()
                .map(String::as_str),
            after
        );
    }
    let front = app.visitor().get("/").await.html();
    assert_eq!(front.texts(".teaser h2"), ["Four", "Three", "Two", "One"]);
    for slug in ["a-draft", "was-public", "some-day", "future", "about"] {
        let page = app.visitor().get(&format!("/articles/{slug}")).await;
        assert_eq!(page.status, 404, "{slug}");
    }
    app.app.clock.advance(SignedDuration::from_hours(24 * 31));
    assert_eq!(
        app.visitor().get("/articles/some-day").await.status,
        200,
        "published at its time"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn four_headings_make_a_table_of_contents_and_three_do_not() {
    let app = TestApp::start().await;
    let text = |count: usize| {
        ["## Part

text

"]
        .repeat(count)
        .concat()
    };
    app.article("Short").body(&text(3)).create().await;
    app.article("Long").body(&text(4)).create().await;
    assert!(!app.visitor().get("/articles/short").await.html().has(".contents"));
    let page = app.visitor().get("/articles/long").await.html();
    assert_eq!(page.texts(".contents li"), ["Part"; 4]);
    for target in page.attributes(".contents a", "href") {
        assert!(page.has(&format!("h2[id='{}']", &target[1..])), "{target}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_contents_begin_with_the_highest_headings_of_the_article() {
    let app = TestApp::start().await;
    let text = "#### One\n\n#### Two\n\n##### Within\n\n#### Three\n";
    app.article("Low").body(text).create().await;
    let page = app.visitor().get("/articles/low").await.html();
    assert_eq!(page.texts(".contents .depth-1"), ["One", "Two", "Three"]);
    assert_eq!(page.texts(".contents .depth-2"), ["Within"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_persian_article_says_its_language_and_direction() {
    let app = TestApp::start().await;
    app.article("سلام دنیا").language("fa").body("متن").create().await;
    let front = app.visitor().get("/").await.html();
    let link = front.attribute(".teaser h2 a", "href").unwrap();
    assert!(link.is_ascii(), "{link}");
    assert_eq!(front.attribute(".teaser h2", "dir").as_deref(), Some("rtl"));
    let page = app.visitor().get(&link).await;
    assert_eq!(page.status, 200, "{link}");
    let html = page.html();
    assert_eq!(html.attribute("html", "lang").as_deref(), Some("en"));
    for part in [".headline > div", ".e-content"] {
        assert_eq!(html.attribute(part, "lang").as_deref(), Some("fa"), "{part}");
        assert_eq!(html.attribute(part, "dir").as_deref(), Some("rtl"), "{part}");
    }
    app.sql("UPDATE settings SET language = 'fa'").await;
    let html = app.visitor().get("/").await.html();
    assert_eq!(html.attribute("html", "dir").as_deref(), Some("rtl"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_that_does_not_say_its_language_runs_as_its_letters_do() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.article("Rust 1.80 منتشر شد")
        .body("نسخه‌ی تازه‌ی زبان")
        .create()
        .await;
    for language in ["fa", "en"] {
        app.sql(&format!("UPDATE settings SET language = '{language}'"))
            .await;
        let front = app.visitor().get("/").await.html();
        let directions = front.attributes(".teaser h2", "dir");
        assert_eq!(directions, ["rtl", "ltr"], "{language}");
        let links = front.attributes(".teaser h2 a", "href");
        for (link, direction) in links.iter().zip(["rtl", "ltr"]) {
            let page = app.visitor().get(link).await.html();
            for part in [".headline > div", ".e-content"] {
                assert_eq!(page.attribute(part, "dir").as_deref(), Some(direction), "{part}");
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_static_page_stands_in_the_navigation_and_at_an_address_of_its_own() {
    let app = TestApp::start().await;
    app.article("About us").page().create().await;
    app.article("Secret").page().state(Draft).create().await;
    app.article("On margins").create().await;
    for path in ["/", "/articles/on-margins", "/no-such-page"] {
        let page = app.visitor().get(path).await.html();
        assert_eq!(
            page.texts(".site-nav a"),
            ["About us", "Archive", "Search"],
            "{path}"
        );
    }
    let page = app.visitor().get("/about-us").await;
    assert_eq!(page.html().texts("h1"), ["About us"]);
    assert!(!page.html().has("#respond"));
    assert_eq!(app.visitor().get("/secret").await.status, 404);
    assert_eq!(
        app.visitor().get("/on-margins").await.status,
        404,
        "an article has no URL of a page"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_costs_as_many_statements_with_two_comments_as_with_two_hundred() {
    use crate::support::NewComment;
    let app = TestApp::start().await;
    let (few, many) = (
        app.article("Few").create().await,
        app.article("Many").create().await,
    );
    for (article, count) in [(few, 2), (many, 200)] {
        let mut parent = app.seed(NewComment::thread(article, "said")).await;
        for minute in 1..count {
            let seed = NewComment {
                minute,
                ..NewComment::reply(article, parent, "said")
            };
            let id = app.seed(seed).await;
            parent = if minute % 4 == 0 {
                app.seed(NewComment {
                    state: "spam",
                    minute,
                    ..NewComment::thread(article, "x")
                })
                .await;
                parent
            } else {
                id
            };
        }
    }
    let reader = app.visitor();
    // The data that every page needs is cached by now.
    app.listening().await;
    reader.get("/").await;
    let cost = async |path: &str| {
        let before = app.app.db.statements();
        let page = reader.get(path).await;
        assert_eq!(page.status, 200);
        (
            app.app.db.statements() - before,
            page.html().texts(".comment").len(),
        )
    };
    let (of_few, two) = cost("/articles/few").await;
    let (of_many, two_hundred) = cost("/articles/many").await;
    assert_eq!((two, two_hundred), (2, 200));
    assert_eq!(of_few, of_many);
    // The article and the layout, and two statements for the comments.
    assert_eq!(of_many, 9);
    // The rendered comments are cached.
    let again = app.visitor();
    again.set_cookie("gloss-nobody", "1");
    let before = app.app.db.statements();
    assert_eq!(
        again.get("/articles/many").await.html().texts(".comment").len(),
        200
    );
    assert_eq!(app.app.db.statements() - before, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_front_page_costs_as_many_statements_with_two_articles_as_with_twenty() {
    let app = TestApp::start().await;
    let reader = app.visitor();
    let mut costs = Vec::new();
    for number in 0..20 {
        app.article(&format!("Article {number}"))
            .category("Notes")
            .create()
            .await;
        if number == 1 || number == 19 {
            let before = app.app.db.statements();
            assert_eq!(reader.get("/").await.html().texts(".teaser").len(), number + 1);
            costs.push(app.app.db.statements() - before);
        }
    }
    assert_eq!(costs[0], costs[1]);
    assert!(costs[1] <= 5, "{costs:?}");
}
