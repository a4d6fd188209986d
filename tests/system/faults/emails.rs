//! Emails that are being sent during a fault.

use std::collections::HashMap;
use std::fmt;
use std::path::Path;
use std::time::Duration;

use gloss::clock::Clock;
use gloss::db::Database;
use gloss::mail::Email;
use gloss::mail::queries::insert_email;
use gloss::secrets::{Keys, RootKey};
use tokio::time::{Instant, sleep};
use tokio_postgres::Client;
use uuid::Uuid;

use crate::faults::mail_server::MailServer;

/// The number of queued emails when a fault begins, and the time that the mail server takes for each.
const LETTERS: usize = 12;
const PAUSE: Duration = Duration::from_millis(250);
/// The timeout for emails to arrive; the program begins to send within five seconds.
const PATIENCE: Duration = Duration::from_secs(30);
/// If no email arrives for this time, none is being sent, and the rest is waiting for a retry.
const SILENCE: Duration = Duration::from_secs(3);

/// A mail server, and the emails that a site sends to it.
pub(crate) struct Letters {
    server: MailServer,
    url: String,
    /// The recipients of this round's emails.
    recipients: Vec<String>,
}

/// The result for a round's emails.
#[derive(Debug, Default)]
pub(crate) struct Arrived {
    pub(crate) lost: usize,
    /// The number of emails that were sent more than once.
    pub(crate) doubled: usize,
}

impl fmt::Display for Arrived {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "of {LETTERS} letters {} lost, {} doubled",
            self.lost, self.doubled
        )
    }
}

impl Letters {
    pub(crate) async fn start() -> Self {
        let (server, url) = MailServer::start().await;
        server.pause(PAUSE);
        Self {
            server,
            url,
            recipients: Vec::new(),
        }
    }

    /// Returns the environment variables for the program to use the server.
    pub(crate) fn environment(&self) -> [(&'static str, String); 2] {
        [
            ("GLOSS_SMTP_URL", self.url.clone()),
            ("GLOSS_MAIL_FROM", "blog@blog.example".to_owned()),
        ]
    }

    /// Queues this round's emails and waits until the first is being sent.
    pub(crate) async fn write(&mut self, database: &str, data_dir: &Path) {
        let keys = Keys::new(RootKey::must_exist(None, data_dir).unwrap());
        let db = Database::connect(database).await.unwrap();
        let mut conn = db.dedicated().await.unwrap();
        let mark = Uuid::new_v4().simple();
        self.recipients = (0..LETTERS)
            .map(|number| format!("{mark}-{number}@reader.example"))
            .collect();
        for recipient in &self.recipients {
            let letter = Email {
                to: recipient.as_str().try_into().unwrap(),
                subject: "News".to_owned(),
                text: "There is some.".to_owned(),
            };
            insert_email(&mut conn, &keys, &letter, Clock::System.now())
                .await
                .unwrap();
        }
        db.close();
        let began = Instant::now();
        while self.counts().is_empty() {
            assert!(began.elapsed() < PATIENCE, "no letter is sent");
            sleep(Duration::from_millis(10)).await;
        }
    }

    /// Counts how often the server accepted each of this round's emails.
    fn counts(&self) -> HashMap<String, usize> {
        let mut counts = HashMap::new();
        for letter in self.server.taken() {
            if self.recipients.contains(&letter.to) {
                *counts.entry(letter.to).or_default() += 1;
            }
        }
        counts
    }

    /// Waits until the queue is empty. An email that was being sent when the program was killed would wait for some
    /// minutes. Once no more emails arrive, this shortens the wait.
    pub(crate) async fn arrive(&self, client: &Client) -> Arrived {
        let is_empty = async || {
            let left = client
                .query_one("SELECT count(*) FROM outbox", &[])
                .await
                .unwrap();
            left.get::<_, i64>(0) == 0
        };
        let (mut moved, mut count) = (Instant::now(), 0);
        let began = Instant::now();
        while !is_empty().await {
            assert!(began.elapsed() < PATIENCE * 2, "letters are left");
            let now: usize = self.counts().values().sum();
            if now != count {
                (moved, count) = (Instant::now(), now);
            } else if moved.elapsed() > SILENCE {
                let hasten = "UPDATE outbox SET next_try_at = now() - interval '2 hours'";
                client.batch_execute(hasten).await.unwrap();
                moved = Instant::now() + PATIENCE;
            }
            sleep(Duration::from_millis(100)).await;
        }
        let counts = self.counts();
        Arrived {
            lost: LETTERS - counts.len(),
            doubled: counts.values().filter(|count| **count > 1).count(),
        }
    }
}
