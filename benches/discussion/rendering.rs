//! Measures building threads, rendering comments and rendering the article's page, without SQL.
//!
//! Each size is measured in a separate process, so that the peak of memory belongs to this size only.

use std::process::Command;
use std::time::Duration;

use gloss::app::App;
use gloss::articles::ArticleKind;
use gloss::articles::queries::{PublishedArticle, find_published};
use gloss::articles::related_data::RelatedData;
use gloss::articles::views::ArticlePage;
use gloss::clock::Clock;
use gloss::comments::Discussion;
use gloss::comments::forms::CommentForm;
use gloss::comments::fragments::{CommentFragments, RenderedComments};
use gloss::comments::queries::find_discussion;
use gloss::comments::thread::{self, CommentRow, ThreadComment};
use gloss::comments::views::{CommentFormView, CommentsView, RenderContext};
use gloss::config::ServerConfig;
use gloss::db::Database;
use gloss::locale;
use gloss::secrets::{Keys, RootKey};
use gloss::text::Slug;
use gloss::web::Page;
use gloss::web::client_ip::TrustedProxies;
use serde::{Deserialize, Serialize};
use tokio::runtime::Runtime;

use super::measuring::{Memory, Stopwatch, Table, kilobytes, mebibytes, median, milliseconds, verdict};
use super::rows::Shape;
use super::site::{SLUG, Site};

/// The argument with which the program measures a single size.
pub(crate) const MARK: &str = "--one-size";
/// The last count is compared with the one before. Below them, caches affect the time more than the comments do.
const COUNTS: [u32; 4] = [10, 1_000, 100_000, 200_000];
/// The count that the others are compared with.
const REFERENCE: u32 = 1_000;
const SHAPES: [Shape; 3] = [Shape::Flat, Shape::Chain, Shape::Trees];
const TARGET_OF_200: Duration = Duration::from_millis(3);

/// The cost of a page.
#[derive(Debug, Serialize, Deserialize)]
struct Cost {
    building: Duration,
    drawing: Duration,
    rendering: Duration,
    bytes: u32,
}

impl Cost {
    fn total(&self) -> Duration {
        self.building + self.drawing + self.rendering
    }
}

#[derive(Debug, Serialize, Deserialize)]
struct Figures {
    cost: Cost,
    /// The memory of rows, threads, fragments and the page, in KiB.
    peak: u32,
}

pub(crate) fn print_growth(site: &Site) {
    let mut table = Table::new(&[
        "shape",
        "comments",
        "threads",
        "each rendered",
        "the page",
        "per comment",
        "to 1 000",
        "peak memory",
        "page",
    ]);
    for shape in SHAPES {
        let figures = COUNTS.map(|count| (count, measure(site, shape, count)));
        let per_comment =
            |count: u32, figures: &Figures| figures.cost.total().as_secs_f64() / f64::from(count);
        let reference = figures.iter().find(|(count, _)| *count == REFERENCE);
        let reference = reference.map_or(f64::NAN, |(count, figures)| per_comment(*count, figures));
        for (count, figures) in &figures {
            let own = per_comment(*count, figures);
            table.push([
                shape.name().to_owned(),
                count.to_string(),
                milliseconds(figures.cost.building),
                milliseconds(figures.cost.drawing),
                milliseconds(figures.cost.rendering),
                format!("{:.2} µs", own * 1e6),
                format!("{:.2}", own / reference),
                mebibytes(figures.peak),
                kilobytes(figures.cost.bytes),
            ]);
        }
    }
    table.print("All comments on one page: processor time, and memory on top of the idle program");
}

pub(crate) fn print_page_of_200(site: &Site) {
    let cost = measure(site, Shape::ThreadsOfFour, 200).cost;
    let total = cost.total();
    let mut table = Table::new(&["threads", "each rendered", "the page", "together", "target", ""]);
    table.push([
        milliseconds(cost.building),
        milliseconds(cost.drawing),
        milliseconds(cost.rendering),
        milliseconds(total),
        milliseconds(TARGET_OF_200),
        verdict(total < TARGET_OF_200).to_owned(),
    ]);
    table.print("A page with 200 comments in threads of four: processor time, the median of many");
}

fn measure(site: &Site, shape: Shape, count: u32) -> Figures {
    let output = Command::new(std::env::current_exe().unwrap())
        .args([MARK, &site.database_url(), shape.name(), &count.to_string()])
        .output()
        .unwrap();
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{} {count}: {words}", shape.name());
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Measures one size, in the separate process.
pub(crate) fn measure_here(database: &str, shape: &str, count: &str) {
    let shape = Shape::parse(shape).unwrap();
    let count: u32 = count.parse().unwrap();
    let admin = PageRenderer::open(database);
    let memory = Memory { process: "self" };
    // Renders once first, so that values created on first use are not measured.
    admin.render(Shape::ThreadsOfFour.comments(4, 0));
    let idle = memory.resident();
    memory.forget_peak();
    let first = admin.render(shape.comments(count, 1));
    let peak = memory.peak() - idle;

    let runs = (40_000 / count).clamp(2, 400);
    let mut costs = vec![first];
    costs.extend((0..runs).map(|run| admin.render(shape.comments(count, run + 2))));
    let cost = median(costs, Cost::total);
    println!("{}", serde_json::to_string(&Figures { cost, peak }).unwrap());
}

/// Everything that a page needs except its comments.
struct PageRenderer {
    runtime: Runtime,
    app: App,
    site: gloss::site::Site,
    slug: Slug,
}

impl PageRenderer {
    fn open(database: &str) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .unwrap();
        let app = runtime.block_on(open_app(database));
        let site = runtime.block_on(gloss::site::Site::load(&app)).unwrap();
        let slug = Slug::try_from(SLUG.to_owned()).unwrap();
        Self {
            runtime,
            app,
            site,
            slug,
        }
    }

    /// Returns the processor time of a page with these comments.
    fn render(&self, (entries, rows): (Vec<ThreadComment>, Vec<CommentRow>)) -> Cost {
        let (article, discussion) = self.runtime.block_on(self.load());
        let form = CommentForm::blank(&self.app.keys, article.id, self.site.now, None).unwrap();
        let around = RelatedData {
            tags: vec![("Notes".to_owned(), self.slug.clone())],
            previous: None,
            next: None,
            related: Vec::new(),
            pictures: Vec::new(),
            translations: Vec::new(),
        };
        let depth = self.site.settings.thread_depth;
        let count = i64::try_from(rows.len()).unwrap();

        let mut watch = Stopwatch::start();
        let nodes = thread::build(entries, depth);
        let building = watch.lap();
        let drawing = RenderContext {
            site: &self.site,
            discussion: &discussion,
        };
        let mut fragments = CommentFragments::new(&self.app.theme, drawing);
        let missing = fragments.find(&nodes);
        assert_eq!(missing.len(), rows.len(), "no comment is cached yet");
        fragments.read(rows);
        let rendered = fragments.draw(nodes).unwrap();
        let drawing = watch.lap();
        let comments = comments_view(count, rendered);
        let form = CommentFormView::new(&self.slug, form, None);
        let view =
            ArticlePage::new(&article, &around, String::new(), comments, Some(form), &self.site).unwrap();
        let page = Page::new(self.site.layout(None), view);
        let html = page.render(&self.app.theme).unwrap();
        drop(page);
        let rendering = watch.lap();
        Cost {
            building,
            drawing,
            rendering,
            bytes: html.len().try_into().unwrap(),
        }
    }

    async fn load(&self) -> (PublishedArticle, Discussion) {
        let mut conn = self.app.db.conn().await.unwrap();
        let article = find_published(&mut conn, ArticleKind::Article, &self.slug, self.site.now).await;
        let discussion = find_discussion(&mut conn, &self.slug, self.site.now).await;
        (article.unwrap().unwrap(), discussion.unwrap().unwrap())
    }
}

/// The only function that depends on the fields of `CommentsView`.
fn comments_view(count: i64, rendered: RenderedComments) -> CommentsView {
    CommentsView {
        count_text: locale::comment_count(count),
        count,
        threads: rendered.threads,
        structured_data: rendered.structured_data,
        orders: Vec::new(),
        previous: None,
        next: None,
        news_url: "/articles/discussion/comments/news?since=0".to_owned(),
        closed: false,
        closes_at: None,
        is_personal: false,
    }
}

async fn open_app(database: &str) -> App {
    let address = "127.0.0.1:80".parse().unwrap();
    App::new(
        Database::connect(database).await.unwrap(),
        Keys::new(RootKey::from_bytes([7; 32])),
        Clock::System,
        ServerConfig::for_testing(address)
            .base_url(address)
            .expect("an address for links"),
        TrustedProxies::default(),
    )
}
