//! Reads the files that a text refers to by relative URLs.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;
use sha2::{Digest as _, Sha256};

use super::source_file::{SourceFile, is_markdown};
use crate::media::MediaFile;
use crate::media::model::MAXIMUM_SIZE;

/// The maximum length of a relative URL, in characters.
const MAXIMUM_ADDRESS_LENGTH: usize = 500;
/// File extensions that cause a warning when the file is missing.
const PICTURE_ENDINGS: [&str; 8] = ["avif", "gif", "jpeg", "jpg", "pdf", "png", "svg", "webp"];

/// A file that a text refers to.
#[derive(Debug)]
pub(super) struct Picture {
    /// The URL as the renderer passes it: decoded, without `./`.
    pub(super) address: String,
    pub(super) file: MediaFile,
}

/// Reads the files of relative URLs. Returns a warning for each file that is missing or has an unsupported type. Links
/// to Markdown files and pages are ignored.
pub(super) fn read_all(place: &SourceFile, addresses: &BTreeSet<String>) -> (Vec<Picture>, Vec<String>) {
    let (mut pictures, mut warnings) = (Vec::new(), Vec::new());
    for address in addresses {
        let path = find(place, address).filter(|_| address.chars().count() <= MAXIMUM_ADDRESS_LENGTH);
        match path {
            Some(path) if is_markdown(&path) => {}
            Some(path) => match read(&path) {
                Ok(file) => pictures.push(Picture {
                    address: address.clone(),
                    file,
                }),
                Err(reason) => warnings.push(format!("the file `{address}` was left out: {reason}")),
            },
            None if has_picture_ending(address) => {
                warnings.push(format!("the file `{address}` that it refers to is not there"));
            }
            None => {}
        }
    }
    (pictures, warnings)
}

/// Adds all files to a fingerprint whose URL is a word of `text`. These are more files than rendering would find, but
/// this check is much cheaper than rendering.
pub(super) fn add_to_fingerprint(fingerprint: &mut Sha256, place: &SourceFile, text: &str) {
    let quoted = text.split(['(', ')', '<', '>', '"', '\'', '\n']);
    let words: BTreeSet<&str> = quoted
        .flat_map(|part| std::iter::once(part.trim()).chain(part.split_ascii_whitespace()))
        .map(|word| word.trim_end_matches(','))
        .filter(|word| word.contains('.') && word.len() < 4 * MAXIMUM_ADDRESS_LENGTH)
        .collect();
    for word in words {
        let address = word.split(['?', '#']).next().unwrap_or("");
        let Ok(address) = percent_decode_str(address).decode_utf8() else {
            continue;
        };
        let found = find(place, &address).filter(|path| !is_markdown(path));
        if let Some(Ok(bytes)) = found.map(|path| read_bytes(&path)) {
            fingerprint.update(address.as_bytes());
            fingerprint.update([0]);
            fingerprint.update(Sha256::digest(&bytes));
        }
    }
}

/// Returns the path of a relative URL, if it is a file inside the imported folder.
fn find(place: &SourceFile, address: &str) -> Option<PathBuf> {
    if address.is_empty() || address.starts_with('/') || address.contains('\0') {
        return None;
    }
    let path = place.folder().join(address);
    if !fs::metadata(&path).ok()?.is_file() {
        return None;
    }
    // Prevents `..` and symbolic links from leaving the folder.
    path.canonicalize()
        .ok()
        .filter(|path| path.starts_with(&place.root))
}

fn read(path: &Path) -> Result<MediaFile, String> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or("");
    let bytes = read_bytes(path)?;
    MediaFile::new(name, bytes).map_err(|error| error.to_string())
}

fn read_bytes(path: &Path) -> Result<Vec<u8>, String> {
    let unreadable = |error: std::io::Error| format!("it cannot be read: {error}");
    let size = fs::metadata(path).map_err(unreadable)?.len();
    if usize::try_from(size).is_ok_and(|size| size <= MAXIMUM_SIZE) {
        fs::read(path).map_err(unreadable)
    } else {
        Err("it is larger than 25 MB".to_owned())
    }
}

fn has_picture_ending(address: &str) -> bool {
    address.rsplit_once('.').is_some_and(|(_, ending)| {
        PICTURE_ENDINGS
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    })
}
