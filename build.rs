//! The build script: embeds the templates of the built-in theme, triggers a rebuild when migrations change, passes a
//! hash of the migrations to the tests, and adds the commit in `GLOSS_COMMIT` to the version.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;
use std::{fs, io};

#[expect(
    clippy::disallowed_methods,
    reason = "a build script is told by its environment where to write"
)]
fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=migrations");
    println!(
        "cargo::rustc-env=GLOSS_MIGRATIONS={:016x}",
        hash_of(Path::new("migrations"))
    );
    println!("cargo::rerun-if-env-changed=GLOSS_COMMIT");
    let version = std::env::var("CARGO_PKG_VERSION").unwrap_or_default();
    let commit = std::env::var("GLOSS_COMMIT")
        .ok()
        .filter(|commit| !commit.is_empty());
    let named = commit
        .as_ref()
        .map_or(String::new(), |commit| format!(" ({commit})"));
    println!("cargo::rustc-env=GLOSS_VERSION={version}{named}");
    println!(
        "cargo::rustc-env=GLOSS_BUILT_FROM={}",
        commit.as_deref().unwrap_or("unknown")
    );
    println!("cargo::rerun-if-changed=templates");
    let out = std::env::var("OUT_DIR").unwrap_or_default();
    fs::write(
        Path::new(&out).join("templates.rs"),
        embedded(Path::new("templates")),
    )?;
    Ok(())
}

/// Returns the Rust source of a slice with the name and the text of every template in `folder`.
fn embedded(folder: &Path) -> String {
    let mut names = Vec::new();
    collect_templates(folder, folder, &mut names);
    names.sort();
    let entries: Vec<String> = names
        .iter()
        .map(|name| {
            let path = format!("/{}/{name}", folder.display());
            format!("({name:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?})))")
        })
        .collect();
    format!("&[{}]", entries.join(",\n"))
}

/// Adds the names of the templates below `folder`, as paths from `root`.
fn collect_templates(root: &Path, folder: &Path, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let is_template = path
            .extension()
            .is_some_and(|kind| kind == "html" || kind == "xml");
        if path.is_dir() {
            collect_templates(root, &path, names);
        } else if let (true, Ok(name)) = (is_template, path.strip_prefix(root)) {
            names.push(name.display().to_string());
        }
    }
}

/// Returns a hash of all migrations in `folder`. When it changes, the tests recreate their template database.
fn hash_of(folder: &Path) -> u64 {
    let mut files: Vec<_> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("up.sql"))
        .collect();
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        (file.file_name().map(ToOwned::to_owned), fs::read(&file).ok()).hash(&mut hasher);
    }
    hasher.finish()
}
