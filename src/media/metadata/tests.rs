//! Tests which metadata of a picture is kept and which is removed.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, RgbImage};
use proptest::prelude::*;

use super::*;

const PLACE: &[u8] = b"GPS 52.5170365, 13.3888599";

fn encoded(format: ImageFormat) -> Vec<u8> {
    let picture = DynamicImage::ImageRgb8(RgbImage::from_fn(40, 30, |x, y| {
        image::Rgb([(x * 6).to_le_bytes()[0], y.to_le_bytes()[0], 9])
    }));
    let mut bytes = Vec::new();
    picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

fn segment(marker: u8, content: &[u8]) -> Vec<u8> {
    let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
    [&[0xFF, marker], &length[..], content].concat()
}

fn with(mut bytes: Vec<u8>, at: usize, added: &[u8]) -> Vec<u8> {
    bytes.splice(at..at, added.iter().copied());
    bytes
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn is_same_picture(one: &[u8], other: &[u8]) -> bool {
    image::load_from_memory(one).unwrap() == image::load_from_memory(other).unwrap()
}

#[test]
fn a_photograph_forgets_where_it_was_taken_and_keeps_its_colours() {
    let plain = encoded(ImageFormat::Jpeg);
    let profile = segment(0xE2, b"ICC_PROFILE\0colours");
    let metadata = [
        segment(0xE1, &[b"Exif\0\0", PLACE].concat()),
        segment(0xE1, &[b"http://ns.adobe.com/xap/1.0/\0", PLACE].concat()),
        segment(0xED, PLACE),
        segment(0xFE, PLACE),
        segment(0xE2, &[b"MPF\0", PLACE].concat()),
        profile.clone(),
    ]
    .concat();
    let bare = bare_jpeg(&with(plain.clone(), 2, &metadata)).unwrap();
    assert!(!holds(&bare.bytes, PLACE) && holds(&bare.bytes, &profile));
    assert!(is_same_picture(&bare.bytes, &plain));
    assert_eq!(bare.bytes.len(), plain.len() + profile.len());
}

#[test]
fn a_png_and_a_webp_forget_it_too() {
    let png = encoded(ImageFormat::Png);
    let chunk = |kind: &[u8]| {
        let length = u32::try_from(PLACE.len()).unwrap().to_be_bytes();
        [&length[..], kind, PLACE, b"crc!"].concat()
    };
    let metadata = [
        chunk(b"eXIf"),
        chunk(b"iTXt"),
        chunk(b"tEXt"),
        chunk(b"zTXt"),
        chunk(b"tIME"),
    ]
    .concat();
    // After the header, which is 8 + 25 bytes long.
    let bare = bare_png(&with(png.clone(), 33, &metadata)).unwrap();
    assert_eq!(bare.bytes, png);

    let webp = encoded(ImageFormat::WebP);
    let chunk = |kind: &[u8], content: &[u8]| {
        let length = u32::try_from(content.len()).unwrap().to_le_bytes();
        let padding = vec![0; content.len() % 2];
        [kind, &length[..], content, &padding].concat()
    };
    let head = chunk(b"VP8X", &[0b0000_1100, 0, 0, 0, 39, 0, 0, 29, 0, 0]);
    let body = [
        &head[..],
        &webp[12..],
        &chunk(b"EXIF", PLACE),
        &chunk(b"XMP ", &PLACE[1..]),
    ]
    .concat();
    let length = u32::try_from(body.len() + 4).unwrap().to_le_bytes();
    let whole = [b"RIFF", &length[..], b"WEBP", &body].concat();
    let bare = bare_webp(&whole).unwrap();
    assert!(!holds(&bare.bytes, &PLACE[1..]));
    assert!(is_same_picture(&bare.bytes, &webp));
    assert_eq!(bare.bytes[20], 0, "it does not say that there is any");
}

#[test]
fn what_comes_behind_the_end_is_told_apart() {
    for (format, bare) in [
        (
            ImageFormat::Jpeg,
            bare_jpeg as fn(&[u8]) -> Option<StrippedPicture>,
        ),
        (ImageFormat::Png, bare_png),
        (ImageFormat::WebP, bare_webp),
        (ImageFormat::Gif, bare_gif),
    ] {
        let plain = encoded(format);
        let found = bare(&[&plain[..], b"PK\x03\x04"].concat()).unwrap();
        assert_eq!(found.trailer, b"PK\x03\x04", "{format:?}");
        assert!(is_same_picture(&found.bytes, &plain));
        assert_eq!(bare(&plain).unwrap().trailer, b"");
    }
}

#[test]
fn a_picture_that_breaks_off_is_none() {
    for (format, bare) in [
        (
            ImageFormat::Jpeg,
            bare_jpeg as fn(&[u8]) -> Option<StrippedPicture>,
        ),
        (ImageFormat::Png, bare_png),
        (ImageFormat::WebP, bare_webp),
        (ImageFormat::Gif, bare_gif),
    ] {
        let plain = encoded(format);
        for length in [0, 1, 9, 20, plain.len() / 2, plain.len() - 1] {
            assert_eq!(bare(&plain[..length]), None, "{format:?} of {length}");
        }
    }
}

proptest! {
    #[test]
    fn no_bytes_break_it(bytes in prop::collection::vec(any::<u8>(), 0..300), which in 0..4_usize) {
        let heads: [&[u8]; 4] = [b"\xFF\xD8\xFF", b"\x89PNG\r\n\x1a\n", b"RIFF\x20\0\0\0WEBP", b"GIF89a"];
        let whole = [heads[which], &bytes].concat();
        for bare in [bare_jpeg, bare_png, bare_webp, bare_gif] {
            if let Some(bare) = bare(&whole) {
                prop_assert!(bare.bytes.len() + bare.trailer.len() <= whole.len() + 2);
            }
        }
    }
}
