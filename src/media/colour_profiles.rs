//! Colour profiles (ICC). Copies of a picture are converted to sRGB, which every browser assumes of a file without a
//! profile.
//!
//! A broken profile, or one for other channels than the pixels have, is ignored. This includes CMYK photographs: the
//! decoder has converted them to RGB before.

use std::panic::{AssertUnwindSafe, catch_unwind};

use image::{DynamicImage, ImageDecoder, RgbImage, RgbaImage};
use moxcms::{ColorProfile, DataColorSpace, Layout, ParsingOptions, TransformOptions};

/// The maximum size of a profile in bytes. Those of printers have half a megabyte.
const LARGEST: usize = 4 * 1024 * 1024;

/// The colour profile of a picture.
pub(super) struct Profile {
    profile: ColorProfile,
    /// The bytes from the file.
    bytes: Vec<u8>,
}

impl Profile {
    /// Reads the profile of a picture; `None` if there is none, or if it does not match the colour channels.
    pub(super) fn of(decoder: &mut impl ImageDecoder) -> Option<Self> {
        let has_colour = decoder.color_type().has_color();
        let bytes = decoder.icc_profile().ok().flatten()?;
        let profile = parsed(&bytes)?;
        let fits = match profile.color_space {
            DataColorSpace::Rgb => has_colour,
            DataColorSpace::Gray => !has_colour,
            _ => false,
        };
        fits.then_some(Self { profile, bytes })
    }

    /// Returns the bytes of the profile from the file.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// Converts a copy of the picture to sRGB. Returns it unchanged if the profile cannot be applied.
    pub(super) fn to_srgb(&self, copy: DynamicImage) -> DynamicImage {
        let is_grey = self.profile.color_space == DataColorSpace::Gray;
        let (width, height) = (copy.width(), copy.height());
        match copy {
            DynamicImage::ImageRgb8(copy) => {
                let converted = if is_grey {
                    let grey: Vec<u8> = copy.pixels().map(|pixel| pixel.0[0]).collect();
                    self.transformed(&grey, Layout::Gray, Layout::Rgb)
                } else {
                    self.transformed(copy.as_raw(), Layout::Rgb, Layout::Rgb)
                };
                let converted = converted.and_then(|pixels| RgbImage::from_raw(width, height, pixels));
                DynamicImage::ImageRgb8(converted.unwrap_or(copy))
            }
            DynamicImage::ImageRgba8(copy) => {
                let converted = if is_grey {
                    let grey: Vec<u8> = copy.pixels().flat_map(|pixel| [pixel.0[0], pixel.0[3]]).collect();
                    self.transformed(&grey, Layout::GrayAlpha, Layout::Rgba)
                } else {
                    self.transformed(copy.as_raw(), Layout::Rgba, Layout::Rgba)
                };
                let converted = converted.and_then(|pixels| RgbaImage::from_raw(width, height, pixels));
                DynamicImage::ImageRgba8(converted.unwrap_or(copy))
            }
            // `resizing` returns no other formats.
            other => other,
        }
    }

    fn transformed(&self, pixels: &[u8], from: Layout, to: Layout) -> Option<Vec<u8>> {
        let length = pixels.len() / from.channels() * to.channels();
        guarded(|| {
            let options = TransformOptions::default();
            let transform = self
                .profile
                .create_transform_8bit(from, &ColorProfile::new_srgb(), to, options);
            let mut converted = vec![0; length];
            transform.ok()?.transform(pixels, &mut converted).ok()?;
            Some(converted)
        })
    }
}

fn parsed(bytes: &[u8]) -> Option<ColorProfile> {
    let options = ParsingOptions {
        max_profile_size: LARGEST,
        ..ParsingOptions::default()
    };
    guarded(|| ColorProfile::new_from_slice_with_options(bytes, options).ok())
}

/// Catches panics of the library, as profiles come from untrusted files: the picture still gets its copies.
fn guarded<T>(work: impl FnOnce() -> Option<T>) -> Option<T> {
    catch_unwind(AssertUnwindSafe(work)).ok().flatten()
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::codecs::jpeg::{JpegDecoder, JpegEncoder};
    use image::codecs::png::{PngDecoder, PngEncoder};
    use image::codecs::webp::{WebPDecoder, WebPEncoder};
    use image::{ImageEncoder, Luma, Rgb, Rgba};

    use super::*;

    fn encoded(mut encoder: impl ImageEncoder, profile: Vec<u8>, picture: &DynamicImage) {
        encoder.set_icc_profile(profile).unwrap();
        picture.write_with_encoder(encoder).unwrap();
    }

    fn jpeg(picture: &DynamicImage, profile: Vec<u8>) -> Vec<u8> {
        let mut bytes = Vec::new();
        encoded(JpegEncoder::new_with_quality(&mut bytes, 98), profile, picture);
        bytes
    }

    fn red(value: [u8; 3]) -> DynamicImage {
        DynamicImage::ImageRgb8(RgbImage::from_pixel(8, 8, Rgb(value)))
    }

    /// Returns an sRGB profile with swapped red and green.
    fn swapped() -> Vec<u8> {
        let mut profile = ColorProfile::new_srgb();
        std::mem::swap(&mut profile.red_colorant, &mut profile.green_colorant);
        profile.encode().unwrap()
    }

    fn converted(mut decoder: impl ImageDecoder, copy: DynamicImage) -> Option<[u8; 3]> {
        let profile = Profile::of(&mut decoder)?;
        Some(profile.to_srgb(copy).to_rgb8().get_pixel(4, 4).0)
    }

    fn is_near(found: [u8; 3], expected: [u8; 3]) -> bool {
        found
            .iter()
            .zip(expected)
            .all(|(found, expected)| found.abs_diff(expected) <= 2)
    }

    #[test]
    fn red_and_green_that_a_profile_swaps_are_swapped_in_the_copy() {
        let picture = red([220, 20, 20]);
        let file = jpeg(&picture, swapped());
        let decoder = JpegDecoder::new(Cursor::new(&file)).unwrap();
        let found = converted(decoder, picture.clone()).unwrap();
        assert!(is_near(found, [20, 220, 20]), "{found:?}");

        let mut png = Vec::new();
        encoded(PngEncoder::new(&mut png), swapped(), &picture);
        let decoder = PngDecoder::new(Cursor::new(&png)).unwrap();
        let found = converted(decoder, picture.clone()).unwrap();
        assert!(is_near(found, [20, 220, 20]), "{found:?}");

        let mut webp = Vec::new();
        encoded(WebPEncoder::new_lossless(&mut webp), swapped(), &picture);
        let decoder = WebPDecoder::new(Cursor::new(&webp)).unwrap();
        let found = converted(decoder, picture).unwrap();
        assert!(is_near(found, [20, 220, 20]), "{found:?}");
    }

    #[test]
    fn display_p3_becomes_srgb() {
        let picture = red([200, 100, 50]);
        let file = jpeg(&picture, ColorProfile::new_display_p3().encode().unwrap());
        let decoder = JpegDecoder::new(Cursor::new(&file)).unwrap();
        let found = converted(decoder, picture).unwrap();
        // By the matrices of the CSS Color 4 specification.
        assert!(is_near(found, [215, 93, 31]), "{found:?}");
    }

    #[test]
    fn transparency_stays() {
        let picture = DynamicImage::ImageRgba8(RgbaImage::from_pixel(8, 8, Rgba([220, 20, 20, 90])));
        let mut png = Vec::new();
        encoded(PngEncoder::new(&mut png), swapped(), &picture);
        let mut decoder = PngDecoder::new(Cursor::new(&png)).unwrap();
        let profile = Profile::of(&mut decoder).unwrap();
        let Rgba([r, g, b, alpha]) = *profile.to_srgb(picture).to_rgba8().get_pixel(1, 1);
        assert!(is_near([r, g, b], [20, 220, 20]));
        assert_eq!(alpha, 90);
    }

    #[test]
    fn a_grey_picture_follows_its_grey_profile() {
        let grey = DynamicImage::ImageLuma8(image::GrayImage::from_pixel(8, 8, Luma([128])));
        let file = jpeg(&grey, ColorProfile::new_gray_with_gamma(1.0).encode().unwrap());
        let decoder = JpegDecoder::new(Cursor::new(&file)).unwrap();
        let found = converted(decoder, DynamicImage::ImageRgb8(grey.to_rgb8())).unwrap();
        // Half of the light is 188 in sRGB.
        assert!(is_near(found, [188, 188, 188]), "{found:?}");
    }

    #[test]
    fn a_profile_that_is_broken_or_of_other_channels_is_ignored() {
        let picture = red([220, 20, 20]);
        let whole = ColorProfile::new_display_p3().encode().unwrap();
        let grey = ColorProfile::new_gray_with_gamma(2.2).encode().unwrap();
        let mut cmyk = whole.clone();
        cmyk[16..20].copy_from_slice(b"CMYK");
        let mut wild = whole.clone();
        wild[128..].fill(0xFF);
        for profile in [&whole[..whole.len() / 2], b"no profile", &grey, &cmyk, &wild] {
            let file = jpeg(&picture, profile.to_vec());
            let mut decoder = JpegDecoder::new(Cursor::new(&file)).unwrap();
            let kept =
                Profile::of(&mut decoder).map_or(picture.clone(), |profile| profile.to_srgb(picture.clone()));
            assert_eq!(kept, picture);
        }
        // A colour profile on a grey picture.
        let picture = DynamicImage::ImageLuma8(image::GrayImage::from_pixel(8, 8, Luma([128])));
        let file = jpeg(&picture, whole);
        assert!(Profile::of(&mut JpegDecoder::new(Cursor::new(&file)).unwrap()).is_none());
    }
}
