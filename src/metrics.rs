//! What is counted and timed, for Prometheus. No label holds anything that a person sent: routes are patterns, such as
//! `/articles/{slug}`.

use std::time::Duration;

use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

/// What the text of [`Metrics::render`] is (`OpenMetrics` 1.0).
pub const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// In seconds: from a page in memory to the longest that anything may take.
const DURATIONS: [f64; 14] = [
    0.000_1, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0,
];

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RequestLabels {
    method: &'static str,
    route: &'static str,
    status: u16,
    source: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct JobLabels {
    job: &'static str,
    outcome: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct JobLabel {
    job: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Outcome {
    outcome: &'static str,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct State {
    state: &'static str,
}

type Durations = Family<RequestLabels, Histogram, fn() -> Histogram>;

/// Counts for as long as the process lives. What is looked up only when somebody asks, [`Snapshot`] brings.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    requests: Durations,
    jobs: Family<JobLabels, Counter>,
    job_success: Family<JobLabel, Gauge>,
    comments: Family<State, Counter>,
    sign_ins: Family<Outcome, Counter>,
    looked_up: LookedUp,
}

#[derive(Debug, Default)]
struct LookedUp {
    pool: Family<State, Gauge>,
    pool_waiting: Gauge,
    statements: Gauge,
    cache_bytes: Gauge,
    comments: Family<State, Gauge>,
    letters: Gauge,
    is_ready: Gauge,
    memory: Gauge,
}

/// A request that was answered.
#[derive(Debug, Clone, Copy)]
pub struct Answered<'a> {
    /// As it was sent.
    pub method: &'a str,
    /// The pattern of its address.
    pub route: &'static str,
    /// Of the answer.
    pub status: u16,
    /// Whether the page cache had the answer.
    pub is_from_memory: bool,
    /// From the head of the request to the head of the answer.
    pub took: Duration,
}

/// What the database, the pool and the system say at one moment.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// Connections that are open.
    pub connections: usize,
    /// Those of them that nobody uses.
    pub idle_connections: usize,
    /// Requests that wait for one.
    pub waiting: usize,
    /// Sent to the database since the start.
    pub statements: u64,
    /// Of the page cache.
    pub cache_bytes: u64,
    /// What the database was asked for; `None`: it is away.
    pub stored: Option<Stored>,
    /// Resident memory of the process, in bytes.
    pub memory: u64,
}

/// What is in the database.
#[derive(Debug, Default)]
pub struct Stored {
    /// How many comments are in a state.
    pub comments: Vec<(&'static str, i64)>,
    /// Letters that wait to be sent.
    pub letters: i64,
}

impl Default for Metrics {
    fn default() -> Self {
        let metrics = Self {
            registry: Registry::with_prefix("gloss"),
            requests: Family::new_with_constructor(|| Histogram::new(DURATIONS)),
            jobs: Family::default(),
            job_success: Family::default(),
            comments: Family::default(),
            sign_ins: Family::default(),
            looked_up: LookedUp::default(),
        };
        metrics.registered()
    }
}

impl Metrics {
    /// A request was answered.
    pub fn request(&self, answered: &Answered<'_>) {
        let labels = RequestLabels {
            method: known_method(answered.method),
            route: answered.route,
            status: answered.status,
            source: if answered.is_from_memory {
                "memory"
            } else {
                "handlers"
            },
        };
        let took = answered.took.as_secs_f64();
        self.requests.get_or_create(&labels).observe(took);
    }

    /// A job ran; `at` is the time in seconds since 1970.
    pub fn job(&self, job: &'static str, is_done: bool, at: i64) {
        let outcome = if is_done { "done" } else { "failed" };
        self.jobs.get_or_create(&JobLabels { job, outcome }).inc();
        if is_done {
            self.job_success.get_or_create(&JobLabel { job }).set(at);
        }
    }

    /// A comment was stored in this state.
    pub fn comment(&self, state: &'static str) {
        self.comments.get_or_create(&State { state }).inc();
    }

    /// Somebody tried to sign in: `success`, `factor` when the second one is asked for next, `wrong`, or `refused` when it
    /// was too soon.
    pub fn sign_in(&self, outcome: &'static str) {
        self.sign_ins.get_or_create(&Outcome { outcome }).inc();
    }

    /// The text that Prometheus reads.
    ///
    /// # Errors
    /// Those of writing to a string.
    pub fn render(&self, snapshot: &Snapshot) -> Result<String, std::fmt::Error> {
        self.looked_up.set(snapshot);
        let mut out = String::new();
        text::encode(&mut out, &self.registry)?;
        Ok(out)
    }

    fn registered(mut self) -> Self {
        let registry = &mut self.registry;
        registry.register_with_unit(
            "http_request_duration",
            "How long requests took, by method, route, status, and whether memory or the handlers had the answer; the number of \
             requests is its _count",
            Unit::Seconds,
            self.requests.clone(),
        );
        registry.register("job_runs", "Runs of the jobs behind the site", self.jobs.clone());
        registry.register_with_unit(
            "job_last_success_timestamp",
            "When a job last did what it is for, since 1970",
            Unit::Seconds,
            self.job_success.clone(),
        );
        registry.register(
            "comments_received",
            "Comments that this node stored, by the state that they began in",
            self.comments.clone(),
        );
        registry.register("sign_ins", "Attempts to sign in", self.sign_ins.clone());
        self.looked_up.register(registry);
        self
    }
}

impl LookedUp {
    fn register(&self, registry: &mut Registry) {
        registry.register(
            "database_connections",
            "Connections of the pool, used and idle",
            self.pool.clone(),
        );
        registry.register(
            "database_connections_waited_for",
            "Requests that wait for a connection now",
            self.pool_waiting.clone(),
        );
        registry.register(
            "database_statements",
            "Statements that were sent since the start",
            self.statements.clone(),
        );
        registry.register_with_unit(
            "page_cache",
            "What the page cache takes",
            Unit::Bytes,
            self.cache_bytes.clone(),
        );
        registry.register(
            "comments",
            "Comments by state; all but the approved ones are counted to 10001",
            self.comments.clone(),
        );
        registry.register(
            "letters_waiting",
            "Letters that wait to be sent",
            self.letters.clone(),
        );
        registry.register(
            "database_up",
            "Whether the database answered when this was asked",
            self.is_ready.clone(),
        );
        registry.register_with_unit(
            "resident_memory",
            "Memory of the process",
            Unit::Bytes,
            self.memory.clone(),
        );
    }

    fn set(&self, snapshot: &Snapshot) {
        let used = snapshot.connections.saturating_sub(snapshot.idle_connections);
        for (state, count) in [("used", used), ("idle", snapshot.idle_connections)] {
            self.pool.get_or_create(&State { state }).set(gauge(count));
        }
        self.pool_waiting.set(gauge(snapshot.waiting));
        self.statements.set(gauge(snapshot.statements));
        self.cache_bytes.set(gauge(snapshot.cache_bytes));
        self.memory.set(gauge(snapshot.memory));
        self.is_ready.set(i64::from(snapshot.stored.is_some()));
        // What is not known is not told: a number of long ago would look like one of now.
        self.comments.clear();
        let Some(stored) = &snapshot.stored else { return };
        self.letters.set(stored.letters);
        for (state, count) in &stored.comments {
            self.comments.get_or_create(&State { state }).set(*count);
        }
    }
}

fn gauge(value: impl TryInto<i64>) -> i64 {
    value.try_into().unwrap_or(i64::MAX)
}

/// A client may make up methods, and each would be a series of its own.
fn known_method(method: &str) -> &'static str {
    ["GET", "HEAD", "POST", "OPTIONS"]
        .into_iter()
        .find(|known| *known == method)
        .unwrap_or("other")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_counted_is_told_by_label() {
        let metrics = Metrics::default();
        for (method, status, is_from_memory) in [("GET", 200, true), ("BREW", 405, false)] {
            metrics.request(&Answered {
                method,
                route: "/articles/{slug}",
                status,
                is_from_memory,
                took: Duration::from_millis(3),
            });
        }
        metrics.job("mail", true, 1_700_000_000);
        metrics.job("mail", false, 1_700_000_009);
        let told = metrics
            .render(&Snapshot {
                connections: 5,
                idle_connections: 2,
                stored: Some(Stored {
                    comments: vec![("pending", 3)],
                    letters: 1,
                }),
                ..Snapshot::default()
            })
            .unwrap();
        for line in [
            r#"gloss_http_request_duration_seconds_count{method="GET",route="/articles/{slug}",status="200",source="memory"} 1"#,
            r#"gloss_http_request_duration_seconds_bucket{le="0.005",method="GET",route="/articles/{slug}",status="200",source="memory"} 1"#,
            r#"gloss_http_request_duration_seconds_count{method="other",route="/articles/{slug}",status="405",source="handlers"} 1"#,
            r#"gloss_job_runs_total{job="mail",outcome="failed"} 1"#,
            r#"gloss_job_last_success_timestamp_seconds{job="mail"} 1700000000"#,
            r#"gloss_database_connections{state="used"} 3"#,
            r#"gloss_comments{state="pending"} 3"#,
            "gloss_database_up 1",
        ] {
            assert!(told.contains(line), "{line} is not in\n{told}");
        }
        let away = metrics.render(&Snapshot::default()).unwrap();
        assert!(away.contains("gloss_database_up 0"));
        assert!(
            !away.contains("gloss_comments{"),
            "nothing is told of what is not known"
        );
        assert!(away.ends_with("# EOF\n"));
    }
}
