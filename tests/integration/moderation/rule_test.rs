//! Testing a rule on past comments before it is turned on.

use gloss::accounts::Role;

use super::{decide, hold};
use crate::support::{Browser, Html, TestApp};

/// Returns the cells of the table: caught, missed, held and discarded, each with the current and the tested rule.
fn table(page: &Html) -> Vec<String> {
    page.texts("section[aria-labelledby=rehearsal] .tried td")
        .into_iter()
        .filter(|cell| !cell.is_empty())
        .collect()
}

async fn judged() -> (TestApp, Browser) {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let owner = app.staff("Hedy", Role::Owner).await.visitor;
    let honest = hold(&app, "Ann", "My uncle owns a casino, and a margin.").await;
    let spam = hold(&app, "Eve", "The best casino of all.").await;
    let other = hold(&app, "Mal", "Cheap watches.").await;
    decide(&owner, "approved", &[&honest]).await;
    decide(&owner, "spam", &[&spam, &other]).await;
    app.sql("UPDATE settings SET moderation = 'none'").await;
    (app, owner)
}

#[tokio::test(flavor = "multi_thread")]
async fn new_words_show_what_they_would_have_caught_and_whom_they_would_have_wronged() {
    let (app, owner) = judged().await;
    let fields = [("spam_words", "casino"), ("rehearse", "true")];
    let answer = owner.post("/admin/settings/rules", &fields).await;
    assert_eq!(answer.status, 200);
    let page = answer.html();
    assert_eq!(table(&page), ["0", "1", "2", "1", "0", "0", "0", "1"]);
    let wronged = page.text(".rehearsed tbody tr");
    assert!(
        wronged.contains("Ann") && wronged.contains("word: casino"),
        "{wronged}"
    );
    assert_eq!(
        page.text("#spam_words").trim(),
        "casino",
        "the form stays as it was typed"
    );
    assert_eq!(
        app.sql_value("SELECT spam_words FROM settings").await,
        "",
        "nothing is saved"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn so_do_the_other_rules() {
    let (app, owner) = judged().await;
    let fields = [
        ("comments_open", "true"),
        ("thread_depth", "5"),
        ("moderation", "first_timers"),
        ("rehearse", "true"),
    ];
    let answer = owner.post("/admin/settings/comments", &fields).await;
    assert_eq!(answer.status, 200);
    let page = answer.html();
    assert_eq!(table(&page), ["0", "2", "2", "0", "0", "1", "0", "0"]);
    assert!(page.text(".rehearsed tbody tr").contains("held for moderation"));
    assert_eq!(app.sql_value("SELECT moderation FROM settings").await, "none");
    let wrong = [("thread_depth", "99"), ("rehearse", "true")];
    assert_eq!(owner.post("/admin/settings/comments", &wrong).await.status, 422);
}
