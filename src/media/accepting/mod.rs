//! A picture from somebody at the desk: looked through, without its metadata, upright, or refused with a reason.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::PngEncoder;
use image::codecs::webp::WebPEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder as _, ImageEncoder, ImageFormat, ImageReader};

use super::colours::Profile;
use super::measuring::{MOST_PIXELS, avif_size, limits};
use super::metadata::{Bare, bare_gif, bare_jpeg, bare_png, bare_webp};
use super::model::{ContentType, MAXIMUM_SIZE, MediaError, MediaFile, MediaName};
use super::orienting::{Upright, upright_size};
use crate::drawing::svg::{self, SvgError};
use crate::locale::{Message, error_with_message};

/// From 1 to 100, for a photograph that lay on its side: it is written anew once.
const JPEG_QUALITY: u8 = 92;

/// A picture that can be stored.
#[derive(Debug)]
pub struct Accepted {
    /// The file, as it will be served.
    pub file: MediaFile,
    /// Width and height in pixels, as it is shown.
    pub size: (u32, u32),
}

/// Why a picture is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No name, or one with slashes or controls.
    Name,
    /// Nothing in it.
    Empty,
    /// Over the limit.
    TooLarge,
    /// No picture of a kind that is known.
    UnknownType,
    /// Its name says one type, its content is of this one.
    OtherType(&'static str),
    /// More pixels than are taken, in millions.
    TooManyPixels(u64),
    /// It breaks off, or cannot be read.
    Broken,
    /// Something else hangs on the picture.
    Polyglot,
    /// A drawing that runs or loads something.
    Active,
    /// A drawing whose document type declares more than short entities.
    Entities,
    /// A drawing that nests or repeats more than a browser could show.
    TooComplex,
    /// An AVIF with camera data, which cannot be taken out of it.
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

/// Looks a picture through. It keeps a processor busy for as long as a second, and takes four bytes of memory a pixel.
pub fn accept(name: &str, bytes: &[u8]) -> Result<Accepted, Refusal> {
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
    Ok(Accepted { file, size })
}

/// The name with the ending of its type. One that ends as another type does is a lie, or a mistake.
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

fn raster(format: ImageFormat, bytes: &[u8], bare: Option<Bare>) -> Result<(Vec<u8>, (u32, u32)), Refusal> {
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

/// As cameras write them: turned on the way into the new file.
fn upright_jpeg(
    picture: DynamicImage,
    orientation: Orientation,
    profile: Option<Vec<u8>>,
) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY);
    if let Some(profile) = profile {
        // Without it the colours are off a little, which is better than no picture.
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

/// What hangs on a photograph's end is often from the camera, such as a video, and is left out. Another file is none
/// of that: whoever put it there means to have it served under a picture's name.
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

/// There is no pure decoder: its boxes must be whole (ISO/IEC 14496-12), and free of camera data.
fn avif(bytes: &[u8]) -> Result<(Vec<u8>, (u32, u32)), Refusal> {
    let mut at = 0;
    while at < bytes.len() {
        let length = bytes.get(at..at + 4).and_then(|head| head.try_into().ok());
        let length = length.map(u32::from_be_bytes).ok_or(Refusal::Broken)?;
        // A length of 0 reaches to the end, one of 1 stands elsewhere: neither is written by encoders of pictures.
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

/// Reads the XML alone: an SVG is never rendered here.
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
