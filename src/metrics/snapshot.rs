//! Metrics that are collected only when `/metrics` is requested.

use std::sync::atomic::Ordering;

use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::{Registry, Unit};

/// The state of the database, the connection pool and the process at one moment.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// The number of open connections.
    pub connections: usize,
    /// The number of idle connections.
    pub idle_connections: usize,
    /// The number of requests that wait for a connection.
    pub waiting: usize,
    /// The number of statements that were sent to the database since the start.
    pub statements: u64,
    /// The size of the page cache in bytes.
    pub cache_bytes: u64,
    /// The values from the database; `None` if it is unavailable.
    pub stored: Option<DatabaseValues>,
    /// Whether Gloss reads from the replica; `None` without a replica.
    pub replica: Option<bool>,
    /// The values from the operating system.
    pub process: Process,
}

/// The resources of the process.
#[derive(Debug, Default, Clone, Copy)]
pub struct Process {
    /// Resident memory, in bytes.
    pub memory: u64,
    /// The memory limit in bytes; 0 if the system does not provide it.
    pub memory_limit: u64,
    /// The number of open files and connections.
    pub open_files: u64,
    /// The maximum number of open files.
    pub most_open_files: u64,
    /// The start time in seconds since 1970.
    pub started: u64,
}

/// Values from the database.
#[derive(Debug, Default)]
pub struct DatabaseValues {
    /// The number of comments in each state.
    pub comments: Vec<(&'static str, i64)>,
    /// The number of queued emails.
    pub emails: i64,
    /// The age of the oldest queued email in seconds; 0 if the queue is empty.
    pub oldest_email: i64,
    /// The time of the newest backup in seconds since 1970; 0 if there is none.
    pub saved: i64,
    /// The time of the newest verified backup, likewise.
    pub verified: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
pub(super) struct State {
    pub(super) state: &'static str,
}

#[derive(Debug, Default)]
pub(super) struct SnapshotMetrics {
    pool: Family<State, Gauge>,
    pool_waiting: Gauge,
    statements: Counter,
    cache_bytes: Gauge,
    comments: Family<State, Gauge>,
    emails: Gauge,
    oldest_email: Gauge,
    saved: Gauge,
    verified: Gauge,
    is_ready: Gauge,
    memory: Gauge,
    memory_limit: Gauge,
    replica: Family<Vec<(&'static str, &'static str)>, Gauge>,
    open_files: Gauge,
    most_open_files: Gauge,
    started: Gauge,
}

impl SnapshotMetrics {
    pub(super) fn register(&self, registry: &mut Registry) {
        self.register_database(registry);
        self.register_mail_and_backups(registry);
        self.register_process(registry);
    }

    fn register_database(&self, registry: &mut Registry) {
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
            "database_up",
            "Whether the database answered when this was asked",
            self.is_ready.clone(),
        );
        registry.register(
            "replica_up",
            "Whether DATABASE_READ_URL is read from; absent where there is none",
            self.replica.clone(),
        );
    }

    fn register_mail_and_backups(&self, registry: &mut Registry) {
        registry.register(
            "mail_waiting",
            "Letters that wait to be sent",
            self.emails.clone(),
        );
        registry.register_with_unit(
            "mail_oldest_waiting",
            "Seconds since the oldest unsent email was queued; 0 if there is none",
            Unit::Seconds,
            self.oldest_email.clone(),
        );
        registry.register_with_unit(
            "backup_last_success_timestamp",
            "When the newest backup was made, since 1970; 0 when none was",
            Unit::Seconds,
            self.saved.clone(),
        );
        registry.register_with_unit(
            "backup_last_verified_timestamp",
            "When the newest backup that `gloss verify-backup` restored was made, since 1970; 0 when none was",
            Unit::Seconds,
            self.verified.clone(),
        );
    }

    fn register_process(&self, registry: &mut Registry) {
        registry.register_with_unit(
            "resident_memory",
            "Memory of the process",
            Unit::Bytes,
            self.memory.clone(),
        );
        registry.register_with_unit(
            "memory_limit",
            "Memory that the process may take: that of its unit or container, or of the machine",
            Unit::Bytes,
            self.memory_limit.clone(),
        );
        registry.register(
            "process_open_fds",
            "Files and connections that the process has open",
            self.open_files.clone(),
        );
        registry.register(
            "process_max_fds",
            "How many it may have open",
            self.most_open_files.clone(),
        );
        registry.register_with_unit(
            "process_start_time",
            "When the process was started, since 1970",
            Unit::Seconds,
            self.started.clone(),
        );
    }

    pub(super) fn set(&self, snapshot: &Snapshot) {
        let used = snapshot.connections.saturating_sub(snapshot.idle_connections);
        for (state, count) in [("used", used), ("idle", snapshot.idle_connections)] {
            self.pool.get_or_create(&State { state }).set(gauge(count));
        }
        self.pool_waiting.set(gauge(snapshot.waiting));
        self.statements
            .inner()
            .store(snapshot.statements, Ordering::Relaxed);
        self.cache_bytes.set(gauge(snapshot.cache_bytes));
        let Process {
            memory,
            memory_limit,
            open_files,
            most_open_files,
            started,
        } = snapshot.process;
        self.memory.set(gauge(memory));
        self.memory_limit.set(gauge(memory_limit));
        if let Some(is_well) = snapshot.replica {
            self.replica.get_or_create(&Vec::new()).set(i64::from(is_well));
        }
        self.open_files.set(gauge(open_files));
        self.most_open_files.set(gauge(most_open_files));
        self.started.set(gauge(started));
        self.is_ready.set(i64::from(snapshot.stored.is_some()));
        // Unknown values are omitted: an outdated value would look like a current one.
        self.comments.clear();
        let Some(stored) = &snapshot.stored else { return };
        self.emails.set(stored.emails);
        self.oldest_email.set(stored.oldest_email);
        self.saved.set(stored.saved);
        self.verified.set(stored.verified);
        for (state, count) in &stored.comments {
            self.comments.get_or_create(&State { state }).set(*count);
        }
    }
}

fn gauge(value: impl TryInto<i64>) -> i64 {
    value.try_into().unwrap_or(i64::MAX)
}
