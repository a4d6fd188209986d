//! Reading while other clients sign in.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::newest;
use crate::memory::Memory;
use crate::report::{Budget, Report};
use crate::series::compare;
use crate::site::Site;
use crate::wrk::Load;

const ARTICLES: u32 = 1_000;
const SECONDS: u32 = 4;
const ROUNDS: usize = 5;
/// Parallel attempts, each once a second. The number equals the number of connections.
const ATTEMPTS: u32 = 64;
/// The memory that Argon2id uses for a password, in MiB. On two processors, one password is hashed at a time.
const ARENA: f64 = 19.0;

/// Measures reading during 64 sign-in attempts a second, each with a different email address and IP range.
pub(crate) fn signing_in(report: &mut Report) {
    let site = Site::seeded(ARTICLES, 10_000);
    let url = format!("{}{}", site.base, newest(ARTICLES));
    let script = script(&site);
    let read = || {
        let load = Load {
            url: &url,
            headers: &[("accept-encoding", "gzip")],
            connections: 16,
            seconds: SECONDS,
            script: None,
        };
        load.run().per_second
    };
    let process = site.process();
    let memory = Memory { process: &process };
    memory.forget_peak();
    let compared = compare(
        ROUNDS,
        || {
            let mut attempts = attempt_meanwhile(&site, &script);
            let reads = read();
            attempts.wait().unwrap();
            reads
        },
        read,
    );
    let work = "reading while 64 sign-ins a second are tried";
    report.compared(work, "requests/s", compared, &Budget::AtLeast(0.8));
    let mebibytes = f64::from(memory.peak()) / 1024.0 - ARENA;
    report.figure(
        "the most memory meanwhile, besides that of a password",
        "MiB",
        (mebibytes, (mebibytes, mebibytes)),
        &Budget::AtMost(95.4),
    );
    site.stop();
}

fn attempt_meanwhile(site: &Site, script: &Path) -> Child {
    let (connections, seconds) = (ATTEMPTS.to_string(), (SECONDS + 1).to_string());
    Command::new("wrk")
        .args(["-t", "1", "-c", &connections, "-d", &seconds, "-s"])
        .arg(script)
        .arg(&site.base)
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

fn script(site: &Site) -> PathBuf {
    let path = site.folder().join("sign-in.lua");
    fs::write(&path, SCRIPT).unwrap();
    path
}

const SCRIPT: &str = r#"
math.randomseed(os.time() * 1000 + math.floor(os.clock() * 1000000))
function delay() return 1000 end
function request()
  local body = "email=n" .. math.random(1000000000) .. "%40nobody.example&password=a+wrong+password+here"
  local address = math.random(1, 200) .. "." .. math.random(0, 255) .. "." .. math.random(0, 255) .. ".7"
  return wrk.format("POST", "/sign-in", {
    ["content-type"] = "application/x-www-form-urlencoded",
    ["sec-fetch-site"] = "same-origin",
    ["x-forwarded-for"] = address,
  }, body)
end
"#;
