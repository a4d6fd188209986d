//! Log lines about slow and refused requests.

use super::site;
use crate::support::{connect, http};

#[tokio::test(flavor = "multi_thread")]
async fn a_slow_request_is_told_of_with_what_it_waited_for() {
    let (database, operator) = site().await;
    let mut serving = operator.serve(&[]);
    serving.wait_until_open();
    let client = connect(&database.url).await;
    client
        .batch_execute("BEGIN; LOCK TABLE articles IN ACCESS EXCLUSIVE MODE")
        .await
        .unwrap();
    // The statement times out after two seconds.
    assert_eq!(serving.status("/archive").await, 503);
    let line = serving.wait_for("a request was slow");
    assert!(
        line.contains("http.route=\"/archive\"") && line.contains("http.status=503"),
        "{line}"
    );
    let milliseconds = |name: &str| -> u64 {
        let (_, rest) = line.split_once(&format!(" {name}=")).unwrap();
        rest.split(' ').next().unwrap().parse().unwrap()
    };
    assert!(milliseconds("database") > 1_000, "{line}");
    assert!(milliseconds("milliseconds") >= milliseconds("database"), "{line}");
    client.batch_execute("ROLLBACK").await.unwrap();
    assert_eq!(serving.stop(), Some(0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_request_is_told_of_with_the_reason() {
    let (_database, operator) = site().await;
    let mut serving = operator.serve(&[]);
    serving.wait_until_open();
    let url = format!("{}/articles/welcome-to-your-site/comments", serving.base);
    let post = async |origin: &str, body: &'static str| {
        let request = http()
            .build()
            .unwrap()
            .post(&url)
            .header("sec-fetch-site", origin);
        let sent = request
            .header("content-type", "application/x-www-form-urlencoded")
            .body(body);
        sent.send().await.unwrap().status().as_u16()
    };
    assert_eq!(post("same-origin", "body=quokka").await, 422);
    let line = serving.wait_for("request refused");
    assert!(
        line.contains("http.status=422") && line.contains("reason=\"form\""),
        "{line}"
    );
    assert!(!line.contains("quokka"), "{line}");
    assert_eq!(post("cross-site", "body=quokka").await, 403);
    let line = serving.wait_for("request refused");
    assert!(
        line.contains("http.status=403") && line.contains("reason="),
        "{line}"
    );
    assert_eq!(serving.stop(), Some(0));
}
