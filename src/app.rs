//! The shared state of the site: created once and passed to every handler.

use std::sync::{Arc, PoisonError, RwLock};

use actix_web::web::{Data, ServiceConfig};

use crate::akismet::Akismet;
use crate::clock::Clock;
use crate::config::{BaseUrl, CacheSize, ImagePolicy};
use crate::db::{Database, Replica, TransactionFn};
use crate::error::Result;
use crate::graphics::CardCache;
use crate::locale::Language;
use crate::mail::Mailer;
use crate::metrics::Metrics;
use crate::secrets::{Keys, PasswordHasher};
use crate::theme::Theme;
use crate::web::client_ip::TrustedProxies;
use crate::web::{
    Changes, LastLayout, Layout, Pace, PageCache, PerNetwork, ReadDatabase, Shutdown, Uploads,
    UpstreamCaches, ValueCache, Visits,
};

/// The maximum number of concurrent searches per IP range on a node.
const SEARCHES_AT_ONCE: usize = 2;

/// The shared state that handlers use.
#[derive(Clone)]
pub struct App {
    /// The primary database.
    pub db: Database,
    /// The database from which public pages are read.
    pub reads: ReadDatabase,
    /// Keys for encryption, hashing and tokens.
    pub keys: Arc<Keys>,
    /// Hashes and compares passwords.
    pub passwords: Arc<PasswordHasher>,
    /// The clock.
    pub clock: Clock,
    /// The public URL.
    pub base_url: Arc<BaseUrl>,
    /// Templates and assets.
    pub theme: Arc<Theme>,
    /// The sites from which pages may load images.
    pub image_policy: ImagePolicy,
    /// Proxies that are trusted to send the client's IP address.
    pub trusted_proxies: Arc<TrustedProxies>,
    /// The memory for cached pages and parts of pages.
    pub cache_size: CacheSize,
    /// Notifications of changes on this node and on others.
    pub changes: Changes,
    /// The upstream caches, which are purged on changes.
    pub upstream_caches: UpstreamCaches,
    /// Counts article views.
    pub visits: Visits,
    /// The page cache.
    pub pages: PageCache,
    /// Cached values from which pages are rendered.
    pub values: ValueCache,
    /// Recently rendered cards of articles.
    pub cards: CardCache,
    /// The minimum transfer rate of request bodies.
    pub body_timeout: Pace,
    /// Limits the concurrent searches per IP range.
    pub searches: PerNetwork,
    /// The permits for reading and decoding uploads.
    pub uploads: Uploads,
    /// The client of Akismet.
    pub akismet: Akismet,
    /// Sends emails; `None` if email is turned off, which hides the features that need it.
    pub mailer: Option<Mailer>,
    /// The metrics.
    pub metrics: Arc<Metrics>,
    /// Whether the server is shutting down.
    pub stopping: Shutdown,
    /// The layout of the latest page, which error pages use.
    pub last_layout: Arc<LastLayout>,
}

impl App {
    /// Returns a site on this database.
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
        let view_counter = Visits::default();
        Self {
            reads: ReadDatabase::new(db.clone(), None, changes.clone()),
            cache_size: CacheSize::default(),
            db,
            keys: Arc::new(keys),
            passwords: Arc::default(),
            pages: PageCache::new(
                clock.clone(),
                CacheSize::default(),
                changes.clone(),
                upstream_caches.clone(),
                view_counter.clone(),
            ),
            values: ValueCache::new(clock.clone(), CacheSize::default(), changes.clone()),
            changes,
            upstream_caches,
            visits: view_counter,
            clock,
            base_url: Arc::new(base_url),
            theme: Arc::new(Theme::built_in()),
            image_policy: ImagePolicy::default(),
            cards: CardCache::default(),
            body_timeout: Pace::default(),
            searches: PerNetwork::new(SEARCHES_AT_ONCE),
            uploads: Uploads::default(),
            akismet: Akismet::default(),
            mailer: None,
            metrics: Arc::default(),
            stopping: Shutdown::default(),
            trusted_proxies: Arc::new(trusted_proxies),
            last_layout: Arc::new(LastLayout(RwLock::new(layout))),
        }
    }

    /// Makes public pages read from a replica.
    #[must_use]
    pub fn with_replica(mut self, replica: Replica) -> Self {
        self.reads = ReadDatabase::new(self.db.clone(), Some(replica), self.changes.clone());
        self
    }

    /// Replaces the caches by empty ones of this size.
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

    /// Replaces the theme.
    #[must_use]
    pub fn with_theme(mut self, theme: Theme) -> Self {
        self.theme = Arc::new(theme.with_fragments(self.cache_size.fragments()));
        self
    }

    /// Replaces the policy for images.
    #[must_use]
    pub fn with_image_policy(mut self, policy: ImagePolicy) -> Self {
        self.image_policy = policy;
        self
    }

    /// Replaces the client of Akismet.
    #[must_use]
    pub fn with_akismet(mut self, akismet: Akismet) -> Self {
        self.akismet = akismet;
        self
    }

    /// Enables email.
    #[must_use]
    pub fn with_mailer(mut self, mailer: Mailer) -> Self {
        self.mailer = Some(mailer);
        self
    }

    /// Runs the closure in a transaction, as [`Database::transaction`] does.
    ///
    /// # Errors
    /// The errors of the closure and of the database; `Unavailable` if there is no connection.
    pub async fn transaction<T, F>(&self, callback: F) -> Result<T>
    where
        T: Send,
        F: for<'conn> TransactionFn<'conn, T> + Send,
    {
        self.db.transaction(callback).await
    }

    /// Returns the layout of the latest page, for a page that must be rendered without the database.
    pub fn latest_layout(&self) -> Layout {
        self.last_layout
            .0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Registers the state for the extractors and responders of a worker.
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
