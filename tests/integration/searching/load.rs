//! Expensive searches are limited and do not slow down readers.

use futures_util::future::{join, join_all};
use gloss::accounts::Role;
use gloss::seeding::{Seeded, seed};

use super::{search, titles};
use crate::support::{CommentFields, TestApp};

/// Replaces the function that parses a query with a version that does not return for ten minutes.
const ENDLESS: &str = "CREATE OR REPLACE FUNCTION search_query(typed text, head text, begun text) RETURNS tsquery \
    LANGUAGE plpgsql STABLE AS 'BEGIN PERFORM pg_sleep(600); RETURN NULL; END'";
/// As many searches as a node has connections for everything else.
const CROWD: usize = 24;

#[tokio::test(flavor = "multi_thread")]
async fn a_question_that_only_excludes_finds_nothing_and_one_with_a_word_finds_it() {
    let app = TestApp::start().await;
    app.article("The cat").body("A quick brown fox.").create().await;
    for question in ["-dog", "-\"a b\" -\"c d\"", "quick or -dog", "-the -a", "- -dog"] {
        assert_eq!(titles(&app, question).await, Vec::<String>::new(), "{question}");
    }
    // A stop word still counts as a word to search for.
    for question in ["the -dog", "fox -\"brown dog\"", "-dog fox", "-dog \"brown fox\""] {
        assert_eq!(titles(&app, question).await, ["The cat"], "{question}");
    }
    assert_eq!(titles(&app, "fox -\"quick brown\"").await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_question_reads_a_bounded_number_of_rows_whatever_it_asks_for() {
    const QUESTIONS: [&str; 7] = [
        "alpha",
        "alp",
        "\"alpha beta\"",
        "alpha -\"beta comes\"",
        "-\"alpha beta\" -\"comes gamma\"",
        "beta or alpha -comes",
        "comes before alpha -\"gamma delta\" -delta",
    ];
    /// The most rows that a search may read: 500 each of matches, of matching titles and of the newest. Each is read
    /// once more with its owner.
    const MOST: u64 = 6_000;
    let mut app = TestApp::start().await;
    let wanted = Seeded {
        articles: 1_500,
        comments: 12_000,
        seed: 1,
    };
    seed(&app.app.db, &app.app.keys, wanted, app.app.clock.now(), |_| ())
        .await
        .unwrap();
    app.sql(
        "UPDATE comments SET body = 'beta comes before alpha'; \
        UPDATE article_search SET title = to_tsvector('simple', 'beta comes before alpha'), \
            document = to_tsvector('simple', 'beta comes before alpha')",
    )
    .await;
    app.sql("VACUUM ANALYZE").await;
    let rows = "SELECT sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)) FROM pg_stat_user_tables \
        WHERE relname IN ('articles', 'article_search', 'comments', 'comment_search')";
    // PostgreSQL reports the statistics of a connection when it ends.
    app.cut_connections().await;
    let before: u64 = app.sql_value(rows).await.parse().unwrap();

    for question in QUESTIONS {
        let _articles = search(&app, question).await;
        let query = reqwest::Url::parse_with_params("http://site/search", [("q", question)]).unwrap();
        let path = format!("/search?{}&comments=true", query.query().unwrap());
        let answer = app.visitor().get(&path).await;
        // On a busy machine, the search may time out.
        assert!(
            matches!(answer.status, 200 | 503),
            "{question}: {}",
            answer.status
        );
    }
    let common = search(&app, "alpha").await;
    assert_eq!(common.text(".note-line"), "Showing the 200 most recent results");

    app.stop().await;
    app.app.db.close();
    app.cut_connections().await;
    let after: u64 = app.sql_value(rows).await.parse().unwrap();
    let each = (after - before) / (2 * QUESTIONS.len() as u64 + 1);
    assert!((1..MOST).contains(&each), "{each} rows for each question");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rare_word_is_found_in_the_oldest_comment_of_many() {
    let app = TestApp::start().await;
    let wanted = Seeded {
        articles: 20,
        comments: 3_000,
        seed: 1,
    };
    seed(&app.app.db, &app.app.keys, wanted, app.app.clock.now(), |_| ())
        .await
        .unwrap();
    app.sql("UPDATE comments SET body = 'common words'").await;
    app.sql(
        "UPDATE comments SET body = 'common words and a pineapple' WHERE id = \
        (SELECT id FROM comments WHERE state = 'approved' ORDER BY published_at LIMIT 1)",
    )
    .await;
    for question in ["pineapple", "common+pineapple", "%22a+pineapple%22+-banana"] {
        let path = format!("/search?q={question}&comments=true");
        let page = app.visitor().get(&path).await.html();
        assert_eq!(page.texts(".results h2").len(), 1, "{question}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_that_takes_too_long_ends_with_a_page_that_says_so() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.sql(ENDLESS).await;
    for path in ["/search?q=margins", "/search?q=margins&comments=true"] {
        let answer = app.visitor().get(path).await;
        assert_eq!(answer.status, 503, "{path}");
        assert_eq!(answer.header("retry-after"), "1");
        assert_eq!(answer.header("cache-control"), "no-store");
        let page = answer.html();
        assert_eq!(page.field("q"), "margins");
        assert_eq!(
            page.text(".note-line"),
            "The search took too long. Try fewer or different words."
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_read_on_while_strangers_search() {
    let app = TestApp::start_behind_proxy().await;
    app.article("On margins").create().await;
    app.sql(ENDLESS).await;
    let searches = join_all((0..CROWD).map(|number| {
        let stranger = app.visitor().calling_from(format!("198.51.{number}.7"));
        async move { stranger.get("/search?q=margins").await.status }
    }));
    let reading = async {
        let reader = app.visitor();
        // A request with a cookie of Gloss is not answered from the cache.
        reader.set_cookie("gloss-reader", "1");
        for _ in 0..20 {
            for path in ["/", "/articles/on-margins", "/feed.atom", "/articles/on-margin"] {
                let answer = reader.get(path).await;
                assert!(matches!(answer.status, 200 | 404), "{path}: {}", answer.status);
            }
        }
    };
    let (statuses, ()) = join(searches, reading).await;
    assert!(statuses.iter().all(|status| *status == 503), "{statuses:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_network_has_few_searches_at_once_and_others_are_not_held_up() {
    let app = TestApp::start_behind_proxy().await;
    app.article("On margins").create().await;
    app.sql(ENDLESS).await;
    let searches = (0..CROWD).map(|number| {
        // All clients are in the same IP range.
        let stranger = app.visitor().calling_from(format!("198.51.100.{number}"));
        async move { stranger.get("/search?q=margins").await }
    });
    let answers = join_all(searches).await;
    let refused: Vec<_> = answers.iter().filter(|answer| answer.status == 429).collect();
    assert!(refused.len() >= CROWD / 2, "{} were refused", refused.len());
    for answer in refused {
        assert_eq!(answer.header("retry-after"), "1");
        assert_eq!(
            answer.html().text(".note-line"),
            "Too many searches are running. Wait a moment and search again."
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_that_fails_is_no_outage_of_the_site() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    app.listening().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    app.sql(ENDLESS).await;
    app.visitor().get("/articles/on-margins").await;
    let posted = ada.comment("on-margins", &CommentFields::default()).await;
    assert_eq!(posted.status, 303, "{}", posted.body);
    assert_eq!(app.visitor().get("/search?q=margins").await.status, 503);
    // In an outage, readers would get the last cached page, without the new comment.
    let page = app.visitor().get("/articles/on-margins").await;
    assert!(page.body.contains("A thought of mine."));
}
