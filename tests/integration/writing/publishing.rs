//! Publishing and unpublishing articles.

use gloss::accounts::Role;
use jiff::SignedDuration;

use super::{Draft, stored};
use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn publishing_shows_it_and_unpublishing_hides_it() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let reader = app.visitor();
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);

    let answer = ada.post(&format!("{path}/publication"), &[]).await;
    let page = ada.follow(&answer).await.html();
    assert_eq!(
        page.text(".notice"),
        "Article published. Readers see this version."
    );
    let article = reader.get("/articles/on-margins").await;
    assert_eq!(article.status, 200);
    assert_eq!(article.html().text("h1"), "On margins");
    assert!(article.body.contains("Ada"), "the article shows her name");
    assert!(reader.get("/").await.body.contains("On margins"));

    let action = page.attribute("form#unpublish", "action").unwrap();
    assert_eq!(ada.post(&action, &[]).await.status, 303);
    assert_eq!(reader.get("/articles/on-margins").await.status, 404);
    assert!(!reader.get("/").await.body.contains("On margins"));
}

#[tokio::test(flavor = "multi_thread")]
async fn it_keeps_the_day_on_which_it_was_first_published() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    let published = "SELECT published_at FROM articles";
    ada.post(&format!("{path}/publication"), &[]).await;
    let first = app.sql_value(published).await;

    app.app.clock.advance(SignedDuration::from_hours(48));
    ada.post(&format!("{path}/unpublication"), &[]).await;
    ada.post(&format!("{path}/publication"), &[]).await;
    assert_eq!(app.sql_value(published).await, first);

    ada.post(&format!("{path}/unpublication"), &[]).await;
    let again = Draft {
        version: "5",
        then: "publish",
        ..Draft::default()
    };
    assert_eq!(again.post(&ada, &path).await.status, 303);
    assert_eq!(app.sql_value(published).await, first);
}

#[tokio::test(flavor = "multi_thread")]
async fn doing_it_twice_changes_nothing() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    for action in ["publication", "publication", "unpublication", "unpublication"] {
        assert_eq!(
            ada.post(&format!("{path}/{action}"), &[]).await.status,
            303,
            "{action}"
        );
    }
    assert_eq!(
        app.sql_value("SELECT state || version FROM articles").await,
        "unpublished3"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_save_does_not_publish_again_what_was_taken_off_meanwhile() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let publish = Draft {
        then: "publish",
        ..Draft::default()
    };
    let path = stored(&publish.post(&ada, "/admin/articles").await);
    ada.post(&format!("{path}/unpublication"), &[]).await;

    let stale = Draft {
        body: "Another text.",
        version: "1",
        ..Draft::default()
    };
    assert_eq!(stale.post(&ada, &path).await.status, 409);
    assert_eq!(app.visitor().get("/articles/on-margins").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_in_a_published_article_does_not_run() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let draft = Draft {
        title: "<script>alert(1)</script>",
        body: "Text <script>alert(2)</script> <b onclick=alert(3)>bold</b>",
        slug: "script",
        then: "publish",
        ..Draft::default()
    };
    assert_eq!(draft.post(&ada, "/admin/articles").await.status, 303);

    for (visitor, path) in [
        (&app.visitor(), "/articles/script"),
        (&ada, "/admin/articles"),
        (&ada, "/articles/script"),
    ] {
        let page = visitor.get(path).await.html();
        let runs = page.has_foreign_script() || page.has("[onclick]");
        assert!(!runs, "{path}");
        assert!(page.texts("h1, th a").contains(&draft.title.to_owned()), "{path}");
    }
}
