//! Readers who open pages and post comments continuously. A reader without a response submits the same form again,
//! like a person, until it is accepted.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use reqwest::Client;
use reqwest::redirect::Policy;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{interval, sleep, timeout};
use uuid::Uuid;

const ARTICLE: &str = "/articles/welcome-to-your-site";
/// The interval between comments.
const PACE: Duration = Duration::from_millis(100);
/// The pause before a form is submitted again.
const AGAIN: Duration = Duration::from_millis(100);
/// The timeout for all comments to be accepted.
const PATIENCE: Duration = Duration::from_mins(1);

/// The results that clients observed.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// The beginning of each comment's text.
    pub(crate) mark: String,
    /// The texts with the ids in the responses.
    pub(crate) acknowledged: Vec<(String, String)>,
    /// The number of responses with 503.
    pub(crate) put_off: usize,
    /// The number of 503 responses without the submitted text.
    pub(crate) texts_lost: usize,
    /// The number of requests without a response.
    pub(crate) unanswered: usize,
    pub(crate) pages: usize,
    /// The pages that could not be loaded.
    pub(crate) unread: Vec<String>,
    pub(crate) slowest_page: Duration,
    /// The time at which the last comment was acknowledged.
    taken_at: Option<Instant>,
    /// The longest time without an acknowledged comment.
    pub(crate) longest_silence: Duration,
}

impl Seen {
    fn acknowledge(&mut self, body: String, id: String) {
        self.acknowledged.push((body, id));
        let silence = self
            .taken_at
            .replace(Instant::now())
            .map(|before| before.elapsed());
        self.longest_silence = self.longest_silence.max(silence.unwrap_or_default());
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{} comments acknowledged ({} answers with 503, {} requests unanswered, {:.1?} without one taken), \
             {} pages read of {} (slowest {:.1?})",
            self.acknowledged.len(),
            self.put_off,
            self.unanswered,
            self.longest_silence,
            self.pages - self.unread.len(),
            self.pages,
            self.slowest_page,
        )
    }
}

/// Traffic that continues until `finish`.
pub(crate) struct Traffic {
    shared: Arc<Shared>,
    posting: JoinHandle<Vec<JoinHandle<()>>>,
    reading: JoinHandle<()>,
}

struct Shared {
    client: Client,
    base: String,
    is_over: AtomicBool,
    seen: Mutex<Seen>,
    acknowledged: watch::Sender<usize>,
}

/// Returns a client that follows no redirects and has a timeout.
pub(crate) fn http() -> Client {
    // An error means that a provider is installed already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = Client::builder()
        .redirect(Policy::none())
        .timeout(Duration::from_secs(20));
    client.build().unwrap()
}

impl Traffic {
    /// Starts traffic to a site: `http://HOST:PORT`.
    pub(crate) fn start(base: &str) -> Self {
        let shared = Arc::new(Shared {
            client: http(),
            base: base.to_owned(),
            is_over: AtomicBool::new(false),
            seen: Mutex::new(Seen {
                mark: format!("Mark {} ", Uuid::new_v4().simple()),
                ..Seen::default()
            }),
            acknowledged: watch::Sender::new(0),
        });
        Self {
            posting: tokio::spawn(Arc::clone(&shared).keep_posting()),
            reading: tokio::spawn(Arc::clone(&shared).keep_reading()),
            shared,
        }
    }

    /// Waits for the next acknowledged comment.
    pub(crate) async fn wait_for_next_post(&self) {
        let mut acknowledged = self.shared.acknowledged.subscribe();
        acknowledged.mark_unchanged();
        timeout(PATIENCE, acknowledged.changed())
            .await
            .expect("the site takes comments again")
            .unwrap();
    }

    /// Stops new requests, waits until all comments are accepted, and returns the results.
    pub(crate) async fn finish(self) -> Seen {
        self.shared.is_over.store(true, Ordering::Relaxed);
        for post in self.posting.await.unwrap() {
            post.await.unwrap();
        }
        self.reading.await.unwrap();
        std::mem::take(&mut *self.shared.seen.lock().unwrap())
    }
}

impl Shared {
    fn note(&self, change: impl FnOnce(&mut Seen)) {
        change(&mut self.seen.lock().unwrap());
    }

    async fn keep_reading(self: Arc<Self>) {
        while !self.is_over.load(Ordering::Relaxed) {
            let began = Instant::now();
            let page = self.client.get(format!("{}{ARTICLE}", self.base)).send().await;
            let failure = match page {
                Ok(page) if page.status() == 200 => None,
                Ok(page) => Some(page.status().to_string()),
                Err(error) => Some(error.without_url().to_string()),
            };
            self.note(|seen| {
                seen.pages += 1;
                seen.unread.extend(failure);
                seen.slowest_page = seen.slowest_page.max(began.elapsed());
            });
            sleep(PACE / 2).await;
        }
    }

    async fn keep_posting(self: Arc<Self>) -> Vec<JoinHandle<()>> {
        let mark = self.seen.lock().unwrap().mark.clone();
        let mut ticks = interval(PACE);
        let mut posts = Vec::new();
        while !self.is_over.load(Ordering::Relaxed) {
            ticks.tick().await;
            let number = posts.len();
            let body = format!("{mark}{number}");
            posts.push(tokio::spawn(Arc::clone(&self).post(number, body)));
        }
        posts
    }

    /// Posts a comment until it is acknowledged.
    async fn post(self: Arc<Self>, number: usize, body: String) {
        let posting = async {
            let form = self.open_form().await;
            loop {
                match self.send(number, &body, &form).await {
                    Some(id) => break id,
                    None => sleep(AGAIN).await,
                }
            }
        };
        let id = timeout(PATIENCE, posting)
            .await
            .expect("every comment is taken at last");
        self.note(|seen| seen.acknowledge(body, id));
        self.acknowledged.send_modify(|count| *count += 1);
    }

    /// Loads a form and returns its hidden fields.
    async fn open_form(&self) -> (String, String) {
        loop {
            let page = self.client.get(format!("{}{ARTICLE}", self.base)).send().await;
            if let Ok(page) = page
                && page.status() == 200
                && let Ok(text) = page.text().await
            {
                return (field(&text, "nonce"), field(&text, "issued"));
            }
            sleep(AGAIN).await;
        }
    }

    /// Submits the form once; returns the comment's id if it was accepted.
    async fn send(&self, number: usize, body: &str, (nonce, issued): &(String, String)) -> Option<String> {
        let (name, email) = (format!("Reader {number}"), format!("reader{number}@example.org"));
        let fields = [
            ("body", body),
            ("name", &name),
            ("email", &email),
            ("nonce", nonce),
            ("issued", issued),
        ];
        let [a, b] = u16::try_from(number).unwrap().to_be_bytes();
        let answer = self
            .client
            .post(format!("{}{ARTICLE}/comments", self.base))
            .header("sec-fetch-site", "same-origin")
            // Each comment has its own IP range, so that none exceeds the rate limit.
            .header("x-forwarded-for", format!("10.{a}.{b}.1"))
            .form(&fields)
            .send()
            .await;
        let Ok(answer) = answer else {
            self.note(|seen| seen.unanswered += 1);
            return None;
        };
        match answer.status().as_u16() {
            303 => Some(id_of(answer.headers()["location"].to_str().unwrap())),
            503 => {
                let text = answer.text().await.unwrap_or_default();
                self.note(|seen| {
                    seen.put_off += 1;
                    seen.texts_lost += usize::from(!text.contains(body));
                });
                None
            }
            status => panic!("{status}: {}", answer.text().await.unwrap_or_default()),
        }
    }
}

/// Returns the id of the comment in a URL.
fn id_of(location: &str) -> String {
    let place = location
        .split_once("#comment-")
        .or(location.split_once("/comments/"));
    place.expect("a comment's address").1.to_owned()
}

/// Extracts a field with string functions, as parsing so many pages would slow down the tested site.
fn field(page: &str, name: &str) -> String {
    let (_, rest) = page
        .split_once(&format!("name=\"{name}\" value=\""))
        .expect("a form");
    rest.split_once('"').expect("a value").0.to_owned()
}
