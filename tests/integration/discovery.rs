//! The sitemap, robots.txt, OpenSearch, oEmbed and the head of a page.

use gloss::accounts::Role;
use roxmltree::Document;
use serde_json::{Value, json};

use crate::support::{NewComment, Response, TestApp};

const HOSTILE: &str = "</script><!-- & \"quoted\" ]]> <b>متن</b>";

fn locations(answer: &Response, root: &str) -> Vec<(String, Option<String>)> {
    assert_eq!(answer.status, 200, "{}", answer.body);
    assert_eq!(answer.header("content-type"), "application/xml; charset=utf-8");
    let document = Document::parse(&answer.body).unwrap();
    let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    assert!(document.root_element().has_tag_name((namespace, root)));
    let text = |node: roxmltree::Node<'_, '_>, name: &str| {
        let found = node.children().find(|child| child.tag_name().name() == name);
        found.and_then(|child| child.text()).map(str::to_owned)
    };
    document
        .root_element()
        .children()
        .filter(roxmltree::Node::is_element)
        .map(|node| (text(node, "loc").unwrap(), text(node, "lastmod")))
        .collect()
}

/// Returns the paths in a file of the sitemap.
async fn mapped(app: &TestApp, file: &str) -> Vec<String> {
    let found = locations(&app.visitor().get(file).await, "urlset");
    let base = app.app.base_url.as_str();
    found
        .into_iter()
        .map(|(url, _)| url.strip_prefix(base).unwrap().to_owned())
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sitemap_leads_to_every_public_page() {
    let app = TestApp::start().await;
    let grace = app.account("Grace", Role::Author).await;
    app.article("On margins")
        .category("Notes")
        .tags(&["Ink"])
        .author(grace)
        .published("2026-02-03T04:05:06Z")
        .create()
        .await;
    app.article("حاشیه")
        .published("2026-02-04T00:00:00Z")
        .create()
        .await;
    app.article("About").page().create().await;
    app.article("Draft").category("Hidden").create().await;
    app.sql("UPDATE articles SET state = 'draft' WHERE title = 'Draft'")
        .await;
    app.article("Future")
        .published("2027-01-01T00:00:00Z")
        .create()
        .await;
    app.sql("UPDATE articles SET updated_at = '2020-01-01Z'").await;

    let base = app.app.base_url.as_str();
    let index = locations(&app.visitor().get("/sitemap.xml").await, "sitemapindex");
    let newest = Some("2026-02-04T00:00:00Z".to_owned());
    assert_eq!(
        index,
        [
            (format!("{base}/sitemaps/site.xml"), newest.clone()),
            (format!("{base}/sitemaps/1.xml"), newest)
        ]
    );
    let articles = ["/articles/on-margins", "/articles/%D8%AD%D8%A7%D8%B4%DB%8C%D9%87"];
    assert_eq!(mapped(&app, "/sitemaps/1.xml").await, articles);
    let mut others = mapped(&app, "/sitemaps/site.xml").await;
    others.sort();
    assert_eq!(
        others,
        ["/", "/about", "/authors/grace", "/categories/notes", "/tags/ink"]
    );
    for path in others.iter().map(String::as_str).chain(articles) {
        assert_eq!(app.visitor().get(path).await.status, 200, "{path}");
    }
    for path in [
        "/sitemaps/0.xml",
        "/sitemaps/2.xml",
        "/sitemaps/x.xml",
        "/sitemaps/-1.xml",
    ] {
        assert_eq!(app.visitor().get(path).await.status, 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_of_the_sitemap_holds_fifty_thousand_articles() {
    let app = TestApp::start().await;
    app.article("First")
        .published("2020-01-01T00:00:00Z")
        .create()
        .await;
    app.sql(
        "INSERT INTO articles (id, kind, state, slug, title, body, body_html, excerpt, word_count, headings, renderer_version, published_at, created_at, updated_at)
         SELECT gen_random_uuid(), kind, state, 'a' || n, title, body, body_html, excerpt, word_count, headings, renderer_version,
            published_at + n * interval '1 minute', created_at, updated_at
         FROM articles, generate_series(1, 50000) AS n",
    )
    .await;
    let index = locations(&app.visitor().get("/sitemap.xml").await, "sitemapindex");
    assert_eq!(index.len(), 3);
    let first = mapped(&app, "/sitemaps/1.xml").await;
    assert_eq!((first.len(), first[0].as_str()), (50_000, "/articles/first"));
    assert_eq!(mapped(&app, "/sitemaps/2.xml").await, ["/articles/a50000"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn robots_txt_names_the_sitemap_and_disallows_the_admin() {
    let app = TestApp::start().await;
    let robots = app.visitor().get("/robots.txt").await;
    assert_eq!(robots.header("content-type"), "text/plain; charset=utf-8");
    let base = app.app.base_url.as_str();
    let lines: Vec<&str> = robots.body.lines().collect();
    assert_eq!(lines[0], "User-agent: *");
    assert!(lines.contains(&"Disallow: /admin"));
    assert!(lines.contains(&format!("Sitemap: {base}/sitemap.xml").as_str()));
}

#[tokio::test(flavor = "multi_thread")]
async fn browsers_can_add_the_search_of_the_site() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET title = 'Tom & <b>Jerry</b> ]]>'")
        .await;
    let page = app.visitor().get("/").await;
    let link = "link[rel=search][type='application/opensearchdescription+xml']";
    let path = page.html().attribute(link, "href").unwrap();
    let described = app.visitor().get(&path).await;
    assert_eq!(
        described.header("content-type"),
        "application/opensearchdescription+xml; charset=utf-8"
    );
    let document = Document::parse(&described.body).unwrap();
    let text = |name: &str| {
        let found = document.descendants().find(|node| node.tag_name().name() == name);
        found.and_then(|node| node.text()).unwrap().to_owned()
    };
    assert_eq!(text("Description"), "Tom & <b>Jerry</b> ]]>");
    assert_eq!(text("ShortName"), "Tom & <b>Jerry</");
    let template = document
        .descendants()
        .find_map(|node| node.attribute("template"))
        .unwrap();
    let base = app.app.base_url.as_str();
    assert_eq!(template, format!("{base}/search?q={{searchTerms}}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_for_the_icon_by_its_old_name_gets_a_bitmap() {
    let app = TestApp::start().await;
    let icon = app.visitor().get("/favicon.ico").await;
    assert_eq!(icon.status, 200);
    assert_eq!(icon.header("content-type"), "image/vnd.microsoft.icon");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_head_of_an_article_says_what_a_shared_link_shows() {
    let app = TestApp::start().await;
    let grace = app.account("Grace", Role::Author).await;
    app.article("On margins")
        .standfirst("What readers write there.")
        .category("Notes")
        .tags(&["Ink", "Paper"])
        .author(grace)
        .create()
        .await;
    let page = app.visitor().get("/articles/on-margins").await;
    let html = page.html();
    let base = app.app.base_url.as_str();
    let said = |property: &str| html.attributes(&format!("meta[property='{property}']"), "content");
    assert_eq!(said("og:title"), ["On margins"]);
    assert_eq!(said("og:type"), ["article"]);
    assert_eq!(said("og:description"), ["What readers write there."]);
    assert_eq!(said("og:url"), [format!("{base}/articles/on-margins")]);
    assert_eq!(said("article:section"), ["Notes"]);
    assert_eq!(said("article:tag"), ["Ink", "Paper"]);
    assert_eq!(said("article:author"), [format!("{base}/authors/grace")]);
    assert_eq!(said("article:published_time"), ["2026-02-28T12:00:00+00:00"]);
    assert_eq!(
        (said("og:image:width"), said("og:image:height")),
        (vec!["1200".into()], vec!["630".into()])
    );
    let picture = said("og:image").remove(0);
    let path = picture.strip_prefix(base).unwrap();
    let card = app.visitor().get(path).await;
    assert_eq!((card.status, card.header("content-type")), (200, "image/png"));
    assert!(card.header("cache-control").contains("immutable"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_shows_what_the_article_says_now_and_nothing_else() {
    let app = TestApp::start().await;
    let id = app.article("On margins").create().await;
    let visitor = app.visitor();
    let moved = visitor.get(&format!("/cards/{id}/0123456789abcdef.png")).await;
    assert_eq!(moved.status, 302);
    let today = moved.header("location").to_owned();
    assert_eq!(visitor.get(&today).await.status, 200);
    app.sql("UPDATE articles SET title = 'In the margin'").await;
    assert_eq!(visitor.get(&today).await.status, 302);
    app.sql("UPDATE articles SET state = 'draft'").await;
    assert_eq!(visitor.get(&today).await.status, 404);
    assert_eq!(visitor.get("/cards/x/0123456789abcdef.png").await.status, 404);
}

fn structured_data(page: &Response) -> Value {
    let html = page.html();
    let scripts = html.texts("script[type='application/ld+json']");
    assert_eq!(scripts.len(), 1);
    serde_json::from_str(&scripts[0]).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn machines_read_the_article_and_its_public_comments() {
    let app = TestApp::start().await;
    let article = app
        .article(HOSTILE)
        .category("Notes")
        .tags(&["Ink"])
        .create()
        .await;
    let slug = app.sql_value("SELECT slug FROM articles").await;
    app.seed(NewComment::thread(article, "First <i>&amp;</i>.")).await;
    app.seed(NewComment {
        minute: 1,
        ..NewComment::thread(article, "Second.")
    })
    .await;
    app.sql("UPDATE comments SET state = 'pending' WHERE body = 'Second.'")
        .await;
    let page = app.visitor().get(&format!("/articles/{slug}")).await;
    let data = structured_data(&page);
    let posting = &data["@graph"][0];
    let base = app.app.base_url.as_str();
    assert_eq!(posting["@type"], "BlogPosting");
    assert_eq!(posting["headline"], HOSTILE);
    assert_eq!(
        posting["author"],
        json!({"@type": "Person", "name": "Grace", "url": format!("{base}/authors/grace")})
    );
    assert_eq!(posting["commentCount"], 1);
    let comments = posting["comment"].as_array().unwrap();
    assert_eq!(comments.len(), 1);
    assert!(comments[0]["text"].as_str().unwrap().starts_with("First"));
    assert!(!page.body.contains("Second."));
    let steps = data["@graph"][1]["itemListElement"].as_array().unwrap();
    let steps: Vec<&Value> = steps.iter().map(|step| &step["item"]).collect();
    assert_eq!(
        steps,
        [
            &json!(format!("{base}/")),
            &json!(format!("{base}/categories/notes")),
            &posting["url"]
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn another_site_can_show_a_link_to_an_article() {
    let app = TestApp::start().await;
    let grace = app.account("Grace", Role::Author).await;
    app.article("On margins").author(grace).create().await;
    app.sql(&format!("UPDATE articles SET title = '{HOSTILE}'")).await;
    let base = app.app.base_url.as_str();
    let page = app.visitor().get("/articles/on-margins").await;
    let discovered = page
        .html()
        .attribute("link[type='application/json+oembed']", "href")
        .unwrap();
    let answer = app.visitor().get(&discovered).await;
    assert_eq!(answer.header("content-type"), "application/json; charset=utf-8");
    let shown: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(shown["type"], "link");
    assert_eq!(shown["version"], "1.0");
    assert_eq!(shown["title"], HOSTILE);
    assert_eq!(shown["author_url"], format!("{base}/authors/grace"));
    assert_eq!(shown["thumbnail_width"], 1200);

    let small = app.visitor().get(&format!("{discovered}&maxwidth=600")).await;
    let small: Value = serde_json::from_str(&small.body).unwrap();
    assert!(small.get("thumbnail_url").is_none(), "{small}");

    let xml = app.visitor().get(&format!("{discovered}&format=xml")).await;
    assert_eq!(xml.header("content-type"), "text/xml; charset=utf-8");
    let document = Document::parse(&xml.body).unwrap();
    let title = document
        .descendants()
        .find(|node| node.has_tag_name("title"))
        .unwrap();
    assert_eq!(title.text(), Some(HOSTILE));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_shown_elsewhere_is_refused() {
    let app = TestApp::start().await;
    app.article("On margins").create().await;
    let base = app.app.base_url.as_str().to_owned();
    for (path, status) in [
        ("/oembed".to_owned(), 400),
        (
            "/oembed?url=https://elsewhere.example/articles/on-margins".to_owned(),
            404,
        ),
        (format!("/oembed?url={base}/articles/none"), 404),
        (format!("/oembed?url={base}/"), 404),
        (format!("/oembed?url={base}/articles/on-margins&format=yaml"), 501),
    ] {
        assert_eq!(app.visitor().get(&path).await.status, status, "{path}");
    }
}

/// A page of each kind.
const DESCRIBED: [&str; 11] = [
    "/",
    "/categories/notes",
    "/tags/ink",
    "/authors/grace",
    "/authors/echo",
    "/archive",
    "/archive/2026",
    "/archive/2026/02",
    "/articles/on-margins",
    "/articles/echo",
    "/about",
];

#[tokio::test(flavor = "multi_thread")]
async fn every_public_page_has_a_description_of_its_own() {
    let app = TestApp::start().await;
    let grace = app.account("Grace", Role::Author).await;
    let silent = "![](/picture.png)";
    app.article("On margins")
        .body(silent)
        .category("Notes")
        .tags(&["Ink"])
        .author(grace)
        .create()
        .await;
    app.article("Echo").body("# Echo").byline("Echo").create().await;
    app.article("About").body(silent).page().create().await;
    for language in ["en", "de", "fr", "ar", "fa"] {
        app.sql(&format!(
            "UPDATE settings SET language = '{language}', tagline = ''"
        ))
        .await;
        let mut descriptions = std::collections::BTreeSet::new();
        for path in DESCRIBED {
            let answer = app.visitor().get(path).await;
            let page = match answer.status {
                // An archive page of another calendar redirects.
                302 => app.visitor().get(answer.location()).await.html(),
                200 => answer.html(),
                status => panic!("{path}: {status}"),
            };
            let said = page
                .attribute("meta[name=description]", "content")
                .unwrap_or_default();
            assert!(
                !said.is_empty() && said.chars().count() <= 160,
                "{language} {path}: {said}"
            );
            assert!(!said.contains("-description"), "{language} {path}: {said}");
            let shared = page.attribute("meta[property='og:description']", "content");
            assert_eq!(shared.as_deref(), Some(said.as_str()), "{path}");
            assert!(descriptions.insert(said.clone()), "{language} {path}: {said}");
        }
    }
    app.sql("UPDATE settings SET language = 'en'").await;
    let description = async |path: &str| {
        let page = app.visitor().get(path).await.html();
        page.attribute("meta[name=description]", "content").unwrap()
    };
    assert!(description("/").await.contains("On margins"));
    assert!(
        description("/authors/grace")
            .await
            .starts_with("Articles by Grace on ")
    );
    app.sql("UPDATE settings SET tagline = 'What stands beside.'")
        .await;
    assert_eq!(description("/").await, "What stands beside.");
    for path in ["/search", "/search?q=ink", "/nothing-here", "/sign-in"] {
        let page = app.visitor().get(path).await.html();
        let robots = page.attribute("meta[name=robots]", "content");
        assert_eq!(robots.as_deref(), Some("noindex"), "{path}");
    }
}
