//! Reads the folder whose files override the built-in theme.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::admin::is_of_admin;
use super::problem::Problem;

/// The maximum size of an asset, in bytes.
const LARGEST_ASSET: u64 = 10 * 1024 * 1024;
/// The maximum size of a template, in bytes.
const LARGEST_TEMPLATE: u64 = 1024 * 1024;
/// The maximum nesting of folders.
const DEEPEST: usize = 16;

/// The files of an override theme.
#[derive(Debug, Default)]
pub(super) struct Files {
    /// Templates: their names, such as `articles/show.html`, and their text.
    pub(super) templates: Vec<(String, String)>,
    /// Assets: their names, such as `site.css`, and their content.
    pub(super) assets: Vec<(String, Vec<u8>)>,
    /// The problems of files that are left out.
    pub(super) problems: Vec<Problem>,
}

impl Files {
    /// Reads the theme's files below a folder: `*.html`, `*.xml`, and all files in `assets`. Other files, such as a
    /// README, are ignored. `has_admin` says whether the theme may contain files of the admin.
    pub(super) fn read(folder: &Path, has_admin: bool) -> Self {
        let mut files = Self::default();
        let root = match fs::canonicalize(folder) {
            Ok(root) => root,
            Err(error) => {
                files.problems.push(unreadable(folder, &error));
                return files;
            }
        };
        let mut paths = Vec::new();
        if let Err(error) = files.list(&root, Path::new(""), &mut paths) {
            files.problems.push(unreadable(folder, &error));
        }
        paths.sort();
        for (path, real) in paths {
            if let Err(problem) = files.add(&path, &real, has_admin) {
                files.problems.push(problem);
            }
        }
        files
    }

    fn add(&mut self, path: &Path, real: &Path, has_admin: bool) -> Result<(), Problem> {
        let name = name_of(path);
        let asset = name.strip_prefix("assets/");
        let is_template = path
            .extension()
            .is_some_and(|extension| extension == "html" || extension == "xml");
        if asset.is_none() && !is_template {
            return Ok(());
        }
        if !has_admin && is_of_admin(&name) {
            return Err(Problem::of_file(
                &name,
                "a theme changes the readers' pages; to let it change the admin and the sign-in pages, set \
                 GLOSS_THEME_ADMIN=true",
            ));
        }
        if let Some(asset) = asset {
            if asset.contains('/') {
                return Err(Problem::of_file(
                    &name,
                    "assets lie in the folder itself: move it up",
                ));
            }
            let content = read(&name, real, LARGEST_ASSET)?;
            self.assets.push((asset.to_owned(), content));
        } else {
            let text = String::from_utf8(read(&name, real, LARGEST_TEMPLATE)?)
                .map_err(|_source| Problem::of_file(&name, "it is not UTF-8: save it as such"))?;
            self.templates.push((name, text));
        }
        Ok(())
    }

    /// Lists the files below a folder, each with its relative path and its real path. Names that begin with a dot are
    /// skipped. A symbolic link out of the folder is a problem, because it could publish any file of the machine.
    fn list(&mut self, root: &Path, below: &Path, paths: &mut Vec<(PathBuf, PathBuf)>) -> io::Result<()> {
        for entry in fs::read_dir(root.join(below))? {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with('.') {
                continue;
            }
            let path = below.join(entry.file_name());
            let kind = entry.file_type()?;
            if kind.is_dir() && path.components().count() <= DEEPEST {
                self.list(root, &path, paths)?;
                continue;
            }
            match real_file(root, &root.join(&path)) {
                Ok(real) => paths.push((path, real)),
                Err(what) => self.problems.push(Problem::of_file(&name_of(&path), what)),
            }
        }
        Ok(())
    }
}

/// Returns the real path of a file, with symbolic links resolved.
fn real_file(root: &Path, path: &Path) -> Result<PathBuf, &'static str> {
    let real = fs::canonicalize(path).map_err(|_source| "it is a link that leads nowhere: remove it")?;
    if !real.starts_with(root) {
        return Err("it is a link out of the theme's folder: copy the file instead");
    }
    let kind = fs::metadata(&real).map_err(|_source| "it cannot be read")?;
    if kind.is_file() {
        Ok(real)
    } else {
        Err("it is no regular file: copy it, or remove it")
    }
}

fn read(name: &str, path: &Path, most: u64) -> Result<Vec<u8>, Problem> {
    let unreadable = |error: io::Error| Problem::of_file(name, format!("it cannot be read: {error}"));
    if fs::metadata(path).map_err(unreadable)?.len() > most {
        return Err(Problem::of_file(
            name,
            format!("it is larger than {} MB", most / (1024 * 1024)),
        ));
    }
    fs::read(path).map_err(unreadable)
}

fn name_of(path: &Path) -> String {
    path.to_string_lossy().replace('\\', "/")
}

fn unreadable(folder: &Path, error: &io::Error) -> Problem {
    Problem::of_file(
        &folder.display().to_string(),
        format!("the folder cannot be read: {error}; GLOSS_THEME_DIR names a folder of templates and assets"),
    )
}
