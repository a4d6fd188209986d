//! Tests which uploads are accepted, in which form, and which are refused.

use image::{Rgb, RgbImage};

use super::*;

const EXIF_ON_ITS_SIDE: &[u8] =
    b"\xff\xe1\x00\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";

fn encoded_as(format: ImageFormat) -> Vec<u8> {
    let picture = RgbImage::from_fn(60, 40, |x, y| {
        Rgb([(x * 4).to_le_bytes()[0], (y * 6).to_le_bytes()[0], 120])
    });
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

fn refusal(name: &str, bytes: &[u8]) -> Refusal {
    accept(name, bytes).expect_err(name)
}

#[test]
fn pictures_are_taken_as_they_are() {
    for (format, name) in [
        (ImageFormat::Jpeg, "a.jpg"),
        (ImageFormat::Jpeg, "a.JPEG"),
        (ImageFormat::Png, "عکس.png"),
        (ImageFormat::WebP, "a b.webp"),
        (ImageFormat::Gif, "a.gif"),
    ] {
        let bytes = encoded_as(format);
        let accepted = accept(name, &bytes).unwrap();
        assert_eq!((accepted.size, accepted.file.name.as_str()), ((60, 40), name));
        assert_eq!(accepted.file.bytes, bytes);
    }
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' width='30' height='20'/>";
    assert_eq!(accept("a.svg", svg).unwrap().size, (30, 20));
    let avif = b"\0\0\0\x10ftypavif\0\0\0\0\0\0\0\x1cmeta\0\0\0\x14ispe\0\0\0\0\0\0\x03\x20\0\0\x02\x58";
    assert_eq!(accept("a.avif", avif).unwrap().size, (800, 600));
}

#[test]
fn a_name_without_an_ending_gets_the_one_of_its_content() {
    for (name, stored) in [
        ("photo", "photo.png"),
        ("Screenshot 12.30", "Screenshot 12.30.png"),
        ("v1.2", "v1.2.png"),
    ] {
        assert_eq!(
            accept(name, &encoded_as(ImageFormat::Png))
                .unwrap()
                .file
                .name
                .as_str(),
            stored
        );
    }
}

#[test]
fn a_photograph_on_its_side_is_turned_and_forgets_its_camera() {
    let mut bytes = encoded_as(ImageFormat::Jpeg);
    bytes.splice(2..2, EXIF_ON_ITS_SIDE.iter().copied());
    let accepted = accept("a.jpg", &bytes).unwrap();
    assert_eq!(accepted.size, (40, 60));
    let stored = image::load_from_memory(&accepted.file.bytes).unwrap();
    assert_eq!((stored.width(), stored.height()), (40, 60));
    assert!(!accepted.file.bytes.windows(4).any(|window| window == b"Exif"));
}

#[test]
fn a_picture_without_width_or_height_is_refused() {
    // The frames of a GIF have their own dimensions.
    for side in [6..8, 8..10] {
        let mut gif = encoded_as(ImageFormat::Gif);
        gif[side].fill(0);
        assert_eq!(refusal("a.gif", &gif), Refusal::Broken);
    }
}

#[test]
fn what_lies_breaks_off_or_hides_something_is_refused() {
    let png = encoded_as(ImageFormat::Png);
    let jpeg = encoded_as(ImageFormat::Jpeg);
    assert_eq!(refusal("a.jpg", &png), Refusal::OtherType("PNG"));
    assert_eq!(refusal("a.html", &png), Refusal::OtherType("PNG"));
    assert_eq!(
        refusal("a.png", b"<html><script>alert(1)</script>"),
        Refusal::UnknownType
    );
    assert_eq!(refusal("a.png", b"MZ\x90\0"), Refusal::UnknownType);
    assert_eq!(refusal("a.pdf", b"%PDF-1.7"), Refusal::UnknownType);
    assert_eq!(refusal("a.png", b""), Refusal::Empty);
    for half in [&jpeg[..jpeg.len() / 2], &jpeg[..jpeg.len() - 2], &jpeg[..30]] {
        assert_eq!(refusal("a.jpg", half), Refusal::Broken);
    }
    assert_eq!(refusal("a.png", &png[..png.len() / 2]), Refusal::Broken);
    for hidden in [&b"PK\x03\x04zip"[..], b"<SCRIPT>", b"%PDF-1.4", b"<?php"] {
        assert_eq!(refusal("a.jpg", &[&jpeg[..], hidden].concat()), Refusal::Polyglot);
    }
    let video = [&jpeg[..], b"\0\0\0\x18ftypmp42 a moving picture"].concat();
    assert_eq!(
        accept("a.jpg", &video).unwrap().file.bytes,
        jpeg,
        "what a camera adds is left out"
    );
    assert_eq!(
        refusal("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>"),
        Refusal::Active
    );
    assert_eq!(
        refusal(
            "a.svg",
            b"<!DOCTYPE svg [<!ENTITY a SYSTEM 'b'>]><svg xmlns='http://www.w3.org/2000/svg'/>"
        ),
        Refusal::Entities
    );
    assert_eq!(
        refusal(
            "a.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg'><g id='a'><use href='#a'/></g></svg>"
        ),
        Refusal::TooComplex
    );
}

#[test]
fn a_name_is_no_path() {
    let png = encoded_as(ImageFormat::Png);
    for name in [
        "",
        "../a.png",
        "a/b.png",
        "a\\b.png",
        "a\0.png",
        "..",
        "\u{202e}",
        &"x".repeat(201),
    ] {
        assert_eq!(refusal(name, &png), Refusal::Name, "{name:?}");
    }
}

#[test]
fn a_bomb_is_refused_by_its_first_bytes() {
    let mut bomb = encoded_as(ImageFormat::Png);
    bomb[16..20].copy_from_slice(&50_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&50_000_u32.to_be_bytes());
    // The checksum of the header, so that only its size is wrong.
    let mut checksum = flate2::Crc::new();
    checksum.update(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&checksum.sum().to_be_bytes());
    assert_eq!(refusal("a.png", &bomb), Refusal::TooManyPixels(2_500_000_000));
    assert_eq!(refusal("a.png", &vec![0; MAXIMUM_SIZE + 1]), Refusal::TooLarge);
}

#[test]
fn an_avif_with_camera_data_is_refused() {
    let avif = b"\0\0\0\x10ftypavif\0\0\0\0\0\0\0\x20meta\0\0\0\x14ispe\0\0\0\0\0\0\x03\x20\0\0\x02\x58Exif";
    assert_eq!(refusal("a.avif", avif), Refusal::CameraData);
    assert_eq!(refusal("a.avif", &avif[..40]), Refusal::Broken);
}

#[test]
fn a_jpeg_of_more_scans_than_a_program_writes_is_refused() {
    let jpeg = encoded_as(ImageFormat::Jpeg);
    let scan = jpeg.windows(2).position(|pair| pair == b"\xff\xda").unwrap();
    let end = jpeg.len() - 2;
    let repeated = |times: usize| [&jpeg[..scan], &jpeg[scan..end].repeat(times), b"\xff\xd9"].concat();
    assert_eq!(refusal("a.jpg", &repeated(101)), Refusal::Broken);
    assert!(crate::media::metadata::has_too_many_scans(&repeated(101)));
    assert!(!crate::media::metadata::has_too_many_scans(&repeated(100)));
}

#[test]
fn a_photograph_that_is_turned_keeps_its_colour_profile() {
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let picture = RgbImage::from_pixel(60, 40, Rgb([200, 100, 50]));
    for format in [ImageFormat::Jpeg, ImageFormat::Png, ImageFormat::WebP] {
        let mut bytes = Vec::new();
        let picture = DynamicImage::ImageRgb8(picture.clone());
        match format {
            ImageFormat::Jpeg => write(
                &picture,
                JpegEncoder::new_with_quality(&mut bytes, 90),
                Some(profile.clone()),
            ),
            _ => upright(picture, Orientation::Rotate90, format, Some(profile.clone()))
                .map(|turned| bytes = turned),
        }
        .unwrap();
        if format == ImageFormat::Jpeg {
            bytes.splice(2..2, EXIF_ON_ITS_SIDE.iter().copied());
        }
        let accepted = accept("a", &bytes).unwrap();
        let mut decoder = ImageReader::with_format(Cursor::new(&accepted.file.bytes), format)
            .into_decoder()
            .unwrap();
        assert_eq!(decoder.dimensions(), (40, 60), "{format:?}");
        assert_eq!(decoder.icc_profile().unwrap().unwrap(), profile, "{format:?}");
    }
}
