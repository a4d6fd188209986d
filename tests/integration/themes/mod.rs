//! Custom themes.

mod compatibility;
mod documentation;
mod email_addresses;
mod limits;
mod overrides;

use std::fs;
use std::path::Path;

use gloss::shapes;
use gloss::theme::{Problem, Theme};
use gloss::web::layout_shape;
use tempfile::TempDir;

/// Creates a folder with these files.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (name, content) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

fn load(folder: &Path) -> Result<Theme, Vec<Problem>> {
    Theme::overridden(folder, false, &layout_shape(), &shapes::all())
}

/// Loads a theme from these files and leaves out files with errors.
fn load_what_is_right(files: &[(&str, &[u8])]) -> Theme {
    Theme::overridden_where_right(folder(files).path(), false, &layout_shape(), &shapes::all())
}

/// Returns the problems of a theme with these files, as `gloss check-theme` prints them.
fn refused(files: &[(&str, &[u8])]) -> Vec<String> {
    let problems = load(folder(files).path()).expect_err("it is refused");
    problems.iter().map(ToString::to_string).collect()
}

/// Returns a built-in template with one part replaced.
fn changed(name: &str, from: &str, to: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates").join(name);
    let source = fs::read_to_string(path).unwrap();
    assert!(source.contains(from), "{name} has no {from}");
    source.replace(from, to).into_bytes()
}
