//! Counts how often articles are opened, without cookies or IP addresses. The counts are held in memory and stored
//! periodically. The interface calls a visit a view.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use actix_web::HttpRequest;
use actix_web::http::{Method, header};

use super::Scope;
use crate::ids::ArticleId;

/// Each worker counts in its own shard, so that workers do not contend for a lock.
const PLACES: usize = 16;
/// Words in the user agents of bots and other programs that are not browsers.
const MACHINES: [&str; 8] = [
    "bot", "crawl", "spider", "slurp", "preview", "curl", "wget", "python",
];

static NEXT: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static PLACE: Cell<usize> = Cell::new(NEXT.fetch_add(1, Ordering::Relaxed) % PLACES);
}

/// The visits that are not stored yet. Clones share them.
#[derive(Debug, Clone, Default)]
pub struct Visits(Arc<[Mutex<HashMap<ArticleId, u32>>; PLACES]>);

/// Marks a response that shows this article to a reader.
#[derive(Debug, Clone, Copy)]
pub(super) struct ShownArticle(pub ArticleId);

impl Visits {
    /// Counts a response, if a reader opened an article.
    pub(super) fn count(&self, request: &HttpRequest, tag: Option<Scope>) {
        if let Some(Scope::Article(id)) = tag
            && is_visit(request)
        {
            self.add(id, 1);
        }
    }

    /// Adds visits of an article, such as visits that could not be stored.
    pub fn add(&self, id: ArticleId, count: u32) {
        let place = PLACE.with(Cell::get);
        let mut counts = self.0[place].lock().unwrap_or_else(PoisonError::into_inner);
        let sum = counts.entry(id).or_default();
        *sum = sum.saturating_add(count);
    }

    /// Takes all visits since the last call.
    pub fn take(&self) -> HashMap<ArticleId, u32> {
        let mut all: HashMap<ArticleId, u32> = HashMap::new();
        for place in self.0.iter() {
            let counts = std::mem::take(&mut *place.lock().unwrap_or_else(PoisonError::into_inner));
            for (id, count) in counts {
                let sum = all.entry(id).or_default();
                *sum = sum.saturating_add(count);
            }
        }
        all
    }
}

/// Returns whether a person opens a page. Browsers say that they request a document (Fetch Metadata), unless they
/// prefetch it. Older browsers, and all browsers over plain HTTP, do not. For these, every user agent counts that does
/// not look like a bot.
fn is_visit(request: &HttpRequest) -> bool {
    if *request.method() != Method::GET {
        return false;
    }
    let headers = request.headers();
    let text = |name: &str| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default()
    };
    if text("sec-purpose").contains("prefetch") {
        return false;
    }
    match text("sec-fetch-dest") {
        "document" => true,
        // Requests for other content types are excluded first, because this runs for every response.
        "" if !text(header::ACCEPT.as_str()).contains("text/html") => false,
        "" => {
            let agent = text(header::USER_AGENT.as_str());
            !agent.is_empty() && !MACHINES.iter().any(|machine| contains(agent, machine))
        }
        _ => false,
    }
}

/// Returns whether `text` contains `part`, which is in lower case, ignoring the case of ASCII letters.
fn contains(text: &str, part: &str) -> bool {
    let part = part.as_bytes();
    text.as_bytes()
        .windows(part.len())
        .any(|window| window.eq_ignore_ascii_case(part))
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn counts(headers: &[(&str, &str)]) -> bool {
        let mut request = TestRequest::get();
        for (name, value) in headers {
            request = request.insert_header((*name, *value));
        }
        is_visit(&request.to_http_request())
    }

    #[test]
    fn a_person_who_opens_a_page_counts() {
        assert!(counts(&[("sec-fetch-dest", "document")]));
        assert!(counts(&[
            ("accept", "text/html,*/*"),
            ("user-agent", "Mozilla/5.0 (X11)")
        ]));
    }

    #[test]
    fn machines_and_what_nobody_sees_do_not() {
        for headers in [
            &[("sec-fetch-dest", "empty")][..],
            &[
                ("sec-fetch-dest", "document"),
                ("sec-purpose", "prefetch;prerender"),
            ],
            &[("accept", "text/html"), ("user-agent", "Examplebot/1.0")],
            &[("accept", "*/*"), ("user-agent", "Mozilla/5.0")],
            &[("accept", "text/html")],
            &[],
        ] {
            assert!(!counts(headers), "{headers:?}");
        }
        let head = TestRequest::default()
            .method(Method::HEAD)
            .insert_header(("sec-fetch-dest", "document"));
        assert!(!is_visit(&head.to_http_request()));
    }

    #[test]
    fn what_was_taken_is_counted_once() {
        let visits = Visits::default();
        let id = ArticleId(uuid::Uuid::nil());
        visits.add(id, 2);
        let others = visits.clone();
        std::thread::spawn(move || others.add(id, 3)).join().unwrap();
        assert_eq!(visits.take(), HashMap::from([(id, 5)]));
        assert!(visits.take().is_empty());
    }
}
