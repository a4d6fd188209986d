//! Outgoing email, sent from an outbox table.
//!
//! An email is stored in the transaction of the action that it reports. Neither a crash nor an
//! unreachable mail server can lose it.

pub mod outbox;
pub mod queries;
mod smtp;

pub use smtp::Mailer;
pub(crate) use smtp::MailerError;

use crate::ids::EmailId;
use crate::secrets::EmailAddress;

/// An email to be sent.
#[derive(Debug)]
pub struct Email {
    /// The recipient.
    pub to: EmailAddress,
    /// The subject line.
    pub subject: String,
    /// The body as plain text.
    pub text: String,
}

/// Returns the encryption context that binds an encrypted recipient to its row.
fn recipient_context(id: EmailId) -> String {
    format!("outbox.recipient_sealed:{id}")
}

/// Returns the encryption context that binds an encrypted text to its row.
fn text_context(id: EmailId) -> String {
    format!("outbox.text_sealed:{id}")
}
