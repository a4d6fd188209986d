//! The fields of an article besides its text.

use gloss::accounts::Role;

use super::{Draft, stored};
use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn search_engines_are_told_what_was_written_for_them() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let publish = Draft {
        then: "publish",
        ..Draft::default()
    };
    let more = [
        ("search_title", "Margins, explained"),
        ("search_description", "All about them."),
    ];

    let path = stored(&publish.post_with(&ada, "/admin/articles", &more).await);

    let page = app.visitor().get("/articles/on-margins").await.html();
    assert_eq!(page.text("title"), "Margins, explained · Gloss");
    assert_eq!(page.text("h1"), "On margins");
    assert_eq!(
        page.attribute("meta[name=description]", "content").unwrap(),
        "All about them."
    );
    let editor = ada.get(&path).await.html();
    assert_eq!(editor.field("search_title"), "Margins, explained");
    assert_eq!(editor.text("[data-result-title]"), "Margins, explained");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_article_stands_first_on_the_front_page() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let publish = |title, published_at| Draft {
        title,
        published_at,
        then: "publish",
        ..Draft::default()
    };
    let path = stored(
        &publish("Old but good", "2026-01-01T10:00")
            .post_with(&ada, "/admin/articles", &[("pinned", "true")])
            .await,
    );
    publish("Newer", "2026-02-01T10:00")
        .post(&ada, "/admin/articles")
        .await;
    let titles = async || app.visitor().get("/").await.html().texts("h2.p-name");

    assert_eq!(titles().await, ["Old but good", "Newer"]);
    assert_eq!(app.visitor().get("/").await.html().texts(".pinned"), ["Pinned"]);

    let second = publish("Newest", "2026-02-02T10:00")
        .post_with(&ada, "/admin/articles", &[("pinned", "true")])
        .await;
    assert_eq!(
        titles().await,
        ["Newest", "Newer", "Old but good"],
        "only one article is pinned"
    );
    assert!(!ada.get(&path).await.html().has("#pinned[checked]"));

    let unpinned = Draft {
        title: "Newest",
        published_at: "2026-01-15T10:00",
        version: "1",
        ..Draft::default()
    };
    unpinned.post(&ada, &stored(&second)).await;
    assert_eq!(titles().await, ["Newer", "Newest", "Old but good"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_pins_nothing_and_writes_in_no_other_name() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let other = app.account("Grace", Role::Editor).await.to_string();
    let editor = ada.get("/admin/articles/new").await.html();
    assert!(!editor.has("#pinned") && !editor.has("#author"));

    let answer = Draft::default()
        .post_with(&ada, "/admin/articles", &[("author", &other)])
        .await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.html().attributes(".problems a", "href"), ["#author"]);

    stored(
        &Draft::default()
            .post_with(&ada, "/admin/articles", &[("pinned", "true")])
            .await,
    );
    assert_eq!(
        app.sql_value("SELECT pinned_article_id IS NULL FROM settings")
            .await,
        "t"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_hands_an_article_over() {
    let app = TestApp::start().await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let grace = app.staff("Grace", Role::Author).await;
    let publish = Draft {
        then: "publish",
        ..Draft::default()
    };
    let path = stored(&publish.post(&ed, "/admin/articles").await);
    assert_eq!(grace.visitor.get(&path).await.status, 403);

    let changed = Draft {
        version: "1",
        ..Draft::default()
    };
    let id = grace.id.to_string();
    assert_eq!(
        changed.post_with(&ed, &path, &[("author", &id)]).await.status,
        303
    );

    assert_eq!(grace.visitor.get(&path).await.status, 200);
    assert_eq!(
        app.visitor()
            .get("/articles/on-margins")
            .await
            .html()
            .text(".p-author"),
        "Grace"
    );
    let wrong = Draft {
        version: "2",
        ..Draft::default()
    };
    let moderator = app.account("Mo", Role::Moderator).await.to_string();
    assert_eq!(
        wrong
            .post_with(&ed, &path, &[("author", &moderator)])
            .await
            .status,
        422
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_imported_byline_stays_until_somebody_is_chosen() {
    let app = TestApp::start().await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let id = app.article("On margins").byline("Ada and Grace").create().await;
    let path = format!("/admin/articles/{id}");
    let changed = Draft {
        version: "1",
        ..Draft::default()
    };
    assert_eq!(changed.post(&ed, &path).await.status, 303);
    assert_eq!(
        app.sql_value("SELECT byline FROM articles").await,
        "Ada and Grace"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_of_the_library_stands_above_the_text_and_in_it() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    app.sql(
        "INSERT INTO media (id, name, content_type, content_hash, bytes, created_at, width, height, is_measured) \
         SELECT ('00000000-0000-0000-0000-00000000000' || n)::uuid, 'a b.png', 'image/png', sha256(n::text::bytea), 'x', \
         now(), 800, 600, true FROM generate_series(1, 2) AS n",
    )
    .await;
    let [first, second] = [1, 2].map(|n| format!("/media/00000000-0000-0000-0000-00000000000{n}/a%20b.png"));
    let body = format!("![A graph]({second})");
    let draft = Draft {
        body: &body,
        then: "publish",
        ..Draft::default()
    };
    let more = [
        ("image_path", &*first),
        ("image_alt", "A bridge"),
        ("image_caption", "At dusk."),
    ];

    let path = stored(&draft.post_with(&ada, "/admin/articles", &more).await);

    let page = app.visitor().get("/articles/on-margins").await.html();
    assert_eq!(page.attribute(".lead-image img", "src").unwrap(), first);
    assert_eq!(page.attribute(".lead-image img", "alt").unwrap(), "A bridge");
    assert_eq!(page.text("figcaption"), "At dusk.");
    assert_eq!(page.attribute(".prose img", "width").unwrap(), "800");
    assert_eq!(
        app.visitor()
            .get("/")
            .await
            .html()
            .attribute(".thumb img", "src")
            .unwrap(),
        first
    );
    let used = "SELECT count(*) FROM article_media";
    assert_eq!(app.sql_value(used).await, "2");

    let without = Draft {
        version: "1",
        ..Draft::default()
    };
    assert_eq!(without.post(&ada, &path).await.status, 303);
    assert_eq!(app.sql_value(used).await, "0", "a removed picture is not in use");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_is_not_here_is_refused_by_its_field() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    for path in [
        "https://elsewhere.example/a.png",
        "/media/00000000-0000-0000-0000-000000000009/a.png",
        "/media/x",
        "a.png",
    ] {
        let answer = Draft::default()
            .post_with(&ada, "/admin/articles", &[("image_path", path)])
            .await;
        assert_eq!(answer.status, 422, "{path}");
        assert_eq!(answer.html().attributes(".problems a", "href"), ["#image_path"]);
    }
}
