//! Metrics for Prometheus. No label contains user input: routes are patterns, such as `/articles/{slug}`.

mod snapshot;

use std::time::Duration;

use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};

pub(crate) use snapshot::{DatabaseValues, Process, Snapshot};
use snapshot::{SnapshotMetrics, State};

/// The version of Gloss.
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// The commit from which the binary was built, if the build sets it.
const COMMIT: &str = env!("GLOSS_BUILT_FROM");

/// The content type of [`Metrics::render`] (`OpenMetrics` 1.0).
pub(crate) const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// The upper bounds of the duration buckets in seconds: from a cached page to the longest timeout.
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
struct OutcomeLabel {
    outcome: &'static str,
}

type Durations = Family<RequestLabels, Histogram, fn() -> Histogram>;

/// Counters for the lifetime of the process. Values that are only collected on request are in [`Snapshot`].
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    requests: Durations,
    jobs: Family<JobLabels, Counter>,
    job_success: Family<JobLabel, Gauge>,
    comments: Family<State, Counter>,
    sign_ins: Family<OutcomeLabel, Counter>,
    mail: Family<OutcomeLabel, Counter>,
    looked_up: SnapshotMetrics,
}

/// An answered request.
#[derive(Debug, Clone, Copy)]
pub struct RequestOutcome<'a> {
    /// The method as sent.
    pub method: &'a str,
    /// The pattern of the URL.
    pub route: &'static str,
    /// The status code of the response.
    pub status: u16,
    /// Whether the response came from the page cache.
    pub is_from_memory: bool,
    /// The time from the head of the request to the head of the response.
    pub took: Duration,
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
            mail: Family::default(),
            looked_up: SnapshotMetrics::default(),
        };
        metrics.begun().registered()
    }
}

impl Metrics {
    /// Counts an answered request.
    pub fn request(&self, answered: &RequestOutcome<'_>) {
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

    /// Counts a run of a job; `at` is the time in seconds since 1970.
    pub fn job(&self, job: &'static str, is_done: bool, at: i64) {
        let outcome = if is_done { "done" } else { "failed" };
        self.jobs.get_or_create(&JobLabels { job, outcome }).inc();
        if is_done {
            self.job_success.get_or_create(&JobLabel { job }).set(at);
        }
    }

    /// Counts a comment that was stored in this state.
    pub fn comment(&self, state: &'static str) {
        self.comments.get_or_create(&State { state }).inc();
    }

    /// Counts an attempt to sign in: `success`, `factor` if the second factor is required next, `wrong`, or `refused`
    /// by the rate limit.
    pub fn sign_in(&self, outcome: &'static str) {
        self.sign_ins.get_or_create(&OutcomeLabel { outcome }).inc();
    }

    /// Counts an attempt to send an email: `sent`, `failed` if it will be retried, or `given_up`.
    pub fn mail(&self, outcome: &'static str) {
        self.mail.get_or_create(&OutcomeLabel { outcome }).inc();
    }

    /// Creates the counters of a job with 0, so that rates are correct from its first run on.
    pub fn expect_job(&self, job: &'static str) {
        for outcome in ["done", "failed"] {
            drop(self.jobs.get_or_create(&JobLabels { job, outcome }));
        }
    }

    /// Creates counters with 0: a counter that appears with its first event has no rate for it.
    fn begun(self) -> Self {
        for outcome in ["success", "factor", "wrong", "refused"] {
            drop(self.sign_ins.get_or_create(&OutcomeLabel { outcome }));
        }
        for outcome in ["sent", "failed", "given_up"] {
            drop(self.mail.get_or_create(&OutcomeLabel { outcome }));
        }
        for state in ["approved", "pending", "spam"] {
            drop(self.comments.get_or_create(&State { state }));
        }
        self
    }

    /// Returns the metrics in the format of Prometheus.
    ///
    /// # Errors
    /// The errors of writing to a string.
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
        registry.register(
            "mail_attempts",
            "Letters that this node handed to the mail server, by outcome",
            self.mail.clone(),
        );
        registry.register(
            "build",
            "The program",
            Info::new(vec![("version", VERSION), ("commit", COMMIT)]),
        );
        self.looked_up.register(registry);
        self
    }
}

/// Returns the method if it is known. Clients may send any method, and each would create a time series.
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
            metrics.request(&RequestOutcome {
                method,
                route: "/articles/{slug}",
                status,
                is_from_memory,
                took: Duration::from_millis(3),
            });
        }
        metrics.job("mail", true, 1_700_000_000);
        metrics.job("mail", false, 1_700_000_009);
        let text = metrics
            .render(&Snapshot {
                connections: 5,
                idle_connections: 2,
                replica: Some(false),
                stored: Some(DatabaseValues {
                    comments: vec![("pending", 3)],
                    emails: 1,
                    oldest_email: 61,
                    ..DatabaseValues::default()
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
            "gloss_mail_oldest_waiting_seconds 61",
            "gloss_replica_up{} 0",
            "gloss_memory_limit_bytes 0",
            r#"gloss_mail_attempts_total{outcome="failed"} 0"#,
            "gloss_database_statements_total 0",
            "gloss_build_info{version=",
        ] {
            assert!(text.contains(line), "{line} is not in\n{text}");
        }
        let alone = Metrics::default().render(&Snapshot::default()).unwrap();
        assert!(!alone.contains("\ngloss_replica_up{"), "there is none: {alone}");
        let away = metrics.render(&Snapshot::default()).unwrap();
        assert!(away.contains("gloss_database_up 0"));
        assert!(!away.contains("gloss_comments{"), "unknown values are left out");
        assert!(away.ends_with("# EOF\n"));
    }
}
