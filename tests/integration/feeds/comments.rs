//! The contents and the order of comment feeds.

use gloss::accounts::Role;
use jiff::SignedDuration;

use super::atom::{Entry, Feed};
use crate::support::{CommentFields, NewComment, TestApp};

async fn site_feed(app: &TestApp) -> Feed {
    Feed::of(&app.visitor().get("/comments.atom").await)
}

async fn article_feed(app: &TestApp, slug: &str) -> Feed {
    let path = format!("/articles/{slug}/comments.atom");
    Feed::of(&app.visitor().get(&path).await)
}

fn in_a_block(html: &str) -> String {
    format!("<div dir=\"auto\">{html}</div>")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_tells_who_said_what_when_and_where() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET title = 'The Margin', language = 'de'")
        .await;
    app.article("On margins").language("fa").create().await;
    let typed = CommentFields {
        body: "Some *text*.",
        website: "https://ada.example/?a=1&b=2",
        ..CommentFields::default()
    };
    app.visitor().comment("on-margins", &typed).await;
    app.approve_all().await;
    let id = app.sql_value("SELECT id FROM comments").await;
    let base = &app.base;
    let entry = || Entry {
        id: format!("urn:uuid:{id}"),
        title: "Ada zu „On margins“".to_owned(),
        url: format!("{base}/comments/{id}"),
        author: "Ada".to_owned(),
        website: Some("https://ada.example/?a=1&b=2".to_owned()),
        published: "2026-03-01T12:00:00Z".to_owned(),
        updated: "2026-03-01T12:00:00Z".to_owned(),
        content: in_a_block("<p>Some <em>text</em>.</p>\n"),
        answered_id: format!("{base}/articles/on-margins"),
        answered_url: Some(format!("{base}/articles/on-margins")),
    };
    let of_site = Feed {
        id: format!("{base}/comments.atom"),
        title: "Kommentare zu „The Margin“".to_owned(),
        language: "de".to_owned(),
        updated: "2026-03-01T12:00:00Z".to_owned(),
        own_url: format!("{base}/comments.atom"),
        page_url: format!("{base}/"),
        entries: vec![entry()],
    };
    assert_eq!(site_feed(&app).await, of_site);
    let of_article = Feed {
        id: format!("{base}/articles/on-margins/comments.atom"),
        title: "Kommentare zu „On margins“".to_owned(),
        own_url: format!("{base}/articles/on-margins/comments.atom"),
        page_url: format!("{base}/articles/on-margins#comments"),
        ..of_site
    };
    assert_eq!(article_feed(&app, "on-margins").await, of_article);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_feed_of_an_article_holds_its_own_comments_and_that_of_the_site_all() {
    let app = TestApp::start().await;
    let (one, other) = (
        app.article("One").create().await,
        app.article("Another").create().await,
    );
    for (minute, article, body) in [(0, one, "First."), (1, other, "Second."), (2, one, "Third.")] {
        app.seed(NewComment {
            minute,
            ..NewComment::thread(article, body)
        })
        .await;
    }
    let text = |body: &str| in_a_block(&format!("<p>{body}</p>"));
    assert_eq!(
        site_feed(&app).await.contents(),
        [text("Third."), text("Second."), text("First.")]
    );
    assert_eq!(
        article_feed(&app, "one").await.contents(),
        [text("Third."), text("First.")]
    );
    assert_eq!(article_feed(&app, "another").await.contents(), [text("Second.")]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_comment_that_is_approved_late_comes_first() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let held = app
        .seed(NewComment {
            state: "pending",
            ..NewComment::thread(article, "Held.")
        })
        .await;
    app.seed(NewComment {
        minute: 1,
        ..NewComment::thread(article, "Quick.")
    })
    .await;
    let owner = app.staff("Grace", Role::Owner).await.visitor;
    app.app.clock.advance(SignedDuration::from_mins(1));
    owner.decide("pending", "approved", &held.to_string()).await;
    let feed = site_feed(&app).await;
    let times = |entry: &Entry| (entry.published.clone(), entry.updated.clone());
    let time = |at: &str| format!("2026-03-01T{at}Z");
    assert_eq!(
        feed.entries.iter().map(times).collect::<Vec<_>>(),
        [
            (time("00:00:00"), time("12:01:00")),
            (time("00:01:00"), time("00:01:00"))
        ]
    );
    assert_eq!(feed.updated, time("12:01:00"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_edit_is_told_and_moves_nothing() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    for (minute, body) in [(0, "Edited."), (1, "Later.")] {
        app.seed(NewComment {
            minute,
            ..NewComment::thread(article, body)
        })
        .await;
    }
    app.sql("UPDATE comments SET edited_at = '2026-03-01 00:05Z' WHERE body = 'Edited.'")
        .await;
    let feed = article_feed(&app, "on-margins").await;
    assert!(feed.entries[1].content.contains("Edited."), "{feed:?}");
    assert_eq!(feed.entries[1].published, "2026-03-01T00:00:00Z");
    assert_eq!(feed.entries[1].updated, "2026-03-01T00:05:00Z");
    assert_eq!(feed.updated, "2026-03-01T00:05:00Z");
    // The comment was unpublished and approved again after the edit.
    app.sql("UPDATE comments SET published_at = '2026-03-01 00:09Z' WHERE body = 'Edited.'")
        .await;
    assert_eq!(
        article_feed(&app, "on-margins").await.entries[0].updated,
        "2026-03-01T00:09:00Z"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_names_the_comment_that_it_answers() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let open = app.seed(NewComment::thread(article, "Open.")).await;
    let removed = app
        .seed(NewComment {
            state: "trash",
            ..NewComment::thread(article, "Removed.")
        })
        .await;
    for (minute, parent) in [(1, open), (2, removed)] {
        app.seed(NewComment {
            minute,
            ..NewComment::reply(article, parent, "Reply.")
        })
        .await;
    }
    let feed = site_feed(&app).await;
    let answered = |entry: &Entry| (entry.answered_id.clone(), entry.answered_url.clone());
    let article = format!("{}/articles/on-margins", app.base);
    assert_eq!(
        feed.entries.iter().map(answered).collect::<Vec<_>>(),
        [
            // The parent was removed, so there is no link to it.
            (format!("urn:uuid:{removed}"), None),
            (
                format!("urn:uuid:{open}"),
                Some(format!("{}/comments/{open}", app.base))
            ),
            (article.clone(), Some(article)),
        ]
    );
    assert_eq!(feed.entries[1].answered_id, feed.entries[2].id);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_holds_the_fifty_newest() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    for minute in 0..52 {
        let body = format!("Number {minute}.");
        app.seed(NewComment {
            minute,
            ..NewComment::thread(article, &body)
        })
        .await;
    }
    for feed in [site_feed(&app).await, article_feed(&app, "on-margins").await] {
        let contents = feed.contents();
        assert_eq!(contents.len(), 50);
        assert!(contents[0].contains("Number 51."), "{contents:?}");
        assert!(contents[49].contains("Number 2."), "{contents:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_of_one_moment_come_in_the_order_of_their_ids_every_time() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let mut ids = Vec::new();
    for body in ["One.", "Two.", "Three."] {
        ids.push(format!(
            "urn:uuid:{}",
            app.seed(NewComment::thread(article, body)).await
        ));
    }
    ids.sort();
    ids.reverse();
    let feed = site_feed(&app).await;
    assert_eq!(
        feed.entries
            .iter()
            .map(|entry| entry.id.clone())
            .collect::<Vec<_>>(),
        ids
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_without_comments_is_as_old_as_what_it_follows() {
    let app = TestApp::start().await;
    app.article("On margins")
        .published("2026-01-05T08:00:00Z")
        .create()
        .await;
    let (of_site, of_article) = (site_feed(&app).await, article_feed(&app, "on-margins").await);
    assert_eq!(of_site.updated, "1970-01-01T00:00:00Z");
    assert_eq!(of_article.updated, "2026-01-05T08:00:00Z");
    assert!(of_site.entries.is_empty() && of_article.entries.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn there_is_no_feed_of_what_is_not_a_public_article() {
    let app = TestApp::start().await;
    app.article("About").page().create().await;
    app.article("To come")
        .published("2026-03-01T12:00:01Z")
        .create()
        .await;
    for path in [
        "/articles/none/comments.atom",
        "/articles/about/comments.atom",
        "/about/comments.atom",
        "/articles/to-come/comments.atom",
    ] {
        assert_eq!(app.visitor().get(path).await.status, 404, "{path}");
    }
    app.app.clock.advance(SignedDuration::from_secs(1));
    assert!(article_feed(&app, "to-come").await.entries.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_feed_of_an_article_moves_with_it() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    app.sql(&format!(
        "INSERT INTO redirects (path, article_id) VALUES ('/articles/old', '{article}'), ('/2019/05/old', '{article}')"
    ))
    .await;
    for old in [
        "/articles/old/comments.atom",
        "/2019/05/old/comments.atom",
        "/articles/On-Margins/Comments.atom/",
    ] {
        let answer = app.visitor().get(old).await;
        assert_eq!(answer.status, 301, "{old}");
        assert_eq!(answer.location(), "/articles/on-margins/comments.atom", "{old}");
    }
}
