//! Mail that the site sends: a letter is written into the outbox in the transaction of what it tells of, and sent from
//! there, so that neither a crash nor a server that is away loses it.

mod mailer;
pub mod queries;
pub mod sending;

pub use mailer::Mailer;
pub(crate) use mailer::MailerError;

use crate::ids::LetterId;
use crate::secrets::EmailAddress;

/// What is to be sent.
#[derive(Debug)]
pub struct Letter {
    /// To whom.
    pub to: EmailAddress,
    /// What stands in the list of an inbox.
    pub subject: String,
    /// The text, in lines.
    pub text: String,
}

/// What binds a sealed address to its row.
fn recipient_context(id: LetterId) -> String {
    format!("outbox.recipient_sealed:{id}")
}

/// What binds a sealed text to its row.
fn text_context(id: LetterId) -> String {
    format!("outbox.text_sealed:{id}")
}
