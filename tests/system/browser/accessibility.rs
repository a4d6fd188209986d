//! Tests that every linked page is accessible: on a phone and on a desktop, in light and dark colours, from left to
//! right and from right to left.

use std::collections::{BTreeSet, VecDeque};

use gloss::locale::{Language, Message};
use url::Url;

use crate::browser::support::{Browser, Driver, Owner, Scripts, Site};

/// Comments with replies by a known commenter on the newest article, one of them pending.
const COMMENTS: &str = "
    INSERT INTO comments (id, article_id, root_id, depth, state, author_name, website, body, body_html,
        renderer_version, nonce, token_hash, commenter_id, created_at, published_at)
    SELECT id, article, id, 0, CASE number WHEN 6 THEN 'pending' ELSE 'approved' END, 'Reader ' || number,
        'https://reader.example/', 'x', '<p><a href=\"https://reader.example/\">A link</a> alone</p>', 32767,
        replace(id::text, '-', ''), sha256(id::text::bytea), commenter, at, at
    FROM (SELECT gen_random_uuid() AS id, article, commenter, number, now() - number * interval '1 minute' AS at
        FROM (SELECT id AS article FROM articles WHERE kind = 'article' ORDER BY published_at DESC, id LIMIT 1) AS newest,
            (SELECT id AS commenter FROM commenters LIMIT 1) AS somebody, generate_series(1, 6) AS number) AS made;
    INSERT INTO comments (id, article_id, parent_id, root_id, depth, state, author_name, body, body_html,
        renderer_version, nonce, token_hash, created_at, published_at)
    SELECT gen_random_uuid(), article_id, id, id, 1, 'approved', 'فاطمه', 'x', '<p>متن <b>پاسخ</b></p>', 32767,
        md5(id::text), token_hash, created_at, published_at
    FROM comments WHERE author_name IN ('Reader 1', 'Reader 2')";

/// The newest article, which has the comments.
const ARTICLE: &str = "/articles/welcome-to-your-site";
/// The start pages of readers. Includes pages to which no link leads: search results, and a page that does not exist.
const READERS_BEGIN: [&str; 6] = [
    "/",
    ARTICLE,
    "/articles/seeded-3",
    "/search?q=again",
    "/search?q=link&comments=true",
    "/nothing/again",
];
/// Kinds of pages that a reader must reach.
const READERS_PAGES: [&str; 14] = [
    "/",
    "/?before",
    "/archive",
    "/archive/*",
    "/archive/*/*",
    "/articles/*",
    "/articles/*/comments/new?parent",
    "/authors/*",
    "/categories/*",
    "/comments/*/edit",
    "/comments/*/report",
    "/comments/*/status",
    "/search",
    "/tags/*",
];
/// Kinds of pages that the owner must reach.
const OWNERS_PAGES: [&str; 20] = [
    "/admin",
    "/admin/account",
    "/admin/account/security",
    "/admin/accounts",
    "/admin/accounts/*",
    "/admin/articles",
    "/admin/articles/*",
    "/admin/articles/new",
    "/admin/articles/*/revisions",
    "/admin/articles/*/revisions/*",
    "/admin/audit",
    "/admin/categories",
    "/admin/categories/*",
    "/admin/commenters",
    "/admin/commenters/*",
    "/admin/comments",
    "/admin/comments/*",
    "/admin/media",
    "/admin/settings/rules",
    "/admin/tags/*",
];

#[tokio::test(flavor = "multi_thread")]
async fn every_page_can_be_used_by_everybody() {
    visit(Language::English).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_can_be_used_by_everybody_from_right_to_left() {
    visit(Language::Persian).await;
}

async fn visit(language: Language) {
    let site = Site::start().await;
    site.seed(30);
    site.sql(COMMENTS).await;
    let driver = Driver::start();
    let mut owner = Owner::set_up(&site, &driver).await.browser;
    let language_is = format!("UPDATE settings SET language = '{}'", language.tag());
    site.sql(&language_is).await;

    let mut reader = driver.browser(Scripts::Allowed).await;
    for browser in [&mut owner, &mut reader] {
        browser.inspect_in(language);
    }
    comment(&reader, &site, language).await;
    let mut faults = Vec::new();
    let visited = walk(&reader, &site, &READERS_BEGIN, "/", &mut faults).await;
    expect(&READERS_PAGES, &visited);

    let written = write(&owner, &site, language).await;
    let revisions = format!("{written}/revisions");
    let begin = ["/admin", "/", ARTICLE, &revisions];
    let visited = walk(&owner, &site, &begin, "/admin", &mut faults).await;
    expect(&OWNERS_PAGES, &visited);
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    for browser in [owner, reader] {
        browser.close().await;
    }
    drop(driver);
    site.stop();
}

/// Posts a comment, whose pages only the reader can open.
async fn comment(reader: &Browser, site: &Site, language: Language) {
    reader.open(&site.base).await;
    reader.follow_link(".teaser h2 a").await;
    reader.fill("body", "A comment of one's own.").await;
    reader.fill("name", "Ada").await;
    reader.fill("email", "ada@reader.example").await;
    reader.press(&said(language, "post-comment")).await;
    reader.find(".comment.pending:target").await;
}

/// Writes an article and saves it twice. Returns the path of its editor.
async fn write(owner: &Browser, site: &Site, language: Language) -> String {
    owner.open(&format!("{}/admin/articles/new", site.base)).await;
    owner.fill("title", "On margins").await;
    owner.fill("body", "What stands between the lines.").await;
    owner.press(&said(language, "save-draft")).await;
    owner.find(".state.draft").await;
    owner.fill("body", "What stands **between** the lines.").await;
    owner.press(&said(language, "save-draft")).await;
    owner.find(".state.draft").await;
    owner.path().await
}

/// Checks these pages and follows their links below a path to one page of each kind. Returns the kinds.
async fn walk(
    browser: &Browser,
    site: &Site,
    begin: &[&str],
    below: &str,
    faults: &mut Vec<String>,
) -> BTreeSet<String> {
    let below = format!("{}{below}", site.base);
    browser.preload_axe_core().await;
    let mut visited = BTreeSet::new();
    let mut ahead: VecDeque<String> = begin.iter().map(|path| format!("{}{path}", site.base)).collect();
    for number in 0.. {
        let Some(address) = ahead.pop_front() else { break };
        let kind = kind(&address);
        let is_page = !kind.contains('.');
        let is_wanted = visited.insert(kind) || number < begin.len();
        if is_page && is_wanted {
            browser.open(&address).await;
            let found = browser.faults().await;
            faults.extend(found.into_iter().map(|fault| format!("{address}: {fault}")));
            let links = browser.links().await.into_iter();
            ahead.extend(links.filter(|link| link.starts_with(&below)));
        }
    }
    visited
}

/// Returns the kind of a page: the path and the names of the parameters, without ids and slugs.
fn kind(address: &str) -> String {
    let url = Url::parse(address).unwrap();
    let mut kind = String::new();
    let mut before = "";
    for part in url.path_segments().unwrap() {
        let is_list = ["articles", "authors", "categories", "tags"].contains(&before) && part != "new";
        let is_name = is_list || part.contains(|character: char| character.is_ascii_digit());
        // A file, such as a feed or a picture.
        let is_page = !part.contains('.');
        kind.push('/');
        kind.push_str(if is_name && is_page { "*" } else { part });
        before = part;
    }
    for (name, _value) in url.query_pairs() {
        kind.push('?');
        kind.push_str(&name);
    }
    kind
}

fn expect(pages: &[&str], visited: &BTreeSet<String>) {
    let missing: Vec<&&str> = pages.iter().filter(|page| !visited.contains(**page)).collect();
    assert!(missing.is_empty(), "{missing:?} are not among {visited:#?}");
}

/// Returns a message of the interface.
fn said(language: Language, id: &'static str) -> String {
    Message::new(id).in_language(language)
}
