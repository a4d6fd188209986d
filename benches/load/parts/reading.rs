//! Cached pages compared with nginx, and uncached pages.

use super::newest;
use crate::nginx::Nginx;
use crate::report::{Budget, Report};
use crate::series::{compare, ends, median};
use crate::site::{Answer, Site};
use crate::wrk::Load;

const ROUNDS: usize = 5;
const SECONDS: u32 = 2;
const CONNECTIONS: u32 = 16;
const ARTICLES: u32 = 1_000;

/// Compares cached pages with nginx. Both send the same bytes in the body, and the same headers except those that each
/// server writes itself.
pub(crate) fn cached(report: &mut Report) {
    let site = Site::seeded(ARTICLES, 10_000);
    let url = format!("{}{}", site.base, newest(ARTICLES));
    warm_up(&site, &url);
    let (plain, zipped) = (site.get(&url, "identity"), site.get(&url, "gzip"));
    let nginx = Nginx::start(&headers_of(&plain));
    let file = nginx.put("page.html", &plain.body, &zipped.body);
    let tag = |url: &str| site.get(url, "gzip").headers["etag"].to_str().unwrap().to_owned();
    let tags = [tag(&url), tag(&file)];
    let gzip = ("accept-encoding", "gzip");
    let run = |url: &str, headers: &[(&str, &str)]| {
        let (connections, seconds, script) = (CONNECTIONS, SECONDS, None);
        let load = Load {
            url,
            headers,
            connections,
            seconds,
            script,
        };
        load.run().per_second
    };
    for (work, headers) in [
        ("cached article, gzip", [vec![gzip], vec![gzip]]),
        ("cached article, plain", [vec![], vec![]]),
        (
            "cached article, 304",
            [0, 1].map(|server: usize| vec![gzip, ("if-none-match", tags[server].as_str())]),
        ),
    ] {
        let compared = compare(ROUNDS, || run(&url, &headers[0]), || run(&file, &headers[1]));
        report.compared(work, "requests/s", compared, &Budget::AtLeast(1.0));
    }
    drop(nginx);
    site.stop();
}

/// Requests the page until it has the better compression, which most readers get.
pub(crate) fn warm_up(site: &Site, url: &str) {
    for seconds in [6, 1] {
        for _ in 0..150 {
            site.get(url, "gzip");
        }
        std::thread::sleep(std::time::Duration::from_secs(seconds));
    }
}

/// Returns the headers of a response that nginx does not write by itself.
fn headers_of(answer: &Answer) -> Vec<(String, String)> {
    let own = [
        "etag",
        "content-length",
        "content-type",
        "content-encoding",
        "date",
        "last-modified",
        "connection",
    ];
    let headers = answer.headers.iter();
    headers
        .filter(|(name, _)| !own.contains(&name.as_str()))
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect()
}

/// Measures the processor time of uncached pages, including the database. A request with a cookie of Gloss is not
/// answered from the cache.
pub(crate) fn uncached(report: &mut Report) {
    let site = Site::seeded(ARTICLES, 10_000);
    for (work, path, budget) in [
        (
            "uncached article, 200 comments",
            newest(ARTICLES),
            Budget::AtMost(1.0),
        ),
        ("uncached front page", "/".to_owned(), Budget::None),
    ] {
        let (whole, database) = processor_time(&site, &path);
        report.figure(
            work,
            "ms of processor",
            (median(whole.iter().copied()), ends(whole.into_iter())),
            &budget,
        );
        let share = format!("{work}: the database's share");
        report.figure(
            &share,
            "ms of processor",
            (median(database.iter().copied()), ends(database.into_iter())),
            &Budget::None,
        );
    }
    site.stop();
}

/// Returns the processor times of a request: the total, and the part of the database.
pub(crate) fn processor_time(site: &Site, path: &str) -> (Vec<f64>, Vec<f64>) {
    let url = format!("{}{path}", site.base);
    let load = Load {
        url: &url,
        headers: &[("cookie", "gloss-nobody=1")],
        connections: 2,
        seconds: SECONDS,
        script: None,
    };
    load.run();
    let runs = (0..ROUNDS).map(|_| {
        let before = site.processor_time();
        let done = load.run();
        let after = site.processor_time();
        let database = (after.1 - before.1) / done.requests;
        ((after.0 - before.0) / done.requests + database, database)
    });
    runs.unzip()
}
