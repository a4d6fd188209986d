//! Feeds of the newest articles in three formats.

use gloss::accounts::Role;
use roxmltree::{Document, Node};
use serde_json::Value;

use crate::support::{Response, TestApp};

const ATOM: &str = "http://www.w3.org/2005/Atom";
const CONTENT: &str = "http://purl.org/rss/1.0/modules/content/";
const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";

/// An article in a feed, in any format: id, title, URL, author, labels, HTML.
#[derive(Debug, PartialEq, Clone)]
struct Item {
    id: String,
    title: String,
    url: String,
    author: String,
    labels: Vec<String>,
    html: String,
}

fn child(node: Node<'_, '_>, namespace: Option<&str>, name: &str) -> String {
    let is_asked =
        |child: &Node<'_, '_>| child.tag_name().name() == name && child.tag_name().namespace() == namespace;
    let found: Vec<_> = node.children().filter(is_asked).collect();
    assert_eq!(found.len(), 1, "{name}");
    found[0].text().unwrap_or_default().to_owned()
}

fn elements<'a, 'input>(node: Node<'a, 'input>, name: &'static str) -> Vec<Node<'a, 'input>> {
    node.children()
        .filter(|child| child.tag_name().name() == name)
        .collect()
}

fn atom(answer: &Response) -> Vec<Item> {
    assert_eq!(
        answer.header("content-type"),
        "application/atom+xml; charset=utf-8"
    );
    let document = Document::parse(&answer.body).unwrap();
    elements(document.root_element(), "entry")
        .into_iter()
        .map(|entry| {
            let author = elements(entry, "author")[0];
            Item {
                id: child(entry, Some(ATOM), "id"),
                title: child(entry, Some(ATOM), "title"),
                url: elements(entry, "link")[0].attribute("href").unwrap().to_owned(),
                author: child(author, Some(ATOM), "name"),
                labels: elements(entry, "category")
                    .iter()
                    .map(|label| label.attribute("term").unwrap().to_owned())
                    .collect(),
                html: child(entry, Some(ATOM), "content"),
            }
        })
        .collect()
}

/// Returns the text that a feed reader shows if it treats an RSS title as HTML.
fn text_of_html(html: &str) -> String {
    assert!(!html.contains(['<', '>']), "{html}");
    html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

fn rss(answer: &Response) -> Vec<Item> {
    assert_eq!(
        answer.header("content-type"),
        "application/rss+xml; charset=utf-8"
    );
    let document = Document::parse(&answer.body).unwrap();
    let channel = elements(document.root_element(), "channel")[0];
    elements(channel, "item")
        .into_iter()
        .map(|item| Item {
            id: child(item, None, "guid"),
            title: text_of_html(&child(item, None, "title")),
            url: child(item, None, "link"),
            author: child(item, Some(DUBLIN_CORE), "creator"),
            labels: elements(item, "category")
                .iter()
                .map(|label| label.text().unwrap().to_owned())
                .collect(),
            html: child(item, Some(CONTENT), "encoded"),
        })
        .collect()
}

fn json(answer: &Response) -> Vec<Item> {
    assert_eq!(
        answer.header("content-type"),
        "application/feed+json; charset=utf-8"
    );
    let feed: Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    feed["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| Item {
            id: text(&item["id"]),
            title: text(&item["title"]),
            url: text(&item["url"]),
            author: text(&item["authors"][0]["name"]),
            labels: item["tags"].as_array().unwrap().iter().map(text).collect(),
            html: text(&item["content_html"]),
        })
        .collect()
}

/// Returns the items of a list's feed, which must be the same in every format.
async fn items(app: &TestApp, list: &str) -> Vec<Item> {
    let reader = app.visitor();
    let in_atom = atom(&reader.get(&format!("{list}/feed.atom")).await);
    assert_eq!(rss(&reader.get(&format!("{list}/feed.rss")).await), in_atom);
    assert_eq!(json(&reader.get(&format!("{list}/feed.json")).await), in_atom);
    in_atom
}

async fn titles(app: &TestApp, list: &str) -> Vec<String> {
    items(app, list)
        .await
        .into_iter()
        .map(|item| item.title)
        .collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_is_there_whole_and_its_addresses_are_absolute() {
    let app = TestApp::start().await;
    let grace = app.account("Grace", Role::Author).await;
    let title = "Tom & <b>Jerry</b> \"]]>\" 😀 متن";
    app.article(title)
        .author(grace)
        .category("Notes & such")
        .tags(&["a<b"])
        .body("A [link](/about) and `<code>`.[^1]\n\n[^1]: Note & more.")
        .create()
        .await;
    let found = items(&app, "").await;
    let [item] = found.as_slice() else {
        panic!("{found:?}");
    };
    let at = app.app.base_url.as_str();
    assert!(item.id.starts_with("urn:uuid:"), "{}", item.id);
    assert_eq!(item.title, title);
    assert!(
        item.url.starts_with(&format!("{at}/articles/tom")),
        "{}",
        item.url
    );
    assert_eq!(item.author, "Grace");
    assert_eq!(item.labels, ["Notes & such", "a<b"]);
    for part in [
        format!("<a href=\"{at}/about\">link</a>"),
        "<code class=\"short\">&lt;code&gt;</code>".to_owned(),
        format!("href=\"{}#fn", item.url),
        "Note &amp; more.".to_owned(),
    ] {
        assert!(item.html.contains(&part), "{part} in {}", item.html);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn lists_are_followed_by_themselves_the_newest_first() {
    let app = TestApp::start().await;
    let grace = app.account("Grace", Role::Author).await;
    app.article("One")
        .byline("Barbara")
        .category("Notes")
        .tags(&["Ink"])
        .published("2026-02-01T00:00:00Z")
        .create()
        .await;
    app.article("Two")
        .category("Notes")
        .author(grace)
        .published("2026-02-02T00:00:00Z")
        .create()
        .await;
    app.article("Three")
        .tags(&["Ink"])
        .author(grace)
        .published("2026-02-03T00:00:00Z")
        .create()
        .await;
    app.article("About").page().create().await;
    assert_eq!(titles(&app, "").await, ["Three", "Two", "One"]);
    assert_eq!(titles(&app, "/categories/notes").await, ["Two", "One"]);
    assert_eq!(titles(&app, "/tags/ink").await, ["Three", "One"]);
    assert_eq!(titles(&app, "/authors/grace").await, ["Three", "Two"]);
    assert_eq!(titles(&app, "/authors/barbara").await, ["One"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_readers_may_not_see_is_in_no_feed() {
    let app = TestApp::start().await;
    app.article("Draft").create().await;
    app.sql("UPDATE articles SET state = 'draft'").await;
    app.article("Future")
        .published("2027-01-01T00:00:00Z")
        .create()
        .await;
    assert_eq!(titles(&app, "").await, Vec::<String>::new());
}

#[tokio::test(flavor = "multi_thread")]
async fn rss_escapes_titles_and_descriptions_as_html_and_the_other_formats_do_not() {
    let app = TestApp::start().await;
    app.sql("UPDATE settings SET title = 'Notes & <marks>', tagline = 'Notes on <main>'")
        .await;
    app.article("Using the <video> tag & more")
        .body("First paragraph about `<main>` and AT&T.")
        .category("HTML <5>")
        .create()
        .await;
    for list in ["", "/categories/html-5"] {
        let rss = app.visitor().get(&format!("{list}/feed.rss")).await.body;
        let document = Document::parse(&rss).unwrap();
        let channel = elements(document.root_element(), "channel")[0];
        let item = elements(channel, "item")[0];
        assert!(
            child(channel, None, "title").ends_with("Notes &amp; &lt;marks&gt;"),
            "{rss}"
        );
        assert_eq!(child(channel, None, "description"), "Notes on &lt;main&gt;");
        assert_eq!(
            child(item, None, "title"),
            "Using the &lt;video&gt; tag &amp; more"
        );
        let description = child(item, None, "description");
        assert_eq!(description, "First paragraph about &lt;main&gt; and AT&amp;T.");
        assert!(
            rss.contains("about &amp;lt;main&amp;gt; and AT&amp;amp;T."),
            "{rss}"
        );
        assert!(child(item, Some(CONTENT), "encoded").contains("<code class=\"short\">&lt;main&gt;</code>"));

        let found = items(&app, list).await;
        assert_eq!(found[0].title, "Using the <video> tag & more");
        let atom = app.visitor().get(&format!("{list}/feed.atom")).await.body;
        assert!(
            atom.contains("First paragraph about &lt;main&gt; and AT&amp;T."),
            "{atom}"
        );
        let json = app.visitor().get(&format!("{list}/feed.json")).await.body;
        assert!(json.contains("First paragraph about <main> and AT&T."), "{json}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_feed_of_nothing_known_is_not_found() {
    let app = TestApp::start().await;
    app.account("Grace", Role::Author).await;
    let reader = app.visitor();
    for path in [
        "/feed.yaml",
        "/feed.",
        "/categories/none/feed.atom",
        "/tags/none/feed.rss",
        "/authors/nobody/feed.json",
        "/authors/grace/feed.atom",
    ] {
        assert_eq!(reader.get(path).await.status, 404, "{path}");
    }
}
