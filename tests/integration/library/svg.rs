//! SVG files, uploaded in every way. Gloss reads their size from the text and never opens a file that they reference.

use std::fs;

use gloss::accounts::Role;
use gloss::media::store::measure_the_rest;

use super::{send, send_by_script};
use crate::support::TestApp;

/// Returns a drawing that references files. A renderer would read the first file without end, and block on the second
/// forever.
fn reaching_out(paths: &[&str]) -> Vec<u8> {
    let images: Vec<String> = paths
        .iter()
        .map(|path| format!("<image href='{path}' xlink:href='{path}' width='9' height='9'/>"))
        .collect();
    let images = images.concat();
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 70 30'>{images}</svg>"
    )
    .into_bytes()
}

fn fifo(folder: &std::path::Path) -> String {
    let path = folder.join("pipe");
    let made = std::process::Command::new("mkfifo").arg(&path).status().unwrap();
    assert!(made.success());
    path.display().to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_uploaded_drawing_makes_the_server_open_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = fifo(folder.path());
    let picture = folder.path().join("local.svg");
    fs::write(
        &picture,
        "<svg xmlns='http://www.w3.org/2000/svg' width='999' height='9'/>",
    )
    .unwrap();
    let picture = picture.display().to_string();
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Moderator).await.visitor;
    let drawing = reaching_out(&["/dev/zero", &pipe, &picture]);

    // The profile picture, which every role may set.
    let answer = send(&ada, "/admin/account/picture", &[("me.svg", &drawing)]).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    let author = app.staff("Ben", Role::Author).await.visitor;
    let (status, upload) = send_by_script(&author, "a.svg", &drawing).await;
    assert_eq!(
        (status, &upload["width"], &upload["height"]),
        (200, &70.into(), &30.into())
    );

    assert_eq!(measure_the_rest(&app.app.db, &app.app.uploads).await.unwrap(), 2);
    assert_eq!(
        app.sql_value("SELECT string_agg(width || 'x' || height, ' ') FROM media")
            .await,
        "70x30 70x30"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_drawing_with_prefixes_or_short_entities_is_taken() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let prefixed = b"<svg:svg xmlns:svg='http://www.w3.org/2000/svg' width='40' height='30'><svg:path d='M0 0h9'/></svg:svg>";
    let illustrated = b"<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd' [\n\
        <!ENTITY ns_svg 'http://www.w3.org/2000/svg'>\n]>\n<svg xmlns='&ns_svg;' width='50' height='30'/>";
    for (name, bytes, width) in [("a.svg", &prefixed[..], 40), ("b.svg", &illustrated[..], 50)] {
        let (status, upload) = send_by_script(&ada, name, bytes).await;
        assert_eq!((status, &upload["width"]), (200, &width.into()), "{upload}");
        let file = app.visitor().get(upload["url"].as_str().unwrap()).await;
        assert_eq!(file.header("content-type"), "image/svg+xml");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_drawing_that_grows_without_end_is_refused_with_the_reason() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let levels: Vec<String> = (1..30)
        .map(|level| {
            let before = level - 1;
            format!("<g id='a{level}'><use href='#a{before}'/><use href='#a{before}'/></g>")
        })
        .collect();
    let levels = levels.concat();
    let doubled = format!(
        "<svg xmlns='http://www.w3.org/2000/svg'><g id='a0'><path d='M0 0h9'/></g>{levels}<use href='#a29'/></svg>"
    );
    let laughing = "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>";
    for (bytes, sentence) in [
        (doubled.as_bytes(), "This SVG has too many nested or repeated"),
        (laughing.as_bytes(), "This SVG contains entity declarations"),
    ] {
        let (status, upload) = send_by_script(&ada, "a.svg", bytes).await;
        assert_eq!(status, 422, "{upload}");
        assert!(
            upload["error"].as_str().unwrap().starts_with(sentence),
            "{upload}"
        );
    }
    assert_eq!(app.sql_value("SELECT count(*) FROM media").await, "0");
}
