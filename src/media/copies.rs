//! Reads the dimensions of a picture and creates smaller copies for smaller screens. Files are not trusted: an
//! unreadable picture, or one too large for memory, is served unchanged and has no copies.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::{WebPDecoder, WebPEncoder};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageFormat, ImageReader, Limits};

use super::ContentType;
use super::colour_profiles::Profile;
use super::metadata::has_too_many_scans;
use super::orientation::{resized_upright, upright_size};
use crate::graphics::svg;

/// The widths of the copies in pixels: for a phone, for a column of text, and for one on a high-density screen.
pub(super) const WIDTHS: [u32; 3] = [480, 960, 1600];
/// The maximum number of pixels of a decoded picture, which is that of the largest cameras.
pub(super) const MOST_PIXELS: u64 = 60_000_000;
/// The maximum memory of a decoder in bytes.
const MOST_MEMORY: u64 = 256 * 1024 * 1024;
/// The JPEG quality, from 1 to 100.
const JPEG_QUALITY: u8 = 82;
/// The version of the code that creates copies. Increment it when the existing copies are wrong: they are then created
/// again one by one. The index `media_outdated` contains this number too.
pub(super) const COPIES_VERSION: i16 = 1;

/// The dimensions and copies of a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Measurements {
    /// The displayed width and height in pixels; `None` for an unreadable picture or another file.
    pub size: Option<(u32, u32)>,
    /// The smaller copies, the smallest first. An opaque WebP is copied as JPEG, as there is no encoder of lossy WebP
    /// in pure Rust. All others keep their type.
    pub variants: Vec<Variant>,
}

/// A smaller copy of a picture.
#[derive(Debug, PartialEq, Eq)]
pub struct Variant {
    /// The width in pixels.
    pub width: u32,
    /// The content of the file.
    pub bytes: Vec<u8>,
}

/// Measures a file and creates its copies. It uses a processor core for up to a second.
pub(crate) fn measure(content_type: ContentType, bytes: &[u8]) -> Measurements {
    match content_type.as_str() {
        "image/jpeg" => raster(ImageFormat::Jpeg, bytes),
        "image/png" => raster(ImageFormat::Png, bytes),
        "image/webp" => raster(ImageFormat::WebP, bytes),
        "image/gif" => raster(ImageFormat::Gif, bytes),
        "image/svg+xml" => Measurements {
            size: svg::size(bytes),
            variants: Vec::new(),
        },
        "image/avif" => Measurements {
            size: avif_size(bytes),
            variants: Vec::new(),
        },
        _ => Measurements::default(),
    }
}

fn raster(format: ImageFormat, bytes: &[u8]) -> Measurements {
    if format == ImageFormat::Jpeg && has_too_many_scans(bytes) {
        return Measurements::default();
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    let Ok(mut decoder) = reader.into_decoder() else {
        return Measurements::default();
    };
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let (width, height) = decoder.dimensions();
    let size = upright_size((width, height), orientation);
    let is_huge = u64::from(width) * u64::from(height) > MOST_PIXELS;
    if is_huge || width == 0 || height == 0 {
        return Measurements {
            size: (width > 0 && height > 0).then_some(size),
            variants: Vec::new(),
        };
    }
    if is_moving(format, bytes) || size.0 <= WIDTHS[0] {
        return Measurements {
            size: Some(size),
            variants: Vec::new(),
        };
    }
    let profile = Profile::of(&mut decoder);
    // The dimensions of a truncated picture are not reliable.
    let Ok(picture) = DynamicImage::from_decoder(decoder) else {
        return Measurements::default();
    };
    let copies = WIDTHS.into_iter().filter(|width| *width < size.0);
    let variants = copies.filter_map(|width| {
        let copy = resized_upright(&picture, orientation, width)?;
        let copy = match &profile {
            Some(profile) => profile.to_srgb(copy),
            None => copy,
        };
        let copy = encode(&copy, format)?;
        // A copy that is larger in bytes than the original is useless.
        (copy.len() < bytes.len()).then_some(Variant { width, bytes: copy })
    });
    Measurements {
        size: Some(size),
        variants: variants.collect(),
    }
}

/// Returns whether the copies made before version 1 are wrong. Version 1 converts the colours of pictures with a
/// profile.
pub(super) fn has_wrong_copies(bytes: &[u8]) -> bool {
    let format = match ContentType::of(bytes).map(ContentType::as_str) {
        Some("image/jpeg") => ImageFormat::Jpeg,
        Some("image/png") => ImageFormat::Png,
        Some("image/webp") => ImageFormat::WebP,
        _ => return false,
    };
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    reader
        .into_decoder()
        .is_ok_and(|mut decoder| Profile::of(&mut decoder).is_some())
}

/// Returns the limits of the decoders.
pub(super) fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    limits
}

/// Returns whether a picture is animated. Copies are still pictures, so animations have none.
pub(super) fn is_moving(format: ImageFormat, bytes: &[u8]) -> bool {
    match format {
        ImageFormat::Gif => true,
        ImageFormat::Png => PngDecoder::new(Cursor::new(bytes))
            .and_then(|decoder| decoder.is_apng())
            .unwrap_or(false),
        ImageFormat::WebP => {
            WebPDecoder::new(Cursor::new(bytes)).is_ok_and(|decoder| decoder.has_animation())
        }
        _ => false,
    }
}

/// Encodes a copy without metadata, such as the location.
fn encode(picture: &DynamicImage, format: ImageFormat) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let encoded = match format {
        ImageFormat::Jpeg | ImageFormat::WebP if !picture.color().has_alpha() => {
            let flat = DynamicImage::ImageRgb8(picture.to_rgb8());
            flat.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY))
        }
        ImageFormat::WebP => {
            let plain = DynamicImage::ImageRgba8(picture.to_rgba8());
            plain.write_with_encoder(WebPEncoder::new_lossless(&mut bytes))
        }
        _ => picture.write_to(&mut Cursor::new(&mut bytes), format),
    };
    encoded.ok().map(|()| bytes)
}

/// Returns the largest of the dimensions in the first boxes of the file (ISO/IEC 23008-12, `ispe`).
pub(super) fn avif_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = &bytes[..bytes.len().min(4096)];
    let number = |at: usize| head.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    head.windows(4)
        .enumerate()
        .filter(|(_, window)| *window == b"ispe")
        // The version and flags are in between.
        .filter_map(|(at, _)| Some((number(at + 8)?, number(at + 12)?)))
        .filter(|(width, height)| (1..=65_536).contains(width) && (1..=65_536).contains(height))
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(width: u32, height: u32, format: ImageFormat) -> Vec<u8> {
        // Noise, so that fewer pixels are fewer bytes.
        let picture = image::RgbImage::from_fn(width, height, |x, y| {
            let value = x.wrapping_mul(2_654_435_761).wrapping_add(y.wrapping_mul(40_503)) >> 8;
            image::Rgb(value.to_le_bytes()[..3].try_into().unwrap())
        });
        let mut bytes = Vec::new();
        picture.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
        bytes
    }

    fn measured(bytes: &[u8]) -> Measurements {
        measure(ContentType::of(bytes).unwrap(), bytes)
    }

    fn widths(measured: &Measurements) -> Vec<u32> {
        measured.variants.iter().map(|variant| variant.width).collect()
    }

    #[test]
    fn a_photograph_has_a_size_and_smaller_copies() {
        for (format, copied) in [
            (ImageFormat::Jpeg, ImageFormat::Jpeg),
            (ImageFormat::Png, ImageFormat::Png),
            (ImageFormat::WebP, ImageFormat::Jpeg),
        ] {
            let bytes = encoded(1000, 500, format);
            let measured = measured(&bytes);
            assert_eq!(measured.size, Some((1000, 500)), "{format:?}");
            // The copy of the noise of 960 pixels may be larger than the file.
            assert!(widths(&measured).starts_with(&[480]), "{format:?}");
            for variant in &measured.variants {
                assert_eq!(image::guess_format(&variant.bytes).unwrap(), copied);
                let copy = image::load_from_memory(&variant.bytes).unwrap();
                assert_eq!((copy.width(), copy.height()), (variant.width, variant.width / 2));
            }
        }
    }

    #[test]
    fn what_is_small_or_moves_is_only_measured() {
        assert!(widths(&measured(&encoded(300, 200, ImageFormat::Png))).is_empty());
        let gif = measured(&encoded(600, 400, ImageFormat::Gif));
        assert_eq!((gif.size, widths(&gif)), (Some((600, 400)), vec![]));
        let svg = measured(
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 20\"><path d=\"M0 0h9\"/></svg>",
        );
        assert_eq!((svg.size, widths(&svg)), (Some((30, 20)), vec![]));
    }

    #[test]
    fn a_picture_that_lies_on_its_side_is_measured_and_copied_upright() {
        let mut bytes = encoded(1000, 500, ImageFormat::Jpeg);
        // Exif data with one entry: orientation 6, a quarter turn.
        let exif = b"\xff\xe1\x00\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        bytes.splice(2..2, exif.iter().copied());
        let measured = measured(&bytes);
        assert_eq!(measured.size, Some((500, 1000)));
        let copy = image::load_from_memory(&measured.variants[0].bytes).unwrap();
        assert_eq!((copy.width(), copy.height()), (480, 960));
        assert!(
            !measured.variants[0]
                .bytes
                .windows(4)
                .any(|window| window == b"Exif")
        );
    }

    #[test]
    fn a_bomb_and_a_broken_file_cost_nothing() {
        // A PNG whose header claims 60 000 × 60 000 pixels.
        let mut bomb = encoded(600, 400, ImageFormat::Png);
        bomb[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        bomb[20..24].copy_from_slice(&60_000_u32.to_be_bytes());
        assert!(widths(&measured(&bomb)).is_empty());
        let whole = encoded(1000, 500, ImageFormat::Png);
        assert_eq!(measured(&whole[..whole.len() / 2]), Measurements::default());
        assert_eq!(measured(b"\x89PNG\r\n\x1a\n"), Measurements::default());
        assert_eq!(measured(b"<svg><</svg>"), Measurements::default());
        assert_eq!(measured(b"%PDF-1.7"), Measurements::default());
    }

    #[test]
    fn an_avif_tells_its_size() {
        let file = b"\0\0\0\x1cftypavif\0\0\0\0\0\0\0\x14ispe\0\0\0\0\0\0\x03\x20\0\0\x02\x58";
        assert_eq!(measured(file).size, Some((800, 600)));
    }
}
