//! Refused uploads: a file that is not a picture, or contains several, gets an error message and is not stored.

use gloss::accounts::Role;
use image::ImageFormat;

use super::{picture, send, send_by_script};
use crate::support::TestApp;

#[tokio::test(flavor = "multi_thread")]
async fn each_is_refused_with_what_to_do() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let png = picture(60, 40, ImageFormat::Png);
    let jpeg = picture(60, 40, ImageFormat::Jpeg);
    let mut bomb = png.clone();
    bomb[16..24].copy_from_slice(&[50_000_u32.to_be_bytes(), 50_000_u32.to_be_bytes()].concat());
    let checksum = crc32(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&checksum.to_be_bytes());
    let large = [&png[..], &vec![0; 26 * 1024 * 1024]].concat();
    let polyglot = [&jpeg[..], b"<script>alert(1)</script>"].concat();
    let cases: [(&str, &[u8], u16, &str); 9] = [
        (
            "a.png",
            &bomb,
            422,
            "This image has 2,500 megapixels. The maximum is 60.",
        ),
        ("a.jpg", &png, 422, "The type of this file is PNG"),
        ("a.png", b"#!/bin/sh", 422, "This isn’t an image we can use"),
        ("a.jpg", &polyglot, 422, "This file has extra data attached"),
        (
            "a.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
            422,
            "This SVG contains scripts",
        ),
        ("a.jpg", &jpeg[..jpeg.len() / 2], 422, "This file is damaged"),
        ("a.png", &large, 413, "This file is larger than 25 MB"),
        ("..\\a.png", &png, 422, "This file name can’t be used"),
        ("a.png", b"", 422, "Choose an image to upload"),
    ];

    for (name, bytes, status, sentence) in cases {
        let (found, upload) = send_by_script(&ada, name, bytes).await;
        assert_eq!(found, status, "{name}: {upload}");
        let error = upload["error"].as_str().unwrap();
        assert!(error.starts_with(sentence), "{error}");
        let answer = send(&ada, "/admin/media", &[(name, bytes)]).await;
        assert_eq!(answer.status, 422);
        assert!(
            answer.html().text(".problems").contains(sentence),
            "{}",
            answer.html().text(".problems")
        );
    }
    assert_eq!(app.sql_value("SELECT count(*) FROM media").await, "0");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_right_is_stored_beside_what_is_not() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    let png = picture(60, 40, ImageFormat::Png);
    let files: [(&str, &[u8]); 3] = [("good.png", &png), ("bad.png", b"no"), ("also.png", &png)];

    let answer = send(&ada, "/admin/media", &files).await;

    assert_eq!(answer.status, 422);
    let page = answer.html();
    assert!(
        page.text(".problems")
            .starts_with("1 file couldn’t be uploaded. All other files were uploaded.")
    );
    assert_eq!(page.texts(".problems li bdi"), ["bad.png"]);
    let mut names = page.texts(".pictures bdi");
    names.sort();
    assert_eq!(names, ["also.png", "good.png"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_form_with_files_is_refused() {
    let app = TestApp::start().await;
    let ada = app.staff("Ada", Role::Author).await.visitor;
    assert_eq!(ada.post("/admin/media", &[("file", "x")]).await.status, 415);
    let request = ada
        .request(reqwest::Method::POST, "/admin/media")
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "multipart/form-data; boundary=x")
        .body("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\n\r\nbreaks off");
    assert_eq!(ada.send(request).await.status, 400);
    assert_eq!(app.sql_value("SELECT count(*) FROM media").await, "0");
}

/// Computes the CRC-32 of PNG (ISO/IEC 15948, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
            if sum & 1 == 1 {
                (sum >> 1) ^ 0xEDB8_8320
            } else {
                sum >> 1
            }
        })
    })
}
