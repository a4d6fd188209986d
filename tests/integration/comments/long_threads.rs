//! Long threads continue on pages of their own.

use std::collections::BTreeSet;

use gloss::ids::ArticleId;
use uuid::Uuid;

use crate::support::{CommentFields, NewComment, TestApp};

const ARTICLE: &str = "/articles/on-margins";

/// Creates a thread with this number of replies. Every tenth reply answers the previous reply, all others answer the
/// root.
async fn thread(app: &TestApp, article: ArticleId, replies: usize) -> (Uuid, Vec<String>) {
    let root = app.seed(NewComment::thread(article, "Root.")).await;
    app.sql(&format!(
        "INSERT INTO comments (id, article_id, parent_id, root_id, depth, state, author_name, body, body_html, \
         renderer_version, nonce, token_hash, created_at, published_at) \
         SELECT lpad(to_hex(n), 32, '0')::uuid, '{article}', \
         CASE WHEN n % 10 = 0 THEN lpad(to_hex(n - 1), 32, '0')::uuid ELSE '{root}' END, '{root}', 1, 'approved', \
         'Reader ' || n, 'x', '<p>Reply ' || n || '</p>', 1, md5(n::text), sha256(n::text::bytea), at, at \
         FROM (SELECT n, timestamptz '2026-03-01 01:00Z' + n / 3 * interval '1 second' AS at \
         FROM generate_series(1, {replies}) AS n) AS numbers"
    ))
    .await;
    let ids = (1..=replies).map(|number| Uuid::from_u128(number as u128).to_string());
    (root, ids.collect())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_reply_is_met_once_and_each_page_is_bounded() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    thread(&app, article, 450).await;
    app.seed(NewComment {
        minute: 90,
        ..NewComment::thread(article, "Another thread.")
    })
    .await;
    let reader = app.visitor();
    let first = reader.get(ARTICLE).await.html();
    assert_eq!(first.text("#comments-heading"), "452 comments");
    assert_eq!(first.texts(".said").len(), 1 + 200 + 1);
    let mut met: Vec<String> = first.texts(".said");
    let mut path = first.attribute(".more a", "href").unwrap();
    let mut sizes = Vec::new();
    loop {
        let page = reader.get(&path).await.html();
        assert_eq!(page.text("#comments-heading"), "452 comments");
        assert_eq!(page.text(".pager [rel=prev]"), "All comments");
        assert!(!page.has(".orders"));
        sizes.push(page.texts(".said").len());
        met.extend(page.texts(".said"));
        match page.attribute(".pager [rel=next]", "href") {
            Some(next) => path = next,
            None => break,
        }
    }
    assert_eq!(sizes, [200, 50]);
    assert_eq!(met.len(), 452);
    assert_eq!(met.iter().collect::<BTreeSet<_>>().len(), 452);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_to_an_earlier_page_says_whom_it_answers() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let (_, ids) = thread(&app, article, 210).await;
    app.sql(&format!(
        "UPDATE comments SET state = 'trash' WHERE id = '{}'",
        ids[208]
    ))
    .await;
    let reader = app.visitor();
    let more = reader
        .get(ARTICLE)
        .await
        .html()
        .attribute(".more a", "href")
        .unwrap();
    let page = reader.get(&more).await.html();
    assert_eq!(page.texts(".said").len(), 9);
    let whom: BTreeSet<String> = page.texts(".to").into_iter().collect();
    assert_eq!(
        whom.into_iter().collect::<Vec<_>>(),
        ["in reply to Seed", "in reply to a removed comment"]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn every_permalink_leads_to_the_page_that_shows_the_reply() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let (root, ids) = thread(&app, article, 601).await;
    let reader = app.visitor();
    for removed in [false, true] {
        if removed {
            // A deleted root has no row on the pages of its thread, which shifts them by one.
            app.sql(&format!(
                "UPDATE comments SET state = 'trash' WHERE id = '{root}'"
            ))
            .await;
        }
        for index in [0, 198, 199, 200, 201, 399, 400, 401, 598, 599, 600] {
            let answer = reader.get(&format!("/comments/{}", ids[index])).await;
            let page = reader.follow(&answer).await.html();
            assert!(
                page.has(&format!("[id='comment-{}']", ids[index])),
                "{index}: {}",
                answer.location()
            );
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_waiting_reply_is_shown_behind_many_others() {
    for replies in [199, 200, 201, 400, 401, 402] {
        let app = TestApp::start().await;
        let article = app.article("On margins").create().await;
        let (root, _) = thread(&app, article, replies).await;
        let root = root.to_string();
        let typed = CommentFields {
            parent: &root,
            ..CommentFields::default()
        };
        let reader = app.visitor();
        let posted = reader.comment("on-margins", &typed).await;
        let page = reader.follow(&posted).await;
        assert_eq!(
            page.html().texts(".comment.own .said"),
            ["A thought of mine."],
            "{replies}: {}",
            posted.location()
        );
        let others = app
            .visitor()
            .get(posted.location().split('#').next().unwrap())
            .await;
        assert!(others.status == 200 || others.status == 404);
        assert!(!others.body.contains("A thought of mine."));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thread_of_thousands_leaves_room_for_the_others_of_its_page() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let (_, ids) = thread(&app, article, 2_500).await;
    let other = app
        .seed(NewComment {
            minute: 600,
            ..NewComment::thread(article, "Another thread.")
        })
        .await;
    app.seed(NewComment {
        minute: 601,
        ..NewComment::reply(article, other, "Its reply.")
    })
    .await;
    let reader = app.visitor();
    let page = reader.get(ARTICLE).await.html();
    assert_eq!(page.text("#comments-heading"), "2,503 comments");
    assert_eq!(page.texts(".said").len(), 201 + 2);
    assert_eq!(page.texts(".more").len(), 1);
    let last = reader.get(&format!("/comments/{}", ids[2_499])).await;
    assert!(
        reader
            .follow(&last)
            .await
            .html()
            .has(&format!("[id='comment-{}']", ids[2_499]))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_thread_that_is_not_there_is_a_404() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    app.article("Elsewhere").create().await;
    thread(&app, article, 205).await;
    let reader = app.visitor();
    let more = reader
        .get(ARTICLE)
        .await
        .html()
        .attribute(".more a", "href")
        .unwrap();
    let elsewhere = more.replace("on-margins", "elsewhere");
    let without_start = more.split("&comments").next().unwrap().to_owned();
    let unknown = more.replacen("thread=", "thread=00000000-0000-4000-8000-000000000000&x=", 1);
    for path in [elsewhere, without_start, unknown] {
        assert_eq!(reader.get(&path).await.status, 404, "{path}");
    }
}
