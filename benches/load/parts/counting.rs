//! Instructions, which are the same however busy the machine is: counted by callgrind, on a node of its own.

use super::newest;
use super::reading::warm_up;
use crate::report::{Budget, Report};
use crate::site::Site;

const ARTICLES: u32 = 1_000;

/// What one request for the article with 200 comments takes of the program, the database's share left out.
pub(crate) fn instructions(report: &mut Report) {
    let site = Site::seeded(ARTICLES, 10_000);
    let gzip = ("accept-encoding", "gzip");
    for (work, header, requests) in [
        ("instructions of a cached article, gzip", gzip, 2_000),
        (
            "instructions of an uncached article",
            ("cookie", "gloss-nobody=1"),
            100,
        ),
    ] {
        let node = site.counted_node();
        let url = format!("{}{}", node.base, newest(ARTICLES));
        // Until everything is made that is made once, the better compression too.
        warm_up(&site, &url);
        site.fetch(&url, header, requests / 4);
        node.count(true);
        site.fetch(&url, header, requests);
        node.count(false);
        let thousands = node.counted() / f64::from(requests) / 1e3;
        report.figure(
            work,
            "thousand",
            (thousands, (thousands, thousands)),
            &Budget::None,
        );
    }
    site.stop();
}
