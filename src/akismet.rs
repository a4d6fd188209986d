//! Akismet, a service that knows spam: asked only where the owner has given a key.
//!
//! The protocol is the one of its documentation (`/1.1/verify-key` and `/1.1/comment-check`, forms over HTTPS). It gets what readers
//! see, and the network address that it insists on; never an email address.

use std::net::IpAddr;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::{Client, redirect};
use secrecy::{ExposeSecret as _, SecretString};

use crate::db::tls_config;

const SERVICE: &str = "https://rest.akismet.com/1.1";
/// For a whole question: a reader waits meanwhile.
const PATIENCE: Duration = Duration::from_secs(3);
/// Of an answer, in bytes: it is one word.
const LONGEST_ANSWER: u64 = 1_000;

/// The service.
#[derive(Debug, Clone)]
pub struct Akismet {
    base: Arc<str>,
    patience: Duration,
    /// Made when it is first needed: most sites do without.
    client: Arc<OnceLock<Client>>,
}

/// A comment that it is asked about.
#[derive(Debug, Clone, Copy)]
pub struct Question<'a> {
    /// The address of the site.
    pub blog: &'a str,
    /// The language of the site.
    pub language: &'a str,
    /// Where the comment came from.
    pub address: IpAddr,
    /// The address of the article.
    pub permalink: &'a str,
    /// The name on the page.
    pub author: &'a str,
    /// The writer's website, or nothing.
    pub website: &'a str,
    /// The text.
    pub text: &'a str,
    /// Whether it is a new text of an older comment.
    pub is_change: bool,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub enum AkismetError {
    /// It could not be reached in time.
    #[error("Akismet could not be reached: {0}")]
    Unreachable(#[from] reqwest::Error),
    /// The connection could not be prepared.
    #[error("no TLS for Akismet: {0}")]
    Tls(#[from] rustls::Error),
    /// It said something else than its documentation promises.
    #[error("Akismet's answer makes no sense: status {0}")]
    Senseless(u16),
}

impl Default for Akismet {
    fn default() -> Self {
        Self::at(SERVICE, PATIENCE)
    }
}

impl Akismet {
    /// The service at another address, which is given so long to answer.
    pub fn at(base: &str, patience: Duration) -> Self {
        Self {
            base: Arc::from(base),
            patience,
            client: Arc::default(),
        }
    }

    /// Whether it accepts a key for a site.
    ///
    /// # Errors
    /// When it gives no answer that makes sense.
    pub async fn verify(&self, key: &SecretString, blog: &str) -> Result<bool, AkismetError> {
        let fields = [("api_key", key.expose_secret()), ("blog", blog)];
        self.ask("verify-key", &fields, ["valid", "invalid"]).await
    }

    /// Whether it takes a comment for spam.
    ///
    /// # Errors
    /// When it gives no answer that makes sense: with a key that is not valid any more, too.
    pub async fn is_spam(&self, key: &SecretString, question: &Question<'_>) -> Result<bool, AkismetError> {
        let address = question.address.to_string();
        let mut fields = vec![
            ("api_key", key.expose_secret()),
            ("blog", question.blog),
            ("blog_lang", question.language),
            ("blog_charset", "UTF-8"),
            ("user_ip", &address),
            ("permalink", question.permalink),
            ("comment_type", "comment"),
            ("comment_author", question.author),
            ("comment_author_url", question.website),
            ("comment_content", question.text),
        ];
        if question.is_change {
            fields.push(("recheck_reason", "edit"));
        }
        self.ask("comment-check", &fields, ["true", "false"]).await
    }

    /// Which of two words it answers.
    async fn ask(
        &self,
        what: &str,
        fields: &[(&str, &str)],
        [yes, no]: [&str; 2],
    ) -> Result<bool, AkismetError> {
        let request = self.client()?.post(format!("{}/{what}", self.base)).form(fields);
        let answer = request.send().await?;
        let status = answer.status().as_u16();
        if status != 200
            || answer
                .content_length()
                .is_some_and(|length| length > LONGEST_ANSWER)
        {
            return Err(AkismetError::Senseless(status));
        }
        match answer.text().await?.trim() {
            said if said == yes => Ok(true),
            said if said == no => Ok(false),
            _ => Err(AkismetError::Senseless(status)),
        }
    }

    fn client(&self) -> Result<&Client, AkismetError> {
        if let Some(client) = self.client.get() {
            return Ok(client);
        }
        let client = Client::builder()
            .tls_backend_preconfigured(tls_config()?)
            .user_agent(concat!("Gloss/", env!("CARGO_PKG_VERSION")))
            .timeout(self.patience)
            .redirect(redirect::Policy::none())
            .no_proxy()
            .build()?;
        Ok(self.client.get_or_init(|| client))
    }
}
