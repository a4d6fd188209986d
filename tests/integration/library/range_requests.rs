//! Range requests (RFC 9110, section 14).

use gloss::accounts::Role;
use image::ImageFormat;
use reqwest::Response;

use super::{picture, send_by_script};
use crate::support::{TestApp, http};

#[tokio::test(flavor = "multi_thread")]
async fn a_part_is_sent_where_it_is_asked_for() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    for (width, name) in [(60, "small.png"), (700, "large.png")] {
        let bytes = picture(width, width, ImageFormat::Png);
        let (_, upload) = send_by_script(&ada, name, &bytes).await;
        let url = format!("{}{}", app.base, upload["url"].as_str().unwrap());
        let length = bytes.len();
        // The first request for the whole file puts a small file into the cache.
        get(&url).await;
        for (range, first, last) in [
            ("bytes=0-9".to_owned(), 0, 9),
            ("bytes=10-".to_owned(), 10, length - 1),
            ("bytes=-7".to_owned(), length - 7, length - 1),
            (format!("bytes=5-{}", length + 100), 5, length - 1),
        ] {
            let answer = part(&url, &range).await;
            assert_eq!(answer.0, 206, "{name} {range}");
            assert_eq!(answer.1, format!("bytes {first}-{last}/{length}"));
            assert_eq!(answer.2, bytes[first..=last]);
        }
        let beyond = part(&url, &format!("bytes={length}-")).await;
        assert_eq!((beyond.0, beyond.1), (416, format!("bytes */{length}")));
        for whole in ["bytes=9-5", "bytes=0-1,3-4", "items=0-1", "bytes=a-b"] {
            let answer = part(&url, whole).await;
            assert_eq!((answer.0, answer.2.len()), (200, length), "{whole}");
        }
        let answer = get(&url).await;
        assert_eq!(
            answer.status(),
            200,
            "a partial response is not cached as the whole file"
        );
        assert_eq!(answer.bytes().await.unwrap(), bytes);
    }
}

async fn get(url: &str) -> Response {
    http().build().unwrap().get(url).send().await.unwrap()
}

async fn part(url: &str, range: &str) -> (u16, String, Vec<u8>) {
    let answer = http()
        .build()
        .unwrap()
        .get(url)
        .header("range", range)
        .send()
        .await
        .unwrap();
    let shown = answer
        .headers()
        .get("content-range")
        .map(|value| value.to_str().unwrap().to_owned());
    (
        answer.status().as_u16(),
        shown.unwrap_or_default(),
        answer.bytes().await.unwrap().to_vec(),
    )
}
