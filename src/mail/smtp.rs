//! The SMTP client.

use std::time::Duration;

use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::transport::smtp;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use secrecy::{ExposeSecret as _, SecretString};

use super::Email;
use crate::ids::EmailId;

/// The timeout of an SMTP session.
const PATIENCE: Duration = Duration::from_secs(30);

/// The sender of emails, for example `Blog <blog@blog.example>`.
#[derive(Debug, Clone)]
pub struct Sender(Mailbox);

impl std::str::FromStr for Sender {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        text.parse().map(Self).map_err(|_source| {
            "GLOSS_MAIL_FROM is an address, such as blog@blog.example or \"Blog <blog@blog.example>\""
                .to_owned()
        })
    }
}

/// Sends emails through an SMTP server.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Sender,
}

/// Why an email was not sent. It never contains the email address.
#[derive(Debug, thiserror::Error)]
pub enum MailerError {
    /// A temporary error: the server is unreachable or busy, and a retry may succeed.
    #[error("the mail server did not take the email now: {0}")]
    Temporary(String),
    /// A permanent error: a retry cannot succeed.
    #[error("the mail server refused the email: {0}")]
    Permanent(String),
}

impl Mailer {
    /// Creates a mailer for a server at `smtp://` or `smtps://`.
    ///
    /// # Errors
    /// Returns a sentence for the operator if the URL is invalid.
    pub fn new(url: &SecretString, from: Sender) -> Result<Self, String> {
        let builder =
            AsyncSmtpTransport::<Tokio1Executor>::from_url(url.expose_secret()).map_err(|_source| {
                "GLOSS_SMTP_URL is smtps://USER:PASSWORD@HOST, or smtp://HOST:587?tls=required and the like"
                    .to_owned()
            })?;
        Ok(Self {
            transport: builder.timeout(Some(PATIENCE)).build(),
            from,
        })
    }

    /// Sends an email. The message id is derived from `id`, so that mail clients recognise duplicates.
    pub(super) async fn send(&self, id: EmailId, email: &Email) -> Result<(), MailerError> {
        let never = |_source| MailerError::Permanent("it cannot be written as a email".to_owned());
        let to: Address = email.to.reveal().parse().map_err(|_source| {
            MailerError::Permanent("its address is not one that this program can write to".to_owned())
        })?;
        let domain = self.from.0.email.domain();
        let message = Message::builder()
            .from(self.from.0.clone())
            .to(Mailbox::new(None, to))
            .message_id(Some(format!("<{id}@{domain}>")))
            .subject(email.subject.clone())
            .header(ContentType::TEXT_PLAIN)
            .body(email.text.clone())
            .map_err(never)?;
        self.transport
            .send(message)
            .await
            .map_err(|error| meaning(&error))?;
        Ok(())
    }

    /// Checks the connection to the server.
    ///
    /// # Errors
    /// Returns why the connection failed.
    pub async fn test(&self) -> Result<(), MailerError> {
        match self.transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err(MailerError::Temporary("it hung up".to_owned())),
            Err(error) => Err(meaning(&error)),
        }
    }
}

/// Converts an SMTP error. Only its kind and code are used, because the server's text may contain the address.
fn meaning(error: &smtp::Error) -> MailerError {
    let code = error
        .status()
        .map_or_else(String::new, |code| format!(" ({code})"));
    let kind = if error.is_permanent() {
        return MailerError::Permanent(format!("it said no{code}"));
    } else if error.is_transient() {
        "it said not now"
    } else if error.is_timeout() {
        "it took too long"
    } else if error.is_tls() {
        "the connection is not safe"
    } else {
        "it could not be reached"
    };
    MailerError::Temporary(format!("{kind}{code}"))
}

redacted_debug!(Mailer);
