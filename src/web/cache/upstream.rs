//! Shared caches in front of the site (RFC 9111), such as Varnish. They may store public responses by surrogate keys.
//! Gloss sends them purge requests for the keys of changed content. Every node sends the changes that it knows of.

use std::collections::{BTreeMap, BTreeSet};
use std::future::pending;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use actix_web::http::header::{CACHE_CONTROL, HeaderMap, HeaderName, HeaderValue};
use reqwest::{Client, Method, Response, redirect};
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::{Instant, sleep_until};
use url::Url;

use crate::db::changes::Change;
use crate::db::tls_config;
use crate::error::{Error, Result};
use crate::ids::ArticleId;
use crate::web::{CachePolicy, Changes, Scope};

/// The header with the keys by which responses are purged, separated by spaces.
const SURROGATE_KEY: HeaderName = HeaderName::from_static("surrogate-key");
/// The key of every response that can change.
const SITE: &str = "site";
/// The key of responses that show data about the comments of many articles.
const LISTS: &str = "lists";

/// After this delay each purge is sent once more: an old response may have been on its way to the cache during the
/// first purge.
const AGAIN: Duration = Duration::from_secs(1);
/// The timeout of a purge request.
const PATIENCE: Duration = Duration::from_secs(2);
/// With more keys than this, the whole cache is purged, because the size of a request's head is limited.
const MOST_KEYS: usize = 100;

/// Whether there are shared caches, which may store public responses. Clones share the state.
#[derive(Debug, Clone, Default)]
pub struct UpstreamCaches(Arc<AtomicBool>);

impl UpstreamCaches {
    /// Starts a task for each cache, which purges changed content. Call this once.
    ///
    /// # Errors
    /// `Internal` when the system's certificate authorities cannot be read, or for a second call.
    pub fn start(&self, caches: &[Url], changes: &Changes) -> Result<()> {
        if caches.is_empty() {
            return Ok(());
        }
        let client = Client::builder()
            .tls_backend_preconfigured(tls_config().map_err(Error::internal)?)
            .timeout(PATIENCE)
            .redirect(redirect::Policy::none())
            .no_proxy()
            .build()
            .map_err(Error::internal)?;
        for url in caches {
            let cache = SharedCache {
                url: url.clone(),
                client: client.clone(),
                changes: changes.subscribe(),
                due: BTreeMap::new(),
                is_lost: false,
            };
            tokio::spawn(cache.keep_telling());
        }
        if self.0.swap(true, Ordering::SeqCst) {
            return Err(Error::internal("the shared caches are known already"));
        }
        Ok(())
    }

    pub(super) fn exist(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }
}

/// Lets shared caches store a response with this tag for `seconds`, if its cache policy is public.
pub(super) fn allow_storing(headers: &mut HeaderMap, tag: Scope, seconds: i64) {
    if seconds < 1 || headers.get(CACHE_CONTROL) != Some(&CachePolicy::Public.header()) {
        return;
    }
    let keys = match tag {
        Scope::Site => SITE.to_owned(),
        Scope::Listing => format!("{SITE} {LISTS}"),
        Scope::Article(article) => format!("{SITE} {}", key_of(article)),
        Scope::Fixed => return,
    };
    let lasting = format!("max-age=0, must-revalidate, s-maxage={seconds}");
    for (name, value) in [(CACHE_CONTROL, lasting), (SURROGATE_KEY, keys)] {
        if let Ok(value) = HeaderValue::try_from(value) {
            headers.insert(name, value);
        }
    }
}

/// A shared cache.
struct SharedCache {
    url: Url,
    client: Client,
    changes: UnboundedReceiver<Change>,
    /// The keys to purge again, and when.
    due: BTreeMap<String, Instant>,
    /// Whether the last purge failed.
    is_lost: bool,
}

impl SharedCache {
    /// Sends purges until the channel of changes is closed.
    async fn keep_telling(mut self) {
        loop {
            let next = self.due.values().min().copied();
            let mut changed = BTreeSet::new();
            tokio::select! {
                change = self.changes.recv() => match change {
                    Some(change) => changed.extend(keys_of(change)),
                    None => return,
                },
                () = until(next) => {}
            }
            while let Ok(change) = self.changes.try_recv() {
                changed.extend(keys_of(change));
            }
            let now = Instant::now();
            self.due.retain(|key, _| !changed.contains(key));
            let due: Vec<String> = self
                .due
                .extract_if(.., |_, at| *at <= now)
                .map(|(key, _)| key)
                .collect();
            let is_told = self.tell(changed.iter().chain(&due)).await;
            let failed = due.into_iter().filter(|_| !is_told);
            let again = Instant::now() + AGAIN;
            self.due
                .extend(changed.into_iter().chain(failed).map(|key| (key, again)));
        }
    }

    /// Purges the responses with any of these keys. Returns whether the cache confirmed.
    async fn tell(&mut self, keys: impl Iterator<Item = &String>) -> bool {
        let keys: Vec<&str> = keys.map(String::as_str).collect();
        let keys = match keys.len() {
            0 => return true,
            1..=MOST_KEYS => keys.join(" "),
            _ => SITE.to_owned(),
        };
        let Ok(purge) = Method::from_bytes(b"PURGE") else {
            return false;
        };
        let request = self
            .client
            .request(purge, self.url.clone())
            .header(SURROGATE_KEY.as_str(), keys);
        let outcome = request.send().await.and_then(Response::error_for_status);
        let was_lost = std::mem::replace(&mut self.is_lost, outcome.is_err());
        match outcome {
            Err(error) if !was_lost => {
                let error = error.without_url();
                tracing::warn!(%error, "upstream cache: purge failed, retrying every second");
            }
            Ok(_) if was_lost => tracing::info!("upstream cache: purging resumed"),
            _ => {}
        }
        !self.is_lost
    }
}

/// Waits until this moment, or for ever if it is `None`.
async fn until(moment: Option<Instant>) {
    match moment {
        Some(moment) => sleep_until(moment).await,
        None => pending().await,
    }
}

/// Returns the surrogate keys that a change concerns.
fn keys_of(change: Change) -> Vec<String> {
    match change {
        Change::Site => vec![SITE.to_owned()],
        Change::Comments(article) | Change::Added(article) => vec![key_of(article), LISTS.to_owned()],
    }
}

fn key_of(article: ArticleId) -> String {
    format!("article-{}", article.0)
}
