//! Measures `GET /articles/{slug}` with the real program. Time, bytes and memory must depend on the displayed page, not
//! on the number of stored comments.

use std::time::{Duration, Instant};

use reqwest::header::{ACCEPT_ENCODING, LOCATION};
use reqwest::redirect::Policy;
use scraper::{Html, Selector};
use uuid::Uuid;

use super::measuring::{Memory, Table, kilobytes, mebibytes, median, milliseconds, verdict};
use super::site::{SLUG, Site};

const COUNTS: [u32; 3] = [10, 1_000, 100_000];
/// The number of requests for each page.
const RUNS: u32 = 60;
/// The budget for a page with 200 comments and all files that it loads, compressed, in bytes.
const TARGET_OF_200: u32 = 60_000;

pub(crate) async fn print_growth() {
    let mut table = Table::new(&[
        "comments",
        "page",
        "time",
        "bytes",
        "compressed",
        "memory before",
        "peak on top",
    ]);
    for count in COUNTS {
        let site = Site::with_comments(count).await;
        let reader = Reader::new(&site);
        // Requests the page first, so that values created on first use are not measured.
        for _ in 0..RUNS {
            reader.get("/").await;
        }
        let middle = reader.page_of(count / 2).await;
        let last = reader.page_of(count - 1).await;
        for (name, path) in [
            ("first", &format!("/articles/{SLUG}")),
            ("middle", &middle),
            ("last", &last),
        ] {
            let process = site.process();
            let memory = Memory { process: &process };
            memory.forget_peak();
            let before = memory.resident();
            let page = reader.measure(path).await;
            table.push([
                count.to_string(),
                name.to_owned(),
                milliseconds(page.time),
                kilobytes(page.bytes),
                kilobytes(page.compressed),
                mebibytes(before),
                mebibytes(memory.peak().saturating_sub(before)),
            ]);
        }
        site.stop();
    }
    table.print("GET /articles/{slug}, threads of four: the median time until all is there, compressed");
}

pub(crate) async fn print_weight_of_200() {
    let site = Site::with_comments(200).await;
    let reader = Reader::new(&site);
    let path = format!("/articles/{SLUG}");
    let page = reader.measure(&path).await;
    let html = String::from_utf8(reader.get_as(&path, "identity").await).unwrap();
    let files = files_of(&html);
    let mut table = Table::new(&["file", "bytes", "compressed"]);
    table.push([
        "HTML".to_owned(),
        kilobytes(page.bytes),
        kilobytes(page.compressed),
    ]);
    let mut total = page.compressed;
    for file in files {
        let [bytes, compressed] = [
            reader.weigh(&file, "identity").await,
            reader.weigh(&file, "gzip").await,
        ];
        total += compressed;
        table.push([file, kilobytes(bytes), kilobytes(compressed)]);
    }
    table.push([
        format!(
            "together; target {}: {}",
            kilobytes(TARGET_OF_200),
            verdict(total <= TARGET_OF_200)
        ),
        String::new(),
        kilobytes(total),
    ]);
    table.print("A page with 200 comments in threads of four, with its stylesheets and scripts");
    site.stop();
}

/// Returns the URLs of stylesheets and scripts that a page loads.
fn files_of(html: &str) -> Vec<String> {
    let html = Html::parse_document(html);
    let selector = Selector::parse("link[rel=stylesheet], link[rel=modulepreload], script[src]").unwrap();
    let addresses = html
        .select(&selector)
        .filter_map(|element| element.attr("href").or_else(|| element.attr("src")));
    let mut files: Vec<String> = addresses.map(ToOwned::to_owned).collect();
    files.sort();
    files.dedup();
    files
}

struct PageFigures {
    time: Duration,
    bytes: u32,
    compressed: u32,
}

/// A reader who opens pages one after another.
struct Reader {
    client: reqwest::Client,
    base: String,
}

impl Reader {
    fn new(site: &Site) -> Self {
        let client = reqwest::Client::builder()
            .no_gzip()
            .redirect(Policy::none())
            .build()
            .unwrap();
        Self {
            client,
            base: site.base.clone(),
        }
    }

    async fn get(&self, path: &str) -> Vec<u8> {
        self.get_as(path, "gzip").await
    }

    /// Returns the bytes of the response without decompressing them.
    async fn get_as(&self, path: &str, encoding: &str) -> Vec<u8> {
        let request = self.client.get(format!("{}{path}", self.base));
        let response = request.header(ACCEPT_ENCODING, encoding).send().await.unwrap();
        assert_eq!(response.status(), 200, "{path}");
        response.bytes().await.unwrap().into()
    }

    async fn weigh(&self, path: &str, encoding: &str) -> u32 {
        self.get_as(path, encoding).await.len().try_into().unwrap()
    }

    async fn measure(&self, path: &str) -> PageFigures {
        let mut times = Vec::new();
        for _ in 0..RUNS {
            let start = Instant::now();
            self.get(path).await;
            times.push(start.elapsed());
        }
        PageFigures {
            time: median(times, |time| *time),
            bytes: self.weigh(path, "identity").await,
            compressed: self.weigh(path, "gzip").await,
        }
    }

    /// Returns the path of the page with this comment, to which its permalink redirects.
    async fn page_of(&self, number: u32) -> String {
        let id = Uuid::from_u128(number.into());
        let response = self
            .client
            .get(format!("{}/comments/{id}", self.base))
            .send()
            .await;
        let response = response.unwrap();
        let place = response
            .headers()
            .get(LOCATION)
            .expect("a permalink is a redirect");
        let (path, _) = place.to_str().unwrap().split_once('#').unwrap();
        path.to_owned()
    }
}
