//! Runs the server as a child process, and restarts it when it ends unexpectedly.

use std::fs::File;
use std::os::unix::process::CommandExt;
use std::process::Command;
use std::time::Duration;

use rustix::process::{Pid, Signal};
use tokio::process::Child;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::{Instant, sleep, timeout};

use super::ClusterError;
use super::identity::Identity;
use super::layout::{Layout, PORT};
use super::log;
use super::probe::{self, ServerState};
use super::programs::Installation;

/// How long a starting server may refuse connections. During crash recovery, the server replies that it is starting,
/// which extends the time.
const PATIENCE_AT_START: Duration = Duration::from_mins(1);
const POLL: Duration = Duration::from_millis(5);
/// The timeout of each kind of shutdown.
const PATIENCE_AT_STOP: Duration = Duration::from_secs(10);
/// The delay before a restart. It doubles while the server does not stay up.
const FIRST_PAUSE: Duration = Duration::from_millis(200);
const LONGEST_PAUSE: Duration = Duration::from_secs(10);
const STAYED_UP: Duration = Duration::from_mins(1);
const LOG_CHECK: Duration = Duration::from_mins(1);

/// Settings that the site depends on, which therefore override the cluster's files. The socket is the only access, and
/// writes are durable. The log has no text of statements, because statements contain what readers typed.
const FIXED: [&str; 15] = [
    "listen_addresses=",
    "unix_socket_permissions=0700",
    "fsync=on",
    "full_page_writes=on",
    "logging_collector=off",
    "log_destination=stderr",
    "log_line_prefix=%m [%p] ",
    "log_statement=none",
    "log_duration=off",
    "log_min_duration_statement=-1",
    "log_min_duration_sample=-1",
    "log_min_error_statement=panic",
    "log_parameter_max_length=0",
    "log_parameter_max_length_on_error=0",
    "log_error_verbosity=terse",
];

/// A prepared cluster, ready to start.
#[derive(Debug)]
pub(super) struct Launch {
    pub(super) layout: Layout,
    /// Held until the server has ended.
    #[expect(dead_code, reason = "held for its lock")]
    pub(super) lock: File,
    pub(super) installation: Installation,
    pub(super) identity: Identity,
}

/// A handle of the task that supervises the server.
#[derive(Debug)]
pub(super) struct Supervisor {
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

impl Supervisor {
    /// Starts the server and waits until it accepts connections.
    pub(super) async fn start(launch: Launch) -> Result<Self, ClusterError> {
        let mut server = Server::spawn(&launch)?;
        if let Err(failure) = server.becomes_ready(&launch).await {
            server.stop().await;
            return Err(failure);
        }
        tracing::info!(
            folder = %launch.layout.data_dir.display(),
            postgres.version = launch.installation.major,
            postgres.account = launch.identity.name,
            "postgresql: private server runs in the data directory"
        );
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(supervise(launch, server, stopped));
        Ok(Self { stop, task })
    }

    /// Stops the server and waits until it has ended.
    pub(super) async fn stop(self) {
        // Sending fails only if the task has ended, and then the server has ended too.
        let _ = self.stop.send(());
        if let Err(failure) = self.task.await {
            tracing::error!(error = %failure, "postgresql: server did not stop cleanly");
        }
    }
}

/// Supervises the server until it is told to stop, or until the [`Supervisor`] is dropped.
async fn supervise(launch: Launch, mut server: Server, mut stop: oneshot::Receiver<()>) {
    let mut log_check = tokio::time::interval(LOG_CHECK);
    let mut pause = FIRST_PAUSE;
    loop {
        tokio::select! {
            _ = &mut stop => break,
            _ = log_check.tick() => rotate_log(&launch).await,
            status = server.child.wait() => {
                let status = status.map_or_else(|failure| failure.to_string(), |status| status.to_string());
                tracing::error!(%status, log = %launch.layout.log.display(), "postgresql: server exited, restarting");
                pause = if server.started.elapsed() > STAYED_UP { FIRST_PAUSE } else { pause };
                let Some(next) = start_again(&launch, &mut pause, &mut stop).await else { return };
                server = next;
            }
        }
    }
    server.stop().await;
}

/// Tries to restart the server until it runs. Returns `None`, with no server running, if it is told to stop meanwhile.
async fn start_again(
    launch: &Launch,
    pause: &mut Duration,
    stop: &mut oneshot::Receiver<()>,
) -> Option<Server> {
    loop {
        tokio::select! {
            _ = &mut *stop => return None,
            () = sleep(*pause) => *pause = (*pause * 2).min(LONGEST_PAUSE),
        }
        let failure = match Server::spawn(launch) {
            Ok(mut server) => {
                let ready = tokio::select! {
                    _ = &mut *stop => None,
                    ready = server.becomes_ready(launch) => Some(ready),
                };
                match ready {
                    Some(Ok(())) => {
                        tracing::info!("postgresql: server restarted");
                        return Some(server);
                    }
                    Some(Err(failure)) => {
                        server.stop().await;
                        failure
                    }
                    None => {
                        server.stop().await;
                        return None;
                    }
                }
            }
            Err(failure) => failure,
        };
        tracing::error!(error = %failure, "postgresql: restart failed");
    }
}

async fn rotate_log(launch: &Launch) {
    let path = launch.layout.log.clone();
    let rotated = tokio::task::spawn_blocking(move || log::rotate_if_large(&path)).await;
    if let Ok(Err(failure)) = rotated {
        tracing::warn!(error = %failure, "postgresql: log could not be truncated");
    }
}

/// The running server. Drop asks it to stop, so that a failed start does not leave it running.
#[derive(Debug)]
struct Server {
    child: Child,
    started: Instant,
    /// The length of the log before this server wrote to it, in bytes.
    log_began_at: u64,
}

impl Server {
    fn spawn(launch: &Launch) -> Result<Self, ClusterError> {
        let path = &launch.layout.log;
        let (log, length) = log::open(path).map_err(ClusterError::io("write", path))?;
        let also_log = log.try_clone().map_err(ClusterError::io("write", path))?;
        let child = tokio::process::Command::from(command(launch))
            .stdout(also_log)
            .stderr(log)
            .spawn()
            .map_err(ClusterError::io("run", &launch.installation.program("postgres")))?;
        Ok(Self {
            child,
            started: Instant::now(),
            log_began_at: length,
        })
    }

    /// Waits until the server accepts connections to its database, has ended, or has timed out.
    async fn becomes_ready(&mut self, launch: &Launch) -> Result<(), ClusterError> {
        if self.takes_connections(&launch.layout.url()).await {
            return Ok(());
        }
        let log = launch.layout.log.clone();
        Err(ClusterError::NotStarted {
            reason: log::last_lines_since(&log, self.log_began_at),
            log,
        })
    }

    async fn takes_connections(&mut self, url: &str) -> bool {
        let mut deadline = Instant::now() + PATIENCE_AT_START;
        while Instant::now() < deadline && matches!(self.child.try_wait(), Ok(None)) {
            match probe::ask(url).await {
                ServerState::Ready => return true,
                ServerState::NoDatabase => {
                    if let Err(failure) = probe::create_database(url).await {
                        tracing::warn!(error = %failure, "postgresql: database not created yet");
                    }
                }
                ServerState::Busy => deadline = Instant::now() + PATIENCE_AT_START,
                ServerState::None => {}
            }
            sleep(POLL).await;
        }
        false
    }

    /// Tries a fast shutdown first, which closes the connections. Then tries an immediate one, after which the next
    /// start recovers.
    async fn stop(mut self) {
        for signal in [Signal::INT, Signal::QUIT] {
            self.signal(signal);
            if timeout(PATIENCE_AT_STOP, self.child.wait()).await.is_ok() {
                return;
            }
        }
        if let Err(failure) = self.child.kill().await {
            tracing::error!(error = %failure, "postgresql: stop failed");
        }
    }

    /// Sends a signal to the server. Does nothing after the process was reaped, because its id may belong to another
    /// process by then.
    fn signal(&self, signal: Signal) {
        let pid = self
            .child
            .id()
            .and_then(|id| i32::try_from(id).ok())
            .and_then(Pid::from_raw);
        if let Some(pid) = pid {
            // The process may have just ended, which is the purpose of the signal.
            let _ = rustix::process::kill_process(pid, signal);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.signal(Signal::INT);
    }
}

/// Returns the command in its own process group, so that Ctrl-C reaches only Gloss, which then stops the server
/// cleanly.
fn command(launch: &Launch) -> Command {
    let Launch {
        layout,
        installation,
        identity,
        ..
    } = launch;
    let mut command = Command::new(installation.program("postgres"));
    identity.run(&mut command, &layout.cluster);
    command.process_group(0).arg("-D").arg(&layout.cluster);
    command
        .arg("-c")
        .arg(format!("unix_socket_directories={}", layout.socket_dir.display()));
    command.arg("-c").arg(format!("port={PORT}"));
    command.args(FIXED.iter().flat_map(|setting| ["-c", setting]));
    command
}
