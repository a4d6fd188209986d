//! Finding a commenter by email address, which needs the permission for the whole site.

use gloss::accounts::Role;
use jiff::SignedDuration;
use reqwest::Method;

use super::{EMAIL, find, public};
use crate::support::{CommentFields, TestApp};

#[tokio::test(flavor = "multi_thread")]
async fn a_commenter_is_found_by_the_address_however_it_is_written() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.visitor()
        .comment("on-margins", &CommentFields::default())
        .await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let id = app.sql_value("SELECT id FROM commenters").await;

    let admin = mo.get("/admin").await.html();
    assert_eq!(
        admin
            .attribute(".admin-bar a[href$=commenters]", "href")
            .as_deref(),
        Some("/admin/commenters")
    );
    let form = mo.get("/admin/commenters").await.html();
    assert_eq!(form.text("h1"), "Commenters");
    assert_eq!(
        form.attribute("main form", "action").as_deref(),
        Some("/admin/commenters")
    );
    for typed in [EMAIL, "  ADA@Canary.Example "] {
        assert_eq!(find(&mo, typed).await, format!("/admin/commenters/{id}"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_unknown_or_none_comes_back_as_it_was_typed() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Owner).await.visitor;
    for (typed, sentence) in [
        (
            "Nobody@Canary.example",
            "There are no comments from this email address.",
        ),
        (
            "nobody",
            "Enter an email address in the correct format, such as name@example.com.",
        ),
        (" ", "Enter an email address."),
    ] {
        let answer = ada.post("/admin/commenters", &[("email", typed)]).await;
        assert_eq!(answer.status, 422, "{typed}");
        assert_eq!(answer.header("cache-control"), "no-store");
        let page = answer.html();
        assert_eq!(page.text("#email-error"), sentence);
        assert_eq!(page.attribute("#email", "aria-invalid").as_deref(), Some("true"));
        assert_eq!(page.field("email"), typed);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_of_a_commenter_tells_what_there_is_but_not_the_address() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let say = |body, name| CommentFields {
        body,
        name,
        ..CommentFields::default()
    };
    let id = public(&app, &reader, &say("In the open.", "Ada")).await;
    app.app.clock.advance(SignedDuration::from_hours(48));
    public(&app, &reader, &say("In wait.", "Ada Lovelace")).await;
    let other = CommentFields {
        email: "other@canary.example",
        ..say("By another.", "Other")
    };
    public(&app, &app.visitor(), &other).await;
    app.sql("UPDATE comments SET state = 'pending' WHERE body = 'In wait.'")
        .await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;

    let page = mo.get(&find(&mo, EMAIL).await).await;

    assert_eq!(page.status, 200);
    assert!(!page.body.contains("canary"), "{}", page.body);
    let html = page.html();
    assert_eq!(
        html.texts(".record dd"),
        [
            "1",
            "1",
            "0",
            "0",
            "2",
            "1 March 2026",
            "1 March 2026 – 3 March 2026",
            "Ada, Ada Lovelace"
        ]
    );
    assert_eq!(
        html.texts(".cards tbody th"),
        ["In wait.", "In the open."],
        "only this commenter's, newest first"
    );
    assert_eq!(
        html.attributes(".cards td:last-child a", "href"),
        [format!("/comments/{id}")],
        "only public comments have a link"
    );
    assert!(!html.has("input[checked]"), "no option is preselected");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_long_record_is_shown_by_its_newest_comments() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.visitor()
        .comment("on-margins", &CommentFields::default())
        .await;
    app.copy_comments(40).await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;

    let html = mo.get(&find(&mo, EMAIL).await).await.html();

    assert_eq!(html.text(".list-heading"), "Latest 20 of 41 comments");
    assert_eq!(html.texts(".cards tbody th").len(), 20);
}

#[tokio::test(flavor = "multi_thread")]
async fn only_whoever_moderates_the_whole_site_serves_commenters() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.visitor()
        .comment("on-margins", &CommentFields::default())
        .await;
    let id = app.sql_value("SELECT id FROM commenters").await;
    let page = format!("/admin/commenters/{id}");
    let export = format!("{page}/export");
    let erasure = format!("{page}/erasure");
    let email: &[(&str, &str)] = &[("email", EMAIL)];
    let sure: &[(&str, &str)] = &[("text", "remove"), ("confirm", "true")];
    let posts = [("/admin/commenters", email), (&export, &[]), (&erasure, sure)];

    let stranger = app.visitor();
    assert_eq!(
        stranger.get("/admin/commenters").await.location(),
        "/sign-in?next=%2Fadmin%2Fcommenters"
    );
    let author = app.staff("Ann", Role::Author).await.visitor;
    for path in ["/admin/commenters", &page] {
        let answer = author.get(path).await;
        assert_eq!(answer.status, 403, "{path}");
        assert!(answer.body.contains("Ask an owner, editor or moderator."));
    }
    for (path, fields) in posts {
        assert_eq!(
            stranger.post(path, fields).await.location(),
            "/sign-in?next=%2Fadmin"
        );
        assert_eq!(author.post(path, fields).await.status, 403, "{path}");
    }
    assert!(!author.get("/admin").await.body.contains("/admin/commenters"));

    for (name, role) in [
        ("Olga", Role::Owner),
        ("Ed", Role::Editor),
        ("Mo", Role::Moderator),
    ] {
        let staff = app.staff(name, role).await.visitor;
        assert!(staff.get("/admin").await.body.contains("/admin/commenters"));
        assert_eq!(staff.get("/admin/commenters").await.status, 200, "{role}");
        assert_eq!(staff.get(&page).await.status, 200, "{role}");
        assert_eq!(find(&staff, EMAIL).await, page, "{role}");
        assert_eq!(staff.post(&export, &[]).await.status, 200, "{role}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_site_and_a_link_get_nothing_done() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.visitor()
        .comment("on-margins", &CommentFields::default())
        .await;
    let ada = app.staff("Ada", Role::Owner).await.visitor;
    let page = find(&ada, EMAIL).await;
    for path in [
        "/admin/commenters".to_owned(),
        format!("{page}/export"),
        format!("{page}/erasure"),
    ] {
        let foreign = ada
            .request(Method::POST, &path)
            .header("sec-fetch-site", "cross-site")
            .form(&[("email", EMAIL), ("text", "remove"), ("confirm", "true")]);
        assert_eq!(ada.send(foreign).await.status, 403, "{path}");
    }
    for action in ["export", "erasure"] {
        let answer = ada.get(&format!("{page}/{action}")).await;
        assert_eq!((answer.status, answer.header("allow")), (405, "POST"));
    }
    let missing = "/admin/commenters/00000000-0000-0000-0000-000000000000";
    assert_eq!(ada.get(missing).await.status, 404);
    assert_eq!(ada.post(&format!("{missing}/export"), &[]).await.status, 404);
    assert_eq!(ada.get("/admin/commenters/none").await.status, 404);
}
