//! The admin is translated into the language of the site.

use gloss::accounts::Role;

use crate::support::{CommentFields, TestApp};

/// Words that are the same in every language: names, codes, and texts that the test wrote.
const NAMES: [&str; 62] = [
    "Gloss",
    "RSS",
    "blog",
    "rss",
    "xml",
    "Olga",
    "Ada",
    "Grace",
    "Hopper",
    "Markdown",
    "JSON",
    "Anonymous",
    "en",
    "fa",
    "de",
    "CH",
    "Europe",
    "Berlin",
    "Asia",
    "Tehran",
    "On",
    "margins",
    // Buttons of the editor, and examples of URLs and colours.
    "B",
    "I",
    "H",
    "UTC",
    "HTTP",
    "HTTPS",
    "IPv",
    "Akismet",
    "WordPress",
    "Ghost",
    "feed",
    "atom",
    "json",
    "Atom",
    "my",
    "tags",
    "rust",
    "API",
    "IP",
    "noindex",
    "spam",
    "example",
    "db",
    "JPEG",
    "PNG",
    "WebP",
    "AVIF",
    "GIF",
    "SVG",
    "media",
    "about",
    "robots",
    "txt",
    "https",
    "tel",
    "well",
    "known",
    "security",
    "d",
    "fb",
];

#[tokio::test(flavor = "multi_thread")]
async fn every_admin_page_is_in_the_language_of_the_site() {
    let app = TestApp::start().await;
    let article = app.article("On margins").create().await;
    let owner = app.staff("Olga", Role::Owner).await.visitor;
    app.visitor()
        .comment("on-margins", &CommentFields::default())
        .await;
    app.sql("UPDATE comments SET body_html = '<p>متن</p>', author_name = 'Ada'")
        .await;
    let commenter = app.sql_value("SELECT id FROM commenters").await;
    app.sql("UPDATE settings SET language = 'fa'").await;

    for path in [
        "/admin".to_owned(),
        "/admin/articles".to_owned(),
        "/admin/articles?state=draft".to_owned(),
        "/admin/articles/new".to_owned(),
        format!("/admin/articles/{article}?notice=published"),
        format!("/admin/articles/{article}/revisions"),
        "/admin/media?notice=saved".to_owned(),
        "/admin/categories?notice=merged".to_owned(),
        "/admin/settings/comments".to_owned(),
        "/admin/settings/rules".to_owned(),
        "/admin/settings/appearance".to_owned(),
        "/admin/settings/navigation".to_owned(),
        "/admin/comments".to_owned(),
        "/admin/comments?status=spam&notice=spam".to_owned(),
        "/admin/commenters?notice=remove&deleted=1&emptied=2".to_owned(),
        format!("/admin/commenters/{commenter}"),
        "/admin/settings?notice=saved".to_owned(),
    ] {
        let page = owner.get(&path).await;
        assert_eq!(page.status, 200, "{path}");
        let html = page.html();
        assert_eq!(html.attribute("html", "dir").as_deref(), Some("rtl"), "{path}");
        let seen = html.texts(
            "title, body > a, header p, nav, h1, h2, th, td, dt, dd, label, legend, button, main p:not(.result-url), .notice, .reasons, .decisions",
        );
        for text in seen.iter().chain(&html.attributes("[aria-label]", "aria-label")) {
            let foreign = text
                .split(|c: char| !c.is_ascii_alphabetic())
                .find(|word| !word.is_empty() && !NAMES.contains(word));
            assert_eq!(foreign, None, "{path}: {text}");
        }
    }
}
