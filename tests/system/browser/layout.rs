//! Tests that pages fit their window and that elements stay in place.

use std::fs;

use serde_json::json;

use crate::browser::support::{Browser, Driver, Owner, Scripts, Site};

/// Enough articles with long titles for a second page.
const ARTICLES: usize = 25;

/// Makes fields as wide as in a font with wide letters, which some systems use for Persian.
const WIDE_FONT: &str = "for (const field of document.querySelectorAll('input')) field.size = 80; \
    for (const field of document.querySelectorAll('textarea')) field.cols = 120; \
    for (const field of document.querySelectorAll('select')) field.add(new Option('wide '.repeat(30)));";

/// Pages of the site and of the admin.
const PATHS: [&str; 28] = [
    "/",
    "/search",
    "/search?q=margins",
    "/nothing-of-the-margins",
    "/archive",
    "/archive/2024",
    "/categories/margins",
    "/tags/ink",
    "/authors/ada",
    "/articles/notes-1",
    "/articles/notes-1/comments/new",
    "/password-reset",
    "/admin",
    "/admin/articles",
    "/admin/articles/new",
    "/admin/media",
    "/admin/comments",
    "/admin/commenters",
    "/admin/categories",
    "/admin/accounts",
    "/admin/audit",
    "/admin/account",
    "/admin/account/security",
    "/admin/settings",
    "/admin/settings/comments",
    "/admin/settings/rules",
    "/admin/settings/appearance",
    "/admin/settings/navigation",
];

fn write_articles(folder: &std::path::Path) {
    image::GrayImage::new(1600, 900)
        .save(folder.join("picture.png"))
        .unwrap();
    for number in 1..=ARTICLES {
        let article = format!(
            "---\ntitle: Notes on the margins of long and patient books {number}\ndate: 2024-01-{number:02}\n\
             image: picture.png\ncategories: [Margins]\ntags: [ink, paper]\nauthor: Ada\n---\n\
             Some text, and `let a_line_of_code = that_is_longer(than_a_telephone_is_wide);`.\n"
        );
        fs::write(folder.join(format!("notes-{number}.md")), article).unwrap();
    }
}

async fn site_with_articles() -> Site {
    let site = Site::start().await;
    let folder = tempfile::tempdir().unwrap();
    write_articles(folder.path());
    site.import(folder.path());
    site
}

/// Waits until the site uses a language: a change by another program is notified a moment later.
async fn wait_for_language(browser: &Browser, site: &Site, language: &str) {
    browser.open(&format!("{}/admin", site.base)).await;
    browser
        .wait_until(&format!(
            "(fetch('/admin').then(answer => answer.text()).then(text => {{ window.answered = text }}), \
             (window.answered ?? '').includes('lang=\"{language}\"'))"
        ))
        .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_scrolls_sideways_at_320_pixels_in_any_language() {
    let site = site_with_articles().await;
    let driver = Driver::start();
    let Owner { browser } = Owner::set_up(&site, &driver).await;
    let link = |css: &str| format!("document.querySelector({css:?}).getAttribute('href')");
    browser.open(&format!("{}/admin/articles", site.base)).await;
    let article = browser.evaluate(&link(".cards tbody a")).await;
    browser.open(&format!("{}/admin/media", site.base)).await;
    let picture = browser.evaluate(&link(".pictures a")).await;
    let mut paths = PATHS.map(str::to_owned).to_vec();
    paths.extend([&article, &picture].map(|path| path.as_str().unwrap().to_owned()));
    browser.set_width(320).await;
    let mut wide = Vec::new();
    for language in ["en", "de", "fr", "ar", "fa"] {
        site.sql(&format!("UPDATE settings SET language = '{language}'"))
            .await;
        wait_for_language(&browser, &site, language).await;
        for path in &paths {
            browser.open(&format!("{}{path}", site.base)).await;
            browser.run(WIDE_FONT).await;
            let widths = browser
                .evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
                .await;
            if widths[0].as_u64() > widths[1].as_u64() {
                wide.push(format!("{language} {path}: {widths}"));
            }
        }
    }
    assert_eq!(wide, [] as [String; 0]);
    browser.close().await;
    drop(driver);
    site.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn the_picture_above_an_article_is_as_wide_as_on_the_front_page() {
    let site = site_with_articles().await;
    site.sql("UPDATE articles SET state = 'draft' WHERE slug LIKE 'welcome%'")
        .await;
    let driver = Driver::start();
    let reader = driver.browser(Scripts::Allowed).await;
    for width in [390, 1280] {
        reader.set_width(width).await;
        let wide =
            |css: &str| format!("Math.round(document.querySelector('{css}').getBoundingClientRect().width)");
        reader.open(&site.base).await;
        reader.find(".lead .thumb").await;
        let front = reader.evaluate(&wide(".lead .thumb img")).await;
        reader
            .open(&format!("{}/articles/notes-{ARTICLES}", site.base))
            .await;
        let above = reader.evaluate(&wide(".lead-image img")).await;
        assert_eq!(front, above, "{width}");
        assert!(front.as_u64().unwrap() > 300);
    }
    reader.close().await;
    drop(driver);
    site.stop();
}

async fn labels_keep_their_distance(browser: &Browser, site: &Site) {
    browser.open(&format!("{}/admin/media", site.base)).await;
    browser.follow_link(".pictures a").await;
    browser.find(".picture-page").await;
    let least_gap = "Math.min(...[...document.querySelectorAll('.picture-page .field + .field')].map(field => \
        field.getBoundingClientRect().top - field.previousElementSibling.getBoundingClientRect().bottom))";
    assert!(browser.evaluate(least_gap).await.as_f64().unwrap() >= 12.0);
}

/// Starts on the page of a picture, whose last button deletes it.
async fn the_bar_covers_the_ring_and_only_what_deletes_is_red(browser: &Browser, site: &Site) {
    let colour = |css: &str| format!("getComputedStyle(document.querySelector('{css}')).color");
    assert_ne!(
        browser.evaluate(&colour(".picture-page .quiet")).await,
        browser.evaluate(&colour("body")).await,
        "what deletes is red"
    );

    browser.open(&format!("{}/admin/articles", site.base)).await;
    browser.follow_link(".cards tbody a").await;
    browser.find(".editor #body").await;
    // The focus ring extends two pixels beyond the field.
    let covers = "(() => { const bar = document.querySelector('.editor > .actions').getBoundingClientRect(); \
        const field = document.querySelector('.writing').getBoundingClientRect(); \
        const settings = document.querySelector('.settings').getBoundingClientRect(); \
        return bar.left <= field.left - 3 && bar.right >= settings.right + 3 })()";
    assert_eq!(browser.evaluate(covers).await, json!(true));
    let ink = browser.evaluate(&colour("body")).await;
    for css in ["[data-close]", "[form=unpublish]"] {
        assert_eq!(browser.evaluate(&colour(css)).await, ink, "{css}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_admin_keeps_navigation_ring_labels_and_colours_in_place() {
    let site = site_with_articles().await;
    let driver = Driver::start();
    let Owner { browser } = Owner::set_up(&site, &driver).await;
    browser.set_width(1280).await;
    let open = async |path: &str| browser.open(&format!("{}{path}", site.base)).await;

    let places = "[...document.querySelectorAll('.admin-bar a')].map(link => link.getBoundingClientRect().x)";
    open("/admin/articles").await;
    let places_now = async || -> Vec<f64> { serde_json::from_value(browser.evaluate(places).await).unwrap() };
    let first = places_now().await;
    let overflows = "document.documentElement.scrollHeight > innerHeight";
    let mut heights = vec![browser.evaluate(overflows).await];
    for path in [
        "/admin",
        "/admin/media",
        "/admin/comments",
        "/admin/settings",
        "/admin/account",
    ] {
        open(path).await;
        let places = places_now().await;
        // Chromium may place glyphs some tenths of a pixel apart, which is invisible.
        let stays = |(place, before): (&f64, &f64)| (place - before).abs() < 1.0;
        assert_eq!(places.len(), first.len(), "{path}");
        assert!(
            places.iter().zip(&first).all(stays),
            "{path}: {places:?} {first:?}"
        );
        heights.push(browser.evaluate(overflows).await);
    }
    assert!(
        heights.contains(&json!(true)) && heights.contains(&json!(false)),
        "with and without a scrollbar"
    );

    labels_keep_their_distance(&browser, &site).await;
    the_bar_covers_the_ring_and_only_what_deletes_is_red(&browser, &site).await;

    let centres = "[...document.querySelectorAll('main .actions:has(a) > :is(a, button)')].map(control => { \
        const box = control.getBoundingClientRect(); return box.top + box.height / 2 })";
    open("/articles/notes-1").await;
    browser.sign_out().await;
    open("/sign-in").await;
    let centres = browser.evaluate(centres).await;
    let centres: Vec<f64> = serde_json::from_value(centres).unwrap();
    assert!(centres.len() > 1);
    assert!(
        centres.iter().all(|centre| (centre - centres[0]).abs() <= 1.5),
        "{centres:?}"
    );
    browser.close().await;
    drop(driver);
    site.stop();
}
