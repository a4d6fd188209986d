//! Prepares a file for the database: reads, parses and renders it. These functions block, so callers run them on
//! blocking threads.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use sha2::{Digest as _, Sha256};

use super::media_files::{self, Picture};
use super::parse::ParsedArticle;
use super::source_file::SourceFile;
use crate::articles::model::FeaturedImage;
use crate::text::{RENDERER_VERSION, RenderedArticle, render_article};

/// Part of every fingerprint. Increment it to make the import treat every file as changed.
const FORMAT: u8 = 1;

/// A file that is ready to be stored.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) parts: ParsedArticle,
    pub(super) fingerprint: [u8; 32],
    /// The body, rendered without its pictures.
    pub(super) rendered: RenderedArticle,
    pub(super) pictures: Vec<Picture>,
    /// Warnings about a file that is imported nevertheless.
    pub(super) warnings: Vec<String>,
}

/// Prepares a file. The error is the reason for rejecting the file.
pub(super) fn prepare(place: &SourceFile, section: Option<&str>) -> Result<Prepared, String> {
    let text = place.read()?;
    let mut parts = ParsedArticle::read(&text, place, section).map_err(|error| error.to_string())?;
    let asked = Mutex::new(BTreeSet::new());
    let rendered = render_article(parts.body.as_str(), &|address| {
        asked
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(address.to_owned());
        None
    });
    let mut asked = asked.into_inner().unwrap_or_else(PoisonError::into_inner);
    if !parts.image.path.is_empty() {
        asked.insert(parts.image.path.clone());
    }
    let (pictures, missing) = media_files::read_all(place, &asked);
    let image = &parts.image.path;
    if !image.is_empty() && pictures.iter().all(|picture| picture.address != *image) {
        parts.warnings.push(format!(
            "the picture `{image}` above it was left out: `image` names a file beside the text"
        ));
        parts.image = FeaturedImage::default();
    }
    let mut warnings = std::mem::take(&mut parts.warnings);
    warnings.extend(missing);
    Ok(Prepared {
        fingerprint: fingerprint(&text, place, section),
        parts,
        rendered,
        pictures,
        warnings,
    })
}

/// Returns the SHA-256 of everything that determines the imported article: the same fingerprint means the same
/// article.
pub(super) fn fingerprint(text: &str, place: &SourceFile, section: Option<&str>) -> [u8; 32] {
    let mut fingerprint = Sha256::new();
    fingerprint.update([FORMAT]);
    fingerprint.update(RENDERER_VERSION.to_be_bytes());
    for part in [text, section.unwrap_or("")] {
        fingerprint.update(part.len().to_be_bytes());
        fingerprint.update(part);
    }
    media_files::add_to_fingerprint(&mut fingerprint, place, text);
    fingerprint.finalize().into()
}
