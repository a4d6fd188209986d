//! A mail server on this machine that stores the emails it receives.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// Implements the part of SMTP (RFC 5321) that is needed to receive an email.
#[derive(Clone, Default)]
pub(crate) struct MailServer {
    letters: Arc<Mutex<Vec<Received>>>,
    /// The reply that rejects emails, or `None` to accept them.
    refusal: Arc<Mutex<Option<&'static str>>>,
    /// The delay between storing an email and confirming it.
    pause: Arc<Mutex<Duration>>,
}

/// A received email.
#[derive(Debug, Clone)]
pub(crate) struct Received {
    pub(crate) to: String,
    /// The email as received: headers, an empty line, the body.
    pub(crate) text: String,
}

impl MailServer {
    /// Starts the server, and returns it with the URL for the mail settings of a site.
    pub(crate) async fn start() -> (Self, String) {
        let server = Self::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap());
        let serving = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().serve(stream));
            }
        });
        (server, url)
    }

    async fn serve(self, stream: TcpStream) {
        let (reading, mut writing) = stream.into_split();
        let mut lines = BufReader::new(reading).lines();
        let _ = writing.write_all(b"220 here\r\n").await;
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
                    let answer = self.take(&to, &mut text);
                    let pause = *self.pause.lock().unwrap();
                    tokio::time::sleep(pause).await;
                    answer
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
            // The write fails if the client was killed.
            let _ = writing.write_all(format!("{answer}\r\n").as_bytes()).await;
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

    /// Rejects all emails with this reply, or accepts them again.
    pub(crate) fn refuse(&self, refusal: Option<&'static str>) {
        *self.refusal.lock().unwrap() = refusal;
    }

    /// Delays the confirmation of each email.
    pub(crate) fn pause(&self, pause: Duration) {
        *self.pause.lock().unwrap() = pause;
    }

    /// Returns all emails received so far.
    pub(crate) fn taken(&self) -> Vec<Received> {
        self.letters.lock().unwrap().clone()
    }
}
