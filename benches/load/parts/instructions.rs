//! Instructions, counted by callgrind on a separate node. The count does not depend on the load of the machine.

use super::newest;
use super::reading::warm_up;
use crate::report::{Budget, Report};
use crate::site::Site;

const ARTICLES: u32 = 1_000;

/// Counts the instructions of the program for a request of the article with 200 comments, without those of the
/// database.
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
        // Warms up all caches, including the better compression.
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
