//! What authors may not do, and how many unsaved changes an account can leave.

use gloss::accounts::Role;

use super::{Draft, stored};
use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn an_author_chooses_a_category_and_creates_none() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    app.article("Earlier").category("Notes").create().await;

    let answer = Draft::default()
        .post_with(&ada, "/admin/articles", &[("category", "Nonsense")])
        .await;

    assert_eq!(answer.status, 422);
    assert_eq!(answer.html().attributes(".problems a", "href"), ["#category"]);
    assert_eq!(app.sql_value("SELECT count(*) FROM categories").await, "1");
    let notes = [("category", "NOTES")];
    let path = stored(&Draft::default().post_with(&ada, "/admin/articles", &notes).await);
    let changed = Draft {
        version: "1",
        ..Draft::default()
    };
    let answer = changed.post_with(&ada, &path, &[("category", "Nonsense")]).await;
    assert_eq!(answer.status, 422, "nor by editing an article");
    let essays = [("category", "Essays")];
    assert_eq!(changed.post_with(&ed, &path, &essays).await.status, 303);
    assert_eq!(app.sql_value("SELECT count(*) FROM categories").await, "2");
    let kept = Draft {
        version: "2",
        ..Draft::default()
    };
    assert_eq!(kept.post_with(&ada, &path, &essays).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_links_translations_to_their_own_articles_alone() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    app.article("Theirs").create().await;
    app.article("Hers").author(ada.id).create().await;
    let ada = ada.visitor;
    let of = |original| [("translation_of", original)];

    for original in ["theirs", "not-there-yet"] {
        let answer = Draft::default()
            .post_with(&ada, "/admin/articles", &of(original))
            .await;
        assert_eq!(answer.status, 422, "{original}");
        assert_eq!(
            answer.html().attributes(".problems a", "href"),
            ["#translation_of"]
        );
    }
    let path = stored(
        &Draft::default()
            .post_with(&ada, "/admin/articles", &of("hers"))
            .await,
    );
    let changed = Draft {
        version: "1",
        ..Draft::default()
    };
    assert_eq!(changed.post_with(&ada, &path, &of("theirs")).await.status, 422);
    assert_eq!(changed.post_with(&ed, &path, &of("theirs")).await.status, 303);
    let kept = Draft {
        version: "2",
        ..Draft::default()
    };
    let answer = kept.post_with(&ada, &path, &of("theirs")).await;
    assert_eq!(answer.status, 303, "a link by an editor stays: {}", answer.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_working_copy_is_no_longer_than_an_article() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let copy = "/admin/articles/00000000-0000-7000-8000-000000000001/working-copy";
    let long = "é".repeat(500_001);
    for draft in [
        Draft {
            body: &long,
            ..Draft::default()
        },
        Draft {
            title: &long[..200_000],
            ..Draft::default()
        },
    ] {
        let answer = draft.post(&ada, copy).await;
        assert_eq!(answer.status, 413);
        assert!(answer.body.contains("Your text is still in this browser"));
    }
    assert_eq!(app.sql_value("SELECT count(*) FROM working_copies").await, "0");
    let longest = Draft {
        body: &long[..1_000_000],
        ..Draft::default()
    };
    assert_eq!(longest.post(&ada, copy).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_has_fifty_unsaved_texts_at_most_however_fast_it_types() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let path = |number: usize| format!("/admin/articles/00000000-0000-7000-8000-{number:012}/working-copy");

    let posting = (0..60).map(|number| {
        let (ada, path) = (ada.clone(), path(number));
        tokio::spawn(async move { Draft::default().post(&ada, &path).await.status })
    });
    let mut kept = 0;
    for post in posting.collect::<Vec<_>>() {
        match post.await.unwrap() {
            200 => kept += 1,
            status => assert_eq!(status, 409),
        }
    }

    assert_eq!(kept, 50);
    let list = ada.get("/admin/articles").await.html();
    assert_eq!(list.texts(".unsaved a").len(), 50, "all of them can be discarded");
    let discard = list.attribute(".unsaved form", "action").unwrap();
    ada.post(&discard, &[]).await;
    assert_eq!(Draft::default().post(&ada, &path(99)).await.status, 200);
    let grace = app.staff("Grace", Role::Author).await.visitor;
    assert_eq!(Draft::default().post(&grace, &path(100)).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unsaved_article_belongs_to_whoever_began_it() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let grace = app.staff("Grace", Role::Editor).await.visitor;
    let begun = "/admin/articles/00000000-0000-7000-8000-000000000001";
    assert_eq!(
        Draft::default()
            .post(&ada, &format!("{begun}/working-copy"))
            .await
            .status,
        200
    );
    for action in ["working-copy", "presence"] {
        let answer = Draft::default().post(&grace, &format!("{begun}/{action}")).await;
        assert_eq!(answer.status, 403, "{action}");
    }
    let unknown = "/admin/articles/00000000-0000-7000-8000-000000000002/presence";
    assert_eq!(Draft::default().post(&grace, unknown).await.status, 200);
    assert_eq!(
        app.sql_value("SELECT count(*) FROM working_copies").await,
        "1",
        "no working copy of a missing article"
    );
}
