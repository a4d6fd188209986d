//! A mail server on this machine that keeps what it is given.

use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use gloss::accounts::resetting::answer_requests;
use gloss::mail::Mailer;
use gloss::mail::sending::send_due;
use secrecy::SecretString;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

use super::TestApp;

/// Speaks as much of SMTP (RFC 5321) as a letter takes.
#[derive(Clone, Default)]
pub(crate) struct MailServer {
    letters: Arc<Mutex<Vec<Received>>>,
    /// What it says to a letter, instead of taking it.
    refusal: Arc<Mutex<Option<&'static str>>>,
}

/// A letter that was taken.
#[derive(Debug, Clone)]
pub(crate) struct Received {
    pub(crate) to: String,
    /// As it came: the head, an empty line, the body.
    pub(crate) text: String,
}

impl MailServer {
    /// The server, and a mailer that talks to it.
    pub(crate) async fn start() -> (Self, Mailer) {
        let server = Self::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let serving = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().serve(stream));
            }
        });
        let from = "Blog <blog@blog.example>".parse().unwrap();
        (server, Mailer::new(&SecretString::from(url), from).unwrap())
    }

    async fn serve(self, stream: TcpStream) {
        let (reading, mut writing) = stream.into_split();
        let mut lines = BufReader::new(reading).lines();
        writing.write_all(b"220 here\r\n").await.unwrap();
        let (mut to, mut text, mut is_letter) = (String::new(), String::new(), false);
        while let Ok(Some(line)) = lines.next_line().await {
            if is_letter && line != "." {
                text.push_str(&line);
                text.push('\n');
                continue;
            }
            let answer = match line.split([' ', ':']).next().unwrap() {
                "." => {
                    is_letter = false;
                    self.take(&to, &mut text)
                }
                "EHLO" => "250 here",
                "RCPT" => {
                    line.clone_into(&mut to);
                    "250 yes"
                }
                "DATA" => {
                    is_letter = true;
                    "354 go on"
                }
                "QUIT" => "221 bye",
                _ => "250 yes",
            };
            writing
                .write_all(format!("{answer}\r\n").as_bytes())
                .await
                .unwrap();
        }
    }

    fn take(&self, to: &str, text: &mut String) -> &'static str {
        let text = std::mem::take(text);
        if let Some(refusal) = *self.refusal.lock().unwrap() {
            return refusal;
        }
        let to = to
            .trim_start_matches("RCPT TO:<")
            .trim_end_matches('>')
            .to_owned();
        self.letters.lock().unwrap().push(Received { to, text });
        "250 taken"
    }

    /// Has it refuse letters, or take them again.
    pub(crate) fn refuse(&self, refusal: Option<&'static str>) {
        *self.refusal.lock().unwrap() = refusal;
    }

    /// What was taken so far, once the site has sent what waits.
    pub(crate) async fn letters(&self, app: &TestApp) -> Vec<Received> {
        answer_requests(&app.app).await.unwrap();
        let site = &app.app;
        let mailer = site.mailer.as_ref().unwrap();
        send_due(&site.db, &site.keys, mailer, &site.clock).await.unwrap();
        self.letters.lock().unwrap().clone()
    }
}

impl Received {
    /// The text of the body, as a mail program shows it.
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

/// Quoted-printable (RFC 2045, 6.7).
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
