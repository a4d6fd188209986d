//! The files of the project, as the rules read them.

use std::fs;
use std::path::{Path, PathBuf};

/// A file and its text. The path is relative to the project's folder.
#[derive(Clone)]
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
}

impl Source {
    /// Returns a file for a test.
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self {
            path: PathBuf::from(path),
            text: text.to_owned(),
        }
    }

    /// Returns the lines with their numbers, without lines that contain only comments.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate();
        lines
            .map(|(index, line)| (index + 1, line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// Returns a location, such as `src/web/form.rs:3`.
    pub(crate) fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path.display())
    }

    /// Returns the name without its extension.
    pub(crate) fn stem(&self) -> &str {
        self.path.file_stem().unwrap().to_str().unwrap()
    }

    /// Returns the folders and the file's name, such as `["src", "web", "form.rs"]`.
    pub(crate) fn segments(&self) -> Vec<&str> {
        self.path
            .iter()
            .map(|segment| segment.to_str().unwrap())
            .collect()
    }
}

/// Returns every file below `folder` with this extension, ordered by path.
pub(crate) fn read(folder: &str, extension: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    walk(&root.join(folder), &mut |path| {
        if path.extension().is_some_and(|found| found == extension) {
            found.push(Source {
                path: path.strip_prefix(root).unwrap().to_owned(),
                text: fs::read_to_string(path).unwrap(),
            });
        }
    });
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(
        !found.is_empty() || extension == "snap",
        "no .{extension} in {folder}"
    );
    found
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, visit);
        } else {
            visit(&path);
        }
    }
}
