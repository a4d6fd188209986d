//! A session that must set up two-factor authentication first is treated as signed out until then.

use gloss::accounts::Role;

use crate::support::{Staff, TestApp};

async fn owing(app: &TestApp) -> Staff {
    app.sql("UPDATE settings SET second_factor_roles = 'author'")
        .await;
    app.staff("Ben Ali", Role::Author).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_owes_a_second_factor_looks_like_a_stranger_on_public_pages() {
    let app = TestApp::start().await;
    let ben = owing(&app).await;
    app.article("On margins").author(ben.id).create().await;
    for path in ["/", "/articles/on-margins", "/archive", "/search", "/nowhere"] {
        let page = ben.visitor.get(path).await;
        assert!(!page.body.contains("Ben Ali"), "{path}");
        assert!(page.html().text(".colophon").contains("Sign in"), "{path}");
    }
    let page = ben.visitor.get("/articles/on-margins").await.html();
    assert!(page.has("input#email"), "the form asks for name and email");
    assert!(!page.has("a[href^='/admin/articles/']"), "no link to edit");
    let answer = ben.visitor.get("/sign-in").await;
    assert_eq!(answer.location(), "/admin/account/security");

    app.sql("UPDATE settings SET second_factor_roles = ''").await;
    let page = ben.visitor.get("/articles/on-margins").await;
    assert!(page.body.contains("Ben Ali"));
    assert!(page.html().has("a[href^='/admin/articles/']"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_owes_a_second_factor_comments_and_reports_as_a_stranger() {
    let app = TestApp::start().await;
    let ben = owing(&app).await;
    app.article("On margins").create().await;
    let form = ben.visitor.get("/articles/on-margins/comments/new").await.html();
    let (nonce, issued) = (form.field("nonce"), form.field("issued"));
    let post = async |name: &str, email: &str| {
        let fields = [
            ("body", "A remark."),
            ("name", name),
            ("email", email),
            ("nonce", nonce.as_str()),
            ("issued", issued.as_str()),
        ];
        ben.visitor.post("/articles/on-margins/comments", &fields).await
    };

    let answer = post("", "").await;
    assert_eq!(answer.status, 422, "name and email are required for readers");
    let answer = post("Ben Ali", "ben@mail.example").await;
    assert_eq!(answer.status, 422);
    assert_eq!(
        answer.html().attributes(".problems a", "href"),
        ["#name"],
        "a name of staff"
    );
    let answer = post("Somebody", "somebody@mail.example").await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert_eq!(
        app.sql_value("SELECT state || ' ' || (account_id IS NULL) FROM comments")
            .await,
        "pending true",
        "held as a reader's comment"
    );

    app.sql("UPDATE comments SET state = 'approved'").await;
    let id = app.sql_value("SELECT id FROM comments").await;
    let page = format!("/comments/{id}/report");
    let form = ben.visitor.get(&page).await.html();
    let fields = [("reason", "spam"), ("nonce", &form.field("nonce"))];
    let answer = ben.visitor.post(&page, &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    assert!(
        answer
            .set_cookies()
            .iter()
            .any(|cookie| cookie.starts_with("gloss-")),
        "the own cookie proves the comment, as for readers"
    );
}
