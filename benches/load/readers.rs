//! A realistic mixture of visits: most open cached pages, some search, a few comment, and a moderator works.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use reqwest::header::{ACCEPT_ENCODING, COOKIE, ETAG, HeaderValue, IF_NONE_MATCH};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder, Response, StatusCode};

use super::site::{OWNER, Site};

/// The kinds of visits.
#[derive(Debug, Clone, Copy)]
enum Visit {
    /// An article. Newer articles are read more often.
    Article,
    /// A list of articles.
    List,
    /// A feed, requested with the entity tag of the last response.
    Feed,
    /// An article, by a reader with a remembered name. The page is not cached.
    Remembered,
    /// A search for articles.
    Search,
    /// A comment. Only the post is timed, not the loading of the form.
    Comment,
    /// The moderators' pages.
    Moderation,
}

/// The shares in percent.
const MIXTURE: [(Visit, usize); 7] = [
    (Visit::Article, 69),
    (Visit::List, 12),
    (Visit::Feed, 8),
    (Visit::Remembered, 6),
    (Visit::Search, 3),
    (Visit::Comment, 1),
    (Visit::Moderation, 1),
];
const LISTS: [&str; 5] = [
    "/",
    "/tags/word-7",
    "/categories/subject-3",
    "/authors/author-9",
    "/archive",
];
const FEEDS: [&str; 3] = ["/feed.atom", "/feed.rss", "/comments.atom"];
const WORDS: [&str; 4] = ["margin", "garden", "writing", "river"];
const DESK: [&str; 3] = ["/admin", "/admin/comments", "/admin/articles"];

/// All visitors of the site.
pub(crate) struct Readers {
    base: String,
    articles: u32,
    client: Client,
    moderator: Client,
    /// The entity tags of the feeds that were read last.
    tags: Mutex<HashMap<&'static str, HeaderValue>>,
}

impl Readers {
    /// Creates the visitors of a site with this number of seeded articles, and signs the moderator in.
    pub(crate) async fn arrive(site: &Site, articles: u32) -> Self {
        // The client closes idle connections before the site does, which is after five seconds.
        let client = || {
            Client::builder()
                .no_gzip()
                .redirect(Policy::none())
                .pool_idle_timeout(Duration::from_secs(2))
                .timeout(Duration::from_secs(20))
        };
        let readers = Self {
            base: site.base.clone(),
            articles,
            client: client().build().unwrap(),
            moderator: client().cookie_store(true).build().unwrap(),
            tags: Mutex::default(),
        };
        let form = [("email", OWNER.0), ("password", OWNER.1)];
        let request = readers.moderator.post(format!("{}/sign-in", readers.base));
        let signed_in = form_of_ours(request).form(&form).send().await.unwrap();
        assert_eq!(
            signed_in.status(),
            StatusCode::SEE_OTHER,
            "the moderator signs in"
        );
        readers
    }

    /// Makes a visit. Returns the time until the response, or the failure.
    pub(crate) async fn visit(&self) -> Result<Duration, String> {
        let visit = chosen();
        let (request, awaited) = match self.request(visit).await {
            Ok(request) => request,
            Err(fault) => return Err(format!("{visit:?}: {fault}")),
        };
        let began = Instant::now();
        let took = self.answered(visit, request, &awaited).await;
        took.map(|()| began.elapsed())
            .map_err(|fault| format!("{visit:?}: {fault}"))
    }

    /// Returns the request and the statuses that are correct.
    async fn request(&self, visit: Visit) -> Result<(RequestBuilder, Vec<StatusCode>), String> {
        let ask = |path: &str| {
            self.client
                .get(format!("{}{path}", self.base))
                .header(ACCEPT_ENCODING, "gzip")
        };
        let request = match visit {
            Visit::Article => ask(&self.article()),
            Visit::List => ask(one_of(&LISTS)),
            Visit::Remembered => ask(&self.article()).header(COOKIE, "gloss-nobody=1"),
            Visit::Search => ask(&format!("/search?q={}", one_of(&WORDS))),
            Visit::Moderation => self.moderator.get(format!("{}{}", self.base, one_of(&DESK))),
            Visit::Feed => {
                let feed = one_of(&FEEDS);
                let known = self.tags.lock().unwrap().get(feed).cloned();
                let request = known
                    .into_iter()
                    .fold(ask(feed), |request, tag| request.header(IF_NONE_MATCH, tag));
                return Ok((request, vec![StatusCode::OK, StatusCode::NOT_MODIFIED]));
            }
            Visit::Comment => return Ok((self.comment().await?, vec![StatusCode::SEE_OTHER])),
        };
        Ok((request, vec![StatusCode::OK]))
    }

    async fn answered(
        &self,
        visit: Visit,
        request: RequestBuilder,
        awaited: &[StatusCode],
    ) -> Result<(), String> {
        let response = request
            .send()
            .await
            .map_err(|error| error.without_url().to_string())?;
        if !awaited.contains(&response.status()) {
            return Err(format!("{} from {}", response.status(), response.url().path()));
        }
        if matches!(visit, Visit::Feed) {
            self.know(&response);
        }
        response
            .bytes()
            .await
            .map_err(|error| error.without_url().to_string())?;
        Ok(())
    }

    fn know(&self, response: &Response) {
        let feed = FEEDS.into_iter().find(|feed| *feed == response.url().path());
        if let (Some(feed), Some(tag)) = (feed, response.headers().get(ETAG)) {
            self.tags.lock().unwrap().insert(feed, tag.clone());
        }
    }

    /// The third power makes the newest eighth of the articles half of all reads.
    fn article(&self) -> String {
        let back = (fastrand::f64().powi(3) * f64::from(self.articles)).floor();
        format!("/articles/seeded-{}", f64::from(self.articles - 1) - back)
    }

    /// Opens a form and fills it in, from an IP range that no other visitor has.
    async fn comment(&self) -> Result<RequestBuilder, String> {
        let url = format!("{}{}", self.base, self.article());
        let page = async {
            self.client
                .get(&url)
                .send()
                .await?
                .error_for_status()?
                .text()
                .await
        };
        let page = page.await.map_err(|error| error.without_url().to_string())?;
        let value = |name: &str| {
            let (_, rest) = page.split_once(&format!("name=\"{name}\" value=\""))?;
            rest.split_once('"').map(|(value, _)| value.to_owned())
        };
        let (nonce, issued) = value("nonce")
            .zip(value("issued"))
            .ok_or("a page without a form")?;
        let reader = fastrand::u32(..);
        let [a, b, c, _] = fastrand::u32(..).to_be_bytes();
        let form = [
            (
                "body",
                format!("A thought of mine, {reader}, about the margin and *what is written* there."),
            ),
            ("name", format!("Reader {reader}")),
            ("email", format!("n{reader}@reader.example")),
            ("nonce", nonce),
            ("issued", issued),
        ];
        let request = self.client.post(format!("{url}/comments"));
        Ok(form_of_ours(request)
            .header("x-forwarded-for", format!("{}.{b}.{c}.7", a % 200 + 1))
            .form(&form))
    }
}

/// Adds the header of a same-origin form.
fn form_of_ours(request: RequestBuilder) -> RequestBuilder {
    request.header("sec-fetch-site", "same-origin")
}

fn one_of(all: &[&'static str]) -> &'static str {
    all[fastrand::usize(..all.len())]
}

fn chosen() -> Visit {
    let mut left = fastrand::usize(..100);
    for (visit, share) in MIXTURE {
        match left.checked_sub(share) {
            None => return visit,
            Some(rest) => left = rest,
        }
    }
    unreachable!("the shares are a hundred")
}
