//! Tests of faults of a machine: a full disk and a changed clock. `bin/nodes` runs these tests, as they need mounts
//! and a library that overrides the program's clock.

use std::env::consts::ARCH;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use tokio::time::sleep;

use crate::cluster::support::DataDir;
use crate::faults::site::Site;
use crate::faults::{Readers, WHILE, endure_on};

#[tokio::test(flavor = "multi_thread")]
#[ignore = "bin/nodes runs it"]
async fn the_disk_is_full() {
    let database = DataDir::new();
    let parent = database.path.parent().unwrap();
    let mount = Command::new("mount")
        .args(["-t", "tmpfs", "-o", "size=150m,mode=755", "tmpfs"])
        .arg(parent)
        .status();
    assert!(mount.unwrap().success(), "a small disk");
    let site = Site::start_in(database, &[]).await;
    endure_on(
        site,
        "the disk is full",
        Readers::Wait,
        async |site: &mut Site| {
            let ballast = site.parent().join("ballast");
            fill(&ballast);
            // The database server may have stopped meanwhile, as it could not write its log.
            let readiness = site.readiness().await;
            assert!(readiness.starts_with("not ready: the d"), "{readiness}");
            sleep(WHILE).await;
            fs::remove_file(ballast).unwrap();
            site.wait_for_database().await;
        },
    )
    .await;
}

/// Writes until the disk is full.
fn fill(path: &Path) {
    let mut file = File::create(path).unwrap();
    for size in [1 << 20, 1 << 12, 1] {
        while file.write_all(&vec![1; size]).is_ok() {}
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "bin/nodes runs it"]
async fn the_clock_is_set() {
    let database = DataDir::new();
    let clock = database.path.with_file_name("clock");
    set(&clock, "+0");
    let library = format!("/usr/lib/{ARCH}-linux-gnu/faketime/libfaketimeMT.so.1");
    let environment = [
        ("LD_PRELOAD", library),
        ("FAKETIME_TIMESTAMP_FILE", clock.display().to_string()),
        ("FAKETIME_NO_CACHE", "1".to_owned()),
        ("FAKETIME_DONT_FAKE_MONOTONIC", "1".to_owned()),
    ];
    let site = Site::start_in(database, &environment).await;
    endure_on(
        site,
        "the clock is set",
        Readers::Served,
        async |site: &mut Site| {
            for time in ["+1h", "-1h", "+0"] {
                set(&clock, time);
                sleep(WHILE).await;
            }
            let ask = "SELECT bool_or(created_at > now() + interval '50 minutes') FROM comments";
            let row = site.sql().await.query_one(ask, &[]).await.unwrap();
            assert!(row.get::<_, bool>(0), "the clock was another one");
        },
    )
    .await;
}

/// Sets the offset of the program's clock from the database's.
fn set(clock: &Path, time: &str) {
    let new = clock.with_extension("new");
    fs::write(&new, time).unwrap();
    fs::rename(new, clock).unwrap();
}
