//! Feeds contain nothing that is not public, and nothing that a parser could fail on.

use gloss::articles::model::ArticleState;

use super::atom::Feed;
use crate::support::{CommentFields, Html, NewComment, TestApp};

const FEEDS: [&str; 2] = ["/comments.atom", "/articles/on-margins/comments.atom"];

#[tokio::test(flavor = "multi_thread")]
async fn only_approved_comments_are_in_a_feed() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    app.seed(NewComment::thread(article, "Public.")).await;
    for state in ["pending", "spam", "trash"] {
        app.seed(NewComment {
            state,
            name: "Hidden",
            ..NewComment::thread(article, "Secret.")
        })
        .await;
    }
    app.sql("UPDATE comments SET withdrawn_at = now() WHERE state = 'trash'")
        .await;
    for path in FEEDS {
        let answer = app.visitor().get(path).await;
        assert_eq!(Feed::of(&answer).entries.len(), 1, "{path}");
        assert!(!answer.body.contains("Secret.") && !answer.body.contains("Hidden"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn comments_on_what_is_not_public_are_in_no_feed() {
    let app = TestApp::start().await;
    for article in [
        app.article("A draft").state(ArticleState::Draft),
        app.article("Taken back").state(ArticleState::Unpublished),
        app.article("To come")
            .state(ArticleState::Scheduled)
            .published("2026-03-02T00:00:00Z"),
        app.article("About").page(),
    ] {
        let article = article.create().await;
        app.seed(NewComment::thread(article, "Secret.")).await;
    }
    let answer = app.visitor().get("/comments.atom").await;
    assert!(Feed::of(&answer).entries.is_empty(), "{}", answer.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_does_not_find_their_own_waiting_comment_in_a_feed() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    reader.comment("on-margins", &CommentFields::default()).await;
    assert!(
        reader
            .get("/articles/on-margins")
            .await
            .body
            .contains("awaiting moderation")
    );
    for path in FEEDS {
        let (own, other) = (reader.get(path).await, app.visitor().get(path).await);
        assert!(Feed::of(&own).entries.is_empty(), "{}", own.body);
        assert_eq!(own.body, other.body);
        assert_eq!(own.header("cache-control"), "no-cache");
        let vary: Vec<_> = own.headers.get_all("vary").iter().collect();
        assert!(
            vary.iter()
                .all(|name| !name.as_bytes().eq_ignore_ascii_case(b"cookie")),
            "{vary:?}"
        );
        assert!(own.set_cookies().is_empty());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_knows_nothing_of_the_commenter_but_name_and_website() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.visitor()
        .comment("on-margins", &CommentFields::default())
        .await;
    app.approve_all().await;
    let commenter = app.sql_value("SELECT id FROM commenters").await;
    for path in FEEDS {
        let answer = app.visitor().get(path).await;
        assert_eq!(Feed::of(&answer).entries[0].website, None);
        for secret in [commenter.as_str(), "canary", "@"] {
            assert!(!answer.body.contains(secret), "{secret}: {}", answer.body);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_names_titles_and_texts_hold_a_feed_can_be_read() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let hostile = "<script>\"a\" & 'b'</script> ]]> <![CDATA[ &amp; &lol; <?x?> 👩‍👩‍👧 سلام\u{200f} {{ x }}";
    let broken = format!("{hostile}\u{1}\u{1b}\u{fffe}\u{ffff}\u{1fffe}");
    let mended = format!("{hostile}\u{fffd}\u{fffd}\u{fffd}\u{fffd}\u{1fffe}");
    let quoted = broken.replace('\'', "''");
    app.sql(&format!(
        "UPDATE settings SET title = '{quoted}'; UPDATE articles SET title = '{quoted}'"
    ))
    .await;
    app.seed(NewComment::thread(article, &broken)).await;
    app.sql("UPDATE comments SET author_name = left(body, 80), website = 'https://a.example/\"><b>&'")
        .await;
    let name: String = mended.chars().take(80).collect();
    for path in FEEDS {
        let feed = Feed::of(&app.visitor().get(path).await);
        assert_eq!(feed.title, format!("Comments on {mended}"));
        let [entry] = &feed.entries[..] else {
            panic!("{feed:?}");
        };
        assert_eq!(entry.author, name);
        assert_eq!(entry.title, format!("{name} on {mended}"));
        assert_eq!(entry.website.as_deref(), Some("https://a.example/\"><b>&"));
        assert_eq!(entry.content, format!("<div dir=\"auto\"><p>{mended}</p></div>"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_reader_posts_is_as_harmless_in_a_feed_as_on_the_page() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let typed = CommentFields {
        name: "<b>Ada</b> ]]>",
        body: "Look: <script>alert(1)</script> ]]> [a](javascript:alert(1)) &lt;img onerror=x&gt; \u{fffe} **bold**",
        ..CommentFields::default()
    };
    let posted = app.visitor().comment("on-margins", &typed).await;
    assert_eq!(posted.status, 303, "{}", posted.body);
    app.approve_all().await;
    for path in FEEDS {
        let feed = Feed::of(&app.visitor().get(path).await);
        assert_eq!(feed.entries[0].author, typed.name);
        let html = Html::parse(&feed.entries[0].content);
        assert!(
            !html.has("script, img, [onerror], [href^=javascript]"),
            "{feed:?}"
        );
        assert_eq!(html.texts("div > p strong"), ["bold"]);
    }
}
