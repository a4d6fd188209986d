//! The maps of files in the module docs of `mod.rs`: lists with entries such as `` `name`: a noun phrase ``. A map
//! names every module of its folder and nothing else.

use super::Source;

/// Modules that have the same purpose in every slice. A map may leave them out.
const USUAL: [&str; 6] = ["queries", "views", "forms", "model", "error", "tests"];

/// The modules that the map of their folder lacks, and the names in a map that are not modules of the folder.
pub(crate) fn violations(files: &[Source]) -> Vec<String> {
    let roots = files.iter().filter(|source| source.stem() == "mod");
    roots.flat_map(in_folder).collect()
}

/// A folder without a map has no violations.
fn in_folder(source: &Source) -> Vec<String> {
    let mut found = Vec::new();
    if entries(source).is_empty() {
        return found;
    }
    let (named, declared) = (named(source), declared(source));
    for (line, name) in &declared {
        if !is_usual(name) && !has(&named, name) {
            let place = source.at(*line);
            found.push(format!("{place}: the map lacks `{name}`: add it"));
        }
    }
    for (line, name) in &named {
        if !has(&declared, name) {
            let place = source.at(*line);
            found.push(format!("{place}: `{name}` is not a module of this folder"));
        }
    }
    found
}

fn is_usual(module: &str) -> bool {
    USUAL.contains(&module) || module.ends_with("_views")
}

fn has(modules: &[(usize, &str)], module: &str) -> bool {
    modules.iter().any(|(_, name)| *name == module)
}

/// The entries of a map with the numbers of their lines.
fn entries(source: &Source) -> Vec<(usize, &str)> {
    let lines = (1..).zip(source.text.lines());
    lines
        .filter_map(|(number, line)| Some((number, line.strip_prefix("//! - ")?)))
        .collect()
}

/// The names between backticks before the colon of an entry.
fn named(source: &Source) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (number, entry) in entries(source) {
        let head = entry.split_once(": ").map_or(entry, |(head, _)| head);
        found.extend(head.split('`').skip(1).step_by(2).map(|name| (number, name)));
    }
    found
}

/// The modules that are files or folders of their own.
fn declared(source: &Source) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (number, line) in source.code() {
        let declaration = line.strip_suffix(';').and_then(|line| line.split_once("mod "));
        if let Some((visibility, name)) = declaration
            && (visibility.is_empty() || visibility.starts_with("pub"))
        {
            found.push((number, name));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Vec<String> {
        violations(&[Source::new("src/comments/mod.rs", text)])
    }

    #[test]
    fn a_complete_map_and_a_folder_without_one_pass() {
        let map = "//! - `body`: text, see `other`\n//! - `place`, `work`: two\n";
        let modules = "mod body;\npub mod place;\nmod queries;\nmod list_views;\npub(crate) mod work;\n";
        assert!(of(&format!("{map}\n{modules}")).is_empty());
        assert!(of(&format!("//! Comments.\n\n{modules}")).is_empty());
    }

    #[test]
    fn a_module_that_the_map_lacks_is_found() {
        assert_eq!(
            of("//! - `body`: the text\n\nmod body;\npub(crate) mod place;\n"),
            ["src/comments/mod.rs:4: the map lacks `place`: add it"]
        );
    }

    #[test]
    fn a_name_in_the_map_that_is_no_module_is_found() {
        assert_eq!(
            of("//! - `body`, `soul`: the text\n\nmod body;\nmod tests {}\n"),
            ["src/comments/mod.rs:1: `soul` is not a module of this folder"]
        );
    }
}
