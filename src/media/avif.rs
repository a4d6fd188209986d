//! AVIF copies of pictures, which are half as large for browsers that support them. Encoding one takes seconds of
//! processor time, so it is done in the background, one at a time.

use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, GenericImageView as _, ImageDecoder as _, ImageFormat, ImageReader, Rgba};
use ravif::{BitDepth, Encoder, Img, RGBA8};

use super::ContentType;
use super::colour_profiles::Profile;
use super::copies::{MOST_PIXELS, Variant, WIDTHS, is_moving, limits};
use super::metadata::has_too_many_scans;
use super::orientation::{resized_upright, upright_size};

/// The speed of the encoder, from 1 to 10: faster settings produce larger files.
const SPEED: u8 = 8;
/// The quality, from 1 to 100.
const QUALITY: f32 = 62.0;

/// Returns the pixels of the copies: one for each standard width below the picture's. There is also one of its own
/// width, unless that exceeds all standard widths: a browser chooses among the AVIF copies alone. Empty for other
/// formats, small pictures, animations and unreadable files.
pub(crate) fn shrunk(content_type: ContentType, bytes: &[u8]) -> Vec<DynamicImage> {
    copies(content_type, bytes).unwrap_or_default()
}

/// Encodes the copies in AVIF, which takes more processor time than any other task.
pub(crate) fn encoded(copies: &[DynamicImage]) -> Vec<Variant> {
    let all: Option<Vec<Variant>> = copies.iter().map(in_avif).collect();
    all.unwrap_or_default()
}

fn copies(content_type: ContentType, bytes: &[u8]) -> Option<Vec<DynamicImage>> {
    let format = match content_type.as_str() {
        "image/jpeg" => ImageFormat::Jpeg,
        "image/png" => ImageFormat::Png,
        "image/webp" => ImageFormat::WebP,
        _ => return None,
    };
    if format == ImageFormat::Jpeg && has_too_many_scans(bytes) {
        return None;
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    let is_small = width <= WIDTHS[0] && height <= WIDTHS[0];
    if u64::from(width) * u64::from(height) > MOST_PIXELS || is_small || is_moving(format, bytes) {
        return None;
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let (full, _) = upright_size((width, height), orientation);
    let profile = Profile::of(&mut decoder);
    let picture = DynamicImage::from_decoder(decoder).ok()?;
    let largest = WIDTHS[WIDTHS.len() - 1];
    let own = (full <= largest).then_some(full);
    WIDTHS
        .into_iter()
        .filter(|width| *width < full)
        .chain(own)
        .map(|wanted| {
            let copy = resized_upright(&picture, orientation, wanted)?;
            Some(match &profile {
                Some(profile) => profile.to_srgb(copy),
                None => copy,
            })
        })
        .collect()
}

fn in_avif(copy: &DynamicImage) -> Option<Variant> {
    let encoder = Encoder::new()
        .with_speed(SPEED)
        .with_quality(QUALITY)
        .with_alpha_quality(QUALITY)
        .with_bit_depth(BitDepth::Eight)
        .with_num_threads(Some(1));
    let pixels: Vec<RGBA8> = copy.pixels().map(|(_, _, Rgba(pixel))| pixel.into()).collect();
    let (width, height) = (
        usize::try_from(copy.width()).ok()?,
        usize::try_from(copy.height()).ok()?,
    );
    // `encode_rgb` and `AvifEncoder` of `image` are inlined: each would compile the whole encoder into this crate once
    // more.
    let made = encoder.encode_rgba(Img::new(&pixels, width, height)).ok()?;
    Some(Variant {
        width: copy.width(),
        bytes: made.avif_file,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_photograph_has_copies_of_every_width_up_to_its_own() {
        let picture = image::RgbImage::from_fn(700, 350, |x, y| {
            image::Rgb([(x / 3).to_le_bytes()[0], (y / 2).to_le_bytes()[0], 90])
        });
        let mut bytes = Vec::new();
        picture
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Jpeg)
            .unwrap();
        let copies = encoded(&shrunk(ContentType::of(&bytes).unwrap(), &bytes));
        let widths: Vec<u32> = copies.iter().map(|copy| copy.width).collect();
        assert_eq!(widths, [480, 700]);
        for copy in &copies {
            assert_eq!(ContentType::of(&copy.bytes).unwrap().as_str(), "image/avif");
            assert_eq!(
                crate::media::copies::avif_size(&copy.bytes),
                Some((copy.width, copy.width / 2))
            );
        }
    }

    #[test]
    fn what_is_small_or_no_photograph_has_none() {
        let mut bytes = Vec::new();
        image::RgbImage::new(400, 300)
            .write_to(&mut Cursor::new(&mut bytes), ImageFormat::Png)
            .unwrap();
        assert!(shrunk(ContentType::of(&bytes).unwrap(), &bytes).is_empty());
        assert!(shrunk(ContentType::of(b"%PDF-").unwrap(), b"%PDF-").is_empty());
        assert!(shrunk(ContentType::of(b"\xff\xd8\xff").unwrap(), b"\xff\xd8\xff").is_empty());
    }
}
