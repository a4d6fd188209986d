//! The revision history: reading, comparing and restoring revisions.

use gloss::accounts::Role;

use super::{Draft, stored};
use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn each_save_is_kept_and_what_changed_is_shown() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let grace = app.staff("Grace", Role::Editor).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    let changed = Draft {
        body: "Some *new* text.\n\nAnd more.",
        version: "1",
        ..Draft::default()
    };
    changed.post(&grace, &path).await;

    let list = ada.get(&format!("{path}/revisions")).await.html();
    assert_eq!(list.texts("tbody td:nth-of-type(1)"), ["Grace", "Ada"]);
    let page = ada.get(&list.attributes("tbody th a", "href")[0]).await.html();
    assert_eq!(page.texts(".changes .removed"), ["Removed: Some *text*."]);
    assert_eq!(
        page.texts(".changes .added"),
        ["Added: Some *new* text.", "Added:", "Added: And more."]
    );
    assert!(
        page.texts(".changes ins").contains(&"new*".to_owned())
            || page.texts(".changes ins").contains(&"new".to_owned())
    );
    let first = ada.get(&list.attributes("tbody th a", "href")[1]).await.html();
    assert!(
        first
            .text(".spread-head")
            .contains("This is the earliest saved version.")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_earlier_text_comes_back_into_the_form_and_readers_see_it_when_it_is_saved() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let reader = app.visitor();
    let publish = Draft {
        then: "publish",
        ..Draft::default()
    };
    let path = stored(&publish.post(&ada, "/admin/articles").await);
    let changed = Draft {
        body: "A text that was no good idea.",
        version: "1",
        ..Draft::default()
    };
    changed.post(&ada, &path).await;

    let page = ada.get(&format!("{path}/revisions/1")).await.html();
    let action = page.attribute("form[action$=restoration]", "action").unwrap();
    let page = ada.follow(&ada.post(&action, &[]).await).await.html();

    assert_eq!(page.field("body").trim(), "Some *text*.");
    assert!(
        page.text(".notice")
            .starts_with("The earlier version is in the editor.")
    );
    assert!(
        reader
            .get("/articles/on-margins")
            .await
            .body
            .contains("no good idea")
    );
    let version = page.field("version");
    let restored = Draft {
        version: &version,
        ..Draft::default()
    };
    assert_eq!(restored.post(&ada, &path).await.status, 303);
    assert!(
        !reader
            .get("/articles/on-margins")
            .await
            .body
            .contains("no good idea")
    );
    assert_eq!(
        ada.get(&format!("{path}/revisions"))
            .await
            .html()
            .texts("tbody tr")
            .len(),
        3
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_elsewhere_is_kept_before_the_first_save_here() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let id = app
        .article("On margins")
        .body("As it was imported.")
        .create()
        .await;
    let path = format!("/admin/articles/{id}");
    let changed = Draft {
        version: "1",
        ..Draft::default()
    };
    changed.post(&ada, &path).await;

    let list = ada.get(&format!("{path}/revisions")).await.html();
    assert_eq!(list.texts("tbody td:nth-of-type(1)"), ["Ada", ""]);
    let page = ada.get(&format!("{path}/revisions/1")).await;
    assert!(page.body.contains("As it was imported."));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_save_that_changes_no_text_adds_none() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    let moved = Draft {
        slug: "elsewhere",
        version: "1",
        ..Draft::default()
    };
    moved.post(&ada, &path).await;
    assert_eq!(app.sql_value("SELECT count(*) FROM article_revisions").await, "1");
    assert_eq!(ada.get(&format!("{path}/revisions/2")).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_reads_or_restores_what_is_not_theirs() {
    let app = TestApp::start().await;
    let editor = app.staff("Ed", Role::Editor).await.visitor;
    let path = stored(&Draft::default().post(&editor, "/admin/articles").await);
    let ada = app.staff("Ada", Role::Author).await.visitor;
    for page in ["revisions", "revisions/1"] {
        assert_eq!(ada.get(&format!("{path}/{page}")).await.status, 403, "{page}");
    }
    let restore = format!("{path}/revisions/1/restoration");
    assert_eq!(ada.post(&restore, &[]).await.status, 403);
    assert_eq!(
        editor
            .post(&format!("{path}/revisions/9/restoration"), &[])
            .await
            .status,
        404
    );
}
