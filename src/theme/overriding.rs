//! The files of a folder that stand in for those of the built-in theme.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::problem::Problem;

/// The files of an override theme.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// Templates: their names, such as `articles/show.html`, and their text.
    pub(super) templates: Vec<(String, String)>,
    /// Assets: their names, such as `site.css`, and their content.
    pub(super) assets: Vec<(String, Vec<u8>)>,
}

impl Files {
    /// Everything below a folder that a theme is made of: `*.html`, `*.xml`, and all in `assets`. Other files, such as
    /// a README, are not looked at.
    pub(super) fn read(folder: &Path) -> Result<Self, Vec<Problem>> {
        let mut paths = Vec::new();
        let listed = list(folder, Path::new(""), &mut paths);
        listed.map_err(|error| vec![unreadable(folder, &error)])?;
        paths.sort();
        let mut files = Self::default();
        let mut problems = Vec::new();
        for path in paths {
            if let Err(problem) = files.add(folder, &path) {
                problems.push(problem);
            }
        }
        if problems.is_empty() {
            Ok(files)
        } else {
            Err(problems)
        }
    }

    fn add(&mut self, folder: &Path, path: &Path) -> Result<(), Problem> {
        let name = path.to_string_lossy().replace('\\', "/");
        let content = |name: &str| {
            fs::read(folder.join(path))
                .map_err(|error| Problem::of_file(name, format!("it cannot be read: {error}")))
        };
        if let Some(asset) = name.strip_prefix("assets/") {
            if asset.contains('/') {
                return Err(Problem::of_file(
                    &name,
                    "assets lie in the folder itself: move it up",
                ));
            }
            self.assets.push((asset.to_owned(), content(&name)?));
        } else if path
            .extension()
            .is_some_and(|extension| extension == "html" || extension == "xml")
        {
            let text = String::from_utf8(content(&name)?)
                .map_err(|_source| Problem::of_file(&name, "it is not UTF-8: save it as such"))?;
            self.templates.push((name, text));
        }
        Ok(())
    }
}

/// The paths of the files below a folder, from it; what begins with a dot is left out.
fn list(root: &Path, below: &Path, paths: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(root.join(below))? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let path = below.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            list(root, &path, paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}

fn unreadable(folder: &Path, error: &io::Error) -> Problem {
    Problem::of_file(
        &folder.display().to_string(),
        format!("the folder cannot be read: {error}; GLOSS_THEME_DIR names a folder of templates and assets"),
    )
}
