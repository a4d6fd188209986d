//! Background jobs, which run at intervals while the site runs. Any number of nodes can run them at once, as each job
//! claims rows in the database.

use std::time::Duration;

use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use jiff::SignedDuration;
use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::timeout;

use crate::accounts::password_reset;
use crate::app::App;
use crate::articles::view_counts::store_visits;
use crate::commenters::DeletedComments;
use crate::comments::purge::{Forgotten, forget_networks, purge_trash};
use crate::db::attempts::delete_old_attempts;
use crate::db::rate_limit::delete_idle_buckets;
use crate::error::{Error, Result};
use crate::filter::training::learn;
use crate::mail::outbox::send_due;
use crate::media::store::{convert_one, measure_the_rest};
use crate::search::index::index_outdated;
use crate::writing::publish::publish_due;
use crate::{articles, comments, writing};

/// The pause after an upload before slow conversions start.
const QUIET: Duration = Duration::from_secs(20);
/// The interval of checking for work that other nodes left.
const LATER: Duration = Duration::from_mins(5);
/// The time that a shutdown waits for running jobs.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(30);

/// A job with its interval.
struct Job {
    name: &'static str,
    every: Duration,
    run: fn(App) -> BoxFuture<'static, Result<()>>,
}

const JOBS: [Job; 10] = [
    // Separate from the mail job, so that a failure of one does not delay the other.
    Job {
        name: "resets",
        every: Duration::from_secs(5),
        run: |app| async move { answer_resets(&app).await }.boxed(),
    },
    Job {
        name: "mail",
        every: Duration::from_secs(5),
        run: |app| async move { send_mail(&app).await }.boxed(),
    },
    Job {
        name: "views",
        every: Duration::from_secs(10),
        run: |app| async move { store_visits(&app).await }.boxed(),
    },
    Job {
        name: "publishing",
        every: Duration::from_secs(15),
        run: |app| async move { publish(&app).await }.boxed(),
    },
    Job {
        name: "filter",
        every: Duration::from_secs(20),
        run: |app| async move { learn_decisions(&app).await }.boxed(),
    },
    Job {
        name: "idle",
        every: Duration::from_hours(1),
        run: |app| async move { forget_idle(&app).await }.boxed(),
    },
    Job {
        name: "trash",
        every: Duration::from_hours(1),
        run: |app| async move { empty_trash(&app).await }.boxed(),
    },
    Job {
        name: "search",
        every: Duration::from_hours(1),
        run: |app| async move { index_for_search(&app).await }.boxed(),
    },
    Job {
        name: "rendering",
        every: Duration::from_hours(1),
        run: |app| async move { render_outdated(&app).await }.boxed(),
    },
    Job {
        name: "networks",
        every: Duration::from_hours(1),
        run: |app| async move { forget_old_networks(&app).await }.boxed(),
    },
];

/// The running jobs.
pub(super) struct Jobs {
    running: JoinSet<()>,
    /// Converting pictures takes long; it is aborted at shutdown and starts again later.
    copying: JoinSet<()>,
    stop: watch::Sender<bool>,
}

impl Jobs {
    pub(super) fn start(app: &App) -> Self {
        let stop = watch::Sender::new(false);
        let mut running = JoinSet::new();
        app.metrics.expect_job("pictures");
        for job in JOBS {
            app.metrics.expect_job(job.name);
            running.spawn(repeat(job, app.clone(), stop.subscribe()));
        }
        let mut copying = JoinSet::new();
        copying.spawn(copy_pictures(app.clone()));
        Self {
            running,
            copying,
            stop,
        }
    }

    /// Starts no new runs and waits for the current ones: an email that is being sent must be recorded as sent.
    pub(super) async fn stop(mut self) {
        self.copying.abort_all();
        self.stop.send_replace(true);
        let ending = async { while self.running.join_next().await.is_some() {} };
        if timeout(SHUTDOWN_TIMEOUT, ending).await.is_err() {
            tracing::warn!("job: not finished within 30 s, abandoned");
        }
    }
}

async fn repeat(job: Job, app: App, mut stop: watch::Receiver<bool>) {
    let mut ticks = tokio::time::interval(job.every);
    loop {
        tokio::select! {
            _ = stop.changed() => return,
            _ = ticks.tick() => {}
        }
        // Runs in its own task, so that a panic in a run does not end the job.
        let run = tokio::spawn((job.run)(app.clone())).await;
        let outcome = run.unwrap_or_else(|fault| Err(Error::internal(fault)));
        note(&app, job.name, &outcome);
    }
}

fn note(app: &App, job: &'static str, outcome: &Result<()>) {
    app.metrics.job(job, outcome.is_ok(), app.clock.now().as_second());
    if let Err(error) = outcome {
        let cause = std::error::Error::source(error).map(ToString::to_string);
        tracing::warn!(job, %error, cause, "job: failed, will retry");
    }
}

/// Runs a job once.
///
/// # Errors
/// The errors of the job; `Internal` if there is no job with this name.
pub async fn run_once(app: &App, name: &str) -> Result<()> {
    let job = JOBS.into_iter().find(|job| job.name == name);
    let job = job.ok_or_else(|| Error::internal("there is no such job"))?;
    (job.run)(app.clone()).await
}

/// Creates the emails for requested password resets.
async fn answer_resets(app: &App) -> Result<()> {
    if app.mailer.is_some() {
        password_reset::answer_requests(app).await?;
    }
    Ok(())
}

/// Sends the queued emails.
async fn send_mail(app: &App) -> Result<()> {
    let Some(mailer) = &app.mailer else { return Ok(()) };
    let emails = send_due(&app.db, &app.keys, mailer, &app.clock, &app.metrics).await?;
    if emails > 0 {
        tracing::info!(emails, "mail: emails sent");
    }
    Ok(())
}

/// Trains the spam filter with the decisions of moderators.
async fn learn_decisions(app: &App) -> Result<()> {
    let comments = learn(app).await?;
    if comments > 0 {
        tracing::info!(comments, "spam filter: trained with new decisions");
    }
    Ok(())
}

/// Marks scheduled articles as published once their time has come.
async fn publish(app: &App) -> Result<()> {
    let articles = publish_due(app).await?;
    if articles > 0 {
        tracing::info!(articles, "articles: scheduled articles published");
    }
    Ok(())
}

/// Deletes rate limits that were not used for a day, and expired counts of attempts. Also deletes presence rows of
/// editors that are older than a day and have no unsaved text.
async fn forget_idle(app: &App) -> Result<()> {
    let before = app.clock.now() - SignedDuration::from_hours(24);
    let mut conn = app.db.conn().await?;
    delete_idle_buckets(&mut conn, before).await?;
    delete_old_attempts(&mut conn, app.clock.now()).await?;
    writing::queries::delete_idle_copies(&mut conn, before).await?;
    Ok(())
}

/// Deletes what has been in the trash for 30 days.
async fn empty_trash(app: &App) -> Result<()> {
    let DeletedComments { deleted, emptied } = purge_trash(app).await?;
    if deleted + emptied > 0 {
        tracing::info!(
            comments.deleted = deleted,
            comments.emptied = emptied,
            "comments: trash and spam older than 30 days deleted"
        );
    }
    Ok(())
}

/// Updates the search documents that an older version created.
async fn index_for_search(app: &App) -> Result<()> {
    let indexed = index_outdated(app).await?;
    if indexed > 0 {
        tracing::info!(indexed, "search: articles and comments reindexed");
    }
    Ok(())
}

/// Renders articles and comments again that an older version rendered.
async fn render_outdated(app: &App) -> Result<()> {
    let articles = articles::render::render_outdated(app).await?;
    let comments = comments::rendering::render_outdated(app).await?;
    if articles > 0 || comments > 0 {
        tracing::info!(
            articles,
            comments,
            "rendering: articles and comments rendered again"
        );
    }
    Ok(())
}

/// Deletes the hashed IP ranges of comments after 30 days, and old bans of IP ranges.
async fn forget_old_networks(app: &App) -> Result<()> {
    let Forgotten { comments, bans } = forget_networks(app).await?;
    if comments + bans > 0 {
        tracing::info!(
            comments,
            bans,
            "comments: IP range hashes older than 30 days deleted"
        );
    }
    Ok(())
}

/// Creates the copies of new pictures, and of pictures that another node left.
async fn copy_pictures(app: App) {
    loop {
        let copied = copy_some(&app).await;
        let wait = match &copied {
            Ok(wait) => *wait,
            Err(_) => Some(LATER),
        };
        note(&app, "pictures", &copied.map(drop));
        if let Some(wait) = wait {
            let _stored = timeout(wait, app.uploads.stored()).await;
        }
    }
}

/// Creates copies in a picture's own format first. Then creates one copy in AVIF, which keeps a processor busy for
/// seconds, after a pause without uploads. Returns how long to wait unless a file is uploaded before.
async fn copy_some(app: &App) -> Result<Option<Duration>, Error> {
    let measured = measure_the_rest(&app.db, &app.uploads).await?;
    if measured > 0 {
        tracing::info!(pictures = measured, "media: smaller copies created");
        return Ok(Some(QUIET));
    }
    let is_more = convert_one(&app.db, &app.uploads).await?;
    Ok((!is_more).then_some(LATER))
}
