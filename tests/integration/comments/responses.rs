//! Responses to a post after the comment was stored, and after it was refused.

use gloss::accounts::Role;
use jiff::SignedDuration;

use crate::monitoring::scrape;
use crate::support::{CommentFields, NewComment, TestApp};

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_after_the_commit_still_leads_to_the_comment_with_its_cookies() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let form = reader.open_form("on-margins").await;
    // A trigger breaks the statement that looks up the position of the comment, at the moment of the commit.
    app.sql(
        "CREATE FUNCTION break_after_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN \
             ALTER TABLE articles RENAME COLUMN kind TO broken; RETURN NULL; END $$; \
         CREATE CONSTRAINT TRIGGER break_after_commit AFTER INSERT ON comments DEFERRABLE INITIALLY DEFERRED \
             FOR EACH ROW EXECUTE FUNCTION break_after_commit()",
    )
    .await;
    let answer = reader
        .send_form("on-margins", &CommentFields::default(), &form)
        .await;
    assert_eq!(app.count_comments().await, "1");
    assert_eq!(answer.status, 303, "{}", answer.body);
    let id = app.sql_value("SELECT id FROM comments").await;
    assert_eq!(answer.location(), format!("/comments/{id}"));
    app.sql("DROP TRIGGER break_after_commit ON comments; ALTER TABLE articles RENAME COLUMN broken TO kind")
        .await;
    let page = reader.follow(&answer).await.html();
    assert_eq!(page.texts(".comment.own.pending .said"), ["A thought of mine."]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_sent_three_times_counts_once() {
    let app = TestApp::start().await;
    app.listening().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let form = reader.open_form("on-margins").await;
    for _ in 0..3 {
        let answer = reader
            .send_form("on-margins", &CommentFields::default(), &form)
            .await;
        assert_eq!(answer.status, 303);
    }
    let metrics = scrape(&app.app).await;
    let counted: Vec<&str> = metrics
        .lines()
        .filter(|line| line.starts_with("gloss_comments_received_total") && !line.ends_with(" 0"))
        .collect();
    assert_eq!(counted, ["gloss_comments_received_total{state=\"pending\"} 1"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn rejected_changes_and_reports_keep_the_navigation_of_staff() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let public = app.seed(NewComment::thread(article, "Public.")).await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let own = mo
        .comment("on-margins", &CommentFields::default())
        .await
        .comment_id();
    let edit = format!("/comments/{own}/edit");
    let report = format!("/comments/{public}/report");
    let missing = "/comments/00000000-0000-4000-8000-000000000000";
    let signed_in = |page: &str| page.contains("Sign out");
    let cases = [
        (edit.as_str(), vec![("body", " ")], 422),
        (report.as_str(), vec![("reason", "")], 422),
        (&format!("{missing}/edit"), vec![("body", "x")], 404),
        (&format!("{missing}/report"), vec![("reason", "spam")], 404),
    ];
    for (path, fields, status) in cases {
        let answer = mo.post(path, &fields).await;
        assert_eq!(answer.status, status, "{path}");
        assert!(signed_in(&answer.body), "{path}: {}", answer.body);
    }
    assert_eq!(mo.post(&report, &[("reason", "spam")]).await.status, 303);
    let again = mo.post(&report, &[("reason", "spam")]).await;
    assert!(again.status == 409 && signed_in(&again.body));
    app.app.clock.advance(SignedDuration::from_secs(15 * 60));
    for late in [mo.get(&edit).await, mo.post(&edit, &[("body", "Late.")]).await] {
        assert_eq!(late.status, 403);
        assert!(signed_in(&late.body), "{}", late.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_website_with_a_line_break_is_refused_wherever_one_is_typed() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let owner = app.staff("Hedy", Role::Owner).await.visitor;
    for website in [
        "http://e.example/\r\nX: y",
        "http://e.example/\nX",
        "http://e.exa\tmple/",
        "e.example/\u{1}",
        "http://e.example/\u{2028}x",
    ] {
        let typed = CommentFields {
            website,
            ..CommentFields::default()
        };
        let answer = app.visitor().comment("on-margins", &typed).await;
        assert_eq!(answer.status, 422, "{website:?}");
        assert!(answer.html().has("#website[aria-invalid=true]"), "{website:?}");
        let profile = [("name", "Hedy"), ("username", "hedy"), ("website", website)];
        assert_eq!(
            owner.post("/admin/account", &profile).await.status,
            422,
            "{website:?}"
        );
    }
    for website in ["e.example", "www.e.example", " https://e.example/a\r\n"] {
        let body = format!("With {website:?}.");
        let typed = CommentFields {
            website,
            body: &body,
            ..CommentFields::default()
        };
        assert_eq!(
            app.visitor().comment("on-margins", &typed).await.status,
            303,
            "{website:?}"
        );
    }
    let stored = "SELECT string_agg(website, ' ' ORDER BY website) FROM comments";
    let expected = "https://e.example/ https://e.example/a https://www.e.example/";
    assert_eq!(app.sql_value(stored).await, expected);
    // The field has no type `url`, so the browser submits a URL without a scheme.
    let field = app.visitor().get("/articles/on-margins").await.html();
    let attributes =
        ["type", "inputmode", "autocomplete"].map(|name| field.attribute("#website", name).unwrap());
    assert_eq!(attributes, ["text", "url", "url"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_along_with_pasted_text_is_taken_out() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let typed = CommentFields {
        body: "First\u{b}second\u{c}third\u{85}fourth\u{1}\u{8}\u{7f}.",
        name: "Ada\u{b}Love\u{1}lace\t",
        ..CommentFields::default()
    };
    let answer = app.visitor().comment("on-margins", &typed).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let stored = app
        .sql_value("SELECT author_name || ': ' || body FROM comments")
        .await;
    assert_eq!(stored, "Ada Lovelace: First\nsecond\nthird\nfourth.");
    let nul = CommentFields {
        name: "A\0da",
        ..CommentFields::default()
    };
    assert_eq!(app.visitor().comment("on-margins", &nul).await.status, 422);
}
