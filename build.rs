//! Embeds the built-in theme's templates, notices new migrations, tells the tests which ones there are, and puts the
//! commit into the version where `GLOSS_COMMIT` names it.

use std::fs;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::path::Path;

#[expect(
    clippy::disallowed_methods,
    reason = "a build script is told by its environment where to write"
)]
fn main() {
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
    minijinja_embed::embed_templates!("templates", &[".html", ".xml"]);
}

/// Changes with any migration: the tests make their template database anew then.
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
