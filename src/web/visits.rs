//! How often articles are opened: counted in memory without cookies and addresses, and stored from time to time. The
//! interface calls a visit a view.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use actix_web::HttpRequest;
use actix_web::http::{Method, header};

use super::Tag;
use crate::ids::ArticleId;

/// Each worker counts in a place of its own, so that none waits for another.
const PLACES: usize = 16;
/// What programs that are no browsers call themselves, where they do.
const MACHINES: [&str; 8] = [
    "bot", "crawl", "spider", "slurp", "preview", "curl", "wget", "python",
];

static NEXT: AtomicUsize = AtomicUsize::new(0);

thread_local! {
    static PLACE: Cell<usize> = Cell::new(NEXT.fetch_add(1, Ordering::Relaxed) % PLACES);
}

/// The visits that were counted and not stored yet. Clones share them.
#[derive(Debug, Clone, Default)]
pub struct Visits(Arc<[Mutex<HashMap<ArticleId, u32>>; PLACES]>);

/// On a response: the article that it shows, to a reader.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown(pub ArticleId);

impl Visits {
    /// Counts an answer to somebody who opened a page.
    pub(super) fn count(&self, request: &HttpRequest, tag: Option<Tag>) {
        if let Some(Tag::Article(id)) = tag
            && is_visit(request)
        {
            self.add(id, 1);
        }
    }

    /// Adds visits of an article, such as those that could not be stored.
    pub fn add(&self, id: ArticleId, count: u32) {
        let place = PLACE.with(Cell::get);
        let mut counts = self.0[place].lock().unwrap_or_else(PoisonError::into_inner);
        let sum = counts.entry(id).or_default();
        *sum = sum.saturating_add(count);
    }

    /// All that was counted since the last time.
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

/// Whether a person opens a page: a browser says that it gets a document to show (Fetch Metadata), unless it only
/// fetches it in advance. Older ones, and all over plain HTTP, do not; then whatever does not call itself a machine
/// counts.
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
        // What asks for no page is told apart first, as this is done for every answer.
        "" if !text(header::ACCEPT.as_str()).contains("text/html") => false,
        "" => {
            let agent = text(header::USER_AGENT.as_str());
            !agent.is_empty() && !MACHINES.iter().any(|machine| contains(agent, machine))
        }
        _ => false,
    }
}

/// Whether a text has another in it, which is in lower case, whatever the case of its own letters.
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
