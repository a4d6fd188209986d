//! Where a file stands in the folder that is imported, and its text.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The largest Markdown file, in bytes.
const MAXIMUM_SIZE: u64 = 5 * 1024 * 1024;
const MEGABYTE: u64 = 1024 * 1024;

/// A Markdown file in a folder. Nothing outside the folder belongs to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The folder, without symbolic links.
    pub(super) root: PathBuf,
    /// The file's path from there, with `/` between its segments.
    pub(super) relative: String,
}

impl Place {
    pub(super) fn path(&self) -> PathBuf {
        self.root.join(&self.relative)
    }

    /// The folder that the file's relative addresses begin at.
    pub(super) fn folder(&self) -> PathBuf {
        self.root.join(self.folder_path())
    }

    /// The path of the file's folder from the root; empty in the root itself.
    pub(super) fn folder_path(&self) -> &str {
        self.relative.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The file's path without its ending; for `name/index.md` its folder's.
    pub(super) fn page_path(&self) -> &str {
        let stem = self
            .relative
            .rsplit_once('.')
            .map_or(self.relative.as_str(), |(stem, _)| stem);
        match stem.rsplit_once('/') {
            Some((folder, "index")) => folder,
            None if stem == "index" => "",
            _ => stem,
        }
    }

    /// The file's name without its ending; for `name/index.md` its folder's; `None` for an `index.md` in the root.
    pub(super) fn name(&self) -> Option<&str> {
        self.page_path()
            .rsplit('/')
            .next()
            .filter(|name| !name.is_empty())
    }

    /// The file's text, or why there is none. A file that is too large is not read.
    pub(super) fn read(&self) -> Result<String, String> {
        let unreadable = |error: std::io::Error| format!("it cannot be read: {error}");
        let file = File::open(self.path()).map_err(unreadable)?;
        let size = file.metadata().map_err(unreadable)?.len();
        if size > MAXIMUM_SIZE {
            return Err(format!(
                "it has {} MB, and a Markdown file at most {} MB: split it",
                size.div_ceil(MEGABYTE),
                MAXIMUM_SIZE / MEGABYTE
            ));
        }
        let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0));
        file.take(MAXIMUM_SIZE)
            .read_to_end(&mut bytes)
            .map_err(unreadable)?;
        String::from_utf8(bytes).map_err(|error| {
            let offset = error.utf8_error().valid_up_to();
            format!("it is not UTF-8: the byte at offset {offset} belongs to no character; save it as UTF-8")
        })
    }
}

/// Whether a file is Markdown by its name.
pub(super) fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|ending| {
        ["md", "markdown"]
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    })
}
