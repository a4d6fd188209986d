//! Tests an upgrade while the earlier version serves. `bin/upgrade` runs this test with an older commit.

use std::path::Path;

use tokio::task::block_in_place;
use tokio::time::sleep;

use crate::faults::site::{NEWEST, Site};
use crate::faults::traffic::Traffic;
use crate::faults::verification::Verification;
use crate::faults::{STEADY, WHILE};

#[tokio::test(flavor = "multi_thread")]
#[ignore = "bin/upgrade runs it"]
#[expect(clippy::disallowed_methods, reason = "the older program is built outside")]
async fn the_database_is_brought_up_to_date_while_the_older_program_serves() {
    let older = std::env::var("GLOSS_FAULTS_OLDER").expect("run it with bin/upgrade");
    let mut site = Site::start_as(Path::new(&older)).await;
    let versions = "SELECT count(*) FROM __diesel_schema_migrations";
    let count = async |site: &Site| {
        site.sql()
            .await
            .query_one(versions, &[])
            .await
            .unwrap()
            .get::<_, i64>(0)
    };
    let before = count(&site).await;

    let traffic = Traffic::start(&site.base);
    sleep(STEADY).await;
    let migrated = block_in_place(|| site.command(Path::new(NEWEST)).arg("migrate").status());
    assert!(migrated.unwrap().success());
    sleep(WHILE).await;
    let seen = traffic.finish().await;
    let during = site.judge(&seen).await;
    let applied = count(&site).await - before;
    println!("{applied} migrations while the older program serves: {seen}; {during}");
    assert!(applied > 0, "nothing to migrate: take an older commit");
    assert_eq!(during, Verification::of(&seen));
    assert_eq!(
        (seen.put_off, seen.unanswered, seen.unread.len()),
        (0, 0, 0),
        "nobody noticed"
    );

    let traffic = Traffic::start(&site.base);
    sleep(STEADY).await;
    site.terminate();
    site.version = NEWEST.into();
    site.serve();
    traffic.wait_for_next_post().await;
    sleep(STEADY).await;
    let seen = traffic.finish().await;
    let after = site.judge(&seen).await;
    println!("the newer program instead: {seen}; {after}");
    assert_eq!(after, Verification::of(&seen));
    site.stop().await;
}
