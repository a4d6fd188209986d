//! Readers report comments to the moderators.

use gloss::accounts::Role;
use gloss::ids::ArticleId;
use jiff::SignedDuration;

use crate::support::{Browser, CommentFields, NewComment, Response, TestApp};

struct Reported {
    app: TestApp,
    article: ArticleId,
    path: String,
}

async fn comment() -> Reported {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let id = app.seed(NewComment::thread(article, "Buy my pills.")).await;
    Reported {
        app,
        article,
        path: format!("/comments/{id}"),
    }
}

/// Opens the report form and submits it.
async fn report(visitor: &Browser, path: &str, reason: &str, note: &str) -> Response {
    let path = format!("{path}/report");
    let nonce = visitor.get(&path).await.html().field("nonce");
    visitor
        .post(&path, &[("reason", reason), ("note", note), ("nonce", &nonce)])
        .await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_reaches_the_moderators_who_keep_or_remove_the_comment() {
    let Reported { app, path, .. } = comment().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let reader = app.visitor();
    let page = reader.get("/articles/on-margins").await.html();
    assert_eq!(
        page.attribute(".report a", "href").unwrap(),
        format!("{path}/report")
    );
    let form = reader.get(&format!("{path}/report")).await.html();
    assert_eq!(form.text(".context-comment .said"), "Buy my pills.");
    assert_eq!(form.attributes("input[name=reason]", "value").len(), 5);

    let sent = report(&reader, &path, "spam", " It sells\r\npills. ").await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    assert!(reader.follow(&sent).await.body.contains("Thank you"));
    app.app.clock.advance(SignedDuration::from_secs(1));
    report(&app.visitor(), &path, "other", "").await;

    let queue = mo.get("/admin/comments?status=reported").await.html();
    assert_eq!(queue.texts(".tabs [aria-current] .count"), ["1"]);
    assert_eq!(
        queue.texts(".reports li"),
        ["Spam or advertising: It sells pills.", "Something else"]
    );
    assert_eq!(
        queue.texts(".queue .decisions button"),
        ["Dismiss report", "Spam", "Trash"]
    );
    let id = path.trim_start_matches("/comments/");
    let decided = mo.decide("reported", "approved", id).await;
    let leads_back = "/admin/comments?status=reported&notice=approved&done=1";
    assert!(
        decided.location().starts_with(leads_back),
        "{}",
        decided.location()
    );
    assert!(
        !mo.get("/admin/comments?status=reported")
            .await
            .html()
            .has(".queue")
    );
    assert!(
        app.visitor()
            .get("/articles/on-margins")
            .await
            .body
            .contains("pills")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn one_reader_reports_a_comment_once_and_another_one_again() {
    let Reported { app, article, path } = comment().await;
    let reader = app.visitor();
    assert_eq!(report(&reader, &path, "spam", "").await.status, 303);
    let again = report(&reader, &path, "abuse", "").await;
    assert_eq!(again.status, 409);
    assert!(again.body.contains("You’ve already reported this comment."));
    assert!(!again.html().has("input[name=reason]"));
    // A form that is submitted twice by a browser without cookies is one report, too.
    let forgetful = [("reason", "spam"), ("note", ""), ("nonce", "0123456789abcdef")];
    let report_path = format!("{path}/report");
    assert_eq!(app.visitor().post(&report_path, &forgetful).await.status, 303);
    assert_eq!(app.visitor().post(&report_path, &forgetful).await.status, 409);
    assert_eq!(report(&app.visitor(), &path, "spam", "").await.status, 303);
    assert_eq!(app.sql_value("SELECT count(*) FROM comment_reports").await, "3");
    let other = app.seed(NewComment::thread(article, "Another.")).await;
    assert_eq!(
        report(&reader, &format!("/comments/{other}"), "spam", "")
            .await
            .status,
        303
    );
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    assert_eq!(report(&mo, &path, "spam", "").await.status, 303);
    assert_eq!(report(&mo, &path, "spam", "").await.status, 409);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_report_is_a_422_with_every_error_and_the_sentence_kept() {
    let Reported { app, path, .. } = comment().await;
    let reader = app.visitor();
    let long = "é".repeat(501);
    let answer = report(&reader, &path, "", &long).await;
    assert_eq!(answer.status, 422);
    let html = answer.html();
    assert_eq!(html.texts(".problems li").len(), 2);
    assert!(html.has(".problems a[href='#reason']") && html.has("fieldset#reason"));
    assert!(html.has("textarea[aria-invalid=true]"));
    assert_eq!(html.field("note"), long);
    for reason in ["", "nonsense", "SPAM"] {
        assert_eq!(report(&reader, &path, reason, "").await.status, 422, "{reason}");
    }
    let kept = report(&reader, &path, "abuse", &long).await.html();
    assert!(kept.has("input[value=abuse][checked]"));
    assert_eq!(
        report(&reader, &path, "abuse", &"é".repeat(500)).await.status,
        303
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_is_public_can_be_reported() {
    let Reported { app, path, .. } = comment().await;
    let reader = app.visitor();
    for state in ["pending", "spam", "trash"] {
        app.sql(&format!("UPDATE comments SET state = '{state}'")).await;
        assert_eq!(reader.get(&format!("{path}/report")).await.status, 404);
        let fields = [
            ("reason", "spam"),
            ("note", "It sells."),
            ("nonce", "0123456789abcdef"),
        ];
        let answer = reader.post(&format!("{path}/report"), &fields).await;
        assert_eq!(answer.status, 404);
        assert_eq!(answer.html().text("textarea[readonly]"), "It sells.");
        assert!(!answer.body.contains("pills"));
    }
    app.sql("UPDATE comments SET state = 'approved'; UPDATE articles SET state = 'draft'")
        .await;
    assert_eq!(reader.get(&format!("{path}/report")).await.status, 404);
    let missing = "/comments/00000000-0000-4000-8000-000000000000/report";
    assert_eq!(reader.get(missing).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_of_reports_is_a_429() {
    let Reported { app, article, .. } = comment().await;
    let reader = app.visitor();
    let mut statuses = Vec::new();
    for _ in 0..22 {
        let id = app.seed(NewComment::thread(article, "x")).await;
        statuses.push(report(&reader, &format!("/comments/{id}"), "spam", "why").await);
    }
    let refused: Vec<&Response> = statuses.iter().filter(|answer| answer.status == 429).collect();
    assert_eq!(refused.len(), 2);
    assert!(refused[0].header("retry-after").parse::<u32>().unwrap() > 0);
    assert_eq!(refused[0].html().field("note"), "why");
}

#[tokio::test(flavor = "multi_thread")]
async fn while_the_database_is_away_the_sentence_comes_back() {
    let Reported { app, path, .. } = comment().await;
    let reader = app.visitor();
    let nonce = reader.get(&format!("{path}/report")).await.html().field("nonce");
    app.take_database_away().await;
    let fields = [
        ("reason", "abuse"),
        ("note", "It is rude."),
        ("nonce", nonce.as_str()),
    ];
    let answer = reader.post(&format!("{path}/report"), &fields).await;
    assert_eq!(answer.status, 503);
    assert_eq!(answer.html().field("note"), "It is rude.");
    assert!(answer.html().has("input[value=abuse][checked]"));
    app.bring_database_back().await;
    assert_eq!(reader.post(&format!("{path}/report"), &fields).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn authors_see_the_reports_on_their_own_articles_alone() {
    let Reported { app, path, .. } = comment().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    report(&app.visitor(), &path, "spam", "").await;
    let queue = ada.get("/admin/comments?status=reported").await.html();
    assert!(!queue.has(".queue"));
    assert_eq!(queue.texts(".tabs [aria-current] .count"), ["0"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_reports_of_one_comment_by_one_stranger_are_three_and_staff_and_others_still_count() {
    let app = TestApp::start_behind_proxy().await;
    let article = app.article("On margins").create().await;
    let id = app.seed(NewComment::thread(article, "Buy my pills.")).await;
    let path = format!("/comments/{id}");
    let reports = "SELECT count(*) FROM comment_reports";
    for number in 0..60 {
        let stranger = app.visitor().calling_from(format!("198.51.100.{number}"));
        // A browser that posted comments counts toward the same limit of its IP range.
        if number % 10 == 5 {
            let typed = CommentFields {
                body: &format!("Thought {number}."),
                ..CommentFields::default()
            };
            stranger.comment("on-margins", &typed).await;
        }
        let answer = report(&stranger, &path, "spam", "It sells.").await;
        assert_eq!(answer.status, 303, "{number}: {}", answer.body);
        app.app.clock.advance(SignedDuration::from_secs(2));
    }
    assert_eq!(app.sql_value(reports).await, "3");
    let mo = app
        .staff("Mo", Role::Moderator)
        .await
        .visitor
        .calling_from("198.51.100.1".to_owned());
    assert_eq!(report(&mo, &path, "spam", "").await.status, 303);
    let elsewhere = app.visitor().calling_from("203.0.113.9".to_owned());
    assert_eq!(report(&elsewhere, &path, "abuse", "").await.status, 303);
    assert_eq!(app.sql_value(reports).await, "5");
    let queue = mo.get("/admin/comments?status=reported").await.html();
    assert_eq!(queue.texts(".reports .count"), ["4"]);
}
