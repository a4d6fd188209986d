//! Moderators search comments in all states.

use gloss::accounts::Role;

use super::{decide, hold};
use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn words_names_days_and_addresses_are_found_in_every_state() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let first = hold(&app, "Ann", "Casino bonus.").await;
    hold(&app, "Ben", "A kind word.").await;
    hold(
        &app,
        "\u{645}\u{627}\u{646}\u{6cc}",
        "\u{62f}\u{631}\u{648}\u{62f} \u{628}\u{631} \u{634}\u{645}\u{627}",
    )
    .await;
    decide(&mo, "spam", &[&first]).await;
    for (query, found) in [
        ("q=casino", vec!["Casino bonus."]),
        ("q=CASINO", vec!["Casino bonus."]),
        ("q=ben", vec!["A kind word."]),
        (
            "q=\u{62f}\u{631}\u{648}\u{62f}",
            vec!["\u{62f}\u{631}\u{648}\u{62f} \u{628}\u{631} \u{634}\u{645}\u{627}"],
        ),
        ("q=kind&status=spam", vec![]),
        ("q=\"kind word\"", vec!["A kind word."]),
        ("q='%", vec![]),
        ("article=on-margins&status=spam", vec!["Casino bonus."]),
        ("article=elsewhere", vec![]),
        (
            "since=2026-03-01&until=2026-03-01&status=spam",
            vec!["Casino bonus."],
        ),
        ("since=2026-03-02", vec![]),
        ("until=2026-02-28", vec![]),
    ] {
        let page = mo.get(&format!("/admin/comments?{query}")).await;
        assert_eq!(page.status, 200, "{query}");
        assert_eq!(page.html().texts(".queue .said"), found, "{query}");
    }
    for wrong in ["since=yesterday", "status=lost", "commenter=me"] {
        assert_eq!(
            mo.get(&format!("/admin/comments?{wrong}")).await.status,
            404,
            "{wrong}"
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_found_in_every_state_has_pages_in_the_order_of_time() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    app.sql(
        "INSERT INTO comments (id, article_id, root_id, depth, state, author_name, body, body_html, renderer_version, \
             nonce, token_hash, created_at, published_at) \
         SELECT id, (SELECT id FROM articles), id, 0, (ARRAY['pending', 'approved', 'spam', 'trash'])[1 + n % 4], \
             'Reader', 'word', 'word ' || n, 1, 'nonce-of-comment-' || n, sha256(n::text::bytea), \
             '2026-01-01T00:00:00Z'::timestamptz + n * interval '1 minute', now() \
         FROM (SELECT gen_random_uuid() AS id, n FROM generate_series(1, 70) AS n) AS new",
    )
    .await;
    let said = |from: usize, to: usize| -> Vec<String> {
        (to..=from).rev().map(|number| format!("word {number}")).collect()
    };
    let first = mo.get("/admin/comments?q=word").await.html();
    assert_eq!(first.texts(".queue .said"), said(70, 41));
    let older = first.attribute(".pager a", "href").unwrap();
    let second = mo.get(&older).await.html();
    assert_eq!(second.texts(".queue .said"), said(40, 11));
    let newer = second.attribute(".pager a", "href").unwrap();
    assert_eq!(mo.get(&newer).await.html().texts(".queue .said"), said(70, 41));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_address_finds_its_comments_and_stays_out_of_the_address_of_the_page() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    hold(&app, "Ann", "By Ann.").await;
    hold(&app, "Ben", "By Ben.").await;
    let search = async |text: &str| {
        let answer = mo.post("/admin/comments/search", &[("q", text)]).await;
        assert!(!answer.location().contains("canary"), "{}", answer.location());
        mo.follow(&answer).await.html().texts(".queue .said")
    };
    assert_eq!(search(" ANN@canary.example ").await, ["By Ann."]);
    assert!(search("nobody@canary.example").await.is_empty());
    assert!(search("ann@canary").await.is_empty());
    let author = app.staff("Hedy", Role::Author).await.visitor;
    let answer = author
        .post("/admin/comments/search", &[("q", "ann@canary.example")])
        .await;
    assert!(
        author
            .follow(&answer)
            .await
            .html()
            .texts(".queue .said")
            .is_empty()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn the_record_of_a_commenter_stands_beside_what_they_say() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let spam = hold(&app, "Ann", "One.").await;
    hold(&app, "Ann", "Two.").await;
    decide(&mo, "spam", &[&spam]).await;
    let page = mo.get("/admin/comments").await.html();
    let beside = page.text(".queue .beside");
    assert!(
        beside.starts_with("0 approved, 1 spam, 1 pending or in the trash"),
        "{beside}"
    );
    let all = page.attribute(".queue .beside a", "href").unwrap();
    assert_eq!(mo.get(&all).await.html().texts(".queue .said"), ["Two.", "One."]);
    let counts = mo.get("/admin/comments/counts").await;
    assert!(counts.body.contains(r#""spam":"1""#), "{}", counts.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_are_found_however_their_words_are_written() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    for (name, body) in [
        ("Ann", "من می\u{200c}خواهم كتاب"),
        ("Béa", "Quelle œuvre !"),
        ("王", "我们去公园散步。"),
        ("مريم", "المدرسة الكُبرى"),
    ] {
        hold(&app, name, body).await;
    }
    for (question, name) in [
        ("میخواهم", "Ann"),
        ("می\u{200c}خواهم", "Ann"),
        ("کتاب", "Ann"),
        ("oeuvre", "Béa"),
        ("bea", "Béa"),
        ("公园", "王"),
        ("公园散步", "王"),
        ("王", "王"),
        ("المدرسه", "مريم"),
        ("مریم", "مريم"),
    ] {
        let page = mo.get(&format!("/admin/comments?q={question}")).await.html();
        assert_eq!(page.texts(".queue .author"), [name], "{question}");
    }
    let none = mo.get("/admin/comments?q=公散").await.html();
    assert!(none.texts(".queue .author").is_empty());
}
