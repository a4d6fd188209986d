//! Checks comments with Akismet, a spam detection service, if the owner has entered a key.
//!
//! Implements the documented protocol (`/1.1/verify-key` and `/1.1/comment-check`, forms over HTTPS). Akismet receives
//! what readers see and the IP address, which it requires; never an email address.

use std::net::IpAddr;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use reqwest::{Client, redirect};
use secrecy::{ExposeSecret as _, SecretString};

use crate::db::tls_config;

const SERVICE: &str = "https://rest.akismet.com/1.1";
/// The timeout of a request, during which the commenter waits.
const PATIENCE: Duration = Duration::from_secs(3);
/// The maximum length of a response in bytes; valid responses are one word.
const LONGEST_ANSWER: u64 = 1_000;

/// A client of Akismet.
#[derive(Debug, Clone)]
pub struct Akismet {
    base: Arc<str>,
    patience: Duration,
    /// Created at the first request, as most sites do not use Akismet.
    client: Arc<OnceLock<Client>>,
}

/// A comment to check.
#[derive(Debug, Clone, Copy)]
pub struct CommentCheck<'a> {
    /// The URL of the site.
    pub blog: &'a str,
    /// The language of the site.
    pub language: &'a str,
    /// The IP address of the commenter.
    pub address: IpAddr,
    /// The URL of the article.
    pub permalink: &'a str,
    /// The name of the commenter.
    pub author: &'a str,
    /// The website of the commenter; may be empty.
    pub website: &'a str,
    /// The text of the comment.
    pub text: &'a str,
    /// Whether an existing comment was edited.
    pub is_change: bool,
}

/// Why Akismet gave no result.
#[derive(Debug, thiserror::Error)]
pub enum AkismetError {
    /// The request failed or timed out.
    #[error("Akismet could not be reached: {0}")]
    Unreachable(#[from] reqwest::Error),
    /// TLS could not be configured.
    #[error("no TLS for Akismet: {0}")]
    Tls(#[from] rustls::Error),
    /// The response does not follow the documentation; contains the status code.
    #[error("Akismet's answer makes no sense: status {0}")]
    InvalidResponse(u16),
}

impl Default for Akismet {
    fn default() -> Self {
        Self::at(SERVICE, PATIENCE)
    }
}

impl Akismet {
    /// Returns a client with a different base URL and timeout.
    pub fn at(base: &str, patience: Duration) -> Self {
        Self {
            base: Arc::from(base),
            patience,
            client: Arc::default(),
        }
    }

    /// Returns whether a key is valid for a site.
    ///
    /// # Errors
    /// If the request fails or the response is invalid.
    pub async fn verify(&self, key: &SecretString, blog: &str) -> Result<bool, AkismetError> {
        let fields = [("api_key", key.expose_secret()), ("blog", blog)];
        self.ask("verify-key", &fields, ["valid", "invalid"]).await
    }

    /// Returns whether Akismet considers a comment spam.
    ///
    /// # Errors
    /// If the request fails or the response is invalid, which includes a key that is no longer valid.
    pub async fn is_spam(
        &self,
        key: &SecretString,
        question: &CommentCheck<'_>,
    ) -> Result<bool, AkismetError> {
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

    /// Sends a request; returns whether the response is the first of two words.
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
            return Err(AkismetError::InvalidResponse(status));
        }
        match answer.text().await?.trim() {
            said if said == yes => Ok(true),
            said if said == no => Ok(false),
            _ => Err(AkismetError::InvalidResponse(status)),
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
