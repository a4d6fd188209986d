//! Template views of pictures.

use serde::Serialize;

use super::queries::Picture;
use crate::text::{PictureSource, SafeHtml, with_sources};
use crate::theme::urls;

/// The featured image of an article, on its page or in a list.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub(super) struct PictureView {
    /// The path of the image.
    pub url: String,
    /// The value for `srcset`: the paths of the image and its smaller copies, with their widths; empty if there are no
    /// copies.
    pub srcset: String,
    /// The value for `srcset` of the AVIF copies, with their widths; empty if there are none.
    pub avif: String,
    /// The width in pixels.
    pub width: u32,
    /// The height in pixels.
    pub height: u32,
    /// The alt text; empty if the image is decorative.
    pub alt: String,
    /// The caption, or empty.
    pub caption: String,
}

impl PictureView {
    pub(super) fn new(picture: &Picture) -> Self {
        let url = urls::media(picture.id, &picture.name);
        let copies = copies(picture);
        Self {
            srcset: if copies.is_empty() {
                String::new()
            } else {
                format!("{copies}, {url} {}w", picture.width)
            },
            avif: avif(picture),
            url,
            width: picture.width,
            height: picture.height,
            alt: picture.alt.clone(),
            caption: picture.caption.clone(),
        }
    }
}

/// Adds the dimensions and copies of the pictures to rendered HTML.
pub(super) fn with_pictures(html: &SafeHtml, pictures: &[Picture]) -> SafeHtml {
    let has_lead = pictures.iter().any(|picture| picture.is_lead);
    let find = |address: &str| {
        let picture = pictures
            .iter()
            .find(|picture| urls::media(picture.id, &picture.name) == address)?;
        Some(PictureSource {
            srcset: copies(picture),
            avif: avif(picture),
            width: picture.width,
            height: picture.height,
        })
    };
    if pictures.is_empty() {
        return html.clone();
    }
    with_sources(html, !has_lead, &find)
}

fn avif(picture: &Picture) -> String {
    let copies: Vec<String> = picture
        .avif_copies
        .iter()
        .map(|width| {
            let url = urls::media_avif(picture.id, *width, &picture.name);
            format!("{url} {width}w")
        })
        .collect();
    copies.join(", ")
}

fn copies(picture: &Picture) -> String {
    let copies: Vec<String> = picture
        .copies
        .iter()
        .map(|width| {
            let url = urls::media_variant(picture.id, *width, &picture.name);
            format!("{url} {width}w")
        })
        .collect();
    copies.join(", ")
}
