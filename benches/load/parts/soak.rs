//! Runs half of the peak load for half an hour. Memory must not grow, no request may fail, and responses must not
//! become slower.

use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinSet;
use tokio::time::{MissedTickBehavior, interval};

use crate::memory::Memory;
use crate::readers::Readers;
use crate::report::{Budget, Report};
use crate::series::{Compared, ends, median};
use crate::site::Site;

const ARTICLES: u32 = 1_000;
/// So many that the first page of each article is full. New comments do not make it longer, and so slower.
const COMMENTS: u32 = 250_000;
/// The number of clients that send requests without a pause, to find the peak.
const CLIENTS: usize = 32;
const WARM_UP: Duration = Duration::from_secs(30);
const PEAK: Duration = Duration::from_secs(30);
const MINUTE: Duration = Duration::from_mins(1);
const MINUTES: usize = 30;
/// The minutes in which memory may grow. Later memory is compared with the same number of minutes.
const SETTLED: usize = 5;
/// The interval at which visits start, limited by the resolution of the timer.
const TICK: Duration = Duration::from_millis(2);

/// The figures of a minute.
struct Minute {
    visits: usize,
    /// Milliseconds.
    median: f64,
    /// The 99th percentile, in milliseconds.
    p99: f64,
    /// MiB.
    memory: f64,
}

/// The visits that ended since the last summary.
#[derive(Default)]
struct Seen {
    /// Milliseconds.
    times: Vec<f64>,
    faults: Vec<String>,
}

pub(crate) fn soak(report: &mut Report) {
    let site = Site::seeded(ARTICLES, COMMENTS);
    site.sql("UPDATE settings SET moderation = 'none', least_seconds = 0");
    site.make_owner();
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .unwrap();
    let readers = Arc::new(runtime.block_on(Readers::arrive(&site, ARTICLES)));

    runtime.block_on(rush(&readers, WARM_UP));
    let peak = runtime.block_on(rush(&readers, PEAK));
    report.figure(
        "mixed visits, as many as there can be",
        "visits/s",
        (peak, (peak, peak)),
        &Budget::None,
    );

    let (minutes, faults) = stay(&runtime, &site, &readers, peak / 2.0);
    for fault in faults.iter().take(10) {
        println!("not as it should be: {fault}");
    }
    let count = f64::from(u32::try_from(faults.len()).unwrap_or(u32::MAX));
    report.figure(
        "faults in half an hour at half of that",
        "visits",
        (count, (count, count)),
        &Budget::AtMost(0.0),
    );
    let of = |value: fn(&Minute) -> f64| {
        let part = |minutes: &[Minute]| median(minutes.iter().map(value));
        let settled = part(&minutes[SETTLED..2 * SETTLED]);
        let last = &minutes[minutes.len() - SETTLED..];
        Compared {
            ours: part(last),
            yardstick: settled,
            ratio: part(last) / settled,
            spread: ends(last.iter().map(|minute| value(minute) / settled)),
        }
    };
    let memory = of(|minute| minute.memory);
    report.compared(
        "memory in the last five minutes, to the second five",
        "MiB",
        memory,
        &Budget::AtMost(1.05),
    );
    let p99 = of(|minute| minute.p99);
    report.compared(
        "the slowest of a hundred, likewise",
        "ms",
        p99,
        &Budget::AtMost(1.25),
    );
    site.stop();
}

/// Returns the visits per second if every client sends its next request at once.
async fn rush(readers: &Arc<Readers>, time: Duration) -> f64 {
    let began = Instant::now();
    let mut clients = JoinSet::new();
    for _ in 0..CLIENTS {
        let readers = Arc::clone(readers);
        clients.spawn(async move {
            let mut visits = 0_u32;
            while began.elapsed() < time {
                readers.visit().await.expect("every visit gets a response");
                visits += 1;
            }
            f64::from(visits)
        });
    }
    let visits: f64 = clients.join_all().await.into_iter().sum();
    visits / began.elapsed().as_secs_f64()
}

/// Starts visits at a fixed rate, however long the responses take. Returns the figures of each minute and all failures.
fn stay(runtime: &Runtime, site: &Site, readers: &Arc<Readers>, rate: f64) -> (Vec<Minute>, Vec<String>) {
    let seen = Arc::new(Mutex::new(Seen::default()));
    let coming = runtime.spawn(keep_coming(Arc::clone(readers), Arc::clone(&seen), rate));
    let process = site.process();
    let memory = Memory { process: &process };
    let (mut minutes, mut faults) = (Vec::new(), Vec::new());
    for number in 1..=MINUTES {
        thread::sleep(MINUTE);
        let Seen { times, faults: new } = std::mem::take(&mut *seen.lock().unwrap());
        faults.extend(new);
        let minute = summary(times, f64::from(memory.resident()) / 1024.0);
        let Minute {
            visits,
            median,
            p99,
            memory,
        } = &minute;
        println!(
            "minute {number}: {visits} visits, median {median:.1} ms, 99 % within {p99:.1} ms, {memory:.1} MiB, {} faults",
            faults.len()
        );
        minutes.push(minute);
    }
    coming.abort();
    (minutes, faults)
}

fn summary(mut times: Vec<f64>, memory: f64) -> Minute {
    times.sort_by(f64::total_cmp);
    Minute {
        visits: times.len(),
        median: times[times.len() / 2],
        p99: times[times.len() * 99 / 100],
        memory,
    }
}

async fn keep_coming(readers: Arc<Readers>, seen: Arc<Mutex<Seen>>, rate: f64) {
    let mut ticks = interval(TICK);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Burst);
    let mut due = 0.0;
    loop {
        ticks.tick().await;
        due += rate * TICK.as_secs_f64();
        while due >= 1.0 {
            due -= 1.0;
            let (readers, seen) = (Arc::clone(&readers), Arc::clone(&seen));
            tokio::spawn(async move {
                let outcome = readers.visit().await;
                let mut seen = seen.lock().unwrap();
                match outcome {
                    Ok(time) => seen.times.push(time.as_secs_f64() * 1e3),
                    Err(fault) => seen.faults.push(fault),
                }
            });
        }
    }
}
