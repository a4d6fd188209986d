//! Pictures in the text of an article, featured images, and pictures in lists.

use std::fs;
use std::io::Cursor;

use gloss::media::store::measure_the_rest;
use gloss::transfer::publish_file;
use image::{ImageFormat, Rgb, RgbImage};
use tempfile::TempDir;

use crate::support::TestApp;

/// Returns a picture in which all pixels differ, so that a smaller copy has fewer bytes.
fn photograph(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, y| {
        let value = x.wrapping_mul(2_654_435_761) ^ y.wrapping_mul(40_503_227);
        Rgb(value.to_le_bytes()[1..].try_into().unwrap())
    });
    let mut bytes = Vec::new();
    picture
        .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg)
        .unwrap();
    bytes
}

/// Publishes a Markdown file, with these files in the same folder.
async fn publish(app: &TestApp, text: &str, files: &[(&str, Vec<u8>)]) {
    let folder = TempDir::new().unwrap();
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    let path = folder.path().join("article.md");
    fs::write(&path, text).unwrap();
    let mut conn = app.app.db.conn().await.unwrap();
    publish_file(&mut conn, app.app.clock.now(), &path).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_has_its_size_and_copies_for_smaller_screens() {
    let app = TestApp::start().await;
    let text = "---\ntitle: Article\nslug: article\n---\n![A](a.jpg)\n\n![B](b.jpg)\n\n![gone](gone.jpg)\n";
    let files = [("a.jpg", photograph(1200, 600)), ("b.jpg", photograph(300, 200))];
    publish(&app, text, &files).await;
    let page = app.visitor().get("/articles/article").await;
    let html = page.html();
    let of = |alt: &str, name: &str| html.attribute(&format!(".prose img[alt='{alt}']"), name);
    assert_eq!(
        (of("A", "width"), of("A", "height")),
        (Some("1200".into()), Some("600".into()))
    );
    assert_eq!(of("A", "fetchpriority").as_deref(), Some("high"));
    assert_eq!(of("A", "loading"), None);
    assert_eq!((of("B", "width"), of("B", "srcset")), (Some("300".into()), None));
    assert_eq!(of("B", "loading").as_deref(), Some("lazy"));
    assert_eq!(of("gone", "width"), None);

    let srcset = of("A", "srcset").unwrap();
    let candidates: Vec<(&str, &str)> = srcset
        .split(", ")
        .map(|part| part.split_once(' ').unwrap())
        .collect();
    let widths: Vec<&str> = candidates.iter().map(|(_, width)| *width).collect();
    assert_eq!(widths, ["480w", "960w", "1200w"]);
    for (url, _) in candidates {
        let file = app.visitor().get(url).await;
        assert_eq!(
            (file.status, file.header("content-type")),
            (200, "image/jpeg"),
            "{url}"
        );
        assert!(file.header("cache-control").contains("immutable"));
    }
    let copy = srcset.split(' ').next().unwrap();
    for wrong in [
        copy.replace("/480/", "/481/"),
        copy.replace("/480/", "/x/"),
        copy.replace("a.jpg", "b.jpg"),
    ] {
        assert_eq!(app.visitor().get(&wrong).await.status, 404, "{wrong}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_picture_above_an_article_stands_for_it_elsewhere() {
    let app = TestApp::start().await;
    let text = "---\ntitle: Article\nslug: article\nimage: ./top.jpg\nimage_alt: A \"hand\" & a pen\n\
        image_caption: Seen <b>from</b> above.\n---\nText.\n\n![A](a.jpg)\n";
    let files = [
        ("top.jpg", photograph(1000, 500)),
        ("a.jpg", photograph(700, 500)),
    ];
    publish(&app, text, &files).await;
    let page = app.visitor().get("/articles/article").await;
    let html = page.html();
    assert_eq!(
        html.attribute(".lead-image img", "alt").as_deref(),
        Some("A \"hand\" & a pen")
    );
    assert_eq!(
        html.attribute(".lead-image img", "fetchpriority").as_deref(),
        Some("high")
    );
    assert_eq!(html.texts(".lead-image figcaption"), ["Seen <b>from</b> above."]);
    assert_eq!(html.attribute(".prose img", "loading").as_deref(), Some("lazy"));
    let top = html.attribute(".lead-image img", "src").unwrap();
    let shared = html.attribute("meta[property='og:image']", "content").unwrap();
    assert!(shared.ends_with(&top), "{shared}");

    let front = app.visitor().get("/").await;
    assert_eq!(front.html().attribute(".thumb img", "src"), Some(top));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_article_without_one_is_listed_with_its_first_picture_of_some_size() {
    let app = TestApp::start().await;
    let article = |title: &str, body: &str| {
        format!(
            "---\ntitle: {title}\nslug: {}\n---\nText.\n\n{body}\n",
            title.to_lowercase()
        )
    };
    let files = [("z.jpg", photograph(700, 500)), ("a.jpg", photograph(800, 500))];
    publish(&app, &article("Large", "![z](z.jpg) ![a](a.jpg)"), &files).await;
    publish(
        &app,
        &article("Small", "![s](s.jpg)"),
        &[("s.jpg", photograph(100, 80))],
    )
    .await;
    publish(&app, &article("None", "No picture."), &[]).await;
    let front = app.visitor().get("/").await;
    let listed = front.html().attributes(".thumb img", "src");
    assert_eq!(listed.len(), 1, "{listed:?}");
    assert!(listed[0].ends_with("/z.jpg"), "{listed:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_that_is_not_there_is_told_of_and_left_out() {
    let app = TestApp::start().await;
    publish(
        &app,
        "---\ntitle: Article\nslug: article\nimage: gone.jpg\n---\nText.\n",
        &[],
    )
    .await;
    let page = app.visitor().get("/articles/article").await;
    assert!(!page.html().has(".lead-image"));
}

#[tokio::test(flavor = "multi_thread")]
async fn pictures_from_before_are_measured_once() {
    let app = TestApp::start().await;
    publish(
        &app,
        "---\ntitle: Article\nslug: article\n---\n![A](a.jpg)\n",
        &[("a.jpg", photograph(600, 300))],
    )
    .await;
    app.sql("UPDATE media SET width = NULL, height = NULL, is_measured = false; DELETE FROM media_variants")
        .await;
    let page = app.visitor().get("/articles/article").await;
    assert_eq!(page.html().attribute(".prose img", "width"), None);
    assert_eq!(measure_the_rest(&app.app.db, &app.app.uploads).await.unwrap(), 1);
    let page = app.visitor().get("/articles/article").await;
    assert_eq!(
        page.html().attribute(".prose img", "width").as_deref(),
        Some("600")
    );
    assert_eq!(measure_the_rest(&app.app.db, &app.app.uploads).await.unwrap(), 0);
}
