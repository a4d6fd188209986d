//! Resizes pictures with little additional memory.

use fast_image_resize::images::{TypedImage, TypedImageRef};
use fast_image_resize::pixels::{U8x3, U8x4};
use fast_image_resize::{FilterType, PixelTrait, ResizeAlg, ResizeOptions, Resizer};
use image::{DynamicImage, RgbImage, RgbaImage};

/// Returns a copy of this width with the same aspect ratio; `None` if the pixel format cannot be resized.
pub(super) fn resized(picture: &DynamicImage, width: u32) -> Option<DynamicImage> {
    let height = u64::from(picture.height()) * u64::from(width) / u64::from(picture.width());
    let height = u32::try_from(height).ok()?.max(1);
    let has_alpha = picture.color().has_alpha();
    // Eight bits per channel are enough for a copy, and four times as fast.
    let flat = match picture {
        DynamicImage::ImageRgb8(_) | DynamicImage::ImageRgba8(_) => None,
        other if has_alpha => Some(DynamicImage::ImageRgba8(other.to_rgba8())),
        other => Some(DynamicImage::ImageRgb8(other.to_rgb8())),
    };
    let source = flat.as_ref().unwrap_or(picture);
    let size = (width, height);
    if has_alpha {
        let pixels = resampled::<U8x4>(source, size)?;
        RgbaImage::from_raw(width, height, pixels).map(DynamicImage::ImageRgba8)
    } else {
        let pixels = resampled::<U8x3>(source, size)?;
        RgbImage::from_raw(width, height, pixels).map(DynamicImage::ImageRgb8)
    }
}

/// Returns the pixels of a copy. Generic over the pixel type, as `Resizer::resize` would compile the code for all
/// thirteen types.
fn resampled<P: PixelTrait>(source: &DynamicImage, (width, height): (u32, u32)) -> Option<Vec<u8>> {
    let whole = TypedImageRef::<P>::from_buffer(source.width(), source.height(), source.as_bytes()).ok()?;
    let mut pixels = vec![0; width as usize * height as usize * P::size()];
    let mut copy = TypedImage::<P>::from_buffer(width, height, &mut pixels).ok()?;
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::CatmullRom));
    Resizer::new().resize_typed(&whole, &mut copy, &options).ok()?;
    Some(pixels)
}

#[cfg(test)]
mod tests {
    use image::{ImageBuffer, Luma, Rgba};

    use super::*;

    #[test]
    fn a_copy_has_the_same_shape_and_colours() {
        let picture = DynamicImage::ImageRgba8(RgbaImage::from_pixel(301, 200, Rgba([200, 100, 50, 128])));
        let copy = resized(&picture, 100).unwrap();
        assert_eq!((copy.width(), copy.height()), (100, 66));
        let Rgba(pixel) = *copy.to_rgba8().get_pixel(50, 30);
        assert!(
            pixel
                .iter()
                .zip([200, 100, 50, 128])
                .all(|(found, expected)| found.abs_diff(expected) < 2)
        );
        let gray = DynamicImage::ImageLuma16(ImageBuffer::from_pixel(300, 3, Luma([0x8000])));
        let copy = resized(&gray, 50).unwrap();
        assert_eq!((copy.width(), copy.height()), (50, 1));
        assert!(copy.to_luma8().get_pixel(9, 0).0[0].abs_diff(128) < 2);
    }
}
