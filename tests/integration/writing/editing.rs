//! Writing and editing articles.

use gloss::accounts::Role;
use gloss::articles::ArticleState;

use super::{Draft, stored};
use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_kept_as_it_was_typed_and_not_shown_to_readers() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;

    app.article("Earlier").category("Notes").create().await;
    let notes = [("category", "Notes")];

    let answer = Draft::default().post_with(&ada, "/admin/articles", &notes).await;

    let page = ada.follow(&answer).await.html();
    assert_eq!(page.field("title"), "On margins");
    assert_eq!(page.field("body").trim(), "Some *text*.");
    assert_eq!(page.field("slug"), "on-margins");
    assert_eq!(page.field("category"), "Notes");
    assert_eq!(page.field("tags"), "rust, web");
    assert_eq!(page.field("language"), "de-CH");
    assert_eq!(page.field("version"), "1");
    assert_eq!(page.text(".notice"), "Article saved. Readers can’t see it yet.");
    assert_eq!(app.visitor().get("/articles/on-margins").await.status, 404);
    assert_eq!(
        ada.get("/admin/articles?state=draft")
            .await
            .html()
            .texts("tbody th > a"),
        ["On margins"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_wrong_field_is_named_and_everything_typed_is_kept() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;

    let draft = Draft {
        title: " ",
        slug: "Not a slug",
        kind: "poem",
        body: "<script>alert(1)</script></textarea>",
        ..Draft::default()
    };
    let answer = draft.post(&ada, "/admin/articles").await;

    assert_eq!(answer.status, 422);
    let page = answer.html();
    assert_eq!(
        page.attributes(".problems a", "href"),
        ["#title", "#slug", "#kind"]
    );
    assert_eq!(page.field("slug"), "Not a slug");
    assert_eq!(page.field("body").trim(), draft.body);
    assert!(!page.has_foreign_script());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_is_taken_is_an_error_of_its_field() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    app.article("On margins").create().await;

    let answer = Draft::default().post(&ada, "/admin/articles").await;

    assert_eq!(answer.status, 422);
    assert!(
        answer.html().text("#slug-error").contains("“on-margins-2”"),
        "{}",
        answer.body
    );
    let page = Draft {
        kind: "page",
        ..Draft::default()
    };
    assert_eq!(
        page.post(&ada, "/admin/articles").await.status,
        303,
        "a page and an article can have the same slug"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_take_an_address_at_the_same_time_are_told_so() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;

    let posting = (0..6).map(|_| {
        let ada = ada.clone();
        tokio::spawn(async move { Draft::default().post(&ada, "/admin/articles").await.status })
    });
    let mut statuses = Vec::new();
    for post in posting.collect::<Vec<_>>() {
        statuses.push(post.await.unwrap());
    }

    statuses.sort_unstable();
    assert_eq!(statuses, [303, 422, 422, 422, 422, 422]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_cannot_take_an_address_of_the_site() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Owner).await.visitor;
    for slug in ["admin", "sign-in", "articles", "healthz"] {
        let draft = Draft {
            kind: "page",
            slug,
            ..Draft::default()
        };
        assert_eq!(draft.post(&ada, "/admin/articles").await.status, 422, "{slug}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_save_is_refused_with_both_texts() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    let save = |body, version| Draft {
        body,
        version,
        ..Draft::default()
    };
    assert_eq!(save("The first text.", "1").post(&ada, &path).await.status, 303);

    let answer = save("The second text.", "1").post(&ada, &path).await;

    assert_eq!(answer.status, 409);
    let page = answer.html();
    assert_eq!(page.field("body").trim(), "The second text.");
    assert_eq!(page.text("#their-body"), "The first text.");
    let version = page.field("version");
    assert_eq!(save("Both texts.", &version).post(&ada, &path).await.status, 303);
    assert_eq!(ada.get(&path).await.html().field("body").trim(), "Both texts.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_sent_twice_is_no_conflict_with_itself() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    let changed = Draft {
        body: "One line,\r\nand another.",
        slug: "on-margins",
        version: "1",
        then: "publish",
        ..Draft::default()
    };

    let (first, second) = (changed.post(&ada, &path).await, changed.post(&ada, &path).await);

    assert_eq!((first.status, second.status), (303, 303), "{}", second.body);
    assert_eq!(ada.get(&path).await.html().field("version"), "2", "stored once");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_address_leaves_a_redirect() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let publish = Draft {
        then: "publish",
        ..Draft::default()
    };
    let path = stored(&publish.post(&ada, "/admin/articles").await);

    let moved = Draft {
        slug: "in-the-margins",
        version: "1",
        ..Draft::default()
    };
    assert_eq!(moved.post(&ada, &path).await.status, 303);

    let answer = app.visitor().get("/articles/on-margins").await;
    assert_eq!(
        (answer.status, answer.location()),
        (301, "/articles/in-the-margins")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_when_the_session_has_ended() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    ada.post("/sign-out", &[]).await;
    let draft = Draft {
        body: "An hour's work.",
        version: "1",
        ..Draft::default()
    };

    for action in [
        "/admin/articles",
        path.as_str(),
        &format!("{path}/preview"),
        "/admin/articles/preview",
    ] {
        let answer = draft.post(&ada, action).await;
        assert_eq!(answer.status, 403, "{action}");
        let page = answer.html();
        assert_eq!(page.field("body").trim(), "An hour's work.");
        assert_eq!(page.field("version"), "1");
        assert_eq!(page.attribute(".problems a", "href").unwrap(), "/sign-in");
        assert_eq!(page.attribute(".problems a", "target").unwrap(), "_blank");
    }

    ada.sign_in("Ada", crate::support::PASSWORD).await;
    assert_eq!(draft.post(&ada, &path).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_lost_when_the_database_is_away() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    app.app.db.close();

    let answer = Draft::default().post(&ada, "/admin/articles").await;

    assert_eq!((answer.status, answer.header("retry-after")), (503, "5"));
    assert_eq!(answer.html().field("body").trim(), "Some *text*.");
    assert!(
        answer
            .html()
            .text(".problems")
            .contains("Your text is still here")
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_changes_their_own_articles_only() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await;
    let other = app.article("Somebody else's").create().await;
    let own = app
        .article("Her own")
        .author(ada.id)
        .state(ArticleState::Draft)
        .create()
        .await;
    let ada = ada.visitor;

    for action in ["", "/preview", "/publication", "/unpublication"] {
        let answer = Draft::default()
            .post(&ada, &format!("/admin/articles/{other}{action}"))
            .await;
        assert_eq!(answer.status, 403, "{action}");
    }
    assert_eq!(ada.get(&format!("/admin/articles/{other}")).await.status, 403);
    assert_eq!(ada.get(&format!("/admin/articles/{own}")).await.status, 200);
    assert_eq!(
        ada.get("/admin/articles")
            .await
            .html()
            .texts("tbody th > a:first-child"),
        ["Her own"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_moderator_writes_nothing() {
    let app = TestApp::start().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;

    for path in ["/admin/articles", "/admin/articles/new"] {
        assert_eq!(mo.get(path).await.status, 403, "{path}");
    }
    assert_eq!(Draft::default().post(&mo, "/admin/articles").await.status, 403);
    let admin = mo.get("/admin").await;
    assert_eq!(admin.status, 200);
    assert!(!admin.html().has("a[href='/admin/articles']"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_preview_stores_nothing_and_runs_nothing() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;

    let draft = Draft {
        title: "\"><script>alert(1)</script>",
        body: "*Text* <script>alert(2)</script><img src=x onerror=alert(3)> [a](javascript:alert(4))",
        ..Draft::default()
    };
    let answer = draft.post(&ada, "/admin/articles/preview").await;

    assert_eq!(answer.status, 200);
    let page = answer.html();
    assert_eq!(page.text(".prose em"), "Text");
    assert!(
        !page.has_foreign_script() && !page.has("[onerror]") && !page.has("a[href^='javascript']"),
        "{}",
        answer.body
    );
    assert_eq!(page.field("title"), draft.title);
    assert_eq!(app.sql_value("SELECT count(*) FROM articles").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_keeps_the_pictures_that_it_came_with() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Editor).await.visitor;
    let path = stored(&Draft::default().post(&ada, "/admin/articles").await);
    app.sql(
        "INSERT INTO media VALUES ('00000000-0000-0000-0000-000000000001', 'graph.png', 'image/png', \
         sha256('x'), 'x', now()); INSERT INTO article_media SELECT id, 'graph.png', \
         '00000000-0000-0000-0000-000000000001' FROM articles",
    )
    .await;

    let draft = Draft {
        body: "![A graph](graph.png)",
        version: "1",
        then: "publish",
        ..Draft::default()
    };
    let preview = draft.post(&ada, &format!("{path}/preview")).await;
    draft.post(&ada, &path).await;

    let source = "/media/00000000-0000-0000-0000-000000000001/graph.png";
    assert_eq!(preview.html().attribute(".prose img", "src").unwrap(), source);
    let article = app.visitor().get("/articles/on-margins").await;
    assert_eq!(article.html().attribute("article img", "src").unwrap(), source);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_of_the_greatest_length_can_be_saved() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let line = format!("{}\n\n", "猫".repeat(98));
    let body = line.repeat(5_000);

    let draft = Draft {
        body: body.trim_end(),
        ..Draft::default()
    };
    assert_eq!(draft.post(&ada, "/admin/articles").await.status, 303);
    let longer = Draft {
        body: &format!("{body}猫"),
        slug: "longer",
        ..Draft::default()
    };
    assert_eq!(longer.post(&ada, "/admin/articles").await.status, 422);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_from_elsewhere_that_is_saved_unchanged_stays_as_it_was() {
    let app = TestApp::start().await;
    let ed = app.staff("Ed", Role::Editor).await.visitor;
    let body = "# A title of its own\n\n\tcode by a tab\n\n* one\n* two <kbd>k</kbd>\n\n| a |\n|---|\n| `|` |\n\n[x]: /y\n";
    let id = app
        .article("On margins")
        .body(body)
        .byline("Ada and Grace")
        .category("Essays")
        .tags(&["C", "C++", "C#", "👩\u{200d}💻", "Smith, John", "\"quoted\""])
        .published("2020-02-29T23:59:59.999999Z")
        .create()
        .await;
    let stored = "SELECT (to_jsonb(articles) - 'version' - 'updated_at')::text FROM articles";
    let before = app.sql_value(stored).await;
    let path = format!("/admin/articles/{id}");
    let page = ed.get(&path).await.html();
    let names = [
        "title",
        "slug",
        "standfirst",
        "body",
        "published_at",
        "category",
        "tags",
        "language",
        "version",
        "translation_of",
        "image_path",
        "image_alt",
        "image_caption",
        "search_title",
        "search_description",
    ];
    let values = names.map(|name| page.field(name));
    let mut fields: Vec<(&str, &str)> = names.into_iter().zip(values.iter().map(String::as_str)).collect();
    fields.extend([("kind", "article"), ("comments_open", "true"), ("then", "save")]);
    let tags =
        "SELECT string_agg(name, '|' ORDER BY position) FROM article_tags JOIN tags ON tags.id = tag_id";
    let tags_before = app.sql_value(tags).await;

    assert_eq!(ed.post(&path, &fields).await.status, 303);

    assert_eq!(app.sql_value(stored).await, before);
    assert_eq!(app.sql_value(tags).await, tags_before);
    assert_eq!(tags_before, "C|C++|C#|👩\u{200d}💻|Smith, John|\"quoted\"");
}
