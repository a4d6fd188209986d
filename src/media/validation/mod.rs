//! Validates an uploaded picture: removes metadata, applies the orientation, or refuses it with a reason.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageEncoder, ImageFormat, ImageReader};

use super::colour_profiles::Profile;
use super::copies::{MOST_PIXELS, avif_size, limits};
use super::metadata::{StrippedPicture, bare_gif, bare_jpeg, bare_png, bare_webp};
use super::model::{ContentType, MAXIMUM_SIZE, MediaError, MediaFile, MediaName};
use super::orientation::{Upright, upright_size};
use crate::graphics::svg::{self, SvgError};
use crate::locale::{Message, error_with_message};

/// The JPEG quality (1 to 100) for a rotated photograph, which is encoded once more.
const JPEG_QUALITY: u8 = 92;

/// A validated picture.
#[derive(Debug)]
pub struct ValidatedPicture {
    /// The file as it will be served.
    pub file: MediaFile,
    /// The displayed width and height in pixels.
    pub size: (u32, u32),
}

/// The reason why a picture is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The name is empty, or has slashes or control characters.
    Name,
    /// The file is empty.
    Empty,
    /// The file is larger than the limit.
    TooLarge,
    /// The content is not a supported picture type.
    UnknownType,
    /// The extension does not match the content, which has this type.
    OtherType(&'static str),
    /// The picture has this many pixels, which is more than the limit.
    TooManyPixels(u64),
    /// The file is truncated or cannot be decoded.
    Broken,
    /// Another file is appended to the picture.
    Polyglot,
    /// An SVG that runs scripts or loads resources.
    Active,
    /// An SVG whose document type declares more than short entities.
    Entities,
    /// An SVG with more nesting or repetition than a browser can display.
    TooComplex,
    /// An AVIF with camera metadata, which cannot be removed.
    CameraData,
}

impl From<Refusal> for Message {
    fn from(refusal: Refusal) -> Self {
        let millions = |pixels: u64| pixels.div_ceil(1_000_000);
        match refusal {
            Refusal::Name => Self::new("file-name-invalid-error"),
            Refusal::Empty => Self::new("file-empty"),
            Refusal::TooLarge => Self::new("file-too-large").with("most", MAXIMUM_SIZE / (1024 * 1024)),
            Refusal::UnknownType => Self::new("file-type-unsupported-error"),
            Refusal::OtherType(found) => Self::new("file-extension-mismatch-error").with("type", found),
            Refusal::TooManyPixels(pixels) => Self::new("file-too-many-pixels")
                .with("pixels", millions(pixels))
                .with("most", millions(MOST_PIXELS)),
            Refusal::Broken => Self::new("file-broken"),
            Refusal::Polyglot => Self::new("file-trailing-data-error"),
            Refusal::Active => Self::new("file-active-content-error"),
            Refusal::Entities => Self::new("file-entities"),
            Refusal::TooComplex => Self::new("file-too-complex"),
            Refusal::CameraData => Self::new("file-camera-data"),
        }
    }
}

error_with_message!(Refusal);

impl From<MediaError> for Refusal {
    fn from(error: MediaError) -> Self {
        match error {
            MediaError::Name => Self::Name,
            MediaError::TooLarge => Self::TooLarge,
            MediaError::UnknownType => Self::UnknownType,
        }
    }
}

/// Validates a picture. It uses a processor core for up to a second, and four bytes of memory per pixel.
pub fn accept(name: &str, bytes: &[u8]) -> Result<ValidatedPicture, Refusal> {
    MediaName::try_from(name)?;
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    if bytes.len() > MAXIMUM_SIZE {
        return Err(Refusal::TooLarge);
    }
    let kind = ContentType::of(bytes).ok_or(Refusal::UnknownType)?;
    let name = with_ending(name, kind)?;
    let (bytes, size) = match kind.as_str() {
        "image/jpeg" => raster(ImageFormat::Jpeg, bytes, bare_jpeg(bytes))?,
        "image/png" => raster(ImageFormat::Png, bytes, bare_png(bytes))?,
        "image/webp" => raster(ImageFormat::WebP, bytes, bare_webp(bytes))?,
        "image/gif" => raster(ImageFormat::Gif, bytes, bare_gif(bytes))?,
        "image/avif" => avif(bytes)?,
        "image/svg+xml" => drawing(bytes)?,
        _ => return Err(Refusal::UnknownType),
    };
    if size.0 == 0 || size.1 == 0 {
        return Err(Refusal::Broken);
    }
    let file = MediaFile::new(&name, bytes)?;
    Ok(ValidatedPicture { file, size })
}

/// Adds the extension of the type to a name without one. Refuses a name with the extension of another type.
fn with_ending(name: &str, kind: ContentType) -> Result<String, Refusal> {
    let (endings, type_name): (&[&str], _) = match kind.as_str() {
        "image/jpeg" => (&["jpg", "jpeg", "jpe", "jfif"], "JPEG"),
        "image/png" => (&["png"], "PNG"),
        "image/webp" => (&["webp"], "WebP"),
        "image/gif" => (&["gif"], "GIF"),
        "image/avif" => (&["avif"], "AVIF"),
        "image/svg+xml" => (&["svg"], "SVG"),
        _ => return Err(Refusal::UnknownType),
    };
    let ending = name
        .rsplit_once('.')
        .map_or("", |(_, ending)| ending)
        .to_lowercase();
    let is_ending =
        (2..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    match ending.as_str() {
        ending if endings.contains(&ending) => Ok(name.to_owned()),
        _ if is_ending && ending.bytes().any(|byte| byte.is_ascii_alphabetic()) => {
            Err(Refusal::OtherType(type_name))
        }
        _ => Ok(format!("{name}.{}", endings[0])),
    }
}

fn raster(
    format: ImageFormat,
    bytes: &[u8],
    bare: Option<StrippedPicture>,
) -> Result<(Vec<u8>, (u32, u32)), Refusal> {
    let bare = bare.ok_or(Refusal::Broken)?;
    if is_something_else(&bare.trailer) {
        return Err(Refusal::Polyglot);
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits());
    let mut decoder = reader.into_decoder().map_err(|_error| Refusal::Broken)?;
    let (width, height) = decoder.dimensions();
    let pixels = u64::from(width) * u64::from(height);
    if pixels > MOST_PIXELS {
        return Err(Refusal::TooManyPixels(pixels));
    }
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = Profile::of(&mut decoder).map(Profile::into_bytes);
    let picture = DynamicImage::from_decoder(decoder).map_err(|_error| Refusal::Broken)?;
    if orientation == Orientation::NoTransforms {
        return Ok((bare.bytes, (width, height)));
    }
    let bytes = match format {
        ImageFormat::Jpeg => upright_jpeg(picture, orientation, profile),
        _ => upright(picture, orientation, format, profile),
    };
    Ok((
        bytes.ok_or(Refusal::Broken)?,
        upright_size((width, height), orientation),
    ))
}

fn upright(
    mut picture: DynamicImage,
    orientation: Orientation,
    format: ImageFormat,
    profile: Option<Vec<u8>>,
) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    picture.apply_orientation(orientation);
    match format {
        ImageFormat::Png => write(&picture, PngEncoder::new(&mut bytes), profile)?,
        ImageFormat::WebP => write(&picture, WebPEncoder::new_lossless(&mut bytes), profile)?,
        _ => picture.write_to(&mut Cursor::new(&mut bytes), format).ok()?,
    }
    Some(bytes)
}

fn write(picture: &DynamicImage, mut encoder: impl ImageEncoder, profile: Option<Vec<u8>>) -> Option<()> {
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).ok()?;
    }
    picture.write_with_encoder(encoder).ok()
}

/// Encodes a JPEG upright; the rotation is applied while the pixels are read.
fn upright_jpeg(
    picture: DynamicImage,
    orientation: Orientation,
    profile: Option<Vec<u8>>,
) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
    if let Some(profile) = profile {
        // Without the profile the colours are slightly wrong, which is better than no picture.
        let _unsupported = encoder.set_icc_profile(profile);
    }
    let written = match picture {
        DynamicImage::ImageLuma8(picture) => encoder.encode_image(&Upright {
            picture: &picture,
            orientation,
        }),
        picture => encoder.encode_image(&Upright {
            picture: &picture.into_rgb8(),
            orientation,
        }),
    };
    written.ok().map(|()| bytes)
}

/// Returns whether the bytes after a picture are another file. Cameras often append data such as a video, which is
/// removed. A document, archive or script there is an attack: it would be served under a picture's name.
fn is_something_else(trailer: &[u8]) -> bool {
    const SIGNS: [&[u8]; 9] = [
        b"pk\x03\x04",
        b"pk\x05\x06",
        b"%pdf-",
        b"<script",
        b"<html",
        b"<!doctype",
        b"<?php",
        b"<svg",
        b"#!/",
    ];
    let lower = trailer.to_ascii_lowercase();
    SIGNS
        .iter()
        .any(|sign| lower.windows(sign.len()).any(|window| window == *sign))
}

/// Validates an AVIF. There is no decoder in pure Rust, so only the boxes are checked: they must be complete (ISO/IEC
/// 14496-12) and without camera metadata.
fn avif(bytes: &[u8]) -> Result<(Vec<u8>, (u32, u32)), Refusal> {
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes.get(at..at + 4).and_then(|head| head.try_into().ok());
        let length = length.map(u32::from_be_bytes).ok_or(Refusal::Broken)?;
        // A length of 0 means up to the end of the file, and 1 means a 64-bit length elsewhere. Encoders of pictures
        // write neither.
        let length = usize::try_from(length).map_err(|_error| Refusal::Broken)?;
        if length < 8 || at + length > bytes.len() {
            return Err(Refusal::Broken);
        }
        let is_head = &bytes[at + 4..at + 8] == b"meta";
        let holds = |part: &[u8]| {
            bytes[at..at + length]
                .windows(part.len())
                .any(|window| window == part)
        };
        if is_head && (holds(b"Exif") || holds(b"application/rdf+xml")) {
            return Err(Refusal::CameraData);
        }
        at += length;
    }
    let size = avif_size(bytes).ok_or(Refusal::Broken)?;
    let pixels = u64::from(size.0) * u64::from(size.1);
    if pixels > MOST_PIXELS {
        return Err(Refusal::TooManyPixels(pixels));
    }
    Ok((bytes.to_vec(), size))
}

/// Validates the XML of an SVG without rendering it.
fn drawing(bytes: &[u8]) -> Result<(Vec<u8>, (u32, u32)), Refusal> {
    if bytes.len() > svg::LONGEST {
        return Err(Refusal::TooLarge);
    }
    let size = svg::check(bytes).map_err(|error| match error {
        SvgError::Broken => Refusal::Broken,
        SvgError::Active => Refusal::Active,
        SvgError::Entities => Refusal::Entities,
        SvgError::TooComplex => Refusal::TooComplex,
    })?;
    Ok((bytes.to_vec(), size))
}

#[cfg(test)]
mod tests;
