//! What the whole site shares: built once, handed to every handler.

use std::sync::{Arc, PoisonError, RwLock};

use actix_web::web::{Data, ServiceConfig};

use crate::akismet::Akismet;
use crate::clock::Clock;
use crate::config::{BaseUrl, CacheSize, ImagePolicy};
use crate::db::{Database, Replica, TransactionFn};
use crate::drawing::CardCache;
use crate::error::Result;
use crate::locale::Language;
use crate::mail::Mailer;
use crate::metrics::Metrics;
use crate::secrets::{Keys, PasswordHasher};
use crate::theme::Theme;
use crate::web::client_ip::TrustedProxies;
use crate::web::{
    Changes, LastLayout, Layout, Pace, PageCache, PerNetwork, Reads, Stopping, Uploads, UpstreamCaches,
    ValueCache, Visits,
};

/// Searches that one network may have running on a node.
const SEARCHES_AT_ONCE: usize = 2;

/// The parts that handlers work with.
#[derive(Clone)]
pub struct App {
    /// The database.
    pub db: Database,
    /// Where public pages are read from.
    pub reads: Reads,
    /// Keys for sealing, hashing and tokens.
    pub keys: Arc<Keys>,
    /// Hashes and compares passwords.
    pub passwords: Arc<PasswordHasher>,
    /// Tells the time.
    pub clock: Clock,
    /// The public address.
    pub base_url: Arc<BaseUrl>,
    /// Templates and assets.
    pub theme: Arc<Theme>,
    /// From where pages may load images.
    pub image_policy: ImagePolicy,
    /// Proxies whose word about the client is taken.
    pub trusted_proxies: Arc<TrustedProxies>,
    /// What pages and parts of pages may take in memory.
    pub cache_size: CacheSize,
    /// What has changed, here and on other nodes.
    pub changes: Changes,
    /// Shared caches in front of the site.
    pub upstream_caches: UpstreamCaches,
    /// How often articles are opened.
    pub visits: Visits,
    /// Pages as they were answered with.
    pub pages: PageCache,
    /// Values that pages are made from.
    pub values: ValueCache,
    /// Cards of articles that were drawn lately.
    pub cards: CardCache,
    /// How slowly bodies may arrive.
    pub pace: Pace,
    /// The searches that each network has running.
    pub searches: PerNetwork,
    /// The places for files that people send.
    pub uploads: Uploads,
    /// A service that knows spam.
    pub akismet: Akismet,
    /// Sends letters; `None`: mail is off, and what needs it hides.
    pub mailer: Option<Mailer>,
    /// What is counted and timed.
    pub metrics: Arc<Metrics>,
    /// Whether the server is about to stop.
    pub stopping: Stopping,
    /// The layout of the latest page, for errors.
    pub last_layout: Arc<LastLayout>,
}

impl App {
    /// A site on this database.
    pub fn new(
        db: Database,
        keys: Keys,
        clock: Clock,
        base_url: BaseUrl,
        trusted_proxies: TrustedProxies,
    ) -> Self {
        let layout = Layout {
            site_title: "Gloss".to_owned(),
            tagline: String::new(),
            speaks: Language::English,
            language: Language::English.tag().to_owned(),
            formats: Language::English.tag().to_owned(),
            direction: "ltr",
            base_url: base_url.as_str().to_owned(),
            navigation: Vec::new(),
            viewer: None,
            accent: None,
            logo: None,
            is_unlisted: false,
            changes_at: None,
            year: clock.now().to_zoned(jiff::tz::TimeZone::UTC).year().to_string(),
            notice: None,
        };
        let changes = Changes::default();
        let upstream_caches = UpstreamCaches::default();
        let visits = Visits::default();
        Self {
            reads: Reads::new(db.clone(), None, changes.clone()),
            cache_size: CacheSize::default(),
            db,
            keys: Arc::new(keys),
            passwords: Arc::default(),
            pages: PageCache::new(
                clock.clone(),
                CacheSize::default(),
                changes.clone(),
                upstream_caches.clone(),
                visits.clone(),
            ),
            values: ValueCache::new(clock.clone(), CacheSize::default(), changes.clone()),
            changes,
            upstream_caches,
            visits,
            clock,
            base_url: Arc::new(base_url),
            theme: Arc::new(Theme::built_in()),
            image_policy: ImagePolicy::default(),
            cards: CardCache::default(),
            pace: Pace::default(),
            searches: PerNetwork::new(SEARCHES_AT_ONCE),
            uploads: Uploads::default(),
            akismet: Akismet::default(),
            mailer: None,
            metrics: Arc::default(),
            stopping: Stopping::default(),
            trusted_proxies: Arc::new(trusted_proxies),
            last_layout: Arc::new(LastLayout(RwLock::new(layout))),
        }
    }

    /// The same site, which reads from a replica.
    #[must_use]
    pub fn with_replica(mut self, replica: Replica) -> Self {
        self.reads = Reads::new(self.db.clone(), Some(replica), self.changes.clone());
        self
    }

    /// The same site, with empty caches of this size.
    #[must_use]
    pub fn with_cache_size(mut self, size: CacheSize) -> Self {
        self.cache_size = size;
        self.values = ValueCache::new(self.clock.clone(), size, self.changes.clone());
        self.pages = PageCache::new(
            self.clock.clone(),
            size,
            self.changes.clone(),
            self.upstream_caches.clone(),
            self.visits.clone(),
        );
        let theme = Theme::clone(&self.theme);
        self.with_theme(theme)
    }

    /// The same site with another theme.
    #[must_use]
    pub fn with_theme(mut self, theme: Theme) -> Self {
        self.theme = Arc::new(theme.with_fragments(self.cache_size.fragments()));
        self
    }

    /// The same site, with another policy for images.
    #[must_use]
    pub fn with_image_policy(mut self, policy: ImagePolicy) -> Self {
        self.image_policy = policy;
        self
    }

    /// The same site, which asks another Akismet.
    #[must_use]
    pub fn with_akismet(mut self, akismet: Akismet) -> Self {
        self.akismet = akismet;
        self
    }

    /// The same site, which sends mail.
    #[must_use]
    pub fn with_mailer(mut self, mailer: Mailer) -> Self {
        self.mailer = Some(mailer);
        self
    }

    /// Runs the closure in a transaction, as [`Database::transaction`] does.
    ///
    /// # Errors
    /// Those of the closure and of the database; `Unavailable` when there is no connection.
    pub async fn transaction<T, F>(&self, callback: F) -> Result<T>
    where
        T: Send,
        F: for<'conn> TransactionFn<'conn, T> + Send,
    {
        self.db.transaction(callback).await
    }

    /// The layout of the latest page, for a page that must come without the database.
    pub fn latest_layout(&self) -> Layout {
        self.last_layout
            .0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Makes the parts known to the extractors and responders of one worker.
    pub fn register(&self, config: &mut ServiceConfig) {
        config
            .app_data(Data::new(self.clone()))
            .app_data(Data::from(Arc::clone(&self.keys)))
            .app_data(Data::from(Arc::clone(&self.base_url)))
            .app_data(Data::from(Arc::clone(&self.theme)))
            .app_data(Data::new(self.image_policy))
            .app_data(Data::from(Arc::clone(&self.trusted_proxies)))
            .app_data(Data::from(Arc::clone(&self.last_layout)));
    }
}
