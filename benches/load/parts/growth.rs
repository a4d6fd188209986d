//! Pages of a site with a thousand times as much content.

use super::newest;
use super::reading::processor_time;
use crate::report::{Budget, Report};
use crate::series::{Compared, ends, median};
use crate::site::Site;

const SMALL: (u32, u32) = (1_000, 10_000);
const LARGE: (u32, u32) = (1_000_000, 10_000_000);

/// The pages that are measured besides the article.
const PAGES: [(&str, &str); 6] = [
    ("front page", "/"),
    ("category", "/categories/subject-3"),
    ("tag", "/tags/word-7"),
    ("author", "/authors/author-9"),
    ("feed", "/feed.atom"),
    ("feed of comments", "/comments.atom"),
];

pub(crate) fn growth(report: &mut Report) {
    let [small, large] = [SMALL, LARGE].map(measure);
    for (number, (small, large)) in small.iter().zip(&large).enumerate() {
        let (name, budget) = match number.checked_sub(1).and_then(|number| PAGES.get(number)) {
            None => ("article", Budget::AtMost(1.3)),
            Some((name, _)) => (*name, Budget::None),
        };
        let [of_small, of_large] = [small, large].map(|runs| median(runs.iter().copied()));
        let compared = Compared {
            ours: of_large,
            yardstick: of_small,
            ratio: of_large / of_small,
            spread: ends(large.iter().map(|time| time / of_small)),
        };
        let work = format!("{name} at 1 000 000 articles, 10 000 000 comments");
        report.compared(&work, "ms of processor", compared, &budget);
    }
}

/// Returns the times of the newest article and of the other pages.
fn measure((articles, comments): (u32, u32)) -> Vec<Vec<f64>> {
    let site = Site::seeded(articles, comments);
    let article = newest(articles);
    let pages = [article.as_str()].into_iter().chain(PAGES.map(|(_, path)| path));
    let times = pages.map(|path| processor_time(&site, path).0).collect();
    site.stop();
    times
}
