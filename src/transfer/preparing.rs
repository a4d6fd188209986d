//! All that is done to a file before the database: reading, parsing, rendering. It blocks, so it runs on threads that
//! may.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use sha2::{Digest as _, Sha256};

use super::parts::Parts;
use super::pictures::{self, Picture};
use super::place::Place;
use crate::articles::model::LeadPicture;
use crate::text::{RENDERER_VERSION, RenderedArticle, render_article};

/// A higher number makes every file count as changed.
const FORMAT: u8 = 1;

/// A file that can be stored.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) parts: Parts,
    pub(super) fingerprint: [u8; 32],
    /// The body as rendered without its pictures.
    pub(super) rendered: RenderedArticle,
    pub(super) pictures: Vec<Picture>,
    /// What is worth telling of it although it is taken.
    pub(super) warnings: Vec<String>,
}

/// Prepares a file; the error is the reason why it is not taken.
pub(super) fn prepare(place: &Place, section: Option<&str>) -> Result<Prepared, String> {
    let text = place.read()?;
    let mut parts = Parts::read(&text, place, section).map_err(|error| error.to_string())?;
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
    let (pictures, missing) = pictures::read_all(place, &asked);
    let image = &parts.image.path;
    if !image.is_empty() && pictures.iter().all(|picture| picture.address != *image) {
        parts.warnings.push(format!(
            "the picture `{image}` above it was left out: `image` names a file beside the text"
        ));
        parts.image = LeadPicture::default();
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

/// SHA-256 over all that decides what an import makes of a file: same fingerprint, same article.
pub(super) fn fingerprint(text: &str, place: &Place, section: Option<&str>) -> [u8; 32] {
    let mut fingerprint = Sha256::new();
    fingerprint.update([FORMAT]);
    fingerprint.update(RENDERER_VERSION.to_be_bytes());
    for part in [text, section.unwrap_or("")] {
        fingerprint.update(part.len().to_be_bytes());
        fingerprint.update(part);
    }
    pictures::add_to_fingerprint(&mut fingerprint, place, text);
    fingerprint.finalize().into()
}
