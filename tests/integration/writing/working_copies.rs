//! Unsaved changes are stored for the account that typed them. Readers see the saved version.

use gloss::accounts::Role;
use jiff::SignedDuration;
use serde_json::Value;

use super::{Draft, stored};
use crate::support::{Response, TestApp};

fn json(answer: &Response) -> Value {
    assert_eq!(answer.status, 200, "{}", answer.body);
    serde_json::from_str(&answer.body).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_comes_back_and_readers_see_what_was_saved() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let publish = Draft {
        then: "publish",
        ..Draft::default()
    };
    let path = stored(&publish.post(&ada, "/admin/articles").await);

    let typed = Draft {
        title: "",
        body: "A **better** text.",
        slug: "Not a slug",
        version: "1",
        ..Draft::default()
    };
    let answer = json(&typed.post(&ada, &format!("{path}/working-copy")).await);

    assert_eq!(
        answer["status"],
        "Autosaved at 12:00. Readers can’t see these changes yet."
    );
    assert_eq!(answer["facts"], "3 words · 1 min read");
    assert_eq!((&answer["others"], &answer["stale"]), (&"".into(), &"".into()));
    let page = ada.get(&path).await.html();
    assert_eq!(page.field("body").trim(), "A **better** text.");
    assert_eq!(
        (page.field("title"), page.field("slug")),
        (String::new(), "Not a slug".to_owned())
    );
    assert!(page.text(".aside-note").starts_with("You have unsaved changes"));
    let article = app.visitor().get("/articles/on-margins").await;
    assert_eq!(article.html().text(".prose em"), "text");
    assert_eq!(
        ada.get("/admin/articles").await.html().texts(".unsaved a"),
        ["Untitled"],
        "the list shows the unsaved title"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_save_leaves_nothing_unsaved() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    let typed = Draft {
        body: "A better text.",
        version: "1",
        ..Draft::default()
    };
    typed.post(&ada, &format!("{path}/working-copy")).await;

    assert_eq!(typed.post(&ada, &path).await.status, 303);

    assert!(!ada.get(&path).await.body.contains("You have unsaved changes"));
    assert!(!ada.get("/admin/articles").await.html().has(".unsaved"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_wanted_is_discarded() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    let typed = Draft {
        body: "A worse text.",
        version: "1",
        ..Draft::default()
    };
    typed.post(&ada, &format!("{path}/working-copy")).await;

    let action = ada
        .get(&path)
        .await
        .html()
        .attribute("form#discard", "action")
        .unwrap();
    let page = ada.follow(&ada.post(&action, &[]).await).await.html();

    assert_eq!(page.field("body").trim(), "Some *text*.");
    assert!(page.text(".notice").starts_with("Unsaved changes discarded."));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_that_was_never_saved_is_found_again_and_saved_once() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let page = ada.get("/admin/articles/new").await.html();
    let id = page.field("id");
    let copy = page.attribute("form.editor", "data-working-copy").unwrap();
    let typed = Draft {
        id: &id,
        title: "Half a thought",
        ..Draft::default()
    };

    json(&typed.post(&ada, &copy).await);

    let list = ada.get("/admin/articles").await.html();
    assert_eq!(list.texts(".unsaved a"), ["Half a thought"]);
    let page = ada
        .get(&list.attribute(".unsaved a", "href").unwrap())
        .await
        .html();
    assert_eq!(
        (page.field("title"), page.field("id")),
        ("Half a thought".to_owned(), id.clone())
    );
    let (first, second) = (
        typed.post(&ada, "/admin/articles").await,
        typed.post(&ada, "/admin/articles").await,
    );
    assert_eq!((first.status, second.status), (303, 303), "{}", second.body);
    assert_eq!(first.location(), second.location());
    assert_eq!(app.sql_value("SELECT count(*) FROM articles").await, "1");
    let changed = Draft {
        body: "Another text.",
        ..typed
    };
    assert_eq!(
        changed.post(&ada, "/admin/articles").await.status,
        409,
        "a newer version is not overwritten"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn twenty_parallel_saves_of_a_new_article_make_one() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let id = ada.get("/admin/articles/new").await.html().field("id");

    let posting = (0..20).map(|_| {
        let (ada, id) = (ada.clone(), id.clone());
        tokio::spawn(async move {
            let draft = Draft {
                id: &id,
                ..Draft::default()
            };
            draft.post(&ada, "/admin/articles").await.status
        })
    });
    for post in posting.collect::<Vec<_>>() {
        assert_eq!(post.await.unwrap(), 303);
    }

    assert_eq!(app.sql_value("SELECT count(*) FROM articles").await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_else_has_it_open_is_named_for_as_long_as_they_have() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let grace = app.staff("Grace", Role::Editor).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);

    assert!(!grace.get(&path).await.body.contains("is also editing"));
    let page = ada.get(&path).await.html();
    assert_eq!(page.text("[data-others]"), "Grace is also editing this article.");
    let presence = page.attribute("form.editor", "data-presence").unwrap();
    let answer = json(&grace.post(&presence, &[("version", "1")]).await);
    assert_eq!(answer["others"], "Ada is also editing this article.");

    app.app.clock.advance(SignedDuration::from_mins(3));
    let answer = json(&grace.post(&presence, &[("version", "1")]).await);
    assert_eq!(answer["others"], "");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_types_into_an_older_version_is_told() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let grace = app.staff("Grace", Role::Editor).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    let of = |body| Draft {
        body,
        version: "1",
        ..Draft::default()
    };
    of("Grace's text.").post(&grace, &path).await;

    let answer = json(
        &of("Ada's text.")
            .post(&ada, &format!("{path}/working-copy"))
            .await,
    );

    assert!(
        answer["stale"]
            .as_str()
            .unwrap()
            .starts_with("Someone else (or you, in another tab) saved this article.")
    );
    let page = ada.get(&path).await.html();
    assert!(
        page.text(".aside-note")
            .contains("someone else has saved the article since")
    );
    assert_eq!(page.field("version"), "1", "the save reports the conflict");
    let answer = of("Ada's text.").post(&ada, &path).await;
    assert_eq!(answer.status, 409);
    assert_eq!(answer.html().text("#their-body"), "Grace's text.");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_keeps_anything_of_an_article_that_is_not_theirs() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let other = app.article("Somebody else's").create().await;

    for action in ["working-copy", "presence"] {
        let path = format!("/admin/articles/{other}/{action}");
        assert_eq!(Draft::default().post(&ada, &path).await.status, 403, "{action}");
        assert_eq!(Draft::default().post(&mo, &path).await.status, 403, "{action}");
        let stranger = Draft::default().post(&app.visitor(), &path).await;
        assert_eq!(
            (stranger.status, stranger.location()),
            (303, "/sign-in?next=%2Fadmin"),
            "{action}"
        );
    }
    assert_eq!(app.sql_value("SELECT count(*) FROM working_copies").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_typed_another_does_not_see() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let grace = app.staff("Grace", Role::Editor).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    let typed = Draft {
        body: "A secret thought.",
        version: "1",
        ..Draft::default()
    };
    typed.post(&ada, &format!("{path}/working-copy")).await;

    for page in [path.as_str(), "/admin/articles"] {
        assert!(!grace.get(page).await.body.contains("secret thought"), "{page}");
    }
    let begun = "/admin/articles/00000000-0000-7000-8000-000000000001";
    typed.post(&ada, &format!("{begun}/working-copy")).await;
    assert_eq!(ada.get(begun).await.status, 200);
    assert_eq!(grace.get(begun).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn anything_can_be_kept_as_it_was_typed() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    for (title, body) in [
        ("", ""),
        ("a\0b", "\u{1}\u{202e}"),
        ("سلام", "</textarea><script>alert(1)</script>"),
        (&*"x".repeat(5_000), "猫"),
    ] {
        let typed = Draft {
            title,
            body,
            version: "1",
            ..Draft::default()
        };
        assert_eq!(
            typed.post(&ada, &format!("{path}/working-copy")).await.status,
            200
        );
        let page = ada.get(&path).await;
        assert_eq!(page.status, 200);
        assert!(!page.html().has_foreign_script());
        assert_eq!(ada.get("/admin/articles").await.status, 200);
    }
}
