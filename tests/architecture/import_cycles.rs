//! Detects import cycles inside a slice: files that import each other can only be understood together.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::ffi::OsStr;
use std::iter;
use std::path::Path;

use super::Source;
use super::imports::{Imports, imports};

const ADVICE: &str =
    "Files import each other in a circle. Move one of these items to a file that imports none of the others:";

/// Returns the shortest cycles, file by file, with the imported items. A file counts for the items that it defines: a
/// `mod.rs` that only declares modules and re-exports their items is in no cycle.
pub(crate) fn violations(files: &[Source]) -> Vec<String> {
    let imports = imports(files);
    let mut reported = BTreeSet::new();
    let mut found = Vec::new();
    for file in imports.keys() {
        let Some(circle) = circle_from(file, &imports) else {
            continue;
        };
        if circle.iter().any(|file| reported.contains(file)) {
            continue;
        }
        found.push(say(&circle, &imports));
        reported.extend(circle);
    }
    found
}

/// Returns the shortest chain of imports from a file back to itself within its slice.
fn circle_from<'a>(start: &'a Path, imports: &Imports<'a>) -> Option<Vec<&'a Path>> {
    let mut importers = BTreeMap::new();
    let mut waiting = VecDeque::from([start]);
    while let Some(file) = waiting.pop_front() {
        for imported in imports[file]
            .keys()
            .filter(|other| slice_of(other) == slice_of(start))
        {
            if *imported == start {
                let importer = |file: &&'a Path| importers.get(file).copied();
                let mut circle: Vec<&Path> = iter::successors(Some(file), importer).collect();
                circle.reverse();
                return Some(circle);
            }
            importers.entry(*imported).or_insert_with(|| {
                waiting.push_back(imported);
                file
            });
        }
    }
    None
}

/// Returns the folder below `src`.
fn slice_of(file: &Path) -> Option<&OsStr> {
    file.iter().nth(1)
}

fn say(circle: &[&Path], imports: &Imports<'_>) -> String {
    let next = circle.iter().cycle().skip(1);
    let steps = circle.iter().zip(next).map(|(file, imported)| {
        let items: Vec<&str> = imports[file][imported].iter().map(String::as_str).collect();
        format!(
            "  {} imports {} from {}\n",
            file.display(),
            items.join(", "),
            imported.display()
        )
    });
    let steps: String = steps.collect();
    format!("{ADVICE}\n{steps}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(files: &[(&str, &str)]) -> Vec<String> {
        let root = [("src/lib.rs", "pub mod tea;")];
        let files = root.iter().chain(files);
        let files: Vec<Source> = files.map(|(path, text)| Source::new(path, text)).collect();
        violations(&files)
    }

    #[test]
    fn a_circle_is_named_file_by_file() {
        let found = of(&[
            (
                "src/tea/leaf.rs",
                "use super::{pot::Pot, water};\nfn f() { water::boil(); }",
            ),
            (
                "src/tea/pot.rs",
                "use crate::tea::water::{\n    Water,\n    self,\n};",
            ),
            ("src/tea/water.rs", "fn f() -> super::leaf::Leaf {}"),
            ("src/tea/mod.rs", "mod leaf;\nmod pot;\nmod water;"),
        ]);
        assert_eq!(
            found,
            [format!(
                "{ADVICE}\n  \
                 src/tea/leaf.rs imports boil from src/tea/water.rs\n  \
                 src/tea/water.rs imports Leaf from src/tea/leaf.rs\n"
            )]
        );
    }

    #[test]
    fn an_import_through_another_file_leads_to_the_one_that_defines() {
        let through = |top: &str| {
            of(&[
                ("src/tea/mod.rs", top),
                ("src/tea/leaf.rs", "use super::Pot;"),
                (
                    "src/tea/pot/mod.rs",
                    "mod lid;\npub(super) use lid::{Lid as Pot};",
                ),
                ("src/tea/pot/lid.rs", "use crate::tea::leaf::Leaf;"),
            ])
        };
        let [circle] = &through("mod leaf;\nmod pot;\npub use pot::Pot;")[..] else {
            panic!("one circle");
        };
        assert!(
            circle.contains("src/tea/leaf.rs imports Lid from src/tea/pot/lid.rs"),
            "{circle}"
        );
        assert!(through("mod leaf;\nmod pot;\npub struct Pot;").is_empty());
    }

    #[test]
    fn a_mod_rs_is_in_a_circle_by_what_it_defines_and_uses() {
        let leaf = ("src/tea/leaf.rs", "use super::Pot;\npub struct Leaf;");
        let with = |top| of(&[("src/tea/mod.rs", top), leaf]);
        assert!(with("mod leaf;\npub use leaf::Leaf;\npub struct Pot;").is_empty());
        assert_eq!(
            with("mod leaf;\npub use leaf::Leaf;\npub struct Pot(Leaf);").len(),
            1
        );
        assert_eq!(with("mod leaf;\npub struct Pot(leaf::Leaf);").len(), 1);
    }

    #[test]
    fn tests_comments_and_other_slices_close_no_circle() {
        let with = |path, text| {
            of(&[
                ("src/tea/mod.rs", "mod leaf;\nmod pot;"),
                ("src/tea/leaf.rs", "use crate::tea::pot::Pot;"),
                (path, text),
            ])
        };
        assert_eq!(with("src/tea/pot.rs", "use super::leaf::Leaf;").len(), 1);
        assert!(with("src/tea/pot.rs", "//! See `super::leaf::Leaf`.").is_empty());
        assert!(
            with(
                "src/tea/pot.rs",
                "#[cfg(test)]\nmod tests {\n    use super::super::leaf::Leaf;\n}"
            )
            .is_empty()
        );
        assert!(with("src/tea/pot/tests.rs", "use crate::tea::leaf::Leaf;").is_empty());
        assert!(with("src/cup/pot.rs", "use crate::tea::leaf::Leaf;").is_empty());
    }
}
