//! Tests a site during faults. Comments arrive at a steady rate while processes are killed and stopped, connections
//! are cut, delayed and silenced, and the database is locked. After each fault, every acknowledged comment is stored
//! exactly once and counts match the comments. Scheduled jobs ran once, emails were sent once, and the site recovers
//! by itself.
//!
//! `bin/test faults` runs each fault once; `bin/faults 20` runs each twenty times, and prints a table.
mod emails;
mod machine_faults;
#[expect(dead_code, reason = "the other tests need the rest")]
#[path = "../../integration/support/mail_server.rs"]
mod mail_server;
mod nodes;
mod process_faults;
mod proxy;
mod site;
mod traffic;
mod upgrade;
mod verification;

use std::time::{Duration, Instant};

use site::Site;
use traffic::Traffic;
use verification::Verification;

/// The duration of traffic before and after a fault.
const STEADY: Duration = Duration::from_secs(1);

/// The duration of a fault that does not end by itself.
const WHILE: Duration = Duration::from_secs(3);

/// The effect of a fault on readers.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Readers {
    /// Readers are served from the page cache.
    Served,
    /// The site itself is down.
    Wait,
}

/// Runs a fault under traffic for each round, and checks the guarantees each time.
async fn endure(name: &str, readers: Readers, fault: impl AsyncFn(&mut Site)) {
    endure_on(Site::start().await, name, readers, fault).await;
}

async fn endure_on(mut site: Site, name: &str, readers: Readers, fault: impl AsyncFn(&mut Site)) {
    for round in 1..=rounds() {
        site.schedule().await;
        site.write_letters().await;
        let traffic = Traffic::start(&site.base);
        tokio::time::sleep(STEADY).await;
        fault(&mut site).await;
        let over = Instant::now();
        traffic.wait_for_next_post().await;
        let recovered = over.elapsed();
        tokio::time::sleep(STEADY).await;
        let seen = traffic.finish().await;
        let judgement = site.judge(&seen).await;
        let letters = site.judge_letters().await;
        println!(
            "{name}, round {round}: {seen}; {judgement}; {letters}; answers again after {recovered:.1?}"
        );

        assert_eq!(
            judgement,
            Verification::of(&seen),
            "exactly what was acknowledged is there"
        );
        assert!(seen.texts_lost == 0, "a text did not come back with 503");
        if readers == Readers::Served {
            assert_eq!(
                seen.unread,
                Vec::<String>::new(),
                "readers are served from memory"
            );
        }
        assert!(
            recovered < Duration::from_secs(5),
            "{name}: {recovered:.1?} until it answers again"
        );
    }
    site.stop().await;
}

/// Returns the number of rounds per fault.
#[expect(clippy::disallowed_methods, reason = "the one setting of this harness")]
fn rounds() -> u32 {
    let asked = std::env::var("GLOSS_FAULTS_ROUNDS").ok();
    asked.and_then(|rounds| rounds.parse().ok()).unwrap_or(1)
}
