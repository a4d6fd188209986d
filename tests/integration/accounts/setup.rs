//! Creating the owner's account on an empty site.

use gloss::accounts::{Role, queries, setup};
use jiff::SignedDuration;

use crate::support::{PASSWORD, TestApp};

/// Creates a setup link and returns its token.
async fn issue(app: &TestApp) -> String {
    let link = setup::issue_setup_link(&app.app).await.unwrap().expect("a link");
    let token = link.strip_prefix(&format!("{}/admin/setup?token=", app.base));
    token.expect("the site's address").to_owned()
}

fn fields(token: &str) -> [(&str, &str); 4] {
    [
        ("token", token),
        ("name", "Ada Lovelace"),
        ("email", "Ada@Owner.example"),
        ("password", PASSWORD),
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_makes_the_owner_and_signs_them_in() {
    let app = TestApp::start().await;
    let token = issue(&app).await;
    let ada = app.visitor();

    let page = ada.get(&format!("/admin/setup?token={token}")).await;
    assert_eq!(page.status, 200);
    assert_eq!(page.html().field("token"), token);
    let answer = ada.post("/admin/setup", &fields(&token)).await;

    assert_eq!(
        (answer.status, answer.location()),
        (303, "/admin"),
        "{}",
        answer.body
    );
    assert_eq!(
        ada.follow(&answer).await.html().text("h1"),
        "Welcome, Ada Lovelace"
    );
    let mut conn = app.app.db.conn().await.unwrap();
    let accounts = queries::list_accounts(&mut conn, &app.app.keys).await.unwrap();
    assert_eq!(accounts.len(), 1);
    assert_eq!(accounts[0].account.role, Role::Owner);
    assert_eq!(accounts[0].account.username, "ada-lovelace");
    assert_eq!(accounts[0].email.as_ref().unwrap().reveal(), "ada@owner.example");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_works_once() {
    let app = TestApp::start().await;
    let token = issue(&app).await;
    app.visitor().post("/admin/setup", &fields(&token)).await;

    let eve = app.visitor();
    assert_eq!(eve.get(&format!("/admin/setup?token={token}")).await.status, 404);
    assert_eq!(eve.post("/admin/setup", &fields(&token)).await.status, 404);
    assert!(setup::issue_setup_link(&app.app).await.unwrap().is_none());
}

#[tokio::test(flavor = "multi_thread")]
async fn many_who_post_at_the_same_time_make_one_owner() {
    let app = TestApp::start().await;
    let token = issue(&app).await;

    let posting = (0..8).map(|_| {
        let (visitor, token) = (app.visitor(), token.clone());
        tokio::spawn(async move { visitor.post("/admin/setup", &fields(&token)).await.status })
    });
    let mut statuses = Vec::new();
    for post in posting.collect::<Vec<_>>() {
        statuses.push(post.await.unwrap());
    }

    statuses.sort_unstable();
    assert_eq!(statuses, [303, 404, 404, 404, 404, 404, 404, 404]);
    assert_eq!(app.sql_value("SELECT count(*) FROM accounts").await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_valid_token_there_is_nothing() {
    let app = TestApp::start().await;
    let first = issue(&app).await;
    let second = issue(&app).await;
    let eve = app.visitor();

    for path in ["/admin/setup", "/admin/setup?token=", "/admin/setup?token=guess"] {
        assert_eq!(eve.get(path).await.status, 404, "{path}");
    }
    let replaced = format!("/admin/setup?token={first}");
    assert_eq!(eve.get(&replaced).await.status, 404, "a newer link replaces it");
    app.app.clock.advance(SignedDuration::from_hours(24));
    let expired = format!("/admin/setup?token={second}");
    assert_eq!(eve.get(&expired).await.status, 404, "the link has expired");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_field_is_named_and_the_link_still_works() {
    let app = TestApp::start().await;
    let token = issue(&app).await;
    let ada = app.visitor();

    let wrong = [
        ("token", token.as_str()),
        ("name", " "),
        ("email", "ada"),
        ("password", "short"),
    ];
    let answer = ada.post("/admin/setup", &wrong).await;

    assert_eq!(answer.status, 422);
    let links = answer.html().attributes(".problems a", "href");
    assert_eq!(links, ["#name", "#email", "#password"]);
    assert_eq!(answer.html().field("email"), "ada");
    assert!(
        !answer.body.contains("short\""),
        "the password does not come back"
    );
    assert_eq!(ada.post("/admin/setup", &fields(&token)).await.status, 303);
}
