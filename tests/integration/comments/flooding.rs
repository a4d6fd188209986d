//! Many at once, from many networks.

use futures_util::future::join_all;

use crate::support::{CommentFields, TestApp, Visitor};

const NETWORKS: usize = 5;
/// More than one network may send at once.
const POSTS: usize = 64;
const MOST: usize = 60;

/// Posts one after the other, each under an address of its own. The answers' statuses.
async fn flood(visitor: Visitor, form: (String, String), network: usize) -> Vec<u16> {
    let mut statuses = Vec::new();
    for number in 0..POSTS {
        let email = format!("bot{network}x{number}@canary.example");
        let body = format!("Buy this, number {number} of {network}.");
        let fields = CommentFields {
            name: "Bot",
            email: &email,
            body: &body,
            ..CommentFields::default()
        };
        let answer = visitor.send_form("on-margins", &fields, &form).await;
        if answer.status == 429 {
            assert!(answer.headers.contains_key("retry-after"));
            assert_eq!(
                answer.html().field("body"),
                body,
                "nothing that was typed is lost"
            );
        }
        statuses.push(answer.status);
    }
    statuses
}

#[tokio::test(flavor = "multi_thread")]
async fn a_flood_from_many_networks_waits_or_is_told_to_wait_and_readers_read_on() {
    let app = TestApp::start_behind_proxy().await;
    app.article("On margins").create().await;
    let reader = app.visitor();
    let before = reader.get("/articles/on-margins").await.html().text("h1");
    let form = reader.open_form("on-margins").await;

    let floods = (0..NETWORKS).map(|network| {
        let visitor = app.visitor().calling_from(format!("198.51.{network}.7"));
        flood(visitor, form.clone(), network)
    });
    let reading = async {
        for _page in 0..20 {
            let page = reader.get("/articles/on-margins").await;
            assert_eq!(page.status, 200);
            assert_eq!(page.html().text("h1"), before);
            assert!(!page.body.contains("Buy this"));
        }
    };
    let (statuses, ()) = tokio::join!(join_all(floods), reading);
    for statuses in statuses {
        let count = |status: u16| statuses.iter().filter(|found| **found == status).count();
        assert_eq!((count(303), count(429)), (MOST, POSTS - MOST), "{statuses:?}");
    }
    let held = format!("{}", NETWORKS * MOST);
    assert_eq!(
        app.sql_value("SELECT count(*) FROM comments WHERE state = 'pending'")
            .await,
        held
    );
    assert_eq!(app.count_comments().await, held);
}
