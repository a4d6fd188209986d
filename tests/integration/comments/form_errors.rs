//! Comments that are refused: the response keeps everything that was typed.

use jiff::SignedDuration;

use crate::support::{CommentFields, NewComment, Response, TestApp};

const TYPED: CommentFields<'_> = CommentFields {
    body: "A \"thought\" <of> mine & yours.\n\nSecond line.",
    name: "Ada 'L' <b>",
    email: "ada@canary.example",
    website: "https://ada.example/?a=1&b=2",
    parent: "",
    remember: true,
};

/// Asserts that every field of the form in the response has the value that was typed.
fn assert_kept(answer: &Response, typed: &CommentFields<'_>) {
    let html = answer.html();
    let shown = |field: &str| html.field(field).replace("\r\n", "\n");
    assert_eq!(shown("body"), typed.body, "{}", answer.body);
    assert_eq!(shown("name"), typed.name);
    assert_eq!(shown("email"), typed.email);
    assert_eq!(shown("website"), typed.website);
    assert_eq!(html.has("input[name=remember][checked]"), typed.remember);
    assert_eq!(answer.header("cache-control"), "no-store");
}

/// Returns the fields with `aria-invalid`, each of which must have an error message and a link in the summary.
fn wrong_fields(answer: &Response) -> Vec<String> {
    let html = answer.html();
    let fields = html.attributes("[aria-invalid=true]", "name");
    for field in &fields {
        let described = html.attribute(&format!("[name={field}]"), "aria-describedby");
        assert_eq!(described.as_deref(), Some(format!("{field}-error").as_str()));
        assert!(!html.text(&format!("#{field}-error")).is_empty(), "{field}");
        assert!(html.has(&format!("[role=alert] a[href='#{field}']")), "{field}");
    }
    assert!(
        html.has("[role=alert][autofocus][tabindex='-1']"),
        "{}",
        answer.body
    );
    fields
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_field_is_named_at_once_and_all_is_kept() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let typed = CommentFields {
        body: " ",
        name: "",
        email: "ada",
        website: "javascript:alert(1)",
        ..TYPED
    };
    let answer = app.visitor().comment("on-margins", &typed).await;
    assert_eq!(answer.status, 422);
    assert_eq!(wrong_fields(&answer), ["body", "name", "email", "website"]);
    assert_kept(&answer, &typed);
    assert!(answer.body.contains("There are 4 problems:"));
    assert_eq!(app.count_comments().await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn each_rule_of_a_field_is_refused_by_itself() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let form = reader.open_form("on-margins").await;
    let long = |count: usize| "x".repeat(count);
    let (persian, emoji) = ("س".repeat(10_001), "🦀".repeat(10_001));
    let long_name = "é".repeat(81);
    let long_email = format!("{}@{}.example", long(64), vec![long(60); 4].join("."));
    let long_website = format!("https://example.com/{}", long(181));
    let body = |body| CommentFields { body, ..TYPED };
    let name = |name| CommentFields { name, ..TYPED };
    let email = |email| CommentFields { email, ..TYPED };
    let website = |website| CommentFields { website, ..TYPED };
    let table = [
        ("body", body("")),
        ("body", body("\u{200b}\u{2060}")),
        ("body", body(&persian)),
        ("body", body(&emoji)),
        ("name", name("\u{202e}\u{2066}")),
        ("name", name("two\nlines")),
        ("name", name(&long_name)),
        ("email", email("")),
        ("email", email("ada@")),
        ("email", email("ada@localhost")),
        ("email", email("ada@canary.example, bob@canary.example")),
        ("email", email("Ada <ada@canary.example>")),
        ("email", email("ada@canary.example\u{1}")),
        ("email", email(&long_email)),
        ("website", website("javascript:alert(1)")),
        ("website", website("JaVaScRiPt://example.com/%0aalert(1)")),
        ("website", website("data:text/html,x")),
        ("website", website("ftp://example.com")),
        ("website", website("https://user:word@example.com")),
        ("website", website("https://")),
        ("website", website(&long_website)),
    ];
    for (field, typed) in &table {
        let answer = reader.send_form("on-margins", typed, &form).await;
        assert_eq!(answer.status, 422, "{field}: {:?}", typed.body);
        assert_eq!(wrong_fields(&answer), [*field]);
        if !typed.name.contains('\n') {
            assert_kept(&answer, typed);
        }
    }
    assert_eq!(app.count_comments().await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn nul_is_refused_and_the_rest_of_the_text_is_kept() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let typed = CommentFields {
        body: "before\0after",
        ..TYPED
    };
    let answer = app.visitor().comment("on-margins", &typed).await;
    assert_eq!(answer.status, 422);
    assert_eq!(wrong_fields(&answer), ["body"]);
    let shown = answer.html().field("body");
    assert!(
        shown.starts_with("before") && shown.ends_with("after"),
        "{shown:?}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_thousand_characters_of_any_script_are_taken() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    for body in [
        "س".repeat(10_000),
        "🦀".repeat(10_000),
        format!("  {}\n\n", "x".repeat(10_000)),
    ] {
        let typed = CommentFields { body: &body, ..TYPED };
        let answer = app.visitor().comment("on-margins", &typed).await;
        assert_eq!(answer.status, 303, "{}", answer.body);
    }
    assert_eq!(
        app.sql_value("SELECT min(char_length(body)) FROM comments").await,
        "10000"
    );
    assert_eq!(app.count_comments().await, "3");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_parent_that_is_missing_foreign_pending_or_malformed_is_a_404_with_the_text_kept() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let elsewhere = app.article("Elsewhere").create().await;
    let foreign = app.seed(NewComment::thread(elsewhere, "there")).await.to_string();
    let mut hidden = Vec::new();
    for state in ["pending", "spam", "trash"] {
        let seed = NewComment {
            state,
            ..NewComment::thread(article, "here")
        };
        hidden.push(app.seed(seed).await.to_string());
    }
    let missing = "01900000-0000-7000-8000-000000000000";
    let parents = hidden.iter().map(String::as_str);
    for parent in parents.chain([foreign.as_str(), missing, "not-an-id", "' OR 1=1"]) {
        let typed = CommentFields { parent, ..TYPED };
        let answer = app.visitor().comment("on-margins", &typed).await;
        assert_eq!(answer.status, 404, "{parent}");
        assert_kept(&answer, &typed);
        assert!(answer.body.contains("is no longer available"), "{}", answer.body);
        assert_eq!(
            answer.html().field("parent"),
            "",
            "the next press starts a new thread"
        );
        let page = format!(
            "/articles/on-margins/comments/new?parent={}",
            parent.replace(' ', "+")
        );
        let form = app.visitor().get(&page).await.status;
        assert!(matches!(form, 400 | 404), "{page}: {form}");
    }
    assert_eq!(app.count_comments().await, "4");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_missing_or_unpublished_article_is_a_404_with_the_text_kept() {
    use gloss::articles::ArticleState::{Draft, Scheduled, Unpublished};
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.article("A draft").state(Draft).create().await;
    app.article("Was public").state(Unpublished).create().await;
    app.article("Some day")
        .state(Scheduled)
        .published("2026-04-01T00:00:00Z")
        .create()
        .await;
    app.article("About").page().create().await;
    let reader = app.visitor();
    let form = reader.open_form("on-margins").await;
    for slug in ["no-such-article", "a-draft", "was-public", "some-day", "about"] {
        let answer = reader.send_form(slug, &TYPED, &form).await;
        assert_eq!(answer.status, 404, "{slug}");
        assert_kept(&answer, &TYPED);
    }
    assert_eq!(app.count_comments().await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_text_again_is_a_409_that_leads_to_the_first() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let first = reader.comment("on-margins", &TYPED).await;
    assert_eq!(first.status, 303);
    let again = CommentFields {
        body: &format!("  {}\r\n", TYPED.body.replace('\n', "\r\n")),
        ..TYPED
    };
    let answer = reader.comment("on-margins", &again).await;
    assert_eq!(answer.status, 409);
    assert!(answer.body.contains("You’ve already posted this comment here."));
    let link = answer.html().attribute("[role=alert] a", "href").unwrap();
    assert_eq!(reader.get(&link).await.status, 303, "{link}");
    assert_eq!(answer.html().field("name"), TYPED.name);
    assert_eq!(app.count_comments().await, "1");

    app.app.clock.advance(SignedDuration::from_hours(25));
    assert_eq!(reader.comment("on-margins", &TYPED).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_duplicate_leads_to_the_comments_where_its_first_is_not_to_be_seen() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    reader.comment("on-margins", &TYPED).await;
    app.sql("UPDATE comments SET state = 'spam'").await;
    let of_spam = reader.comment("on-margins", &TYPED).await;
    assert_eq!(of_spam.status, 409);
    let link = of_spam.html().attribute("[role=alert] a", "href").unwrap();
    assert_eq!(link, "/articles/on-margins#comments");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_guesses_an_address_gets_the_same_answer_whether_it_is_right() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.visitor().comment("on-margins", &TYPED).await;
    app.approve_all().await;
    let guess = |email| CommentFields { email, ..TYPED };
    let mut answers = Vec::new();
    for email in [TYPED.email, "somebody@canary.example"] {
        let stranger = app.visitor();
        let answer = stranger.comment("on-margins", &guess(email)).await;
        let page = stranger.follow(&answer).await.html();
        answers.push((answer.status, page.texts(".comment.own .note, .comment.own .why")));
    }
    assert_eq!(answers[0].0, 303);
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_is_a_429_and_after_the_wait_the_kept_text_is_taken() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let texts: Vec<String> = (0..21).map(|number| format!("Thought {number}")).collect();
    for body in &texts[..20] {
        let typed = CommentFields { body, ..TYPED };
        assert_eq!(reader.comment("on-margins", &typed).await.status, 303);
    }
    app.app.clock.advance(SignedDuration::from_millis(500));
    let last = CommentFields {
        body: &texts[20],
        ..TYPED
    };
    let answer = reader.comment("on-margins", &last).await;
    assert_eq!(answer.status, 429);
    assert_kept(&answer, &last);
    assert_eq!(app.count_comments().await, "20");

    let wait: i64 = answer.header("retry-after").parse().unwrap();
    assert_eq!(wait, 15, "rounded up to whole seconds");
    assert!(answer.body.contains("Wait 15 seconds"), "{}", answer.body);
    app.app.clock.advance(SignedDuration::from_secs(wait));
    let taken = reader.press_again("on-margins", &answer).await;
    assert_eq!(taken.status, 303, "{}", taken.body);
    assert_eq!(app.count_comments().await, "21");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_from_one_network_is_stopped_though_each_address_is_new() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let form = app.visitor().open_form("on-margins").await;
    for number in 0..61 {
        let email = format!("reader{number}@canary.example");
        let typed = CommentFields {
            email: &email,
            ..TYPED
        };
        let answer = app.visitor().send_form("on-margins", &typed, &form).await;
        assert_eq!(answer.status, if number < 60 { 303 } else { 429 }, "{number}");
    }
    assert_eq!(app.count_comments().await, "60");
    assert_eq!(app.sql_value("SELECT count(*) FROM commenters").await, "60");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_or_forged_stamp_is_a_422_and_the_second_press_is_taken() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.article("Elsewhere").create().await;
    let reader = app.visitor();
    let (nonce, stale) = reader.open_form("on-margins").await;
    let (_, foreign) = reader.open_form("elsewhere").await;
    let forged = format!("{}x", &stale[..stale.len() - 1]);
    app.app.clock.advance(SignedDuration::from_hours(48));
    for (number, issued) in ["", "1", &forged, &foreign, &stale].into_iter().enumerate() {
        let body = format!("Thought {number}");
        let typed = CommentFields { body: &body, ..TYPED };
        let nonce = format!("{}{number}", &nonce[1..]);
        let answer = reader
            .send_form("on-margins", &typed, &(nonce, issued.to_owned()))
            .await;
        assert_eq!(answer.status, 422, "{issued}");
        assert_kept(&answer, &typed);
        assert!(answer.body.contains("Your text is still here – send it again."));
        assert_eq!(
            reader.press_again("on-margins", &answer).await.status,
            303,
            "{issued}"
        );
    }
    assert_eq!(app.count_comments().await, "5");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_without_nonce_is_a_422_and_the_second_press_is_taken() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let (_, issued) = reader.open_form("on-margins").await;
    for nonce in ["", "short", "no spaces or dots.", &"x".repeat(65)] {
        let body = format!("Thought {}", nonce.len());
        let typed = CommentFields { body: &body, ..TYPED };
        let answer = reader
            .send_form("on-margins", &typed, &(nonce.to_owned(), issued.clone()))
            .await;
        assert_eq!(answer.status, 422, "{nonce}");
        assert_kept(&answer, &typed);
        assert_eq!(reader.press_again("on-margins", &answer).await.status, 303);
    }
}
