//! The location and text of a file in the imported folder.

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The maximum size of a Markdown file, in bytes.
const MAXIMUM_SIZE: u64 = 5 * 1024 * 1024;
const MEGABYTE: u64 = 1024 * 1024;

/// A Markdown file in the imported folder. It cannot refer to files outside the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SourceFile {
    /// The imported folder, with symbolic links resolved.
    pub(super) root: PathBuf,
    /// The path relative to `root`, with `/` as the separator.
    pub(super) relative: String,
}

impl SourceFile {
    pub(super) fn path(&self) -> PathBuf {
        self.root.join(&self.relative)
    }

    /// Returns the folder to which the file's relative URLs refer.
    pub(super) fn folder(&self) -> PathBuf {
        self.root.join(self.folder_path())
    }

    /// Returns the path of the file's folder relative to `root`; empty for `root` itself.
    pub(super) fn folder_path(&self) -> &str {
        self.relative.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Returns the path without the extension; for `name/index.md`, the path of its folder.
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

    /// Returns the name without the extension; for `name/index.md`, the name of its folder. `None` for an `index.md`
    /// in the root.
    pub(super) fn name(&self) -> Option<&str> {
        self.page_path()
            .rsplit('/')
            .next()
            .filter(|name| !name.is_empty())
    }

    /// Reads the file's text. The error is the reason, for display. A file over `MAXIMUM_SIZE` is not read.
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

/// Returns whether the file name has a Markdown extension.
pub(super) fn is_markdown(path: &Path) -> bool {
    path.extension().is_some_and(|ending| {
        ["md", "markdown"]
            .iter()
            .any(|known| ending.eq_ignore_ascii_case(known))
    })
}
