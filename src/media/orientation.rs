//! Applies the Exif orientation of pictures without a second full-size copy in memory.

use image::metadata::Orientation;
use image::{DynamicImage, GenericImageView, ImageBuffer, Pixel};

use super::resize::resized;

/// Returns whether the orientation swaps width and height.
pub(super) fn is_turned(orientation: Orientation) -> bool {
    orientation.to_exif() >= 5
}

/// Returns the displayed width and height.
pub(super) fn upright_size((width, height): (u32, u32), orientation: Orientation) -> (u32, u32) {
    if is_turned(orientation) {
        (height, width)
    } else {
        (width, height)
    }
}

/// Returns an upright copy whose displayed width is `wanted`. The picture is resized first and rotated afterwards.
/// `None` if its pixel format cannot be resized.
pub(super) fn resized_upright(
    picture: &DynamicImage,
    orientation: Orientation,
    wanted: u32,
) -> Option<DynamicImage> {
    let across = if is_turned(orientation) {
        let across = u64::from(picture.width()) * u64::from(wanted) / u64::from(picture.height());
        u32::try_from(across).ok()?.max(1)
    } else {
        wanted
    };
    let mut copy = resized(picture, across)?;
    copy.apply_orientation(orientation);
    Some(copy)
}

/// An upright view of a picture: maps the coordinates of each pixel to the original.
pub(super) struct Upright<'picture, P: Pixel> {
    /// The original picture.
    pub picture: &'picture ImageBuffer<P, Vec<P::Subpixel>>,
    /// The orientation to apply.
    pub orientation: Orientation,
}

impl<P: Pixel> GenericImageView for Upright<'_, P> {
    type Pixel = P;

    fn dimensions(&self) -> (u32, u32) {
        upright_size(self.picture.dimensions(), self.orientation)
    }

    fn get_pixel(&self, x: u32, y: u32) -> P {
        let (width, height) = self.picture.dimensions();
        let (x, y) = match self.orientation {
            Orientation::NoTransforms => (x, y),
            Orientation::FlipHorizontal => (width - 1 - x, y),
            Orientation::FlipVertical => (x, height - 1 - y),
            Orientation::Rotate180 => (width - 1 - x, height - 1 - y),
            Orientation::Rotate90 => (y, height - 1 - x),
            Orientation::Rotate90FlipH => (y, x),
            Orientation::Rotate270 => (width - 1 - y, x),
            Orientation::Rotate270FlipH => (width - 1 - y, height - 1 - x),
        };
        *self.picture.get_pixel(x, y)
    }
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage};

    use super::*;

    fn numbered() -> RgbImage {
        RgbImage::from_fn(5, 3, |x, y| Rgb([x.to_le_bytes()[0], y.to_le_bytes()[0], 7]))
    }

    #[test]
    fn a_picture_is_seen_as_if_it_had_been_turned() {
        for orientation in (1..=8).filter_map(Orientation::from_exif) {
            let mut turned = DynamicImage::ImageRgb8(numbered());
            turned.apply_orientation(orientation);
            let picture = numbered();
            let seen = Upright {
                picture: &picture,
                orientation,
            };
            assert_eq!(
                seen.dimensions(),
                (turned.width(), turned.height()),
                "{orientation:?}"
            );
            let turned = turned.to_rgb8();
            assert!(
                seen.pixels()
                    .all(|(x, y, pixel)| pixel == *turned.get_pixel(x, y)),
                "{orientation:?}"
            );
        }
    }

    #[test]
    fn a_smaller_copy_has_the_width_that_it_is_shown_with() {
        let picture = DynamicImage::ImageRgb8(RgbImage::new(300, 100));
        for (orientation, size) in [
            (Orientation::Rotate90, (50, 150)),
            (Orientation::Rotate180, (50, 16)),
        ] {
            let copy = resized_upright(&picture, orientation, 50).unwrap();
            assert_eq!((copy.width(), copy.height()), size);
        }
    }
}
