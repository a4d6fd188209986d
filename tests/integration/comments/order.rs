//! The order of threads, as chosen by the reader.

use std::collections::BTreeSet;

use crate::support::{CommentFields, NewComment, TestApp};

const ARTICLE: &str = "/articles/on-margins";

#[tokio::test(flavor = "multi_thread")]
async fn newest_first_turns_the_threads_around_and_leaves_replies_in_their_order() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let mut first = None;
    for (minute, body) in ["one", "two", "three"].into_iter().enumerate() {
        let id = app
            .seed(NewComment {
                minute,
                ..NewComment::thread(article, body)
            })
            .await;
        first.get_or_insert(id);
    }
    for (minute, body) in [(10, "reply one"), (11, "reply two")] {
        app.seed(NewComment {
            minute,
            ..NewComment::reply(article, first.unwrap(), body)
        })
        .await;
    }
    let reader = app.visitor();
    let page = reader.get(ARTICLE).await.html();
    assert_eq!(
        page.texts(".said"),
        ["one", "reply one", "reply two", "two", "three"]
    );
    assert_eq!(page.text(".orders [aria-current]"), "Oldest first");
    let newest = page.attribute(".orders a[data-newest]", "href").unwrap();
    let page = reader.get(&newest).await.html();
    assert_eq!(
        page.texts(".said"),
        ["three", "two", "one", "reply one", "reply two"]
    );
    assert_eq!(page.text(".orders [aria-current]"), "Newest first");
    assert_eq!(page.text("#comments-heading"), "5 comments");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_single_thread_has_no_order_to_choose() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    assert!(!app.visitor().get(ARTICLE).await.html().has(".orders"));
    app.seed(NewComment::thread(article, "one")).await;
    assert!(!app.visitor().get(ARTICLE).await.html().has(".orders"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_walk_from_the_newest_meets_each_thread_once_both_ways() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    for number in 0..130 {
        let body = format!("thread {number}");
        // Two comments have the same minute, so that the order also depends on the id.
        app.seed(NewComment {
            minute: number / 2,
            ..NewComment::thread(article, &body)
        })
        .await;
    }
    let reader = app.visitor();
    let mut path = format!("{ARTICLE}?order=newest");
    let mut pages: Vec<(String, Vec<String>)> = Vec::new();
    loop {
        let page = reader.get(&path).await.html();
        pages.push((path.clone(), page.texts(".said")));
        match page.attribute(".pager a[rel=next]", "href") {
            Some(next) => path = next,
            None => break,
        }
        assert!(path.contains("order=newest"), "{path}");
    }
    let sizes: Vec<usize> = pages.iter().map(|(_, texts)| texts.len()).collect();
    assert_eq!(sizes, [50, 50, 30]);
    let texts: BTreeSet<&String> = pages.iter().flat_map(|(_, texts)| texts).collect();
    assert_eq!(texts.len(), 130);
    assert_eq!(pages[0].1[0], "thread 129");
    for expected in pages.iter().rev().skip(1) {
        let page = reader.get(&path).await.html();
        assert_eq!(page.text(".pager a[rel=prev]"), "Later comments");
        path = page.attribute(".pager a[rel=prev]", "href").unwrap();
        assert_eq!(reader.get(&path).await.html().texts(".said"), expected.1);
    }
    assert_eq!(path, format!("{ARTICLE}?order=newest#comments"));
}

#[tokio::test(flavor = "multi_thread")]
async fn ones_own_waiting_thread_stands_in_its_place_in_either_order() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    for minute in 0..60 {
        app.seed(NewComment {
            minute,
            ..NewComment::thread(article, "thread")
        })
        .await;
    }
    let reader = app.visitor();
    reader.comment("on-margins", &CommentFields::default()).await;
    let page = reader.get(&format!("{ARTICLE}?order=newest")).await.html();
    assert_eq!(page.texts(".said")[0], "A thought of mine.");
    assert_eq!(page.texts(".said").len(), 51);
    let older = page.attribute(".pager a[rel=next]", "href").unwrap();
    assert_eq!(reader.get(&older).await.html().texts(".said").len(), 10);
    assert!(!reader.get(ARTICLE).await.body.contains("A thought of mine."));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_there_is_not_is_a_400() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    assert_eq!(
        app.visitor().get(&format!("{ARTICLE}?order=best")).await.status,
        400
    );
    assert_eq!(
        app.visitor().get(&format!("{ARTICLE}?order=oldest")).await.status,
        200
    );
}
