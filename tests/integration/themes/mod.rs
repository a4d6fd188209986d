//! Themes that others make.

mod describing;
mod overriding;

use std::fs;
use std::path::Path;

use gloss::shapes;
use gloss::theme::{Problem, Theme};
use gloss::web::layout_shape;
use tempfile::TempDir;

/// A folder with these files.
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
    Theme::overridden(folder, &layout_shape(), &shapes::all())
}
