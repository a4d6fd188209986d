//! An article's page on a site that holds a thousand times as much.

use super::newest;
use super::reading::processor_time;
use crate::report::{Budget, Report};
use crate::series::{Compared, ends, median};
use crate::site::Site;

const SMALL: (u32, u32) = (1_000, 10_000);
const LARGE: (u32, u32) = (1_000_000, 10_000_000);

pub(crate) fn growth(report: &mut Report) {
    let measure = |(articles, comments): (u32, u32)| {
        let site = Site::seeded(articles, comments);
        let (whole, _) = processor_time(&site, &newest(articles));
        site.stop();
        whole
    };
    let (small, large) = (measure(SMALL), measure(LARGE));
    let [of_small, of_large] = [&small, &large].map(|runs| median(runs.iter().copied()));
    let compared = Compared {
        ours: of_large,
        yardstick: of_small,
        ratio: of_large / of_small,
        spread: ends(large.iter().map(|time| time / of_small)),
    };
    report.compared(
        "article at 1 000 000 articles, 10 000 000 comments",
        "ms of processor",
        compared,
        &Budget::AtMost(1.3),
    );
}
