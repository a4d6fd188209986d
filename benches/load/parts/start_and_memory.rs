//! The start time, the delay between nodes and the memory of the program.

use std::time::{Duration, Instant};

use crate::memory::Memory;
use crate::report::{Budget, Report};
use crate::series::{ends, median};
use crate::site::Site;
use crate::wrk::Load;

const ARTICLES: u32 = 1_000;
const ROUNDS: usize = 9;

/// Measures how soon another node shows a comment that is public at once.
pub(crate) fn nodes(report: &mut Report) {
    let site = Site::seeded(ARTICLES, 10_000);
    let (mut other, base, _) = site.other_node();
    // An article with few comments, so that a new comment is on its first page.
    let page = format!("{base}/articles/seeded-1");
    site.get(&page, "identity");
    let times: Vec<f64> = (0..ROUNDS)
        .map(|number| {
            let mark = format!("visible-{number}");
            site.sql(&format!(
                "INSERT INTO comments (id, article_id, root_id, depth, state, author_name, body, body_html, renderer_version, \
                nonce, token_hash, created_at) SELECT id, article, id, 0, 'approved', 'Reader', '{mark}', '<p>{mark}</p>', 32767, \
                id::text, sha256(id::text::bytea), now() FROM (SELECT gen_random_uuid() AS id, articles.id AS article \
                FROM articles WHERE slug = 'seeded-1') AS new"
            ));
            let committed = Instant::now();
            let is_seen = || String::from_utf8(site.get(&page, "identity").body).unwrap().contains(&mark);
            while !is_seen() {
                assert!(committed.elapsed() < Duration::from_secs(10), "{mark} is not seen");
            }
            committed.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    report.figure(
        "a post is visible on another node, page included",
        "ms",
        (median(times.iter().copied()), ends(times.into_iter())),
        &Budget::AtMost(100.0),
    );
    assert!(other.terminate().success());
    site.stop();
}

/// Measures the start time, and the memory after a minute of load on many pages with many URLs each.
pub(crate) fn standing(report: &mut Report) {
    let mut site = Site::seeded(ARTICLES, 10_000);
    let (mut with_cluster, mut on_database) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        site = site.again();
        with_cluster.push(site.started_in.as_secs_f64() * 1e3);
        let (mut other, _, started_in) = site.other_node();
        on_database.push(started_in.as_secs_f64() * 1e3);
        assert!(other.terminate().success());
    }
    for (work, times, most) in [
        ("start on a migrated database", on_database, 300.0),
        ("start with the private cluster", with_cluster, 3_000.0),
    ] {
        let figure = (median(times.iter().copied()), ends(times.into_iter()));
        report.figure(work, "ms", figure, &Budget::AtMost(most));
    }
    let script = site.folder().join("read.lua");
    std::fs::write(&script, READ).unwrap();
    let load = Load {
        url: &site.base,
        headers: &[],
        connections: 64,
        seconds: 60,
        script: Some(&script),
    };
    let process = site.process();
    let memory = Memory { process: &process };
    memory.forget_peak();
    load.run();
    for (work, kibibytes) in [
        (
            "memory after a minute of load on 1 000 articles",
            memory.resident(),
        ),
        ("the most memory meanwhile", memory.peak()),
    ] {
        let mebibytes = f64::from(kibibytes) / 1024.0;
        report.figure(
            work,
            "MiB",
            (mebibytes, (mebibytes, mebibytes)),
            &Budget::AtMost(95.4),
        );
    }
    site.stop();
}

const READ: &str = r#"
local codings = { "identity", "gzip", "br, gzip", "gzip, deflate, br, zstd" }
function request()
  return wrk.format("GET", "/articles/seeded-" .. math.random(0, 999) .. "?x=" .. math.random(1000000000),
    { ["accept-encoding"] = codings[math.random(#codings)] })
end
"#;
