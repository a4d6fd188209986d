//! Comparing the stored counts with the comments.

use gloss::comments::queries::{count_wrong_counts, update_counts};

use crate::support::{NewComment, TestApp};

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_count_is_found_and_counted_again() {
    let app = TestApp::start().await;
    for title in ["On margins", "On glosses", "On silence"] {
        let article = app.article(title).create().await;
        if title != "On silence" {
            app.seed(NewComment::thread(article, "Said before.")).await;
        }
    }
    let mut conn = app.app.db.dedicated().await.unwrap();
    assert_eq!(count_wrong_counts(&mut conn).await.unwrap(), 0);
    for tampering in [
        "UPDATE comment_counts SET approved = approved + 1",
        "DELETE FROM comment_counts",
        "INSERT INTO comment_counts (article_id, shard, approved) \
         SELECT id, 15, 1 FROM articles ON CONFLICT (article_id, shard) DO UPDATE SET approved = 9",
    ] {
        app.sql(tampering).await;
        assert!(count_wrong_counts(&mut conn).await.unwrap() >= 2, "{tampering}");
        update_counts(&mut conn).await.unwrap();
        assert_eq!(count_wrong_counts(&mut conn).await.unwrap(), 0, "{tampering}");
        assert!(
            app.visitor()
                .get("/articles/on-margins")
                .await
                .body
                .contains("1 comment")
        );
    }
}
