//! `gloss serve`

use std::net::TcpListener;
use std::time::Duration;

use clap::Args;
use jiff::SignedDuration;
use secrecy::ExposeSecret as _;
use tokio::signal::unix::{SignalKind, signal};

use super::Outcome;
use super::memory::give_back_large_buffers;
use super::opening::{Opened, Use};
use super::welcome;
use crate::accounts::{resetting, setting_up};
use crate::app::App;
use crate::articles::counting::store_views;
use crate::clock::Clock;
use crate::commenters::Removed;
use crate::comments::purging::{Forgotten, forget_networks, purge_trash};
use crate::config::{DataConfig, MailConfig, ServerConfig, ThemeConfig};
use crate::db::Replica;
use crate::db::attempts::delete_old_attempts;
use crate::db::rate_limit::delete_idle_buckets;
use crate::error::{Error, Source};
use crate::filter::learning::learn;
use crate::mail::Mailer;
use crate::mail::sending::send_due;
use crate::media::storing::{convert_one, measure_the_rest};
use crate::server::{self, Server};
use crate::shapes;
use crate::site::Site;
use crate::theme::Theme;
use crate::web::client_ip::TrustedProxies;
use crate::web::layout_shape;
use crate::writing;
use crate::writing::publishing::publish_due;

/// After an upload, before what takes long.
const QUIET: Duration = Duration::from_secs(20);
/// Until it is looked for what other nodes left.
const LATER: Duration = Duration::from_mins(5);

/// Run the site. Without `DATABASE_URL`, a private PostgreSQL server runs with it, in the data folder
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
}

impl Serve {
    pub(super) async fn run(self) -> Outcome {
        give_back_large_buffers(&self.server);
        // Asked for first, so that a signal during the start is not lost and nothing is left behind.
        let mut interrupt = signal(SignalKind::interrupt())?;
        let mut terminate = signal(SignalKind::terminate())?;
        let listener = server::bind(self.server.bind).map_err(|error| {
            format!(
                "{} cannot be listened on: {error}; choose another address with GLOSS_BIND",
                self.server.bind
            )
        })?;

        let opened = Opened::open(&self.data, Use::Serve).await?;
        let stopped = async {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
        };
        let outcome = self.serve(&opened, listener, stopped).await;
        opened.close().await;
        if outcome.is_ok() {
            tracing::info!("stopped");
        }
        outcome
    }

    async fn serve(
        &self,
        opened: &Opened,
        listener: TcpListener,
        stopped: impl Future<Output = ()>,
    ) -> Outcome {
        let bound = listener.local_addr()?;
        let proxies = TrustedProxies(self.server.trusted_proxies.clone());
        let base_url = self.server.base_url(bound);
        let mut app = App::new(
            opened.db.clone(),
            opened.keys.clone(),
            Clock::System,
            base_url,
            proxies,
        )
        .with_theme(theme(&self.server.theme));
        if let Some(address) = &self.server.database_read_url {
            app = app.with_replica(Replica::new(address.expose_secret())?);
        }
        if let Some(mailer) = mailer(&self.mail)? {
            app = app.with_mailer(mailer);
        }
        welcome::write_welcome(&app).await?;
        Site::load(&app).await?;
        let setup_link = setting_up::issue_setup_link(&app).await?;

        let server = Server::start(app.clone(), listener, self.workers()?)?;
        let url = app.base_url.as_str();
        tracing::info!(address = %bound, url, private_database = opened.is_private(), "serving");
        println!("Gloss serves {url}");
        if let Some(link) = setup_link {
            println!("Make the owner's account, once, within a day: {link}");
        }
        let measuring = tokio::spawn(copy_pictures(app.clone()));
        let publishing = tokio::spawn(publish(app.clone()));
        let counting = tokio::spawn(count_views(app.clone()));
        let learning = tokio::spawn(learn_decisions(app.clone()));
        let tidying = tokio::spawn(tidy(app.clone()));
        let mailing = tokio::spawn(send_mail(app.clone()));
        stopped.await;
        mailing.abort();
        measuring.abort();
        publishing.abort();
        tidying.abort();
        learning.abort();
        counting.abort();
        server.stop().await;
        if let Err(error) = store_views(&app).await {
            tracing::warn!(%error, "the views of the last seconds could not be stored");
        }
        Ok(())
    }

    fn workers(&self) -> Result<usize, Source> {
        match self.server.workers {
            Some(workers) => Ok(workers.into()),
            None => Ok(std::thread::available_parallelism()?.get()),
        }
    }
}

/// The operator's theme, or the built-in one when there is none, or when something is wrong with it.
fn theme(config: &ThemeConfig) -> Theme {
    let Some(folder) = &config.dir else {
        return Theme::built_in();
    };
    Theme::overridden(folder, &layout_shape(), &shapes::all()).unwrap_or_else(|problems| {
        for problem in problems {
            tracing::error!(%problem, "the theme is not used");
        }
        tracing::error!(
            folder = %folder.display(),
            "the built-in theme is used; mend what is said above, see `gloss check-theme`, and start again"
        );
        Theme::built_in()
    })
}

/// The operator's mail server, if there is one.
pub(super) fn mailer(config: &MailConfig) -> Result<Option<Mailer>, Source> {
    match (&config.smtp_url, &config.mail_from) {
        (Some(url), Some(from)) => Ok(Some(Mailer::new(url, from.parse()?)?)),
        _ => Ok(None),
    }
}

/// Every few seconds, writes the letters that were asked for and sends those that wait.
async fn send_mail(app: App) {
    let Some(mailer) = app.mailer.clone() else { return };
    let mut ticks = tokio::time::interval(Duration::from_secs(5));
    loop {
        ticks.tick().await;
        let written = resetting::answer_requests(&app).await;
        let sent = match written {
            Ok(_) => send_due(&app.db, &app.keys, &mailer, &app.clock).await,
            Err(error) => Err(error),
        };
        match sent {
            Ok(0) => {}
            Ok(count) => tracing::info!(letters = count, "letters were sent"),
            Err(error) => tracing::warn!(%error, "letters could not be sent; it is tried again"),
        }
    }
}

/// Makes the copies of pictures that were stored, or that another node left.
async fn copy_pictures(app: App) {
    loop {
        let wait = match copy_some(&app).await {
            Ok(wait) => wait,
            Err(error) => {
                tracing::warn!(%error, "not every picture could be copied; it is tried again");
                Some(LATER)
            }
        };
        if let Some(wait) = wait {
            let _stored = tokio::time::timeout(wait, app.uploads.stored()).await;
        }
    }
}

/// Copies in a picture's own format first; one in AVIF, which keep a processor busy for seconds, once nobody has sent
/// anything for a while. Says how long to wait then, unless something is stored before.
async fn copy_some(app: &App) -> Result<Option<Duration>, Error> {
    let measured = measure_the_rest(&app.db, &app.uploads).await?;
    if measured > 0 {
        tracing::info!(pictures = measured, "copies of pictures were made");
        return Ok(Some(QUIET));
    }
    let is_more = convert_one(&app.db, &app.uploads).await?;
    Ok((!is_more).then_some(LATER))
}

/// Every few seconds, has the filter learn what moderators decided.
async fn learn_decisions(app: App) {
    let mut ticks = tokio::time::interval(Duration::from_secs(20));
    loop {
        ticks.tick().await;
        match learn(&app).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(comments = count, "the filter learnt what moderators decided"),
            Err(error) => tracing::warn!(%error, "the filter could not learn; it is tried again"),
        }
    }
}

/// Every few seconds, stores the views that were counted.
async fn count_views(app: App) {
    let mut ticks = tokio::time::interval(Duration::from_secs(10));
    loop {
        ticks.tick().await;
        if let Err(error) = store_views(&app).await {
            tracing::warn!(%error, "views could not be stored; they are kept until they can");
        }
    }
}

/// Every few seconds, notes at the desk what became public by its time.
async fn publish(app: App) {
    let mut ticks = tokio::time::interval(Duration::from_secs(15));
    loop {
        ticks.tick().await;
        match publish_due(&app).await {
            Ok(0) => {}
            Ok(count) => tracing::info!(articles = count, "scheduled articles became public"),
            Err(error) => {
                tracing::warn!(%error, "what is scheduled could not be looked up; it is tried again");
            }
        }
    }
}

/// Every hour, forgets the rate limits that nobody has touched for a day and who had articles open, and empties the
/// trash of what lay there for 30, as it forgets where comments came from.
async fn tidy(app: App) {
    let mut hours = tokio::time::interval(Duration::from_hours(1));
    loop {
        hours.tick().await;
        if let Err(error) = forget_idle(&app).await {
            tracing::warn!(%error, "what nobody uses any more could not be removed; it is tried again in an hour");
        }
        match purge_trash(&app).await {
            Ok(Removed {
                deleted: 0,
                emptied: 0,
            }) => {}
            Ok(Removed { deleted, emptied }) => tracing::info!(
                comments.deleted = deleted,
                comments.emptied = emptied,
                "comments were removed that lay in the trash, or among the spam, for 30 days"
            ),
            Err(error) => {
                tracing::warn!(%error, "the trash could not be emptied; it is tried again in an hour");
            }
        }
        match forget_networks(&app).await {
            Ok(Forgotten { comments: 0, bans: 0 }) => {}
            Ok(Forgotten { comments, bans }) => {
                tracing::info!(
                    comments,
                    bans,
                    "the networks of comments were forgotten after 30 days"
                );
            }
            Err(error) => {
                tracing::warn!(%error, "networks could not be forgotten; it is tried again in an hour");
            }
        }
    }
}

async fn forget_idle(app: &App) -> Result<(), Error> {
    let before = app.clock.now() - SignedDuration::from_hours(24);
    let mut conn = app.db.conn().await?;
    delete_idle_buckets(&mut conn, before).await?;
    delete_old_attempts(&mut conn, app.clock.now()).await?;
    writing::queries::delete_idle_copies(&mut conn, before).await?;
    Ok(())
}
