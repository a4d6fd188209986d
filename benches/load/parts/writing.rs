//! Posting comments with forms, compared with the same statements in pgbench, and reading at the same time.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::newest;
use crate::report::{Budget, Report};
use crate::series::compare;
use crate::site::Site;
use crate::wrk::Load;

const ARTICLES: u32 = 1_000;
const CLIENTS: u32 = 16;
const SECONDS: u32 = 4;
const ROUNDS: usize = 3;

/// Measures posts on 500 articles and on one. Each comes from a different commenter and IP range.
pub(crate) fn posting(report: &mut Report) {
    let site = Site::seeded(ARTICLES, 10_000);
    site.sql("UPDATE settings SET moderation = 'none', least_seconds = 0");
    let spread: Vec<u32> = (0..500).collect();
    let post = |articles: &[u32]| {
        let script = script(&site, articles, 0);
        let load = Load {
            url: &site.base,
            headers: &[],
            connections: CLIENTS,
            seconds: SECONDS,
            script: Some(&script),
        };
        load.run().per_second
    };
    let compared = compare(ROUNDS, || post(&spread), || pgbench(&site));
    report.compared("posting, 16 clients", "posts/s", compared, &Budget::AtLeast(0.7));
    let compared = compare(ROUNDS, || post(&[ARTICLES - 1]), || post(&spread));
    report.compared(
        "posting on one article, to posting on 500",
        "posts/s",
        compared,
        &Budget::AtLeast(0.7),
    );
    site.stop();
}

/// Measures reading an article that gets 50 new comments a second.
pub(crate) fn hot(report: &mut Report) {
    let site = Site::seeded(ARTICLES, 10_000);
    site.sql("UPDATE settings SET moderation = 'none', least_seconds = 0");
    let url = format!("{}{}", site.base, newest(ARTICLES));
    let read = || {
        let headers = [("accept-encoding", "gzip")];
        Load {
            url: &url,
            headers: &headers,
            connections: 16,
            seconds: SECONDS,
            script: None,
        }
        .run()
        .per_second
    };
    let script = script(&site, &[ARTICLES - 1], 20);
    let compared = compare(
        ROUNDS,
        || {
            let mut posting = post_meanwhile(&site, &script);
            let reads = read();
            posting.wait().unwrap();
            reads
        },
        read,
    );
    report.compared(
        "reading an article that gets 50 comments a second",
        "requests/s",
        compared,
        &Budget::AtLeast(0.9),
    );
    site.stop();
}

/// Starts a client that waits between its posts.
fn post_meanwhile(site: &Site, script: &Path) -> Child {
    Command::new("wrk")
        .args(["-t", "1", "-c", "1", "-d", &(SECONDS + 1).to_string(), "-s"])
        .arg(script)
        .arg(&site.base)
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

/// Returns a wrk script that submits the forms of these articles and waits `wait` milliseconds before each post.
fn script(site: &Site, articles: &[u32], wait: u32) -> PathBuf {
    let stamps: Vec<String> = articles
        .iter()
        .map(|number| {
            let page = site
                .get(&format!("{}/articles/seeded-{number}", site.base), "identity")
                .body;
            let page = String::from_utf8(page).unwrap();
            let (_, rest) = page.split_once("name=\"issued\" value=\"").unwrap();
            let (stamp, _) = rest.split_once('"').unwrap();
            format!("{{\"/articles/seeded-{number}/comments\",\"{stamp}\"}}")
        })
        .collect();
    let script = format!(
        "local forms = {{{}}}\nlocal letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'\n\
        function delay() return {wait} end\n{SCRIPT}",
        stamps.join(",")
    );
    let path = site.folder().join(format!("post-{}-{wait}.lua", articles.len()));
    fs::write(&path, script).unwrap();
    path
}

const SCRIPT: &str = r#"
math.randomseed(os.time() * 1000 + math.floor(os.clock() * 1000000))
local function word(length)
  local word = {}
  for place = 1, length do
    local letter = math.random(#letters)
    word[place] = letters:sub(letter, letter)
  end
  return table.concat(word)
end
function request()
  local form = forms[math.random(#forms)]
  local body = "body=A+thought+of+mine%2C+" .. word(12) .. "%2C+about+the+margin+and+*what+is+written*+there." ..
    "&name=Reader+" .. word(5) .. "&email=" .. word(14) .. "%40reader.example&website=&parent=&url2=" ..
    "&nonce=" .. word(42) .. "A&issued=" .. form[2]
  local address = math.random(1, 200) .. "." .. math.random(0, 255) .. "." .. math.random(0, 255) .. ".7"
  return wrk.format("POST", form[1], {
    ["content-type"] = "application/x-www-form-urlencoded",
    ["sec-fetch-site"] = "same-origin",
    ["x-forwarded-for"] = address,
  }, body)
end
"#;

/// Runs `post.sql`, a transaction each time, in the same database and returns the posts per second.
fn pgbench(site: &Site) -> f64 {
    let script = Path::new("benches/load/post.sql").canonicalize().unwrap();
    let output = Command::new(pgbench_program())
        .args([
            "-n",
            "-M",
            "prepared",
            "-j",
            "1",
            "-c",
            &CLIENTS.to_string(),
            "-T",
            &SECONDS.to_string(),
        ])
        .args(["-h", &site.socket_folder(), "-U", "gloss", "-f"])
        .arg(script)
        .arg("gloss")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(
        output.status.success(),
        "{text}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let line = text.lines().find_map(|line| line.strip_prefix("tps = ")).unwrap();
    line.split(' ').next().unwrap().parse().unwrap()
}

#[expect(clippy::disallowed_methods, reason = "where bin/bench found it")]
fn pgbench_program() -> String {
    std::env::var("GLOSS_PGBENCH").unwrap_or_else(|_unset| "pgbench".to_owned())
}
