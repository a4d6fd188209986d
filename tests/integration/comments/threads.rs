//! Threads: nesting, the depth limit, placeholders, and fifty threads a page.

use std::collections::BTreeSet;

use crate::support::{CommentFields, NewComment, TestApp};

#[tokio::test(flavor = "multi_thread")]
async fn a_reply_is_posted_from_a_form_of_its_own_and_stands_below_its_parent() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET moderation = 'none'").await;
    let article = app.article("On margins").create().await;
    let parent = app
        .seed(NewComment {
            name: "Grace",
            ..NewComment::thread(article, "First.")
        })
        .await;
    let reader = app.visitor();
    let page = reader.get("/articles/on-margins").await.html();
    let link = page.attribute(".comment .reply a", "href").unwrap();
    let (path, fragment) = link.split_once('#').unwrap();
    let form = reader.get(path).await;
    assert!(
        form.html().has(&format!("#{fragment}")),
        "the link leads to the form: {link}"
    );
    assert_eq!(form.html().text("#respond-heading"), "Reply to Grace");
    assert_eq!(form.html().text(".context-comment .said"), "First.");
    assert!(form.body.contains("Cancel reply"));
    assert_eq!(form.html().field("parent"), parent.to_string());

    let typed = CommentFields {
        parent: &form.html().field("parent"),
        ..CommentFields::default()
    };
    let form = (form.html().field("nonce"), form.html().field("issued"));
    let posted = reader.send_form("on-margins", &typed, &form).await;
    assert_eq!(posted.status, 303, "{}", posted.body);
    let page = reader.follow(&posted).await.html();
    assert_eq!(page.texts(".thread .thread .said"), ["A thought of mine."]);
}

#[tokio::test(flavor = "multi_thread")]
async fn below_the_limit_replies_are_flat_and_name_whom_they_answer() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET thread_depth = 2").await;
    let article = app.article("On margins").create().await;
    let mut parent = app
        .seed(NewComment {
            name: "A",
            ..NewComment::thread(article, "a")
        })
        .await;
    for (minute, name) in ["B", "C", "D"].into_iter().enumerate() {
        let seed = NewComment {
            name,
            minute,
            ..NewComment::reply(article, parent, "reply")
        };
        parent = app.seed(seed).await;
    }
    let page = app.visitor().get("/articles/on-margins").await.html();
    assert_eq!(page.texts(".thread .thread .author"), ["B", "C", "D"]);
    assert!(!page.has(".thread .thread .thread"));
    assert_eq!(page.texts(".comment .to"), ["in reply to B", "in reply to C"]);
    assert_eq!(
        page.texts(".comment .reply").len(),
        4,
        "the last comment has a reply link, too"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_removed_comment_with_replies_leaves_a_tombstone_without_name_or_text() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    for state in ["trash", "spam", "pending"] {
        let seed = NewComment {
            state,
            name: "Vanished",
            ..NewComment::thread(article, "unseen words")
        };
        let removed = app.seed(seed).await;
        app.seed(NewComment::reply(article, removed, "still here")).await;
        app.seed(seed).await;
    }
    let page = app.visitor().get("/articles/on-margins").await;
    let removed = "This comment was removed.";
    let waits = "This comment isn’t available.";
    assert_eq!(page.html().texts(".tombstone"), [removed, removed, waits]);
    assert_eq!(page.html().texts(".said"), ["still here"; 3]);
    assert!(!page.body.contains("Vanished") && !page.body.contains("unseen words"));
    assert_eq!(page.html().text("#comments-heading"), "3 comments");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flat_reply_to_a_removed_comment_does_not_name_its_writer() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET thread_depth = 1").await;
    let article = app.article("On margins").create().await;
    let seed = NewComment {
        state: "trash",
        name: "Vanished",
        ..NewComment::thread(article, "gone")
    };
    let removed = app.seed(seed).await;
    app.seed(NewComment::reply(article, removed, "still here")).await;
    let page = app.visitor().get("/articles/on-margins").await;
    assert_eq!(
        page.html().texts(".comment .to"),
        ["in reply to a removed comment"]
    );
    assert!(!page.body.contains("Vanished"));
}

#[tokio::test(flavor = "multi_thread")]
async fn fifty_threads_a_page_and_the_walk_meets_each_one_once_both_ways() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    for number in 0..120 {
        // Groups of ten threads have the same minute.
        let seed = NewComment {
            minute: number / 10,
            ..NewComment::thread(article, "thread")
        };
        let id = app.seed(seed).await;
        app.seed(NewComment::reply(article, id, "reply")).await;
        app.seed(NewComment {
            state: "spam",
            minute: number,
            ..NewComment::thread(article, "spam")
        })
        .await;
    }
    let reader = app.visitor();
    let mut met = Vec::new();
    let mut path = "/articles/on-margins".to_owned();
    let mut pages = Vec::new();
    loop {
        let page = reader.get(&path).await.html();
        assert_eq!(page.text("#comments-heading"), "240 comments");
        let ids = page.attributes("#comments .thread .comment", "id");
        pages.push(ids.clone());
        met.extend(ids);
        let Some(later) = page.attribute("#comments a[rel=next]", "href") else {
            break;
        };
        path = later;
    }
    let sizes: Vec<usize> = pages.iter().map(Vec::len).collect();
    assert_eq!(sizes, [100, 100, 40]);
    assert_eq!(met.iter().collect::<BTreeSet<_>>().len(), 240);
    for expected in pages.iter().rev().skip(1) {
        let page = reader.get(&path).await.html();
        path = page.attribute("#comments a[rel=prev]", "href").unwrap();
        let page = reader.get(&path).await.html();
        assert_eq!(&page.attributes("#comments .thread .comment", "id"), expected);
    }
    assert_eq!(path, "/articles/on-margins#comments");
    assert!(!reader.get(&path).await.html().has("#comments a[rel=prev]"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_count_is_said_alike_on_the_front_page_and_under_the_article() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    for (count, text) in ["No comments", "1 comment", "2 comments"].into_iter().enumerate() {
        let page = app.visitor().get("/articles/on-margins").await.html();
        assert_eq!(page.text("#comments-heading"), text);
        assert_eq!(page.texts(".comment").len(), count);
        let front = app.visitor().get("/").await.html();
        assert_eq!(front.text(".teaser a[href$='#comments']"), text);
        app.seed(NewComment {
            minute: count,
            ..NewComment::thread(article, "said")
        })
        .await;
        app.seed(NewComment {
            state: "pending",
            ..NewComment::thread(article, "waits")
        })
        .await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn count_and_list_agree_in_every_answer_while_comments_are_approved() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    for minute in 0..40 {
        app.seed(NewComment {
            state: "pending",
            minute,
            ..NewComment::thread(article, "Said.")
        })
        .await;
    }
    let approving = async {
        for _ in 0..40 {
            app.sql(
                "UPDATE comments SET state = 'approved' \
                 WHERE id = (SELECT id FROM comments WHERE state = 'pending' LIMIT 1)",
            )
            .await;
        }
    };
    let reading = async {
        for _ in 0..60 {
            let page = app.visitor().get("/articles/on-margins").await.html();
            let shown = match page.texts(".comment .author").len() {
                0 => "No comments".to_owned(),
                1 => "1 comment".to_owned(),
                more => format!("{more} comments"),
            };
            assert_eq!(page.text("#comments-heading"), shown);
        }
    };
    tokio::join!(approving, reading);
}
