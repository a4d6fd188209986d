//! Search: results, their order, and that every query is valid.

mod languages;
mod load;

use crate::support::{Html, NewComment, TestApp};

async fn search(app: &TestApp, question: &str) -> Html {
    let address = reqwest::Url::parse_with_params("http://site/search", [("q", question)]).unwrap();
    let answer = app
        .visitor()
        .get(&format!("/search?{}", address.query().unwrap()))
        .await;
    assert_eq!(answer.status, 200, "{question}: {}", answer.body);
    answer.html()
}

async fn titles(app: &TestApp, question: &str) -> Vec<String> {
    search(app, question).await.texts(".results h2")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_title_stands_above_a_body_and_words_are_found_in_every_form() {
    let app = TestApp::start().await;
    app.article("Something else")
        .body("The compiler checks what borrows outlive. A <b>tag</b> & more.")
        .create()
        .await;
    app.article("Borrowing explained").body("Text.").create().await;
    app.article("Unrelated").body("Text.").create().await;
    assert_eq!(
        titles(&app, "borrow").await,
        ["Borrowing explained", "Something else"]
    );
    assert_eq!(
        titles(&app, "BORROWED").await,
        ["Borrowing explained", "Something else"]
    );
    assert_eq!(titles(&app, "compiler borrows").await, ["Something else"]);
    let page = search(&app, "compiler").await;
    assert_eq!(page.texts(".results mark"), ["compiler"]);
    assert_eq!(page.text(".note-line"), "1 result");
    assert_eq!(
        page.attribute("meta[name=robots]", "content").as_deref(),
        Some("noindex")
    );
    assert_eq!(titles(&app, "strong class href").await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn accents_phrases_exclusions_and_beginnings_are_understood() {
    let app = TestApp::start().await;
    app.article("Le café crème")
        .language("fr")
        .body("Une tasse.")
        .create()
        .await;
    app.article("The cafeteria")
        .body("A quick brown fox.")
        .create()
        .await;
    assert_eq!(
        titles(&app, "cafe").await,
        ["Le café crème", "The cafeteria"],
        "a whole word ranks above a prefix"
    );
    assert_eq!(titles(&app, "CAFÉ crem").await, ["Le café crème"]);
    assert_eq!(titles(&app, "cafeteria -fox").await, Vec::<String>::new());
    assert_eq!(titles(&app, "\"quick brown\"").await, ["The cafeteria"]);
    assert_eq!(titles(&app, "\"brown quick\"").await, Vec::<String>::new());
    assert_eq!(titles(&app, "quick bro").await, ["The cafeteria"]);
    assert_eq!(titles(&app, "tasse or fox").await.len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn persian_is_found_however_it_is_typed() {
    let app = TestApp::start().await;
    app.article("می‌خواهم کتابی بخوانم")
        .language("fa")
        .body("سال ۱۴۰۳ بود.")
        .tags(&["کتاب"])
        .create()
        .await;
    for question in ["می‌خواهم", "كتابي", "کتاب", "1403", "كِتابی"] {
        assert_eq!(titles(&app, question).await.len(), 1, "{question}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_readers_do_not_see_is_not_found() {
    let app = TestApp::start().await;
    app.article("Secret plan").create().await;
    app.sql("UPDATE articles SET state = 'draft'").await;
    app.article("Secret future")
        .published("2027-01-01T00:00:00Z")
        .create()
        .await;
    assert_eq!(titles(&app, "secret").await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_is_found_as_it_is_now() {
    let app = TestApp::start().await;
    app.article("Old words").create().await;
    app.sql("UPDATE articles SET language = ''").await;
    app.sql("UPDATE settings SET language = 'de'").await;
    assert_eq!(titles(&app, "word").await, ["Old words"]);
    app.sql("DELETE FROM articles").await;
    assert_eq!(titles(&app, "words").await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_are_found_when_they_are_asked_for_and_public() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let id = app
        .seed(NewComment::thread(article, "A *pineapple* comment."))
        .await;
    let pending = app.seed(NewComment::thread(article, "Another pineapple.")).await;
    app.sql(&format!(
        "UPDATE comments SET state = 'pending' WHERE id = '{pending}'"
    ))
    .await;
    assert_eq!(titles(&app, "pineapple").await, Vec::<String>::new());
    let page = app
        .visitor()
        .get("/search?q=pineapple&comments=true")
        .await
        .html();
    assert_eq!(
        page.attributes(".results h2 a", "href"),
        [format!("/comments/{id}")]
    );
    assert_eq!(page.texts(".results mark"), ["pineapple"]);
    assert!(page.has("#comments[checked]"));
}

#[tokio::test(flavor = "multi_thread")]
async fn many_results_come_in_pages() {
    let app = TestApp::start().await;
    for number in 0..25 {
        app.article(&format!("Pear {number}")).create().await;
    }
    let page = search(&app, "pear").await;
    assert_eq!(
        (page.texts(".results h2").len(), page.text(".note-line")),
        (20, "25 results".to_owned())
    );
    let next = page.attribute(".pager [rel=next]", "href").unwrap();
    let page = app.visitor().get(&next).await.html();
    assert_eq!(page.texts(".results h2").len(), 5);
    assert!(page.has(".pager [rel=prev]") && !page.has(".pager [rel=next]"));
}

#[tokio::test(flavor = "multi_thread")]
async fn every_text_is_a_question() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let long = "margins ".repeat(1_250);
    for question in [
        "",
        " ",
        "!!!",
        "\"",
        "\"\"",
        "-",
        "- -",
        "or",
        "or or",
        "a & b | !c <-> d:*",
        "':*",
        "'; DROP TABLE articles; --",
        "\\",
        "\\'",
        "margins:*",
        "(((",
        "\0",
        "a\0b",
        "\u{202e}",
        "\u{e000}<mark>\u{e001}",
        "🦀",
        "ـ",
        "ي",
        "%",
        "${}",
        "{{ 7 * 7 }}",
        "<script>alert(1)</script>",
        &long,
        &"x".repeat(10_000),
        &"\"".repeat(10_000),
        &"-a ".repeat(3_000),
    ] {
        let page = search(&app, question).await;
        assert!(page.has(".search-form input[type=search]"), "{question}");
        assert!(!page.has("main script"), "{question}");
    }
    for query in [
        "q=margins&page=0",
        "q=margins&page=-1",
        "q=margins&page=x",
        "q=margins&page=99999999999",
        "",
        "q",
    ] {
        let answer = app.visitor().get(&format!("/search?{query}")).await;
        assert!(matches!(answer.status, 200 | 400), "{query}: {}", answer.status);
    }
    assert_eq!(titles(&app, &long).await, ["On margins"]);
}
