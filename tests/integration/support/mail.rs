//! Reads the emails that a site sent.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use gloss::accounts::password_reset::answer_requests;
use gloss::mail::Mailer;
use gloss::mail::outbox::send_due;
use secrecy::SecretString;

use super::mail_server::Received;
use super::{MailServer, TestApp};

/// Returns a mailer that sends to the SMTP server at `url`.
pub(crate) fn mailer(url: String) -> Mailer {
    let from = "Blog <blog@blog.example>".parse().unwrap();
    Mailer::new(&SecretString::from(url), from).unwrap()
}

impl MailServer {
    /// Sends all emails in the outbox and returns all emails received so far.
    pub(crate) async fn letters(&self, app: &TestApp) -> Vec<Received> {
        answer_requests(&app.app).await.unwrap();
        let site = &app.app;
        let mailer = site.mailer.as_ref().unwrap();
        send_due(&site.db, &site.keys, mailer, &site.clock, &site.metrics)
            .await
            .unwrap();
        self.taken()
    }
}

impl Received {
    /// Returns the decoded text of the body.
    pub(crate) fn body(&self) -> String {
        let (head, body) = self.text.split_once("\n\n").unwrap();
        if head.contains("quoted-printable") {
            return unquote(&body.replace("=\n", ""));
        }
        if head.contains("base64") {
            let bytes = STANDARD.decode(body.replace('\n', "")).unwrap();
            return String::from_utf8(bytes).unwrap();
        }
        body.to_owned()
    }
}

/// Decodes quoted-printable text (RFC 2045, section 6.7).
fn unquote(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'=' && after.len() >= 2 {
            let digits = std::str::from_utf8(&after[..2]).unwrap();
            bytes.push(u8::from_str_radix(digits, 16).unwrap());
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).unwrap()
}
