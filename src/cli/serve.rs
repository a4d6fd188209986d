//! `gloss serve`

use std::io;
use std::net::TcpListener;
use std::pin::pin;
use std::time::Duration;

use clap::Args;
use listenfd::ListenFd;
use rustix::process::{Resource, Rlimit, geteuid, getrlimit, setrlimit};
use secrecy::ExposeSecret as _;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::time::timeout;

use super::jobs::Jobs;
use super::memory::give_back_large_buffers;
use super::open_site::{OpenDatabase, OpenSite, Pending};
use super::output::{Outcome, Output};
use super::welcome;
use crate::accounts::setup;
use crate::app::App;
use crate::articles::view_counts::store_visits;
use crate::clock::Clock;
use crate::config::{
    BaseUrl, BindAddress, CacheSize, DataConfig, MailConfig, ServerConfig, SettingError, ThemeConfig,
};
use crate::db::Replica;
use crate::error::Source;
use crate::mail::Mailer;
use crate::server::{self, Listener, MaintenanceServer, MetricsServer, Server};
use crate::shapes;
use crate::site::Site;
use crate::theme::Theme;
use crate::web::client_ip::TrustedProxies;
use crate::web::layout_shape;

/// Ports below this one are reserved for root, unless the system is configured otherwise.
const FIRST_OPEN_PORT: u16 = 1024;

/// The time after which a slow start is answered with a page that the site is starting. Until then, requests wait: a
/// restart takes a second or two, which readers do not notice.
const SILENT_START: Duration = Duration::from_secs(5);

/// Start the site (sets up a database on first run)
///
/// Without `DATABASE_URL`, Gloss runs a private PostgreSQL server, whose data is in the data directory.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  gloss serve\n  \
    GLOSS_BIND=0.0.0.0:80 GLOSS_BASE_URL=https://blog.example DATABASE_URL=postgres://gloss@db/gloss gloss serve")]
pub(super) struct Serve {
    #[command(flatten)]
    data: DataConfig,
    #[command(flatten)]
    server: ServerConfig,
    #[command(flatten)]
    mail: MailConfig,
    /// Exit with an error if the database schema is outdated, instead of updating it
    #[arg(long, env = "GLOSS_NO_MIGRATE")]
    no_migrate: bool,
}

/// The parts of the site that the settings determine, except its database.
struct Settings {
    base_url: BaseUrl,
    replica: Option<Replica>,
    mailer: Option<Mailer>,
    theme: Theme,
}

/// The signals that stop the program.
struct StopSignals {
    interrupt: Signal,
    terminate: Signal,
}

impl StopSignals {
    fn listen() -> std::io::Result<Self> {
        Ok(Self {
            interrupt: signal(SignalKind::interrupt())?,
            terminate: signal(SignalKind::terminate())?,
        })
    }

    async fn asked(&mut self) {
        tokio::select! {
            _ = self.interrupt.recv() => {}
            _ = self.terminate.recv() => {}
        }
    }
}

/// Runs a part of the start. If it takes long, the server answers meanwhile that the site is starting.
async fn answering<T>(
    listener: &Listener,
    work: impl Future<Output = Result<T, Source>>,
) -> Result<T, Source> {
    let mut work = pin!(work);
    if let Ok(done) = timeout(SILENT_START, &mut work).await {
        return done;
    }
    let waiting = MaintenanceServer::start(listener)?;
    let done = work.await;
    waiting.stop().await;
    done
}

impl Serve {
    pub(super) async fn run(self, output: Output) -> Outcome {
        give_back_large_buffers(&self.server);
        allow_many_connections();
        warn_of_root();
        // The signal handlers are installed first, so that a signal during the start is not lost and the start is
        // cleaned up.
        let mut stop = StopSignals::listen()?;
        let listener = self.listener()?;
        let settings = self.settings(&listener)?;
        let Some(opened) = Box::pin(self.open(&listener, &mut stop)).await? else {
            tracing::info!("server: stopped before the site was ready");
            return Ok(());
        };
        let outcome = self
            .serve(&opened, settings, listener, output, stop.asked())
            .await;
        opened.close().await;
        if outcome.is_ok() {
            tracing::info!("stopped");
        }
        outcome
    }

    /// Validates the settings before anything is created.
    fn settings(&self, listener: &Listener) -> Result<Settings, Source> {
        if let Some(folder) = self.server.theme.dir.as_ref().filter(|folder| !folder.is_dir()) {
            return Err(format!(
                "the theme's folder {} does not exist: name another one by GLOSS_THEME_DIR, or unset it",
                folder.display()
            )
            .into());
        }
        let replica = self.server.database_read_url();
        Ok(Settings {
            base_url: self.server.base_url(listener.local_addr())?,
            replica: replica.map(|url| Replica::new(url.expose_secret())).transpose()?,
            mailer: mailer(&self.mail)?,
            theme: theme(&self.server.theme),
        })
    }

    /// Opens the site; the server answers meanwhile that it is starting. `None` if a signal stopped the program.
    async fn open(&self, listener: &Listener, stop: &mut StopSignals) -> Result<Option<OpenSite>, Source> {
        let found = tokio::select! {
            found = answering(listener, OpenDatabase::of_site(&self.data)) => found?,
            () = stop.asked() => return Ok(None),
        };
        let pending = if self.no_migrate {
            Pending::Refuse
        } else {
            Pending::Apply
        };
        let keys = tokio::select! {
            keys = answering(listener, found.make_site(&self.data, pending)) => keys,
            () = stop.asked() => {
                found.close().await;
                return Ok(None);
            }
        };
        found.with(keys).await.map(Some)
    }

    /// Serves the site until a signal stops the program.
    async fn serve(
        &self,
        opened: &OpenSite,
        settings: Settings,
        listener: Listener,
        output: Output,
        stopped: impl Future<Output = ()>,
    ) -> Outcome {
        let bound = listener.address()?;
        let Settings {
            base_url,
            replica,
            mailer,
            theme,
        } = settings;
        let url = base_url.as_str().to_owned();
        let proxies = TrustedProxies::new(
            self.server.trusted_proxies.clone(),
            self.server.forwarded_header.clone(),
        );
        let cache_size = self.server.cache_size.unwrap_or_else(CacheSize::of_this_machine);
        let mut app = App::new(
            opened.db.clone(),
            opened.keys.clone(),
            Clock::System,
            base_url,
            proxies,
        )
        .with_cache_size(cache_size)
        .with_theme(theme)
        .with_image_policy(self.server.theme.image_policy());
        if let Some(replica) = replica {
            app = app.with_replica(replica);
        }
        app.upstream_caches.start(&self.server.purge_urls, &app.changes)?;
        if let Some(mailer) = mailer {
            app = app.with_mailer(mailer);
        }
        welcome::write_welcome(&app).await?;
        Site::load(&app).await?;
        let setup_link = setup::issue_setup_link(&app).await?;

        let metrics = self.start_metrics(&app)?;
        let server = Server::start(app.clone(), listener, self.workers()?)?;
        tracing::info!(address = %bound, url, private_database = opened.is_private(), "serving");
        output.say("Gloss serves", &url);
        if let Some(link) = setup_link {
            output.say("Make the owner's account, once, within a day:", &link);
        }
        let jobs = Jobs::start(&app);
        stopped.await;
        tracing::info!("server: stopping, finishing open requests");
        let (_served, _done) = tokio::join!(server.stop(), jobs.stop());
        if let Some(metrics) = metrics {
            metrics.stop().await;
        }
        if let Err(error) = store_visits(&app).await {
            tracing::warn!(%error, "views: last counts could not be stored");
        }
        Ok(())
    }

    /// Returns the socket that systemd passes, or else binds one. With systemd's socket, connections queue while the
    /// site restarts.
    fn listener(&self) -> Result<Listener, Source> {
        let mut inherited = ListenFd::from_env();
        if let Ok(Some(socket)) = inherited.take_unix_listener(0) {
            return Ok(server::adopt(socket)?);
        }
        let socket = inherited.take_tcp_listener(0);
        match socket.map_err(|error| format!("the socket that was handed over cannot be used: {error}"))? {
            Some(socket) => Ok(server::adopt(socket)?),
            None => server::bind(&self.server.bind)
                .map_err(|error| refused(&error, &self.server.bind, "GLOSS_BIND")),
        }
    }

    fn start_metrics(&self, app: &App) -> Result<Option<MetricsServer>, Source> {
        let Some(address) = self.server.metrics_bind else {
            return Ok(None);
        };
        let listener = TcpListener::bind(address)
            .map_err(|error| refused(&error, &BindAddress::Tcp(address), "GLOSS_METRICS_BIND"))?;
        Ok(Some(MetricsServer::start(app.clone(), listener)?))
    }

    fn workers(&self) -> Result<usize, Source> {
        match self.server.workers {
            Some(workers) => Ok(workers.into()),
            None => Ok(std::thread::available_parallelism()?.get()),
        }
    }
}

/// Raises the limit of open files to the maximum. Each connection is an open file, and the default on most machines is
/// 1 024.
fn allow_many_connections() {
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    let wanted = Rlimit {
        current: maximum,
        maximum,
    };
    if let Err(error) = setrlimit(Resource::Nofile, wanted) {
        tracing::warn!(%error, "server: limit of open files not raised");
    }
}

/// Warns if the process runs as root, as an exploited bug would have root's permissions.
fn warn_of_root() {
    if geteuid().is_root() {
        tracing::warn!(
            "the site is served as root, which can do everything on this machine: give it an account of its own, as \
             docs/OPERATING.md says, and make the data directory belong to that"
        );
    }
}

/// Returns the error for an address that cannot be bound, with a remedy.
fn refused(error: &io::Error, address: &BindAddress, variable: &str) -> Source {
    let remedy = match (error.kind(), address) {
        (io::ErrorKind::PermissionDenied, BindAddress::Tcp(tcp)) if tcp.port() < FIRST_OPEN_PORT => format!(
            "ports below {FIRST_OPEN_PORT} are for root: put a reverse proxy in front, let systemd hold the port \
             (gloss.socket), or give the service the capability CAP_NET_BIND_SERVICE"
        ),
        (io::ErrorKind::PermissionDenied | io::ErrorKind::NotFound, BindAddress::Unix(_)) => {
            format!(
                "the folder must be there and writable for this account; choose another path with {variable}"
            )
        }
        (io::ErrorKind::AddrInUse, _) => {
            format!("another program listens there; stop it, or choose another address with {variable}")
        }
        _ => format!("choose another address with {variable}"),
    };
    let message = format!("{address} cannot be listened on: {error}; {remedy}");
    // Other errors may be temporary: another program may end, and an IP address may appear with its network.
    match error.kind() {
        io::ErrorKind::PermissionDenied => SettingError(message).into(),
        _ => message.into(),
    }
}

/// Returns the operator's theme, or the built-in theme. Built-in files replace files with errors.
fn theme(config: &ThemeConfig) -> Theme {
    let Some(folder) = &config.dir else {
        return Theme::built_in();
    };
    let theme = Theme::overridden_where_right(folder, config.admin, &layout_shape(), &shapes::all());
    let problems = theme.problems();
    for problem in &problems {
        tracing::error!(%problem, "theme: file not used");
    }
    if !problems.is_empty() {
        tracing::error!(
            folder = %folder.display(),
            "theme: built-in files used instead; fix the errors above (see `gloss check-theme`) and restart"
        );
    }
    theme
}

/// Returns the mailer for the operator's mail server, if it is set.
pub(super) fn mailer(config: &MailConfig) -> Result<Option<Mailer>, Source> {
    match (config.smtp_url(), &config.mail_from) {
        (Some(url), Some(from)) => {
            let from = from.parse().map_err(SettingError)?;
            Ok(Some(Mailer::new(url, from).map_err(SettingError)?))
        }
        (None, Some(_)) => {
            let message = "GLOSS_MAIL_FROM is set, and GLOSS_SMTP_URL is not: set both, or neither";
            Err(SettingError(message.to_owned()).into())
        }
        _ => Ok(None),
    }
}
