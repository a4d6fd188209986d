//! Checks the rules of docs/ARCHITECTURE.md that the source text can prove: the import order, the sizes, the location
//! of SQL. A failing rule names the file and the remedy.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod import_cycles;
mod import_order;
mod imports;
mod maps;
mod messages;
mod phrases;
mod rules;
mod source_files;

use std::path::Path;

use source_files::{Source, read};

#[test]
fn a_module_imports_only_what_stands_before_it() {
    none(import_order::violations(&read("src", "rs")));
}

#[test]
fn the_document_prints_the_import_order() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/ARCHITECTURE.md")).unwrap();
    none(import_order::misprinted(&text));
}

#[test]
fn a_map_names_every_module_of_its_folder() {
    none(maps::violations(&read("src", "rs")));
}

#[test]
fn files_of_a_slice_do_not_import_one_another_in_a_circle() {
    none(import_cycles::violations(&read("src", "rs")));
}

#[test]
fn no_file_is_longer_than_400_lines() {
    let code = ["src", "tests", "benches", "fuzz"].map(|folder| read(folder, "rs"));
    let templates = ["html", "xml"].map(|extension| read("templates", extension));
    none(
        code.iter()
            .chain(&templates)
            .flat_map(|files| rules::too_long(files)),
    );
}

#[test]
fn no_template_calls_anything_safe() {
    let files = [read("templates", "html"), read("templates", "xml")];
    none(files.iter().flat_map(|files| rules::unescaped(files)));
}

#[test]
fn what_the_site_says_stands_in_locales() {
    none(messages::literal(&read("templates", "html")));
}

#[test]
fn every_message_is_said_somewhere() {
    let speakers = [
        read("src", "rs"),
        read("templates", "html"),
        read("templates", "xml"),
    ];
    none(messages::idle(&read("locales/en", "ftl"), &speakers.concat()));
}

#[test]
fn texts_are_in_the_usual_words() {
    let messages = read("locales/en", "ftl");
    none(phrases::clauses_as_labels(&messages));
    none(phrases::old_phrases(&messages));
    none(phrases::old_phrases(&documents()));
    none(phrases::old_phrases_in_help(&read("src/cli", "rs")));
}

#[test]
fn sql_stands_in_queries_and_in_db_alone() {
    none(rules::stray_sql(&read("src", "rs")));
}

#[test]
fn rules_and_data_know_nothing_of_http() {
    none(rules::http_in_the_domain(&read("src", "rs")));
}

#[test]
fn every_folder_has_a_mod_rs() {
    none(rules::folders_without_mod(&read("src", "rs")));
}

#[test]
fn no_file_has_a_name_that_says_nothing() {
    let files = ["src", "tests", "benches", "fuzz"].map(|folder| read(folder, "rs"));
    none(files.iter().flat_map(|files| rules::empty_names(files)));
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    none(rules::without_purpose(&read("src", "rs")));
}

#[test]
fn every_migration_goes_up_and_down() {
    none(rules::half_migrations(&read("migrations", "sql")));
}

#[test]
fn every_unit_keeps_the_folder_closed() {
    none(rules::open_state(&read("packaging", "service")));
}

#[test]
fn every_unit_has_a_sandbox_and_bounds() {
    none(rules::loose_units(&read("packaging", "service")));
}

#[test]
fn every_unit_survives_a_bad_night() {
    none(rules::fragile_units(&read("packaging", "service")));
}

#[test]
fn every_setting_reaches_the_site_in_a_container() {
    let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docker-compose.yml")).unwrap();
    let config = read("src/config", "rs");
    assert!(!config.is_empty());
    none(rules::unpassed_settings(&config, &text));
}

/// The compiler detects unused dependencies of the program itself: see `src/lib.rs`.
#[test]
fn every_dependency_of_the_tests_is_used() {
    let manifest = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml")).unwrap();
    let code = ["src", "tests", "benches", "fuzz"].map(|folder| read(folder, "rs"));
    none(unused_in_tests(&manifest, &code.concat()));
}

#[test]
fn every_snapshot_belongs_to_a_test() {
    none(rules::orphaned_snapshots(
        &read("tests", "snap"),
        &read("tests", "rs"),
    ));
}

#[test]
fn the_scan_finds_the_files() {
    for (folder, extension, file) in [
        ("src", "rs", "src/lib.rs"),
        ("src", "rs", "src/comments/mod.rs"),
        ("templates", "html", "templates/comments/_form.html"),
        ("tests", "rs", "tests/architecture/main.rs"),
    ] {
        let files = read(folder, extension);
        assert!(
            files.iter().any(|source| source.path == Path::new(file)),
            "{file}"
        );
    }
}

fn documents() -> Vec<Source> {
    let mut documents = read("docs", "md");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in ["README.md", "SECURITY.md", "CONTRIBUTING.md"] {
        let text = std::fs::read_to_string(root.join(name)).unwrap();
        documents.push(Source::new(name, &text));
    }
    documents
}

/// Returns the names under `[dev-dependencies]` that no file imports.
fn unused_in_tests(manifest: &str, code: &[Source]) -> Vec<String> {
    let (_, section) = manifest.split_once("[dev-dependencies]\n").unwrap();
    let section = section.split("\n\n").next().unwrap();
    let names = section
        .lines()
        .filter_map(|line| line.split_once(" = "))
        .map(|(name, _)| name);
    names
        .filter(|name| {
            // The crate of md-5 is named md5.
            let paths = ["_", ""].map(|hyphen| format!("{}::", name.replace('-', hyphen)));
            !code
                .iter()
                .any(|source| paths.iter().any(|path| source.text.contains(path)))
        })
        .map(|name| format!("Cargo.toml: no test uses {name}: remove it"))
        .collect()
}

fn none(violations: impl IntoIterator<Item = String>) {
    let violations: Vec<String> = violations.into_iter().collect();
    assert!(violations.is_empty(), "\n{}\n", violations.join("\n"));
}
