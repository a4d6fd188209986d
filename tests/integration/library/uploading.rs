//! Uploading pictures. They can be used at once; smaller copies are made later.

use gloss::accounts::Role;
use gloss::media::store::{convert_one, measure_the_rest};
use image::ImageFormat;

use super::{picture, send, send_by_script};
use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn several_pictures_are_stored_at_once_and_can_be_described() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let (first, second) = (
        picture(60, 40, ImageFormat::Png),
        picture(50, 50, ImageFormat::Jpeg),
    );

    let answer = send(&ada, "/admin/media", &[("one.png", &first), ("دو.jpg", &second)]).await;

    let page = ada.follow(&answer).await.html();
    assert_eq!(page.text(".notice"), "Uploaded. Smaller sizes are being created.");
    let mut names = page.texts(".pictures bdi");
    names.sort();
    assert_eq!(names, ["one.png", "دو.jpg"]);
    assert_eq!(page.texts(".lacking").len(), 2);
    let (_, upload) = send_by_script(&ada, "دو.jpg", &second).await;
    let picture_page = upload["page"].as_str().unwrap();
    let answer = ada.post(picture_page, &[("alt", "A [bridge] at dusk")]).await;
    let page = ada.follow(&answer).await.html();
    assert_eq!(page.field("alt").trim(), "A [bridge] at dusk");
    assert!(
        page.attribute("#markdown", "value")
            .unwrap()
            .starts_with("![A \\[bridge\\] at dusk](/media/")
    );
    assert!(page.text("figcaption").starts_with("JPEG, 50 × 50"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_picture_can_be_used_at_once_and_its_copies_follow() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let bytes = picture(700, 350, ImageFormat::Jpeg);

    let (status, upload) = send_by_script(&ada, "graph.jpg", &bytes).await;

    assert_eq!(status, 200, "{upload}");
    assert_eq!((&upload["width"], &upload["height"]), (&700.into(), &350.into()));
    let url = upload["url"].as_str().unwrap();
    let article = [
        ("title", "On graphs"),
        ("kind", "article"),
        ("body", &*format!("![A graph]({url})")),
        ("then", "publish"),
    ];
    assert_eq!(ada.post("/admin/articles", &article).await.status, 303);
    let shown = async || app.visitor().get("/articles/on-graphs").await.html();
    assert_eq!(shown().await.attribute(".prose img", "width").unwrap(), "700");
    assert!(!shown().await.has(".prose img[srcset]"));

    assert_eq!(measure_the_rest(&app.app.db, &app.app.uploads).await.unwrap(), 1);
    assert!(
        shown()
            .await
            .attribute(".prose img", "srcset")
            .unwrap()
            .contains(" 480w, ")
    );
    assert!(convert_one(&app.app.db, &app.app.uploads).await.unwrap());
    let sources = shown()
        .await
        .attribute(".prose source[type='image/avif']", "srcset")
        .unwrap();
    let widths: Vec<&str> = sources
        .split(", ")
        .map(|source| source.split(' ').nth(1).unwrap())
        .collect();
    assert_eq!(widths, ["480w", "700w"]);
    let copy = app.visitor().get(sources.split(' ').next().unwrap()).await;
    assert_eq!((copy.status, copy.header("content-type")), (200, "image/avif"));
    assert!(!convert_one(&app.app.db, &app.app.uploads).await.unwrap(), "once");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_picture_is_stored_once() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let bytes = picture(60, 40, ImageFormat::Png);
    let (_, first) = send_by_script(&ada, "a.png", &bytes).await;
    let (_, second) = send_by_script(&ada, "a.png", &bytes).await;
    assert_eq!(first["url"], second["url"]);
    assert_eq!(app.sql_value("SELECT count(*) FROM media").await, "1");
}

#[tokio::test(flavor = "multi_thread")]
async fn where_a_photograph_was_taken_is_not_kept() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let mut bytes = picture(60, 40, ImageFormat::Jpeg);
    let upload = b"Exif\0\0II*\0\x08\0\0\0\0\0 GPS 52.5170365, 13.3888599";
    let length = u16::try_from(upload.len() + 2).unwrap().to_be_bytes();
    bytes.splice(2..2, [&b"\xff\xe1"[..], &length, upload].concat());

    let (_, upload) = send_by_script(&ada, "a.jpg", &bytes).await;

    assert_eq!(upload["error"], "");
    assert_eq!(
        app.sql_value("SELECT position('\\x475053'::bytea IN bytes) FROM media")
            .await,
        "0"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn many_at_once_wait_for_their_turn() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let sending = (1..=12).map(|size| {
        let ada = ada.clone();
        let bytes = picture(size, 4, ImageFormat::Png);
        tokio::spawn(async move { send_by_script(&ada, "a.png", &bytes).await.0 })
    });
    for sent in sending.collect::<Vec<_>>() {
        assert_eq!(sent.await.unwrap(), 200);
    }
    assert_eq!(app.sql_value("SELECT count(*) FROM media").await, "12");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_writes_nothing_uploads_nothing() {
    let app = TestApp::start().await;
    let mo = app.staff("Mo", Role::Moderator).await.visitor;
    let bytes = picture(60, 40, ImageFormat::Png);
    assert_eq!(send(&mo, "/admin/media", &[("a.png", &bytes)]).await.status, 403);
    assert_eq!(mo.get("/admin/media").await.status, 403);
    let stranger = send(&app.visitor(), "/admin/media?script=true", &[("a.png", &bytes)]).await;
    assert_eq!(
        (stranger.status, stranger.location()),
        (303, "/sign-in?next=%2Fadmin")
    );
    assert_eq!(app.sql_value("SELECT count(*) FROM media").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_author_changes_their_own_pictures_only() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let grace = app.staff("Grace", Role::Author).await.visitor;
    let (_, upload) = send_by_script(&ada, "a.png", &picture(60, 40, ImageFormat::Png)).await;
    let page = upload["page"].as_str().unwrap();

    assert_eq!(
        grace.get(page).await.status,
        200,
        "other authors can use the picture"
    );
    assert!(!grace.get(page).await.html().has("#alt"));
    assert_eq!(grace.post(page, &[("alt", "x")]).await.status, 403);
    assert_eq!(grace.post(&format!("{page}/removal"), &[]).await.status, 403);
    let bytes = picture(9, 9, ImageFormat::Png);
    assert_eq!(
        send(&grace, &format!("{page}/replacement"), &[("b.png", &bytes)])
            .await
            .status,
        403
    );
    assert_eq!(app.sql_value("SELECT count(*) FROM media").await, "1");
}
